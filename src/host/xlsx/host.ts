// The spreadsheet port over the bytes of an .xlsx file. Reads a clerk's file through its names, changes the cells it is told to
// change and leaves every other byte of every part alone. Knows no rule, no form and no report.
import { attribute, encodeXml, openPackage, writePackage } from '../../ooxml';
import { HostError, type CellWrite, type Region, type SpreadsheetHost } from '../host';
import type { WorkbookPlan } from '../plan';
import { evaluatorOf, key, readBook, readRegions, sheetsOf, type Book, type Evaluator, type Parts } from './reading';
import { graft } from './graft';
import { layOut } from './layout';
import { patchProtection } from './patch';
import { withoutSheets } from './remove';
import { defaultFont, mendStyles } from './styles-part';
import { DEFAULT_FONT, digitPixels } from './width';
import { changeNames, namesXml } from './workbook-part';
import { sheetOf, withResults, writeCells } from './write';

export interface XlsxHost extends SpreadsheetHost {
  /** The workbook as it is now. The same content gives the same bytes. */
  bytes(): Promise<Uint8Array>;
}

/** A workbook without any sheet. */
export const createXlsx = (): XlsxHost => hostOver(undefined);

/** A clerk's file. @throws PackageError with one Chinese line when it cannot be read */
export async function openXlsx(bytes: Uint8Array): Promise<XlsxHost> {
  return hostOver(readBook(openPackage(bytes, 'xlsx').parts));
}

async function laidOut(book: Book | undefined, plan: WorkbookPlan, replace: readonly string[]): Promise<Parts> {
  const present = plan.sheets.filter(({ name }) => book?.sheet(name));
  const refused = present.find(({ name }) => !replace.map(key).includes(key(name)));
  if (refused) throw new HostError('SheetExists', `工作簿里已有“${refused.name}”工作表，未改动。请先确认是否替换。`);
  const font = book ? defaultFont(book.package) : DEFAULT_FONT;
  const fresh = readBook(mendStyles(openPackage(await layOut(plan, digitPixels(font)), 'xlsx')));
  const names = (target: Book) => withNames(target, plan);
  if (!book) return names(readBook(timeless(fresh.package.parts)));
  const room =
    present.length > 0
      ? readBook(
          withoutSheets(
            book,
            present.map(({ name }) => name),
          ),
        )
      : book;
  return names(readBook(graft(room, fresh)));
}

function withNames(book: Book, plan: WorkbookPlan): Parts {
  const ours = new Set(plan.names.map(({ name }) => key(name)));
  const { package: pack } = book;
  const main = changeNames(
    book.main,
    pack,
    (tag) => namesXml(plan, tag, (sheet) => book.sheets.findIndex(({ name }) => key(name) === key(sheet))),
    (raw) => attribute(raw, 'localSheetId', pack.refuse) === undefined && ours.has(key(attribute(raw, 'name', pack.refuse) ?? '')),
  );
  return new Map(pack.parts).set(pack.main, encodeXml(main));
}

/** Without the time of writing, so that the same plan gives the same bytes. */
function timeless(parts: Parts): Parts {
  const core = parts.get('docProps/core.xml');
  if (!core) return parts;
  const text = new TextDecoder().decode(core).replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '');
  return new Map(parts).set('docProps/core.xml', encodeXml(text));
}

function hostOver(opened: Book | undefined): XlsxHost {
  let book = opened;
  /** Whether saved results are older than the cells. */
  let stale = false;
  let worked: Evaluator | undefined;
  const become = (parts: Parts) => {
    book = readBook(parts);
    worked = undefined;
    stale = true;
  };
  const present = (sheet: string): Book => {
    if (!book) throw new HostError('SheetMissing', `工作簿里没有“${sheet}”工作表，请检查是否被删除或改名。`);
    return book;
  };
  return {
    capabilities: { events: false, selection: false },
    async sheets() {
      return book ? sheetsOf(book) : [];
    },
    async apply(plan, replace = []) {
      become(await laidOut(book, plan, replace));
    },
    async read(names) {
      if (!book) return new Map<string, Region>();
      worked ??= evaluatorOf(book, !stale);
      return readRegions(book, worked, names);
    },
    async write(cells: readonly CellWrite[]) {
      const first = cells[0];
      if (first) become(writeCells(present(first.sheet), cells));
    },
    async select() {
      throw new HostError('Unsupported', '命令行里不能定位单元格，请在 Excel 或 WPS 表格中打开工作簿。');
    },
    // Nobody types into a file that is held in memory.
    async onEdit() {
      return async () => undefined;
    },
    async protect(name, on) {
      const target = present(name);
      const sheet = sheetOf(target, name);
      const patched = patchProtection(target.package.text(sheet.part), on, target.package.refuse);
      if (patched === undefined) throw new HostError('Protected', `“${name}”工作表设有保护密码，请先在 Excel 或 WPS 表格中撤销保护。`);
      const before = stale;
      become(new Map(target.package.parts).set(sheet.part, encodeXml(patched)));
      stale = before;
    },
    async bytes() {
      book ??= readBook(await laidOut(undefined, { sheets: [BLANK_SHEET], names: [], styles: {} }, []));
      if (stale) {
        worked ??= evaluatorOf(book, !stale);
        become(withResults(book, worked));
        stale = false;
      }
      return writePackage(book.package.parts);
    },
  };
}

/** A workbook without sheets is no file that a spreadsheet opens. */
const BLANK_SHEET: WorkbookPlan['sheets'][number] = {
  name: 'Sheet1',
  widths: [],
  heights: {},
  cells: [],
  merges: [],
  validations: [],
  formats: [],
  protect: false,
};
