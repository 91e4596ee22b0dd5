// The form of report years 2019 and 2020, where it differs.
import { describe, expect, test } from '@jest/globals';
import { edition, figures, tables } from '../../src/form';
import { covered } from './grid';

const form = edition('2019');

describe('the trial form of 2019', () => {
  test('has 22 numbers in table 2, 23 rows in table 3 and the same table 4', () => {
    expect(form.table2.figures).toHaveLength(22);
    expect(form.table3.rows).toHaveLength(23);
    expect(form.table3.figures).toHaveLength(161);
    expect(form.table4).toEqual(edition('2021').table4);
  });

  test('keeps （六）其他处理 in one row, so that 19 outcomes add up to （七）总计', () => {
    expect(form.table3.rows.filter(({ key }) => key.startsWith('otherHandling'))).toMatchObject([
      { key: 'otherHandling', label: '（六）其他处理' },
    ]);
    expect(form.table3.outcomes).toHaveLength(19);
    const results = form.table3.grid.flatMap((row) =>
      row.flatMap((cell) => ('kind' in cell && cell.label === '三、本年度办理结果' ? [cell.rows] : [])),
    );
    expect(results).toEqual([20]);
  });

  test('lets 本年增/减 be negative and 采购总金额 have decimals', () => {
    const kinds = form.table2.figures.map(({ columnLabels, kind }) => `${columnLabels.join()} ${kind}`);
    expect(kinds.filter((kind) => kind === '本年增/减 change')).toHaveLength(5);
    expect(kinds).toContain('采购总金额 amount');
  });

  test('gives every figure a name of its own', () => {
    const ids = figures(form).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(tables(form).map((table) => [table.name, table] as const))(
    '%s covers its grid, fills the page and prints each figure once',
    (_, table) => {
      expect(covered(table)).toEqual(table.grid.map(() => table.widths.map(() => 1)));
      expect(table.widths.reduce((sum, width) => sum + width, 0)).toBe(8844);
      const printed = table.grid.flatMap((row) => row.flatMap((cell) => ('figure' in cell ? [cell.figure] : [])));
      expect([...printed].sort()).toEqual(table.figures.map(({ id }) => id).sort());
    },
  );
});
