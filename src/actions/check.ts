// Checking what stands in a workbook: findings with their places, and one verdict on top.
import { address } from '../host/plan';
import type { SpreadsheetHost } from '../host/host';
import type { CellId } from '../form';
import type { AnnualReport } from '../report';
import { check, type Finding, type Severity } from '../rules';
import type { ReadReport } from '../worksheet';
import { readWorkbook } from './read';

/** A finding's cell: its name, and where it stands in the workbook now, if it does. */
export interface Place {
  readonly id: CellId;
  readonly sheet?: string;
  /** "D7" */
  readonly address?: string;
}
export interface PlacedFinding extends Omit<Finding, 'cells'> {
  readonly cells: readonly Place[];
}
export interface Checked {
  readonly read: ReadReport;
  readonly verdict: 'pass' | 'fail';
  /** 「还有 2 处错误、1 处需说明」 or 「可以报送」. */
  readonly line: string;
  readonly findings: readonly PlacedFinding[];
}

/**
 * Reads the workbook behind a host and checks it.
 * @param lastYear last year's report; without one the 上年 sheet is used as far as it is filled in
 * @throws HostError, or NotOurs when the workbook holds no report
 */
export async function checkWorkbook(host: SpreadsheetHost, lastYear?: AnnualReport): Promise<Checked> {
  const read = await readWorkbook(host);
  const previous = lastYear ?? read.lastYear;
  const findings = check(read.report, previous ? { lastYear: previous } : {}).map((finding) => place(finding, read));
  const problems = read.problems.length;
  const fail = problems > 0 || findings.some(({ severity }) => severity === 'error');
  return { read, verdict: fail ? 'fail' : 'pass', line: verdictLine(findings, problems), findings };
}

function place(finding: Finding, { locate }: ReadReport): PlacedFinding {
  return {
    ...finding,
    cells: finding.cells.map((id) => {
      const at = locate(id);
      return at ? { id, sheet: at.sheet, address: address(at.row, at.column) } : { id };
    }),
  };
}

const WORDS: readonly (readonly [Severity, string])[] = [
  ['error', '处错误'],
  ['warning', '处需说明'],
  ['hint', '条提示'],
];

/**
 * The one line that tops everything. Hints alone do not hold a report back.
 * @param problems how many things keep the workbook from being read as it should
 */
export function verdictLine(findings: readonly { readonly severity: Severity }[], problems = 0): string {
  const counts = WORDS.map(([severity, words]) => [findings.filter((finding) => finding.severity === severity).length, words] as const);
  const list = [[problems, '处缺漏'] as const, ...counts].filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  if (problems > 0 || findings.some(({ severity }) => severity !== 'hint')) return `还有 ${list.join('、')}`;
  return list.length > 0 ? `可以报送（另有 ${list.join('、')}）` : '可以报送';
}
