// The looks of a sheet's cells, told to WPS attribute by attribute: one setting for all cells that share a font name, a fill, a border.
import { styledCells, type Area, type SheetPlan, type Style } from '../plan';
import { around, grouped, rectangles } from '../rectangles';
import { bgr, ET, type EtFont, type EtRange } from './model';
import type { Pieces, Reach } from './pieces';

/** The value of one attribute, or undefined where the style leaves it to WPS; and how it is set. */
interface Attribute {
  readonly of: (style: Style) => string | number | boolean | undefined;
  readonly set: (range: EtRange, value: never, font: () => EtFont, reach: Reach) => void;
  /** It does no harm on an empty cell between the others, so that what most cells have is given to all at once. */
  readonly spreads: boolean;
}
const attribute = <T extends string | number | boolean>(
  of: (style: Style) => T | undefined,
  set: (range: EtRange, value: T, font: () => EtFont, reach: Reach) => void,
  spreads = false,
): Attribute => ({ of, set, spreads });

const ATTRIBUTES: readonly Attribute[] = [
  // First: it decides what becomes of the contents.
  attribute(
    ({ numberFormat }) => numberFormat,
    (range, value) => void (range.NumberFormat = value),
  ),
  attribute(
    ({ font }) => font?.name,
    (_, value, font) => void (font().Name = value),
    true,
  ),
  attribute(
    ({ font }) => font?.size,
    (_, value, font) => void (font().Size = value),
    true,
  ),
  attribute(
    ({ font }) => font?.bold,
    (_, value, font) => void (font().Bold = value),
  ),
  attribute(
    ({ font }) => font?.italic,
    (_, value, font) => void (font().Italic = value),
  ),
  attribute(
    ({ font }) => font?.colour,
    (_, value, font) => void (font().Color = bgr(value)),
    true,
  ),
  attribute(
    ({ fill }) => fill,
    (range, value) => void (range.Interior.Color = bgr(value)),
  ),
  attribute(
    ({ horizontal, indent }) => horizontal ?? (indent === undefined ? undefined : 'left'),
    (range, value) => void (range.HorizontalAlignment = ET.horizontal[value]),
  ),
  attribute(
    ({ vertical }) => vertical,
    (range, value) => void (range.VerticalAlignment = ET.vertical[value]),
    true,
  ),
  attribute(
    ({ wrap }) => wrap,
    (range, value) => void (range.WrapText = value),
  ),
  attribute(
    ({ indent }) => indent,
    (range, value) => void (range.IndentLevel = value),
  ),
  attribute(({ border }) => border, drawBorders),
  attribute(
    ({ unlocked }) => unlocked,
    (range) => void (range.Locked = false),
  ),
];

/** All lines at once where this build knows that, line by line elsewhere. */
function drawBorders({ Borders }: EtRange, colour: string, _: unknown, { bordersTogether }: Reach): void {
  if (bordersTogether) {
    Borders.LineStyle = ET.continuous;
    Borders.Color = bgr(colour);
    return;
  }
  for (const side of Object.values(ET.side)) {
    const line = Borders.Item(side);
    line.LineStyle = ET.continuous;
    line.Color = bgr(colour);
  }
}

export function dress(pieces: Pieces, plan: SheetPlan, styles: Readonly<Record<string, Style>>): void {
  const cells = styledCells(plan, styles);
  const whole = around(cells);
  if (!whole) return;
  const fonts = new Map<EtRange, EtFont>();
  const fontOf = (range: EtRange) => () => {
    const found = fonts.get(range) ?? range.Font;
    fonts.set(range, found);
    return found;
  };
  for (const { of, set, spreads } of ATTRIBUTES) {
    const groups = grouped(cells, ({ style }) => of(style));
    const give = (value: unknown, areas: readonly Area[]) =>
      pieces.each(areas, (range) => set(range, value as never, fontOf(range), pieces.reach));
    const base = spreads && !groups.has(undefined) ? commonest(groups) : undefined;
    if (base !== undefined) give(base, [whole]);
    for (const [value, places] of groups) if (value !== undefined && value !== base) give(value, rectangles(places));
  }
}

function commonest<K>(groups: ReadonlyMap<K, readonly unknown[]>): K | undefined {
  const [most] = [...groups].sort(([, a], [, b]) => b.length - a.length);
  return most?.[0];
}
