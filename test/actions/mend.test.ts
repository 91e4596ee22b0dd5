import { describe, expect, test } from '@jest/globals';
import { acceptSuggestions, blankCells, checkWorkbook, fillBlanks, readWorkbook, suggestions } from '../../src/actions';
import { reading } from '../../src/report';
import { template, type, zeros } from './workbook';

describe('filling blanks with 0', () => {
  test('fills every empty input cell and no total, and the report of a body with nothing to report is right', async () => {
    const host = await template();
    const blanks = blankCells(await readWorkbook(host));
    expect(blanks.length).toBeGreaterThan(150);
    expect(blanks.filter((id) => id.endsWith('.total'))).toEqual([]);
    expect(await fillBlanks(host, blanks)).toBe(blanks.length);
    const { findings, read } = await checkWorkbook(host);
    expect(blankCells(read)).toEqual([]);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('what a clerk typed meanwhile stays', async () => {
    const host = await template();
    const blanks = blankCells(await readWorkbook(host));
    await type(host, { 'table2.licences': 7, 'table3.received.naturalPerson': '/' });
    expect(await fillBlanks(host, blanks)).toBe(blanks.length - 2);
    const { report } = await readWorkbook(host);
    expect(reading(report, 'table2.licences')).toMatchObject({ value: 7 });
    expect(reading(report, 'table3.received.naturalPerson')).toMatchObject({ kind: 'placeholder' });
  });
});

describe('texts that mean a number', () => {
  test('are offered with what stands there, what is meant and where', async () => {
    const host = await zeros();
    await type(host, {
      'table2.licences': '１２',
      'table2.penalties': '1,136',
      'table3.received.naturalPerson': '/',
      'table3.carriedIn.naturalPerson': -3,
      'table4.review.upheld': '不详',
    });
    const offered = suggestions(await readWorkbook(host));
    expect(offered.map(({ before, after, sure }) => [before, after, sure])).toEqual([
      ['１２', 12, true],
      ['1,136', 1136, true],
      ['/', 0, true],
      ['-3', 3, false],
    ]);
    expect(offered[0]?.where).toMatch(/^表二![A-Z]+\d+$/);
    expect(offered[0]?.name).toContain('行政许可');
  });

  test('only what was accepted is written, and only where it still stands', async () => {
    const host = await zeros();
    await type(host, { 'table2.licences': '１２', 'table2.penalties': '５', 'table2.coercion': '６' });
    const offered = suggestions(await readWorkbook(host));
    expect(offered).toHaveLength(3);
    await type(host, { 'table2.penalties': '９' });
    expect(await acceptSuggestions(host, offered.slice(0, 2))).toBe(1);
    const { report } = await readWorkbook(host);
    expect(reading(report, 'table2.licences')).toMatchObject({ kind: 'figure', value: 12 });
    expect(reading(report, 'table2.penalties')).toMatchObject({ kind: 'fullWidth', text: '９' });
    expect(reading(report, 'table2.coercion')).toMatchObject({ kind: 'fullWidth', text: '６' });
  });
});
