// One sheet of a plan on a fresh worksheet that is in front. Each member that is touched is a call, so nothing is asked twice.
import { entry } from '../entry';
import { HostError } from '../host';
import { address, range, type CellPlan, type SheetPlan, type Style, type ValidationPlan } from '../plan';
import { around, grouped, rectangles } from '../rectangles';
import { shift } from '../shift';
import { gather, isRelative } from './gather';
import { dress } from './looks';
import { bgr, ET, type EtFormatConditions, type EtRange, type EtValidation, type EtWindow, type EtWorksheet } from './model';
import { piecesOf, type Pieces, type Reach } from './pieces';
import { isFormula, rowsOf } from './values';

const points = (millimetres: number) => (millimetres / 25.4) * 72;
/** WPS counts widths in characters, as Excel does: measured, a width of w is 5.625 w + 3.35 points. */
const characters = (millimetres: number) => Math.max(0, Math.round(((points(millimetres) - 3.35) / 5.625) * 100) / 100);

export function layOut(
  window: EtWindow | null | undefined,
  sheet: EtWorksheet,
  plan: SheetPlan,
  styles: Readonly<Record<string, Style>>,
  reach: Reach,
): void {
  const pieces = piecesOf(sheet, reach);
  // Panes and the active cell are those of the sheet in front.
  if (plan.freeze || plan.formats.length > 0) sheet.Activate();
  dress(pieces, plan, styles);
  fill(sheet, plan, styles);
  pieces.each(plan.merges, (cells) => void cells.Merge());
  size(pieces, plan);
  validate(pieces, plan.validations);
  mark(pieces, plan);
  freeze(window, plan);
  try {
    print(sheet, plan);
  } catch {
    // Page layout may fail where no printer is installed; the figures need no paper.
  }
  if (plan.tabColour !== undefined) sheet.Tab.Color = bgr(plan.tabColour);
}

/** All contents in one block; read again, because some builds take blocks only in part, and in silence. */
function fill(sheet: EtWorksheet, { name, cells }: SheetPlan, styles: Readonly<Record<string, Style>>): void {
  const filled = cells.filter(({ value, formula }) => value !== undefined || formula !== undefined);
  const area = around(filled);
  if (!area) return;
  const { row: top, column: left } = area;
  const put = ({ value, formula, style }: CellPlan) => {
    const asText = style !== undefined && styles[style]?.numberFormat === '@';
    return formula ?? (asText ? (value ?? '') : entry(value ?? null));
  };
  const rows = Array.from({ length: area.rows }, () => new Array<string | number>(area.columns).fill(''));
  for (const cell of filled) {
    const line = rows[cell.row - top];
    if (line) line[cell.column - left] = put(cell);
  }
  const target = sheet.Range(range(area));
  try {
    target.Formula = area.rows * area.columns === 1 ? rows[0]?.[0] : rows;
  } catch {
    // Not every build takes a block: cell by cell below.
  }
  /** `Formula` gives a constant as it stands: a text that was taken for a date or a number reads differently. */
  const lacking = () => {
    const found = rowsOf(target.Formula, area.rows, area.columns);
    return filled.filter(({ row, column, value, formula }) => {
      const now = found[row - top]?.[column - left];
      if (formula !== undefined) return !isFormula(now);
      return typeof value === 'number' ? String(now) !== String(value) : (now ?? '') !== value;
    });
  };
  const missing = lacking();
  for (const cell of missing) sheet.Range(address(cell.row, cell.column)).Formula = put(cell);
  const [lost] = missing.length > 0 ? lacking() : [];
  if (lost) throw new HostError('Failed', `WPS 表格没有照原样收下“${name}”工作表 ${address(lost.row, lost.column)} 的内容。`);
}

/** Widths and heights in pairs, which spares a range each: one whose columns take the width and whose rows take the height. */
function size(pieces: Pieces, { widths, heights }: SheetPlan): void {
  const byWidth = [
    ...grouped(
      widths.map((width, index) => ({ width, column: index + 1 })),
      ({ width }) => width,
    ),
  ];
  const byHeight = [...grouped(Object.entries(heights), ([, height]) => height)];
  for (let index = 0; index < Math.max(byWidth.length, byHeight.length); index += 1) {
    const [width, columns = [{ column: 1 }]] = byWidth[index] ?? [];
    const [height, rows = [['1']]] = byHeight[index] ?? [];
    const places = rows.flatMap(([row]) => columns.map(({ column }) => ({ row: Number(row), column })));
    pieces.each(rectangles(places), (cells) => {
      if (width !== undefined) cells.ColumnWidth = characters(width);
      if (height !== undefined) cells.RowHeight = height;
    });
  }
}

/** Cells with the same rule and the same words for a refusal become one validation, whose prompts are then told part by part. */
function validate(pieces: Pieces, plans: readonly ValidationPlan[]): void {
  for (const same of grouped(plans, ({ rule, error }) => JSON.stringify([rule, error ?? null])).values()) {
    if (!pieces.reach.promptsApart) {
      for (const part of same) {
        pieces.each([part.area], ({ Validation: own }) => {
          addRule(own, part);
          prompt(own, part, true);
        });
      }
      continue;
    }
    pieces.each(areasOf(same), (cells, areas) => {
      const parts = same.filter(({ area }) => areas.includes(area));
      const [first] = parts;
      if (!first) return;
      const { Validation: whole } = cells;
      addRule(whole, first);
      if (parts.length === 1) return prompt(whole, first, true);
      const oneTitle = parts.every((part) => part.prompt.title === first.prompt.title);
      if (oneTitle) whole.InputTitle = first.prompt.title;
      for (const part of parts) pieces.each([part.area], (own) => prompt(own.Validation, part, !oneTitle));
    });
  }
}

function prompt(validation: EtValidation, { prompt: words }: ValidationPlan, withTitle: boolean): void {
  if (withTitle) validation.InputTitle = words.title;
  validation.InputMessage = words.message;
}

const areasOf = (plans: readonly ValidationPlan[]) => plans.map(({ area }) => area);

/** A fresh sheet holds no rule that would have to be deleted first. */
function addRule(validation: EtValidation, { rule, error }: ValidationPlan): void {
  const alert = error ? ET.stop : ET.information;
  switch (rule.kind) {
    case 'whole':
    case 'decimal':
      validation.Add(ET.rule[rule.kind], alert, ET.between, String(rule.min), String(rule.max));
      break;
    case 'list':
      validation.Add(ET.rule.list, alert, ET.between, rule.items.join(','));
      break;
    case 'any':
      // A rule that always holds: whether a prompt without any rule is kept is not documented.
      validation.Add(ET.rule.custom, alert, ET.between, '=TRUE');
      break;
  }
  if (error) {
    validation.ErrorTitle = error.title;
    validation.ErrorMessage = error.message;
  } else validation.ShowError = false;
}

function mark(pieces: Pieces, plan: SheetPlan): void {
  const known = new Map<EtRange, EtFormatConditions>();
  let active = '';
  for (const { areas, formula, look } of gather(plan.formats)) {
    const [origin] = areas;
    if (!origin) continue;
    pieces.each(areas, (cells, [first = origin]) => {
      const seen = shift(formula, first.row - origin.row, first.column - origin.column);
      const corner = address(first.row, first.column);
      // Relative references are seen from the active cell in the object model that WPS follows, and from the first cell in files.
      if (isRelative(seen) && active !== corner) {
        cells.Select();
        active = corner;
      }
      const conditions = known.get(cells) ?? cells.FormatConditions;
      known.set(cells, conditions);
      const rule = conditions.Add(ET.expression, undefined, seen);
      rule.Interior.Color = bgr(look.fill);
      if (look.colour === undefined && !look.bold) return;
      const { Font } = rule;
      if (look.colour !== undefined) Font.Color = bgr(look.colour);
      if (look.bold) Font.Bold = true;
    });
  }
}

/** A fresh sheet has no panes that would have to go first. */
function freeze(window: EtWindow | null | undefined, { freeze: panes }: SheetPlan): void {
  if (!panes || !window) return;
  window.SplitRow = panes.rows;
  window.SplitColumn = panes.columns;
  window.FreezePanes = true;
}

/** What a fresh sheet does by itself (portrait, not centred, one page wide where it is not zoomed) is not said. */
function print({ PageSetup: paper }: EtWorksheet, { print: wanted }: SheetPlan): void {
  if (!wanted) return;
  const { top, bottom, left, right } = wanted.margins;
  paper.PaperSize = ET.a4;
  if (wanted.orientation === 'landscape') paper.Orientation = ET.landscape;
  if (wanted.centre) paper.CenterHorizontally = true;
  // One page wide, as many high as it takes.
  paper.Zoom = false;
  paper.FitToPagesTall = false;
  paper.PrintArea = range(wanted.area, true);
  if (wanted.repeat) paper.PrintTitleRows = `$${wanted.repeat.first}:$${wanted.repeat.last}`;
  paper.TopMargin = points(top);
  paper.BottomMargin = points(bottom);
  paper.LeftMargin = points(left);
  paper.RightMargin = points(right);
}
