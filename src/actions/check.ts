// Checking what stands in a workbook: findings with their places, the clerk's notes on them, and one verdict on top.
import { address } from '../host/plan';
import type { SpreadsheetHost } from '../host/host';
import type { CellId, TextId } from '../form';
import type { AnnualReport } from '../report';
import { check, type Finding, type Rule, type Severity } from '../rules';
import type { ReadReport } from '../worksheet';
import { everyRule } from './later';
import { noteKeys, parseNotes } from './notes';
import { readWorkbook } from './read';

/** A finding's figure or text: its name, and where it stands in the workbook now, if it does. */
export interface Place {
  readonly id: CellId | TextId;
  readonly sheet?: string;
  /** "D7" */
  readonly address?: string;
}
export interface PlacedFinding extends Omit<Finding, 'cells'> {
  readonly cells: readonly Place[];
  /** Under which a note on it is kept; one a finding. */
  readonly key: string;
  /** The clerk's reason, where a warning has been explained. */
  readonly note?: string;
}
export interface Checked {
  readonly read: ReadReport;
  readonly verdict: 'pass' | 'fail';
  /** 「还有 2 处错误、1 处需说明」 or 「可以报送」. */
  readonly line: string;
  readonly findings: readonly PlacedFinding[];
  /** The texts were checked as well as the tables. */
  readonly whole: boolean;
}

/**
 * Reads the workbook behind a host and checks it.
 * @param lastYear last year's report; without one the 上年 sheet is used as far as it is filled in
 * @throws HostError; NoReport when the workbook holds no report
 */
export async function checkWorkbook(host: Pick<SpreadsheetHost, 'read'>, lastYear?: AnnualReport): Promise<Checked> {
  const [read, { allRules }] = await Promise.all([readWorkbook(host), everyRule()]);
  return checkRead(read, { rules: allRules, ...(lastYear ? { lastYear } : {}) });
}

export interface ReadOptions {
  /** Last year's report in place of the 上年 sheet. */
  readonly lastYear?: AnnualReport;
  /** Every rule; without them the tables alone are checked, which is said so. */
  readonly rules?: readonly Rule[];
}

/** Checks what was read. */
export function checkRead(read: ReadReport, { lastYear = read.lastYear, rules }: ReadOptions = {}): Checked {
  const found = check(read.report, { ...(rules ? { rules } : {}), ...(lastYear ? { lastYear } : {}) });
  const keys = noteKeys(found);
  const notes = parseNotes(read.settings.notes);
  const findings = found.map((finding, at) => place(finding, keys[at] ?? '', notes.get(keys[at] ?? ''), read));
  const problems = read.problems.length;
  const fail = problems > 0 || findings.some(({ severity }) => severity === 'error');
  const open = fail || findings.some(({ severity, note }) => severity === 'warning' && note === undefined);
  const line = rules || open ? verdictLine(findings, problems) : TABLES_ALONE;
  return { read, verdict: fail ? 'fail' : 'pass', line, findings, whole: rules !== undefined };
}
/** Nothing is wrong so far. */
const TABLES_ALONE = '表格已核对，正在校验正文…';

function place(finding: Finding, key: string, note: string | undefined, { locate }: ReadReport): PlacedFinding {
  return {
    ...finding,
    key,
    // Only a warning can be explained: an error has to be mended.
    ...(note !== undefined && finding.severity === 'warning' ? { note } : {}),
    // Words that are wrong are mended in the text; the cells say what they should be.
    cells: (finding.spans ? [...(finding.texts ?? []), ...finding.cells] : [...finding.cells, ...(finding.texts ?? [])]).map((id) => {
      const at = locate(id);
      return at ? { id, sheet: at.sheet, address: address(at.row, at.column) } : { id };
    }),
  };
}

type Told = { readonly severity: Severity; readonly note?: string };

/**
 * The one line that tops everything. What holds a report back comes first; hints and explained warnings do not.
 * @param problems how many things keep the workbook from being read as it should
 */
export function verdictLine(findings: readonly Told[], problems = 0): string {
  const count = (severity: Severity, explained = false) =>
    findings.filter((finding) => finding.severity === severity && (finding.note !== undefined) === explained).length;
  const open = counted([
    [problems, '处缺漏'],
    [count('error'), '处错误'],
    [count('warning'), '处需说明'],
  ]);
  const besides = counted([
    [count('warning', true), '处已说明'],
    [count('hint'), '条提示'],
  ]);
  const line = open ? `还有 ${open}` : '可以报送';
  return besides ? `${line}（另有 ${besides}）` : line;
}

const counted = (counts: readonly (readonly [number, string])[]) =>
  counts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join('、');
