// Which edition serves which year, and what a figure is called.
import { describe, expect, test } from '@jest/globals';
import { edition, editionFor, editions, figureName, type EditionId } from '../../src/form';

describe('which form serves a report', () => {
  test.each([
    [2018, '2019'],
    [2019, '2019'],
    [2020, '2019'],
    [2021, '2021'],
    [2022, '2021'],
    [2030, '2021'],
  ])('a report for %i is written on the form of %s', (year, id) => {
    expect(editionFor(year).id).toBe(id);
  });

  test('the newest form stands first and no two serve the same year', () => {
    const from = editions.map(({ years }) => years.from);
    expect(from).toEqual([...from].sort((a, b) => b - a));
    for (const [at, newer] of editions.slice(0, -1).entries()) expect(editions[at + 1]?.years.to).toBe(newer.years.from - 1);
  });

  test('an edition that never was is refused', () => {
    expect(() => edition('2008' as EditionId)).toThrow(RangeError);
  });
});

describe('the name of a figure', () => {
  test('says table, row and column as a clerk would', () => {
    expect(figureName(edition('2021'), 'table3.refused.stateSecret.naturalPerson')).toBe('表三 · （三）不予公开 1.属于国家秘密 · 自然人');
    expect(figureName(edition('2021'), 'table2.fees')).toBe('表二 · 第二十条第（八）项 行政事业性收费 · 本年收费金额（单位：万元）');
  });

  test('of a figure that the form does not have is its id', () => {
    expect(figureName(edition('2021'), 'table2.procurement.items')).toBe('table2.procurement.items');
  });
});
