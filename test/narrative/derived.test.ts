// Fields that are worked out: shares, and changes against last year.
import { describe, expect, test } from '@jest/globals';
import { edition } from '../../src/form';
import { fieldNamed, fillIn, resolve } from '../../src/narrative';
import { fingerprint, type AnnualReport, type RawCell } from '../../src/report';
import { withCells } from '../report/arbitrary';
import { zeros } from '../rules/sample';

const form = edition('2021');
const of = (report: AnnualReport, name: string) => resolve(report, fieldNamed(form, name)!);
const received = (now: RawCell, before?: RawCell): AnnualReport => ({
  ...zeros({ 'table3.received.total': now }),
  ...(before === undefined ? {} : { lastYear: zeros({ 'table3.received.total': before }, { year: 2022 }) }),
});

describe('the change against last year', () => {
  test.each<[RawCell, RawCell | undefined, string | undefined]>([
    [12, 7, '较上年增加5件，增长71.4%'],
    [7, 12, '较上年减少5件，下降41.7%'],
    [3, 2, '较上年增加1件，增长50%'],
    [0, 4, '较上年减少4件，下降100%'],
    [5, 5, '与上年持平'],
    [0, 0, '与上年持平'],
    [5, 0, '较上年增加5件'],
    [110, 10, '较上年增加100件'],
    [109, 10, '较上年增加99件，增长990%'],
    [5, null, undefined],
    [null, 5, undefined],
    ['/', 5, undefined],
    [5, undefined, undefined],
  ])('of %p after %p reads %p', (now, before, words) => {
    expect(of(received(now, before), '新收·较上年')).toBe(words);
  });

  test('of fees is in 万元, without a tail of binary fractions', () => {
    const report = { ...zeros({ 'table2.fees': 7.3 }), lastYear: zeros({ 'table2.fees': 7.1 }, { year: 2022 }) };
    expect(of(report, '行政事业性收费·较上年')).toBe('较上年增加0.2万元，增长2.8%');
  });

  test('of decisions says nothing after a year on the trial form, whose cells mean something else', () => {
    const report = {
      ...zeros({ 'table2.licences': 5 }),
      lastYear: zeros({ 'table2.licences.previous': 3 }, { year: 2022, edition: '2019' }),
    };
    expect(of(report, '行政许可·较上年')).toBeUndefined();
    expect(of(report, '新收·较上年')).toBe('与上年持平');
  });

  test('makes a document older when last year’s figures change', () => {
    expect(fingerprint(received(5, 4))).not.toBe(fingerprint(received(5, 3)));
    expect(fingerprint(received(5, 4))).not.toBe(fingerprint(received(5)));
  });
});

describe('the share of an outcome', () => {
  const handled = (granted: number, total: RawCell) =>
    withCells(zeros(), { 'table3.granted.total': granted, 'table3.handled.total': total });
  test.each<[number, RawCell, string | undefined]>([
    [1, 3, '33.3%'],
    [2, 3, '66.7%'],
    [1, 8, '12.5%'],
    [1, 16, '6.3%'],
    [5, 5, '100%'],
    [0, 5, '0%'],
    [0, 0, undefined],
    [1, null, undefined],
  ])('%p of %p handled is %p', (granted, total, words) => {
    expect(of(handled(granted, total), '予以公开·占比')).toBe(words);
  });

  test('stands in a sentence like any field', () => {
    expect(fillIn(form, handled(41, 124), '予以公开{予以公开}件，占{ 予以公开·占比 }；{不予处理·占比}')).toBe('予以公开41件，占33.1%；0%');
  });
});
