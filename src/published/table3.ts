// Table 3 in a printed table: columns by the applicants in its head, rows by their labels.
import { editions, type CellId, type EditionId } from '../form';
import { beginning, type Grid, type Placed } from './grid';
import { core, isLabel, meantBy } from './label';

/** Figures as printed, by cell. */
export interface Found {
  readonly cells: ReadonlyMap<CellId, string>;
  /** Absent where the table is the same in every edition. */
  readonly edition?: EditionId;
  /** What could not be read, in words. */
  readonly remarks: readonly string[];
}

const APPLICANTS = new Map((editions[0]?.table3.columns ?? []).map(({ key, label }) => [key, core(label)]));
/** Rows of every edition: what differs between them is （六）其他处理. */
const ROWS = new Map(editions.flatMap((form) => form.table3.rows.map(({ key, label }) => [key, core(label)] as const)));
/** The columns by which a head is recognised. */
const SURE = ['business', 'research', 'legalService'];
/** Fewer rows are some other table about applications. */
const LEAST_ROWS = 5;

/** Undefined when the table is another one. */
export function readTable3(grid: Grid): Found | undefined {
  const head = grid.findIndex((row) => SURE.every((key) => row.some((cell) => cell && core(cell.text) === APPLICANTS.get(key))));
  if (head < 0) return undefined;
  const columns = applicantColumns(grid, head);
  // A page that lost its merged cells has its heads anywhere; then the form's order counts, in rows that are whole.
  const aligned = new Set(columns.values()).size === columns.size && Math.min(...columns.values()) > 0;
  const order = aligned ? [...columns].sort(([, a], [, b]) => a - b).map(([key]) => key) : [...APPLICANTS.keys()];
  const first = aligned ? Math.min(...columns.values()) : Infinity;
  const cells = new Map<CellId, string>();
  const rows = new Set<string>();
  let unknown = 0;
  for (let row = head + 1; row < grid.length; row++) {
    const label = labelOf(grid, row, first);
    if (!label) continue;
    const key = meantBy(label.text, ROWS);
    const values = beginning(grid, row).filter(({ column }) => column > label.column);
    if (key === undefined || rows.has(key)) {
      if (values.some(({ text }) => /[0-9０-９]/.test(text))) unknown++;
      continue;
    }
    rows.add(key);
    const whole = columns.size === APPLICANTS.size && values.length === APPLICANTS.size;
    for (const [at, applicant] of order.entries()) {
      const cell = whole ? values[at] : aligned ? values.find(({ column }) => column === columns.get(applicant)) : undefined;
      if (cell) cells.set(`table3.${key}.${applicant}`, cell.text);
    }
  }
  if (rows.size < LEAST_ROWS) return undefined;
  const lost = [...APPLICANTS].filter(([key]) => !columns.has(key)).map(([, label]) => `“${label}”`);
  return {
    cells,
    ...(rows.has('otherHandling')
      ? { edition: '2019' as const }
      : [...rows].some((key) => key.startsWith('otherHandling.'))
        ? { edition: '2021' as const }
        : {}),
    remarks: [
      ...(lost.length > 0 ? [`申请办理情况表里认不出${lost.join('、')}列`] : []),
      ...(unknown > 0 ? [`申请办理情况表里有 ${unknown} 行的名称与报告格式不同，没有读取`] : []),
    ],
  };
}

/** 自然人 and 总计 reach down from the row above; a head that lost its merges has them there alone. */
function applicantColumns(grid: Grid, head: number): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const [key, label] of APPLICANTS) {
    for (let row = head; row >= Math.max(0, head - 2) && !columns.has(key); row--) {
      const column = (grid[row] ?? []).findIndex((cell) => cell !== undefined && core(cell.text) === label);
      if (column >= 0) columns.set(key, column);
    }
  }
  return columns;
}

/** The label next to the figures: the last one before the first applicant, not the head of its group. */
function labelOf(grid: Grid, row: number, first: number): Placed | undefined {
  const before = (grid[row] ?? []).slice(0, first).filter((cell): cell is Placed => cell !== undefined && isLabel(cell.text));
  const own = before.filter((cell) => cell.row === row).reverse();
  return own.find(({ text }) => meantBy(text, ROWS) !== undefined) ?? own[0];
}
