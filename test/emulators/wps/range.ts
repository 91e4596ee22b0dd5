// Ranges of the emulated WPS: values in the shapes that builds give them, formats, merges. Knows no adapter.
import type { Area } from '../../../src/host/plan';
import { isError, type CellValue } from './errors';
import { contains, lastColumn, lastRow, overlaps, parseArea } from '../office/address';
import { cellAt, peek, type Sheet } from '../office/book';
import { enter } from '../office/entry';
import { enumerated, hostObject, refuse, type Property } from './bridge';
import { conditionsObject, validationObject } from './rules';
import { bookOf, edited, mayFail, settle, type World } from './world';

/** What a cell looks like before anybody touches it. */
const LOOKS: Readonly<Record<string, unknown>> = {
  'font.name': '宋体',
  'font.size': 11,
  'font.bold': false,
  'font.italic': false,
  'font.color': 0,
  'fill.color': 0xffffff,
  horizontal: 1,
  vertical: -4107,
  wrap: false,
  indent: 0,
  locked: true,
  numberFormat: 'General',
};
const NO_LINE = -4142;

/** A look of one cell: "font.name", "border.top". */
export const lookOf = (sheet: Sheet, row: number, column: number, key: string): unknown =>
  peek(sheet, row, column)?.format.get(key) ?? (key in LOOKS ? LOOKS[key] : key.endsWith('.style') ? NO_LINE : 0);

export function rangeOf(world: World, sheet: Sheet, address: unknown): object {
  if (typeof address !== 'string') return refuse('Range takes an address.');
  if (address.length > 255) return refuse('The address is longer than 255 characters.');
  return rangeObject(world, sheet, address.split(',').map(parseArea));
}

export function rangeObject(world: World, sheet: Sheet, all: readonly Area[]): object {
  const areas = world.switches.multiArea === 'all' ? all : all.slice(0, 1);
  const [first] = all;
  if (!first) return refuse('A range has an area.');
  const each = (act: (row: number, column: number) => void) => areas.forEach((area) => eachCell(area, act));
  const open = () => {
    const found = bookOf(world, sheet);
    if (!found?.open) return refuse('The object has been disconnected.');
    return found;
  };
  const format = (allowed: 'cells' | 'columns' | 'rows' = 'cells') => {
    open();
    const { protection } = sheet;
    if (protection && !(allowed !== 'cells' && (protection.options as Record<string, boolean>)[allowed])) refuse('The sheet is protected.');
  };
  const look = (key: string, check: (value: unknown) => unknown): Property => ({
    get: () => uniform(all, (row, column) => lookOf(sheet, row, column, key)),
    set: (value) => {
      format();
      const checked = check(value) as string;
      each((row, column) => cellAt(sheet, row, column).format.set(key, checked));
    },
  });
  const numbered = (key: string): Property => ({
    ...look(key, (value) => value),
    set: (value) => enumerated(world, key, value, (number) => look(key, () => number).set?.(number)),
  });
  const size = (sizes: Map<number, number>, axis: 'row' | 'column', most: number): Property => ({
    get: () => uniform(all, (row, column) => sizes.get(axis === 'row' ? row : column) ?? null),
    set: (value) => {
      format(axis === 'row' ? 'rows' : 'columns');
      const wanted = number(value, 0, most);
      each((row, column) => void sizes.set(axis === 'row' ? row : column, wanted));
    },
  });
  const content = (member: 'Value2' | 'Formula'): Property => ({
    get: () => {
      mayFail(world, `Range.${member}`);
      const found = open();
      if (member === 'Value2') settle(found);
      return read(world, sheet, first, (row, column) => contentOf(world, sheet, row, column, member));
    },
    set: (value) => {
      mayFail(world, `Range.${member}=`);
      open();
      writeBlock(world, sheet, first, value);
    },
  });
  return hostObject(world, 'Range', {
    properties: {
      Value2: content('Value2'),
      Formula: content('Formula'),
      NumberFormat: look('numberFormat', text),
      HorizontalAlignment: numbered('horizontal'),
      VerticalAlignment: numbered('vertical'),
      WrapText: look('wrap', flag),
      IndentLevel: look('indent', (value) => number(value, 0, 250)),
      Locked: look('locked', flag),
      ColumnWidth: size(sheet.widths, 'column', 255),
      RowHeight: size(sheet.heights, 'row', 409.5),
      MergeCells: { get: () => uniform(all, (row, column) => sheet.merges.some((area) => contains(area, row, column))) },
      Font: {
        get: () =>
          hostObject(world, 'Font', {
            properties: {
              Name: look('font.name', text),
              Size: look('font.size', (value) => number(value, 1, 409)),
              Bold: look('font.bold', flag),
              Italic: look('font.italic', flag),
              Color: numbered('font.color'),
            },
          }),
      },
      Interior: { get: () => hostObject(world, 'Interior', { properties: { Color: numbered('fill.color') } }) },
      Borders: { get: () => bordersObject(world, sheet, areas, format) },
      Validation: { get: () => validationObject(world, sheet, areas) },
      FormatConditions: { get: () => conditionsObject(world, sheet, areas) },
    },
    methods: {
      Select: () => {
        world.counts.writes += 1;
        const { book } = open();
        if (book.active !== sheet || world.front.book !== book) return refuse('The sheet of the range is not in front.');
        world.activeCell = { row: first.row, column: first.column };
        book.selection = first;
        return true;
      },
      UnMerge: () => {
        world.counts.writes += 1;
        format();
        sheet.merges = sheet.merges.filter((other) => !areas.some((area) => overlaps(area, other)));
        return true;
      },
      Merge: () => {
        world.counts.writes += 1;
        format();
        for (const area of areas) {
          if (sheet.merges.some((other) => overlaps(area, other))) refuse('The cells are merged already.');
          let held = 0;
          eachCell(area, (row, column) => (held += (peek(sheet, row, column)?.value ?? '') === '' ? 0 : 1));
          if (held > 1 && world.application.DisplayAlerts) world.prompts.push('合并单元格只保留左上角的值');
          sheet.merges.push(area);
        }
        return true;
      },
    },
  });
}

function eachCell(area: Area, act: (row: number, column: number) => void): void {
  if (area.rows * area.columns > 200_000) return void refuse('not modelled: looks of whole rows or columns');
  for (let row = area.row; row <= lastRow(area); row += 1)
    for (let column = area.column; column <= lastColumn(area); column += 1) act(row, column);
}

/** Mixed reads null. */
function uniform(areas: readonly Area[], of: (row: number, column: number) => unknown): unknown {
  const values = new Set<unknown>();
  for (const area of areas) eachCell(area, (row, column) => values.add(of(row, column)));
  return values.size === 1 ? [...values][0] : null;
}

const text = (value: unknown) => (typeof value === 'string' ? value : refuse('A text is wanted.'));
const flag = (value: unknown) => (typeof value === 'boolean' ? value : refuse('True or False is wanted.'));
const number = (value: unknown, least: number, most: number) =>
  typeof value === 'number' && value >= least && value <= most ? value : refuse('A number within bounds is wanted.');

const BLANKS = { null: null, undefined, text: '' } as const;

function contentOf(world: World, sheet: Sheet, row: number, column: number, member: 'Value2' | 'Formula'): unknown {
  const blank = member === 'Formula' ? '' : BLANKS[world.switches.emptyAs];
  const cell = peek(sheet, row, column);
  // Only the first cell of a merge shows what it holds.
  if (!cell || sheet.merges.some((area) => contains(area, row, column) && !(area.row === row && area.column === column))) return blank;
  if (member === 'Formula') return cell.formula ?? (typeof cell.value === 'string' ? cell.value : plain(cell.value));
  if (cell.value === '' && cell.formula === undefined) return blank;
  return plain(cell.value);
}
const plain = (value: CellValue): unknown => (isError(value) ? errorNumber(value.error) : value);

const ERRORS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];
const NUMBERS = [2000, 2007, 2015, 2023, 2029, 2036, 2042];
const errorNumber = (error: string) => -2_146_828_288 + (NUMBERS[ERRORS.indexOf(error)] ?? 2015) - 2000;

/** One cell reads as a scalar, many as rows; one row or one column in the shape of this build. */
function read(world: World, sheet: Sheet, area: Area, of: (row: number, column: number) => unknown): unknown {
  void sheet;
  const rows = Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (__, c) => of(area.row + r, area.column + c)),
  );
  if (area.rows === 1 && area.columns === 1) return rows[0]?.[0];
  if (area.rows > 1 && area.columns > 1) return rows;
  const { value2Shape } = world.switches;
  if (value2Shape === 'flat') return rows.flat();
  return value2Shape === 'nested' ? rows : rows.flat().map((value) => [value]);
}

/** Locked cells of a protected sheet cannot be written. */
export function mayEdit(sheet: Sheet, row: number, column: number): void {
  if (sheet.protection && lookOf(sheet, row, column, 'locked') !== false) refuse('The cell is on a protected sheet.');
}

function writeBlock(world: World, sheet: Sheet, area: Area, value: unknown): void {
  const many = area.rows * area.columns > 1;
  if (Array.isArray(value) && world.switches.bulkWrite === 'throws') refuse('Type mismatch.');
  eachCell(area, (row, column) => mayEdit(sheet, row, column));
  const rows = Array.isArray(value) ? (value as readonly unknown[]) : undefined;
  if (rows && (rows.length !== area.rows || rows.some((line) => !Array.isArray(line) || line.length !== area.columns))) {
    refuse('The block does not have the size of the range.');
  }
  if (many && !rows) world.faults.push('a scalar was written to many cells: whether that fills them is not known');
  const reached = rows && world.switches.bulkWrite === 'first cell' ? { ...area, rows: 1, columns: 1 } : area;
  eachCell(reached, (row, column) => {
    const one = rows ? (rows[row - area.row] as readonly unknown[])[column - area.column] : value;
    putOne(world, sheet, row, column, one);
  });
  edited(world, sheet, [area]);
}

function putOne(world: World, sheet: Sheet, row: number, column: number, value: unknown): void {
  if (world.broken(row, column)) refuse('The cell takes nothing.');
  const hidden = sheet.merges.some((area) => contains(area, row, column) && !(area.row === row && area.column === column));
  if (hidden && value !== '') refuse('not modelled: a value under a merge');
  if (hidden) return;
  if (typeof value === 'number' && world.switches.numberInTextCell === 'text' && lookOf(sheet, row, column, 'numberFormat') === '@') {
    return enter(sheet, row, column, String(value));
  }
  // Null empties a cell, here as in Excel's object model.
  enter(sheet, row, column, (value ?? '') as string);
}

const SIDES: Readonly<Record<number, readonly ('top' | 'bottom' | 'left' | 'right')[]>> = {
  7: ['left'],
  8: ['top'],
  9: ['bottom'],
  10: ['right'],
  11: ['left', 'right'],
  12: ['top', 'bottom'],
};

/** A line lies on a side of each cell; 7 to 10 are the edges of each area, 11 and 12 the lines inside. */
function bordersObject(world: World, sheet: Sheet, areas: readonly Area[], format: () => void): object {
  const lines = (side: number, act: (row: number, column: number, key: string) => void) => {
    for (const area of areas) {
      eachCell(area, (row, column) => {
        for (const name of SIDES[side] ?? refuse('There is no such border.')) {
          const edge =
            (name === 'top' && row === area.row) ||
            (name === 'bottom' && row === lastRow(area)) ||
            (name === 'left' && column === area.column) ||
            (name === 'right' && column === lastColumn(area));
          if (edge === side < 11) act(row, column, `border.${name}`);
        }
      });
    }
  };
  const lineObject = (sides: readonly number[], kind: string, reaches: boolean) => {
    const property = (what: 'style' | 'color'): Property => ({
      get: () => {
        const found = new Set<unknown>();
        for (const side of sides) lines(side, (row, column, key) => found.add(lookOf(sheet, row, column, `${key}.${what}`)));
        return found.size === 1 ? [...found][0] : null;
      },
      set: (value) => {
        format();
        enumerated(world, `${kind}.${what}`, value, (wanted) => {
          if (!reaches) return;
          for (const side of sides) lines(side, (row, column, key) => cellAt(sheet, row, column).format.set(`${key}.${what}`, wanted));
        });
      },
    });
    return { LineStyle: property('style'), Color: property('color') };
  };
  return hostObject(world, 'Borders', {
    properties: lineObject([7, 8, 9, 10, 11, 12], 'Borders', world.switches.borders === 'together'),
    methods: {
      Item: (index) => hostObject(world, 'Border', { properties: lineObject([Number(index)], 'Border', true) }),
    },
  });
}
