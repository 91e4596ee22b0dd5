// A plan as a new workbook, written by exceljs, which only ever writes here: no clerk's file passes through it.
import {
  Workbook,
  type Alignment,
  type Border,
  type Borders,
  type ConditionalFormattingRule,
  type DataValidation,
  type Fill,
  type Font,
  type Style as ExcelStyle,
  type Worksheet,
} from 'exceljs';
import { address, range, type ConditionalFormat, type SheetPlan, type Style, type ValidationPlan, type WorkbookPlan } from '../plan';
import { escapeCellText } from './patch';
import { columnWidth } from './width';

/** "#1F4E79" → "FF1F4E79" */
const argb = (colour: string) => ({ argb: `FF${colour.replace('#', '').toUpperCase()}` });
const bare = (formula: string) => formula.replace(/^=/, '');
const inches = (millimetres: number) => Math.round((millimetres / 25.4) * 10_000) / 10_000;

function excelFont(font: NonNullable<Style['font']>): Partial<Font> {
  const { name, size, bold, italic, colour } = font;
  return {
    ...(name === undefined ? {} : { name }),
    ...(size === undefined ? {} : { size }),
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(colour === undefined ? {} : { color: argb(colour) }),
  };
}

function excelStyle(style: Style): Partial<ExcelStyle> {
  const side: Partial<Border> | undefined = style.border === undefined ? undefined : { style: 'thin', color: argb(style.border) };
  const fill: Fill | undefined = style.fill === undefined ? undefined : { type: 'pattern', pattern: 'solid', fgColor: argb(style.fill) };
  const alignment: Partial<Alignment> = {
    ...(style.horizontal ? { horizontal: style.horizontal } : style.indent === undefined ? {} : { horizontal: 'left' }),
    ...(style.vertical ? { vertical: style.vertical } : {}),
    ...(style.wrap ? { wrapText: true } : {}),
    ...(style.indent === undefined ? {} : { indent: style.indent }),
  };
  const border: Partial<Borders> | undefined = side && { top: side, left: side, bottom: side, right: side };
  return {
    ...(style.font ? { font: excelFont(style.font) } : {}),
    ...(fill ? { fill } : {}),
    ...(border ? { border } : {}),
    ...(Object.keys(alignment).length > 0 ? { alignment } : {}),
    ...(style.numberFormat === undefined ? {} : { numFmt: style.numberFormat }),
    protection: { locked: style.unlocked !== true },
  };
}

function validation({ rule, prompt, error }: ValidationPlan): DataValidation {
  const kind =
    rule.kind === 'list'
      ? { type: 'list' as const, formulae: [`"${rule.items.join(',').replace(/"/g, '""')}"`] }
      : rule.kind === 'any'
        ? { type: 'any', formulae: [] }
        : { type: rule.kind, operator: 'between' as const, formulae: [rule.min, rule.max] };
  const words = error ? { showErrorMessage: true, errorStyle: 'stop', errorTitle: error.title, error: error.message } : {};
  const made = { ...kind, allowBlank: true, showInputMessage: true, promptTitle: prompt.title, prompt: prompt.message, ...words };
  // exceljs writes 'any', its types forget it.
  return made as DataValidation;
}

function rule({ formula, look }: ConditionalFormat, priority: number): ConditionalFormattingRule {
  return {
    type: 'expression',
    formulae: [bare(formula)],
    priority,
    style: {
      fill: { type: 'pattern', pattern: 'solid', bgColor: argb(look.fill) },
      ...(look.bold || look.colour
        ? { font: { ...(look.bold ? { bold: true } : {}), ...(look.colour ? { color: argb(look.colour) } : {}) } }
        : {}),
    },
  };
}

function fill(sheet: Worksheet, plan: SheetPlan, styles: ReadonlyMap<string, Partial<ExcelStyle>>): void {
  for (const { row, column, value, formula, style } of plan.cells) {
    const cell = sheet.getCell(row, column);
    const look = style === undefined ? undefined : styles.get(style);
    if (look) cell.style = look;
    if (formula !== undefined) cell.value = { formula: bare(formula) };
    else if (value !== undefined) cell.value = typeof value === 'string' ? escapeCellText(value) : value;
  }
  for (const { row, column, rows, columns } of plan.merges) {
    // A merge spreads the look of its first cell, unless told not to: the plan has given every cell its own.
    const first = sheet.getCell(row, column).style;
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) {
        const cell = sheet.getCell(r, c);
        if (Object.keys(cell.style).length === 0) cell.style = first;
      }
    }
    sheet.mergeCellsWithoutStyle(row, column, row + rows - 1, column + columns - 1);
  }
}

/** The page; print area and repeated rows are names and written with the others: exceljs would write them with moving rows. */
function page(sheet: Worksheet, { print }: SheetPlan): void {
  if (!print) return;
  const { margins } = print;
  sheet.pageSetup = {
    paperSize: 9,
    orientation: print.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: print.centre,
    margins: {
      top: inches(margins.top),
      bottom: inches(margins.bottom),
      left: inches(margins.left),
      right: inches(margins.right),
      header: 0.3,
      footer: 0.3,
    },
  };
}

async function addSheet(
  workbook: Workbook,
  plan: SheetPlan,
  styles: ReadonlyMap<string, Partial<ExcelStyle>>,
  digit: number,
): Promise<void> {
  const { freeze } = plan;
  const sheet = workbook.addWorksheet(plan.name, {
    ...(plan.visibility ? { state: plan.visibility } : {}),
    properties: { ...(plan.tabColour === undefined ? {} : { tabColor: argb(plan.tabColour) }) },
    views: freeze
      ? [{ state: 'frozen', ySplit: freeze.rows, xSplit: freeze.columns, topLeftCell: address(freeze.rows + 1, freeze.columns + 1) }]
      : [],
  });
  plan.widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = columnWidth(width, digit);
  });
  fill(sheet, plan, styles);
  for (const [row, height] of Object.entries(plan.heights)) sheet.getRow(Number(row)).height = height;
  // One validation a rectangle; exceljs' types know only its setter by cell.
  const validations = sheet as unknown as { dataValidations: { add(address: string, validation: DataValidation): void } };
  for (const one of plan.validations) validations.dataValidations.add(range(one.area), validation(one));
  plan.formats.forEach((format, index) => {
    sheet.addConditionalFormatting({ ref: format.areas.map((one) => range(one)).join(' '), rules: [rule(format, index + 1)] });
  });
  page(sheet, plan);
  // No password, and widths and heights stay open: a lock against slips, not against people.
  if (plan.protect) await sheet.protect('', { objects: true, scenarios: true, formatColumns: true, formatRows: true });
}

/** @param digit pixels of a digit of the default font of the workbook in which the sheets will stand */
export async function layOut(plan: WorkbookPlan, digit: number): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.creator = '年报填报助手';
  workbook.lastModifiedBy = '年报填报助手';
  const styles = new Map(Object.entries(plan.styles).map(([name, style]) => [name, excelStyle(style)]));
  for (const sheet of plan.sheets) await addSheet(workbook, sheet, styles, digit);
  const first = plan.sheets.findIndex(({ visibility }) => visibility === undefined);
  workbook.views = [{ x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: Math.max(0, first), visibility: 'visible' }];
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
