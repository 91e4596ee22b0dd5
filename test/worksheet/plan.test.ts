import { describe, expect, test } from '@jest/globals';
import { edition, figures, tables, type EditionId } from '../../src/form';
import { range, type SheetPlan } from '../../src/host/plan';
import { levels } from '../../src/report';
import { addresses, names, plan, totals } from '../../src/worksheet';
import { spots } from '../../src/worksheet/grid';
import { lines } from '../../src/worksheet/measure';
import { inside, workbook } from './workbook';

const options = { agency: '西村乡人民政府', year: 2022, level: 'township', reportId: '0123456789abcdef' } as const;
const template = (id: EditionId = '2021') => plan({ ...options, year: id === '2021' ? 2022 : 2020, edition: id });
const sheetOf = (book: ReturnType<typeof plan>, name: string): SheetPlan => {
  const found = book.sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};
const cellOf = (sheet: SheetPlan, row: number, column: number) => sheet.cells.find((cell) => cell.row === row && cell.column === column);
const editionsToLayOut: readonly EditionId[] = ['2021', '2019'];

test('the workbook has the sheets a clerk expects, and names each table once', () => {
  const { sheets } = template();
  expect(sheets.map(({ name }) => name)).toEqual(['基本信息', '表二', '表三', '表四', '正文', '上年', '_nianbao']);
  expect(sheets.filter(({ visibility }) => visibility === 'veryHidden').map(({ name }) => name)).toEqual(['_nianbao']);
  expect(sheets.filter(({ protect }) => !protect).map(({ name }) => name)).toEqual(['_nianbao']);
});

describe.each(editionsToLayOut)('the tables of the form of %s', (id) => {
  const form = edition(id);
  const book = template(id);
  const at = addresses(book);

  test.each(tables(form).map((table) => [table.name, table] as const))(
    '%s stands label by label and merge by merge as printed',
    (name, table) => {
      const sheet = sheetOf(book, name);
      const top = 4;
      for (const { row, column, rows, columns, cell } of spots(table)) {
        const planned = cellOf(sheet, top + row, 1 + column);
        if ('label' in cell) expect(planned?.value).toBe(cell.label);
        else expect(at(cell.figure)).toEqual({ sheet: name, row: top + row, column: 1 + column });
        const merge = sheet.merges.find((area) => area.row === top + row && area.column === 1 + column);
        expect(merge ? [merge.rows, merge.columns] : [1, 1]).toEqual([rows, columns]);
      }
      const bottom = top + table.grid.length;
      expect(sheet.merges.filter((area) => area.row >= top && area.row < bottom && area.column <= table.widths.length)).toHaveLength(
        spots(table).filter(({ rows, columns }) => rows > 1 || columns > 1).length,
      );
    },
  );

  test('only figures to be typed are open; totals are locked formulas that stay empty in an empty table', () => {
    const sums = totals(form);
    const filled = workbook(book);
    for (const { id: figure } of figures(form)) {
      const place = at(figure);
      const cell = place && cellOf(sheetOf(book, place.sheet), place.row, place.column);
      const style = book.styles[cell?.style ?? ''];
      expect([figure, style?.unlocked ?? false]).toEqual([figure, !sums.has(figure)]);
      expect([figure, cell?.formula !== undefined]).toEqual([figure, sums.has(figure)]);
      if (place) expect(filled.value(place.sheet, place.row, place.column) ?? '').toBe('');
    }
    const open = tables(form).flatMap(({ name }) =>
      sheetOf(book, name).cells.filter(({ style }) => book.styles[style ?? '']?.unlocked),
    ).length;
    const covered = spots(form.table2).reduce((sum, { columns, cell }) => sum + ('figure' in cell ? columns - 1 : 0), 0);
    expect(open).toBe(figures(form).length - sums.size + covered);
  });

  test.each(tables(form))('$name prints on A4 inside 156 mm, checks and verdict left out', (table) => {
    const sheet = sheetOf(book, table.name);
    const { area, margins } = sheet.print ?? { area: { row: 0, column: 0, rows: 0, columns: 0 }, margins: undefined };
    const width = sheet.widths.slice(area.column - 1, area.column - 1 + area.columns).reduce((sum, part) => sum + part, 0);
    expect(width).toBeLessThanOrEqual(156);
    expect(width).toBeGreaterThan(155);
    expect(210 - (margins?.left ?? 0) - (margins?.right ?? 0)).toBeGreaterThanOrEqual(156);
    const heights = Array.from({ length: area.rows }, (_, index) => sheet.heights[area.row + index] ?? NaN).reduce(
      (sum, part) => sum + part,
      0,
    );
    expect((heights / 72) * 25.4).toBeLessThan(297 - (margins?.top ?? 0) - (margins?.bottom ?? 0));
    const known = new Set(totals(form));
    expect(known.size).toBeGreaterThan(0);
    const checks = sheet.cells.filter(({ style }) =>
      ['remark', 'checkMark', 'blanks', 'faults', 'blanksBelow', 'faultsBelow', 'verdict'].includes(style ?? ''),
    );
    expect(checks.length).toBeGreaterThan(3);
    expect(checks.filter(({ row, column }) => inside(area, row, column))).toEqual([]);
  });

  test.each(tables(form))('every label of $name fits its cell', (table) => {
    const sheet = sheetOf(book, table.name);
    for (const { row, column, rows, columns, cell } of spots(table)) {
      if (!('label' in cell)) continue;
      const width = sheet.widths.slice(column, column + columns).reduce((sum, part) => sum + part, 0);
      const room = Array.from({ length: rows }, (_, index) => sheet.heights[4 + row + index] ?? 0).reduce((sum, part) => sum + part, 0);
      expect([cell.label, room >= lines(cell.label, width, 10) * 10 * 1.3]).toEqual([cell.label, true]);
    }
  });

  test('every name is legal, unique and points at the cell it names', () => {
    const seen = book.names.map(({ name }) => name.toLowerCase());
    expect(new Set(seen).size).toBe(seen.length);
    for (const { name, sheet, area } of book.names) {
      expect(name).toMatch(/^nianbao(?:\.[A-Za-z][A-Za-z0-9]*)+$/);
      expect(name.length).toBeLessThan(255);
      expect(book.sheets.map((one) => one.name)).toContain(sheet);
      expect(area.row > 0 && area.column > 0).toBe(true);
    }
    expect(seen.filter((name) => !names().some((known) => known.toLowerCase() === name))).toEqual([]);
    expect(names(id).filter((name) => !name.includes('.lastYear.') && !seen.includes(name.toLowerCase()))).toEqual([]);
    for (const { id: figure } of figures(form))
      expect([figure, at(figure)?.sheet]).toEqual([figure, `表${'二三四'[Number(figure[5]) - 2] ?? ''}`]);
    expect(book.names.find(({ name }) => name === 'nianbao.table3.received')?.area).toMatchObject({ columns: 7, rows: 1 });
    expect(book.names.find(({ name }) => name === 'nianbao.table3.column.total')?.area).toMatchObject({
      columns: 1,
      rows: form.table3.rows.length,
    });
  });
});

test('a clerk who selects a cell is told what belongs there, within what Excel can show', () => {
  for (const { name, validations } of template().sheets) {
    for (const { prompt, error, rule, area } of validations) {
      expect([name, range(area), prompt.title.length <= 32 && prompt.title.length > 0]).toEqual([name, range(area), true]);
      expect(prompt.message.length).toBeLessThanOrEqual(255);
      expect(error?.message.length ?? 0).toBeLessThanOrEqual(255);
      if (rule.kind === 'list') expect(rule.items.join(',').length).toBeLessThanOrEqual(255);
    }
  }
  const open = sheetOf(template(), '表三').validations.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
  expect(open).toBe(24 * 6);
});

test('formulas stay within what every spreadsheet takes', () => {
  for (const { cells, formats } of template().sheets) {
    for (const { formula } of cells) expect(formula?.length ?? 0).toBeLessThan(8000);
    for (const { formula } of formats) expect(formula.length).toBeLessThan(1500);
  }
});

test('a relative conditional format covers one area, for hosts disagree about the first cell of several', () => {
  for (const { formats } of template().sheets) {
    for (const { areas, formula } of formats) {
      const relative = /(?<![$A-Z])[A-Z]{1,2}\d+(?![\d(])/.test(formula.replace(/"[^"]*"/g, ''));
      if (relative) expect([formula, areas.length]).toEqual([formula, 1]);
    }
  }
});

test('every style that a cell asks for is defined, and none is spare', () => {
  const book = template();
  const used = new Set(book.sheets.flatMap(({ cells }) => cells.map(({ style }) => style ?? '')));
  expect([...used].filter((style) => !(style in book.styles))).toEqual([]);
  expect(Object.keys(book.styles).filter((style) => !used.has(style))).toEqual([]);
});

test('no cell is laid out twice and no merges overlap', () => {
  for (const { name, cells, merges } of template().sheets) {
    const places = cells.map(({ row, column }) => `${name}!${row},${column}`);
    expect(new Set(places).size).toBe(places.length);
    const covered = merges.flatMap(({ row, column, rows, columns }) =>
      Array.from({ length: rows * columns }, (_, index) => `${row + Math.floor(index / columns)},${column + (index % columns)}`),
    );
    expect(new Set(covered).size).toBe(covered.length);
  }
});

test('texts are wide, open and never become formulas', () => {
  const book = template();
  const at = addresses(book);
  for (const { id } of edition('2021').texts) {
    const place = at(id);
    const sheet = sheetOf(book, place?.sheet ?? '');
    const style = book.styles[cellOf(sheet, place?.row ?? 0, place?.column ?? 0)?.style ?? ''];
    expect([id, place?.sheet, style?.numberFormat, style?.unlocked, style?.wrap]).toEqual([id, '正文', '@', true, true]);
    expect(sheet.widths[(place?.column ?? 0) - 1]).toBeGreaterThan(100);
  }
  const headings = sheetOf(book, '正文').cells.map(({ value }) => value);
  for (const { heading } of edition('2021').sections) expect(headings).toContain(heading);
});

test('the body, the year and the kind of body stand filled in; a body of unknown kind is left to the clerk', () => {
  const book = workbook(template());
  const [agency, year, level] = ['agency', 'year', 'level'].map(
    (key) => book.read([`nianbao.meta.${key}`]).get(`nianbao.meta.${key}`)?.values[0]?.[0],
  );
  expect([agency, year, level]).toEqual(['西村乡人民政府', 2022, levels.find(({ id }) => id === 'township')?.label]);
  const unknown = workbook(plan({ agency: '某机关', year: 2022, reportId: 'x' }));
  expect(unknown.read(['nianbao.meta.level']).get('nianbao.meta.level')?.values).toEqual([[null]]);
});

test('the form in force for the year is laid out, and last year is asked for in the form of that year', () => {
  const of = (year: number) => workbook(plan({ ...options, year })).read(names());
  const setting = (year: number, key: string) => of(year).get(`nianbao.setting.${key}`)?.values[0]?.[0];
  expect([setting(2022, 'edition'), setting(2022, 'lastYearEdition')]).toEqual(['2021', '2021']);
  expect([setting(2021, 'edition'), setting(2021, 'lastYearEdition')]).toEqual(['2021', '2019']);
  expect([setting(2020, 'edition'), setting(2020, 'lastYearEdition')]).toEqual(['2019', '2019']);
  expect(of(2021).has('nianbao.lastYear.table2.rules.made')).toBe(true);
});
