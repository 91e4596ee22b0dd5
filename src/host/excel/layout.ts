// One sheet of a plan as actions on a fresh worksheet. Queues everything and sends nothing.
import { address, letters, range, type SheetPlan, type Style, type ValidationPlan } from '../plan';
import { entry } from '../entry';
import { dress } from './looks';
import { grouped, runs } from '../rectangles';
import { shift } from '../shift';

/** What this Excel can do beyond ExcelApi 1.8. */
export interface Extras {
  /** ExcelApi 1.9: indents. */
  readonly indents: boolean;
  /** ExcelApi 1.9, and a printer that lets itself be asked: page layout. */
  readonly paper: boolean;
  /** Conditional formats whose formula is longer are left out; Infinity lays out all. */
  readonly longestRule: number;
}

/** Excel takes column widths in points, whatever its own unit of characters; it rounds them to whole pixels (0.75 pt at 100 %). */
const points = (millimetres: number) => Math.round((millimetres / 25.4) * 72 * 100) / 100;

export function layOut(sheet: Excel.Worksheet, plan: SheetPlan, styles: Readonly<Record<string, Style>>, extras: Extras): void {
  fill(sheet, plan);
  // After the contents: a formula that is put into a cell formatted as text stays a text.
  dress(sheet, plan, styles, extras.indents);
  for (const area of plan.merges) sheet.getRange(range(area)).merge(false);
  size(sheet, plan);
  for (const one of plan.validations) validate(sheet, one);
  mark(sheet, plan, extras.longestRule);
  freeze(sheet, plan);
  if (extras.paper) print(sheet, plan);
  if (plan.tabColour !== undefined) sheet.tabColor = plan.tabColour;
}

/** Contents in blocks of rows that hang together, one action each; null leaves a cell as it is. */
function fill(sheet: Excel.Worksheet, { cells }: SheetPlan): void {
  const filled = cells.filter(({ value, formula }) => value !== undefined || formula !== undefined);
  const byRow = grouped(filled, ({ row }) => row);
  for (const { first, count } of runs([...byRow.keys()])) {
    const block = filled.filter(({ row }) => row >= first && row < first + count);
    const left = Math.min(...block.map(({ column }) => column));
    const columns = Math.max(...block.map(({ column }) => column)) - left + 1;
    const rows: (string | number | null)[][] = Array.from({ length: count }, () => new Array<null>(columns).fill(null));
    for (const { row, column, value, formula } of block) {
      const line = rows[row - first];
      if (line) line[column - left] = formula ?? entry(value ?? null);
    }
    sheet.getRange(range({ row: first, column: left, rows: count, columns })).formulas = rows;
  }
}

function size(sheet: Excel.Worksheet, { widths, heights }: SheetPlan): void {
  const columns = widths.map((width, index) => ({ column: index + 1, width }));
  for (const [width, same] of grouped(columns, (one) => one.width)) {
    for (const { first, count } of runs(same.map(({ column }) => column))) {
      sheet.getRange(`${letters(first)}:${letters(first + count - 1)}`).format.columnWidth = points(width);
    }
  }
  for (const [height, same] of grouped(Object.entries(heights), ([, points]) => points)) {
    for (const { first, count } of runs(same.map(([row]) => Number(row)))) {
      sheet.getRange(`${first}:${first + count - 1}`).format.rowHeight = height;
    }
  }
}

function validate(sheet: Excel.Worksheet, { area, rule, prompt, error }: ValidationPlan): void {
  const { dataValidation } = sheet.getRange(range(area));
  dataValidation.rule = excelRule(rule);
  dataValidation.prompt = { showPrompt: true, title: prompt.title, message: prompt.message };
  // Without words for a refusal nothing is refused: the prompt is all that was asked for.
  dataValidation.errorAlert = error
    ? { showAlert: true, style: 'Stop', title: error.title, message: error.message }
    : { showAlert: false, style: 'Information', title: '', message: '' };
}

function excelRule(rule: ValidationPlan['rule']): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'whole':
      return { wholeNumber: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
    case 'decimal':
      return { decimal: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
    case 'list':
      return { list: { inCellDropDown: true, source: rule.items.join(',') } };
    case 'any':
      // A rule that always holds: whether a prompt without any rule is kept is not documented.
      return { custom: { formula: '=TRUE' } };
  }
}

/** Excel puts each new rule on top, so the last comes first. A further area of a rule gets its own, seen from its own first cell. */
function mark(sheet: Excel.Worksheet, { formats }: SheetPlan, longest: number): void {
  for (const { areas, formula, look } of [...formats].reverse()) {
    const [origin] = areas;
    if (!origin || formula.length > longest) continue;
    for (const area of areas) {
      const { custom } = sheet.getRange(range(area)).conditionalFormats.add('Custom');
      custom.rule.formula = shift(formula, area.row - origin.row, area.column - origin.column);
      custom.format.fill.color = look.fill;
      if (look.colour !== undefined) custom.format.font.color = look.colour;
      if (look.bold) custom.format.font.bold = true;
    }
  }
}

function freeze(sheet: Excel.Worksheet, { freeze: panes }: SheetPlan): void {
  if (!panes) return;
  if (panes.rows > 0 && panes.columns > 0) sheet.freezePanes.freezeAt(sheet.getRange(`A1:${address(panes.rows, panes.columns)}`));
  else if (panes.rows > 0) sheet.freezePanes.freezeRows(panes.rows);
  else if (panes.columns > 0) sheet.freezePanes.freezeColumns(panes.columns);
}

function print(sheet: Excel.Worksheet, { print: paper }: SheetPlan): void {
  if (!paper) return;
  const { pageLayout } = sheet;
  const { top, bottom, left, right } = paper.margins;
  pageLayout.paperSize = 'A4';
  pageLayout.orientation = paper.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  pageLayout.centerHorizontally = paper.centre;
  // One page wide, as many high as it takes.
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintArea(range(paper.area));
  if (paper.repeat) pageLayout.setPrintTitleRows(`$${paper.repeat.first}:$${paper.repeat.last}`);
  pageLayout.setPrintMargins('Centimeters', { top: top / 10, bottom: bottom / 10, left: left / 10, right: right / 10 });
}
