// Importing last year's figures into the 上年 sheet: shown before and after, cell by cell, then written.
import { edition, figureName, type CellId } from '../form';
import { HostError, type SpreadsheetHost } from '../host/host';
import { reading, type AnnualReport } from '../report';
import { lastYearCells, writes, type ReadReport } from '../worksheet';
import { ImportRefusal, readLastYearFile } from './lastYearFile';
import { readWorkbook } from './read';

export { ImportRefusal, readLastYearFile, type LastYearFile } from './lastYearFile';

export interface LastYearChange {
  readonly id: CellId;
  /** 「表三 · 四、结转下年度继续办理 · 总计」 */
  readonly name: string;
  /** What stands on the 上年 sheet; empty for a blank cell. */
  readonly before: string;
  readonly after: number;
}

export interface LastYearImport {
  readonly agency: string;
  readonly year: number;
  /** Only cells that would change, in the order of the form. */
  readonly changes: readonly LastYearChange[];
  /** Figures of the file that stand on the sheet already. */
  readonly same: number;
  /** What the clerk should know before writing, in sentences. */
  readonly remarks: readonly string[];
}

/**
 * Reads a file and compares it with the 上年 sheet; writes nothing.
 * @throws ImportRefusal; HostError
 */
export async function lookAtLastYear(host: Pick<SpreadsheetHost, 'read'>, bytes: Uint8Array): Promise<LastYearImport> {
  const read = await readWorkbook(host);
  const { report, remarks } = await readLastYearFile(bytes);
  requireYearBefore(report, read.report.year);
  const cells = askedFor(read);
  const known = new Set([...report.readings.keys()]);
  const changes: LastYearChange[] = [];
  let same = 0;
  let unread = 0;
  for (const id of cells) {
    const found = reading(report, id);
    if (found.kind !== 'figure') {
      if (known.has(id)) unread++;
      continue;
    }
    const before = shown(read.lastYear, id);
    if (before === String(found.value)) same++;
    else changes.push({ id, name: figureName(edition(lastEdition(read)), id), before, after: found.value });
  }
  const notes = [...remarks, ...doubts(report, read)];
  if (unread > 0) notes.push(`有 ${unread} 格空着或不是数字，没有导入`);
  return { agency: report.agency, year: read.report.year - 1, changes, same, remarks: notes.map((note) => `${note}。`) };
}

/**
 * Writes what was shown, where it stands now.
 * @throws HostError; ImportRefusal when the sheet is no longer what was shown
 */
export async function writeLastYear(host: SpreadsheetHost, { changes, year }: LastYearImport): Promise<void> {
  const { locate, lastYear } = await readWorkbook(host);
  if (changes.some(({ id, before }) => shown(lastYear, id) !== before)) {
    throw new ImportRefusal('“上年”工作表刚刚又改过，没有写入。请重新选择文件，看过再写。');
  }
  const values = changes.map(({ id, after }) => ({ id: `lastYear.${id}` as const, after }));
  await host.write(writes(locate, [{ id: 'lastYear.year', after: year }, ...values]));
}

/** @throws ImportRefusal for the report of another year than the one before */
export function requireYearBefore({ year }: AnnualReport, thisYear: number): void {
  if (year === 0 || year === thisYear - 1) return;
  throw new ImportRefusal(`选的是 ${year} 年的报告，本报告是 ${thisYear} 年度的，请选择 ${thisYear - 1} 年的报告。`);
}

/** Last year's cells that the workbook has a place for. */
function askedFor(read: ReadReport): readonly CellId[] {
  const cells = lastYearCells(edition(lastEdition(read))).filter((id) => read.locate(`lastYear.${id}`));
  if (cells.length > 0) return cells;
  throw new HostError('SheetMissing', '工作簿里没有“上年”工作表，可能已被删除。请撤销删除，或重新插入年报模板（已填的内容可以保留）。');
}

const lastEdition = ({ settings }: ReadReport) => settings.lastYearEdition;

function shown(lastYear: AnnualReport | undefined, id: CellId): string {
  if (!lastYear) return '';
  const found = reading(lastYear, id);
  return found.kind === 'figure' ? String(found.value) : found.text;
}

/** What may mean that the wrong file was picked. */
function doubts(report: AnnualReport, read: ReadReport): readonly string[] {
  const { agency, year } = read.report;
  const bare = (name: string) => name.replace(/[\s\u3000]|人民政府|办事处|办公[厅室]$/g, '');
  const [theirs, ours] = [bare(report.agency), bare(agency)];
  const found: string[] = [];
  if (theirs !== '' && ours !== '' && !theirs.includes(ours) && !ours.includes(theirs)) {
    found.push(`文件是“${report.agency}”的报告，本单位是“${agency}”，请确认没有选错`);
  }
  if (report.year === 0) found.push(`文件里没有写明年度，请确认是 ${year - 1} 年的报告`);
  if (report.edition !== lastEdition(read)) {
    found.push(`文件的表二是 ${report.edition} 年格式，“上年”表是 ${lastEdition(read)} 年格式，含义不同的格子没有导入`);
  }
  return found;
}
