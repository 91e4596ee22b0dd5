// The looks of a sheet's cells, told to Excel attribute by attribute: one action for all neighbouring cells that share a font name, a fill,
// a border. Cells of one table share most of these, so that this takes far fewer actions than style by style.
import { range, styledCells, type Area, type SheetPlan, type Style } from '../plan';
import { grouped, rectangles } from '../rectangles';

/** The value of one attribute, or undefined where the style leaves it to Excel; and how it is set. */
interface Attribute {
  readonly of: (style: Style) => string | number | boolean | undefined;
  readonly set: (range: Excel.Range, value: never, area: Area) => void;
}
const attribute = <T extends string | number | boolean>(
  of: (style: Style) => T | undefined,
  set: (range: Excel.Range, value: T, area: Area) => void,
): Attribute => ({ of, set });

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', middle: 'Center' } as const;

const ATTRIBUTES: readonly Attribute[] = [
  attribute(
    ({ font }) => font?.name,
    ({ format }, value) => void (format.font.name = value),
  ),
  attribute(
    ({ font }) => font?.size,
    ({ format }, value) => void (format.font.size = value),
  ),
  attribute(
    ({ font }) => font?.bold,
    ({ format }, value) => void (format.font.bold = value),
  ),
  attribute(
    ({ font }) => font?.italic,
    ({ format }, value) => void (format.font.italic = value),
  ),
  attribute(
    ({ font }) => font?.colour,
    ({ format }, value) => void (format.font.color = value),
  ),
  attribute(
    ({ fill }) => fill,
    ({ format }, value) => void (format.fill.color = value),
  ),
  attribute(
    ({ horizontal, indent }) => horizontal ?? (indent === undefined ? undefined : 'left'),
    ({ format }, value) => void (format.horizontalAlignment = HORIZONTAL[value]),
  ),
  attribute(
    ({ vertical }) => vertical,
    ({ format }, value) => void (format.verticalAlignment = VERTICAL[value]),
  ),
  attribute(
    ({ wrap }) => wrap,
    ({ format }, value) => void (format.wrapText = value),
  ),
  attribute(
    ({ numberFormat }) => numberFormat,
    // One text for the whole range; the types know only the array that reading gives.
    (target, value) => void ((target as { numberFormat: string | string[][] }).numberFormat = value),
  ),
  attribute(({ border }) => border, drawBorders),
  attribute(
    ({ unlocked }) => unlocked,
    ({ format }) => void (format.protection.locked = false),
  ),
];

/** ExcelApi 1.9; without it a text stands at the edge of its cell. */
const INDENT = attribute(
  ({ indent }) => indent,
  ({ format }, value) => void (format.indentLevel = value),
);

function drawBorders({ format }: Excel.Range, colour: string, { rows, columns }: Area): void {
  const sides = [
    'EdgeTop',
    'EdgeBottom',
    'EdgeLeft',
    'EdgeRight',
    ...(rows > 1 ? (['InsideHorizontal'] as const) : []),
    ...(columns > 1 ? (['InsideVertical'] as const) : []),
  ] as const;
  for (const side of sides) {
    const border = format.borders.getItem(side);
    border.style = 'Continuous';
    border.color = colour;
  }
}

export function dress(sheet: Excel.Worksheet, plan: SheetPlan, styles: Readonly<Record<string, Style>>, indents: boolean): void {
  const cells = styledCells(plan, styles);
  const ranges = new Map<string, Excel.Range>();
  const at = (area: Area): Excel.Range => {
    const address = range(area);
    const known = ranges.get(address) ?? sheet.getRange(address);
    ranges.set(address, known);
    return known;
  };
  for (const { of, set } of indents ? [...ATTRIBUTES, INDENT] : ATTRIBUTES) {
    for (const [value, places] of grouped(cells, ({ style }) => of(style))) {
      if (value === undefined) continue;
      for (const area of rectangles(places)) set(at(area), value as never, area);
    }
  }
}
