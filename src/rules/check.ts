// The one place where rules are run and findings are made.
import { edition, type CellId, type Edition } from '../form';
import type { AnnualReport } from '../report';
import { layoutOf, numbersOf } from './layout';
import { rules as tableRules } from './register';
import type { Context, Finding, Rule, Severity } from './rule';

export interface CheckOptions {
  /** Last year's report; rules that need it are silent without one, and when it is that of another year. */
  readonly lastYear?: AnnualReport;
  /** Those of the tables unless told otherwise; `rules/text` has all of them. */
  readonly rules?: readonly Rule[];
}

/**
 * What is wrong with a report. Errors come first, then warnings, then hints; within each table by table and rule.
 * A blank is told once (T2-04, T3-05, T4-02), not again by every sum it belongs to; the identities of tables 3 and 4 are each
 * assessed by themselves, because where a broken row crosses a broken column stands not always the wrong cell.
 */
export function check(report: AnnualReport, { lastYear, rules = tableRules }: CheckOptions = {}): readonly Finding[] {
  const form = edition(report.edition);
  const layout = layoutOf(form);
  const failed = new Set<CellId>();
  const before = lastYear?.year === report.year - 1 ? { lastYear } : {};
  const context: Context = { report, form, layout, numbers: numbersOf(report, layout), failed, ...before };
  const findings: Finding[] = [];
  for (const rule of rules) {
    if (!serves(rule, form, report.year)) continue;
    for (const remark of rule.check(context)) {
      const finding = { severity: rule.severity, ...remark, id: rule.id, basis: rule.basis };
      if (finding.severity === 'error' && !rule.figuresStand) for (const cell of finding.cells) failed.add(cell);
      findings.push(finding);
    }
  }
  return findings.length > 1 ? sorted(findings) : findings;
}

/** Whether a rule speaks about reports on this form for this year. */
export const serves = ({ editions, years }: Rule, form: Edition, year: number): boolean =>
  (editions === undefined || editions.includes(form.id)) &&
  (years === undefined || (year >= (years.from ?? -Infinity) && year <= (years.to ?? Infinity)));

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 10, hint: 20 };
const TABLE: Readonly<Record<string, number>> = { table2: 2, table3: 3, table4: 4 };
const AFTER_TABLES = 5;

/** Sorting is stable: within a table the order of the rules and of their cells remains. */
const sorted = (findings: readonly Finding[]) => [...findings].sort((a, b) => weight(a) - weight(b));
const weight = ({ severity, cells, spans }: Finding) =>
  WEIGHT[severity] + (spans ? AFTER_TABLES : (TABLE[cells[0]?.slice(0, 6) ?? ''] ?? AFTER_TABLES));
