// Formats of ranges in the emulated Excel: font, fill, borders, alignment, sizes, locks. A format that differs within the range reads as null.
import { MAX_COLUMNS, MAX_ROWS, lastColumn, lastRow, shown } from './address';
import type { Area } from '../../../src/host/plan';
import { cellAt, peek, type Sheet } from './book';
import { flag, hostObject, invalid, number, text, type HostObject, type Json, type Property } from './object';
import { EVENT, locked, origin, tell, type World } from './world';

/** What a cell looks like before anybody touches it. */
const DEFAULTS: Readonly<Record<string, Json>> = {
  'font.name': 'Calibri',
  'font.size': 11,
  'font.bold': false,
  'font.italic': false,
  'font.color': '#000000',
  'fill.color': '',
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapText: false,
  indentLevel: 0,
  locked: true,
  numberFormat: 'General',
};

export const formatOf = (sheet: Sheet, row: number, column: number, key: string): Json =>
  peek(sheet, row, column)?.format.get(key) ??
  DEFAULTS[key] ??
  (key.endsWith('.style') ? 'None' : key.endsWith('.color') ? '#000000' : null);

/** Formats are changed where the sheet is not protected, or is and allows it. */
export function mayFormat({ protection }: Sheet, option: string): void {
  const options = protection?.options;
  if (protection && !(typeof options === 'object' && options !== null && option in options && (options as Record<string, Json>)[option]))
    locked();
}

export function eachCell(area: Area, act: (row: number, column: number) => void): void {
  if (area.rows * area.columns > 200_000) return void invalid('not modelled: cell formats of whole rows or columns');
  for (let row = area.row; row <= lastRow(area); row += 1)
    for (let column = area.column; column <= lastColumn(area); column += 1) act(row, column);
}

export function setFormat(world: World, sheet: Sheet, area: Area, key: string, value: Json): void {
  mayFormat(sheet, 'allowFormatCells');
  eachCell(area, (row, column) => cellAt(sheet, row, column).format.set(key, value));
  tell(world, EVENT.formatChanged, sheet, { address: shown(area), ...origin(world) });
}

/** The value of all cells, or null when they differ. */
export function uniform(area: Area, read: (row: number, column: number) => Json): Json {
  const values = new Set<Json>();
  eachCell(area, (row, column) => values.add(read(row, column)));
  return values.size === 1 ? ([...values][0] ?? null) : null;
}

export const colour = (value: Json): string => {
  const found = text(value);
  return /^#[0-9a-f]{6}$/i.test(found) ? found.toUpperCase() : invalid();
};
const oneOf =
  (...allowed: readonly string[]) =>
  (value: Json): string => {
    const found = text(value);
    return allowed.includes(found) ? found : invalid();
  };
const sized = (most: number) => (value: Json) => (number(value) >= 0 && number(value) <= most ? number(value) : invalid());

export function formatObject(world: World, sheet: Sheet, area: Area): HostObject {
  const property = (key: string, parse: (value: Json) => Json): Property => ({
    get: () => uniform(area, (row, column) => formatOf(sheet, row, column, key)),
    set: (value) => setFormat(world, sheet, area, key, parse(value)),
  });
  const font = () =>
    hostObject('RangeFont', {
      properties: {
        Name: property('font.name', text),
        Size: property('font.size', sized(409)),
        Bold: property('font.bold', flag),
        Italic: property('font.italic', flag),
        Color: property('font.color', colour),
      },
    });
  const fill = () => hostObject('RangeFill', { properties: { Color: property('fill.color', colour) } });
  const protection = () => hostObject('FormatProtection', { properties: { Locked: property('locked', flag) } });
  return hostObject('RangeFormat', {
    properties: {
      HorizontalAlignment: property('horizontalAlignment', oneOf('General', 'Left', 'Center', 'Right', 'CenterAcrossSelection', 'Justify')),
      VerticalAlignment: property('verticalAlignment', oneOf('Top', 'Center', 'Bottom', 'Justify')),
      WrapText: property('wrapText', flag),
      IndentLevel: property('indentLevel', sized(250)),
      ColumnWidth: size(sheet.widths, area.column, area.columns, MAX_COLUMNS, 48, 1343, () => mayFormat(sheet, 'allowFormatColumns')),
      RowHeight: size(sheet.heights, area.row, area.rows, MAX_ROWS, 15, 409.5, () => mayFormat(sheet, 'allowFormatRows')),
    },
    links: { Font: font, Fill: fill, Protection: protection, Borders: () => borders(world, sheet, area) },
  });
}

/** Column widths and row heights, both in points. */
function size(
  sizes: Map<number, number>,
  first: number,
  count: number,
  all: number,
  normal: number,
  most: number,
  guard: () => void,
): Property {
  return {
    get: () => {
      if (count === all) return normal;
      const found = new Set(Array.from({ length: count }, (_, index) => sizes.get(first + index) ?? normal));
      return found.size === 1 ? ([...found][0] ?? null) : null;
    },
    set: (value) => {
      guard();
      const points = sized(most)(value);
      if (count === all) return void invalid('not modelled: the size of all rows or columns');
      for (let index = 0; index < count; index += 1) sizes.set(first + index, points);
    },
  };
}

const SIDES: Readonly<Record<string, (area: Area) => { readonly part: Area; readonly sides: readonly string[] }>> = {
  EdgeTop: (area) => ({ part: { ...area, rows: 1 }, sides: ['top'] }),
  EdgeBottom: (area) => ({ part: { ...area, row: lastRow(area), rows: 1 }, sides: ['bottom'] }),
  EdgeLeft: (area) => ({ part: { ...area, columns: 1 }, sides: ['left'] }),
  EdgeRight: (area) => ({ part: { ...area, column: lastColumn(area), columns: 1 }, sides: ['right'] }),
  InsideHorizontal: (area) => ({ part: area, sides: ['top', 'bottom'] }),
  InsideVertical: (area) => ({ part: area, sides: ['left', 'right'] }),
};

/** Excel keeps a border on each side of each cell; the edges of a range are sides of its outer cells. */
function borders(world: World, sheet: Sheet, area: Area): HostObject {
  /** An inside line lies on neither outer edge. */
  const outer = (side: string, row: number, column: number) =>
    (side === 'top' && row === area.row) ||
    (side === 'bottom' && row === lastRow(area)) ||
    (side === 'left' && column === area.column) ||
    (side === 'right' && column === lastColumn(area));
  const item = (index: string, { part, sides }: { readonly part: Area; readonly sides: readonly string[] }) => {
    const lines = (act: (key: string, row: number, column: number) => void, what: string) =>
      eachCell(part, (row, column) => {
        for (const side of sides) if (!index.startsWith('Inside') || !outer(side, row, column)) act(`border.${side}.${what}`, row, column);
      });
    const property = (what: string, parse: (value: Json) => Json): Property => ({
      get: () => {
        const values = new Set<Json>();
        lines((key, row, column) => values.add(formatOf(sheet, row, column, key)), what);
        return values.size === 1 ? ([...values][0] ?? null) : null;
      },
      set: (value) => {
        mayFormat(sheet, 'allowFormatCells');
        const parsed = parse(value);
        lines((key, row, column) => cellAt(sheet, row, column).format.set(key, parsed), what);
        tell(world, EVENT.formatChanged, sheet, { address: shown(area), ...origin(world) });
      },
    });
    return hostObject('RangeBorder', {
      properties: {
        SideIndex: { get: () => index },
        Style: property('style', oneOf('None', 'Continuous', 'Dash', 'Dot', 'Double')),
        Color: property('color', colour),
        Weight: property('weight', oneOf('Hairline', 'Thin', 'Medium', 'Thick')),
      },
    });
  };
  return hostObject('RangeBorderCollection', {
    item: (key) => {
      const index = text(key);
      const side = SIDES[index];
      return side ? item(index, side(area)) : null;
    },
  });
}
