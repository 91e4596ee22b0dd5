// Where the sheet must say something: the 校验 cells of a fresh plan that belong to what the rules report.
import { edition, type CellId } from '../../src/form';
import type { WorkbookPlan } from '../../src/host/plan';
import type { AnnualReport } from '../../src/report';
import { check } from '../../src/rules';
import { addresses } from '../../src/worksheet';

/** The rules that the sheet itself shows. */
const SHOWN = ['T2-04', 'T3-01', 'T3-02', 'T3-03', 'T3-04', 'T3-05', 'T3-16', 'T4-01', 'T4-02'];

/** "表三!9,13": sheet, row and column of a status cell. */
export const statusKey = (sheet: string, row: number, column: number) => `${sheet}!${row},${column}`;

/** All status cells of a plan. */
export const statusCells = (plan: WorkbookPlan) =>
  plan.sheets
    .filter(({ name }) => /^表/.test(name))
    .flatMap(({ name, cells }) =>
      cells
        .filter(({ formula, style }) => formula !== undefined && ['remark', 'checkMark'].includes(style ?? ''))
        .map(({ row, column }) => ({ sheet: name, row, column })),
    );

/** The status cells that must not be empty for a report. */
export function expectedStatuses(plan: WorkbookPlan, report: AnnualReport): ReadonlySet<string> {
  const form = edition(report.edition);
  const at = addresses(plan);
  const place = (id: CellId) => at(id) ?? { sheet: '', row: 0, column: 0 };
  const bottom = place('table3.carriedForward.total').row;
  const expected = new Set<string>();
  for (const finding of check(report).filter(({ id }) => SHOWN.includes(id))) {
    const byColumn = finding.id === 'T3-01' || finding.id === 'T3-02';
    for (const id of finding.cells) {
      const { sheet, row, column } = place(id);
      if (byColumn) {
        expected.add(statusKey(sheet, bottom + 1, column));
        expected.add(statusKey(sheet, bottom + 2 + form.table3.columns.findIndex(({ key }) => id.endsWith(`.${key}`)), 4));
      } else if (sheet === '表四') expected.add(statusKey(sheet, row + 3, column - ((column - 1) % 5)));
      else expected.add(statusKey(sheet, row, form[sheet === '表二' ? 'table2' : 'table3'].widths.length + 4));
    }
  }
  return expected;
}
