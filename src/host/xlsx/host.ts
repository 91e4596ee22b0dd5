// The spreadsheet port over the bytes of an .xlsx file. Reads a clerk's file through its names, changes the cells it is told to
// change and leaves every other byte of every part alone. Knows no rule, no form and no report.
import { attribute, encodeXml, openPackage, writePackage } from '../../ooxml';
import { HostError, type CellWrite, type HostValue, type Region, type SpreadsheetHost } from '../host';
import type { Area, WorkbookPlan } from '../plan';
import { key, readBook, type Book, type Parts } from './book';
import type { Evaluator } from './evaluate';
import { graft } from './graft';
import { layOut } from './layout';
import { patchProtection } from './patch';
import { contains } from './reference';
import { withoutSheets } from './remove';
import { defaultFont, mendStyles } from './styles-part';
import { DEFAULT_FONT, digitPixels } from './width';
import { changeNames, namesXml } from './workbook-part';
import { evaluatorOf, sheetOf, withResults, writeCells } from './write';

export interface XlsxHost extends SpreadsheetHost {
  /** The workbook as it is now. The same content gives the same bytes. */
  bytes(): Promise<Uint8Array>;
}

/** Cells of one region; a name that covers more is broken, e.g. by deleting all but whole columns. */
const LARGEST_REGION = 20_000;

/** A workbook without any sheet. */
export const createXlsx = (): XlsxHost => hostOver(undefined);

/** A clerk's file. @throws PackageError with one Chinese line when it cannot be read */
export async function openXlsx(bytes: Uint8Array): Promise<XlsxHost> {
  return hostOver(readBook(openPackage(bytes, 'xlsx').parts));
}

function readRegion(book: Book, worked: Evaluator, name: string): Region | undefined {
  const found = book.named(name);
  if (!found || found.area.rows * found.area.columns > LARGEST_REGION) return undefined;
  const { sheet, area } = found;
  const covered = coveredBy(book.content(sheet).merges, area);
  const values: HostValue[][] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    const line: HostValue[] = [];
    for (let column = area.column; column < area.column + area.columns; column++) {
      line.push(covered(row, column) ? null : worked.value(sheet.name, row, column));
    }
    values.push(line);
  }
  return { sheet: sheet.name, area, values };
}

/** Tells cells that lie under a merged cell, but not its first. */
function coveredBy(merges: readonly Area[], area: Area): (row: number, column: number) => boolean {
  const near = merges.filter(
    (one) =>
      one.row < area.row + area.rows &&
      area.row < one.row + one.rows &&
      one.column < area.column + area.columns &&
      area.column < one.column + one.columns,
  );
  return (row, column) => near.some((one) => contains(one, row, column) && (one.row !== row || one.column !== column));
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
      const all = book;
      return all ? all.sheets.map((sheet) => ({ name: sheet.name, hidden: sheet.hidden, protected: all.content(sheet).protected })) : [];
    },
    async apply(plan, replace = []) {
      become(await laidOut(book, plan, replace));
    },
    async read(names) {
      const found = new Map<string, Region>();
      if (!book) return found;
      worked ??= evaluatorOf(book, !stale);
      for (const name of names) {
        const one = readRegion(book, worked, name);
        if (one) found.set(name, one);
      }
      return found;
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
