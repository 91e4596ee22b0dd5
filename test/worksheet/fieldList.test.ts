// The list of fields on the 正文 sheet: what a clerk may write in braces, with the figure as it is now.
import { describe, expect, test } from '@jest/globals';
import { planOptions } from '../../src/actions/insert';
import { edition } from '../../src/form';
import { fieldNamed } from '../../src/narrative';
import { addresses, plan } from '../../src/worksheet';
import { workbook } from './workbook';

const options = planOptions({ agency: '西村乡人民政府', year: 2022 }, 'id');
const book = plan(options);
const sheet = book.sheets.find(({ name }) => name === '正文');
const listed = (sheet?.cells ?? []).flatMap(({ row, column, value }) => {
  const name = typeof value === 'string' && column === 1 ? /^\{(.+)\}$/.exec(value)?.[1] : undefined;
  return name === undefined ? [] : [{ name, row }];
});
const meaning = (name: string, filled: ReturnType<typeof workbook>) =>
  filled.value('正文', listed.find((field) => field.name === name)?.row ?? 0, 2);

describe('the list of fields on the 正文 sheet', () => {
  test('holds every cell of tables two and four and every row of table three, and nothing that a sentence would not know', () => {
    const names = listed.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['单位', '下一年度', '新收', '办理总计', '不予公开', '规范性文件·制发', '行政诉讼']));
    expect(names.length).toBe(new Set(names).size);
    for (const name of names) expect(fieldNamed(edition('2021'), name)).toBeDefined();
    expect(names).toEqual(options.fields?.map(({ name }) => name));
  });

  test('shows the figure as it is now, and says so when it is not filled in', () => {
    const filled = workbook(book);
    const at = addresses(book);
    expect(meaning('新收', filled)).toBe('未填　表三 · 一、本年新收政府信息公开申请数量 · 总计');
    const put = (id: Parameters<typeof at>[0], value: number) => {
      const place = at(id);
      if (place) filled.put(place.sheet, place.row, place.column, value);
    };
    put('table3.received.total', 12);
    put('table4.direct.total', 2);
    put('table4.afterReview.total', 3);
    expect(meaning('新收', filled)).toBe('12 件　表三 · 一、本年新收政府信息公开申请数量 · 总计');
    expect(meaning('行政诉讼', filled)).toBe('5 件　表四 · 行政诉讼 · 总计，2 项之和');
    expect(meaning('单位', filled)).toBe('单位全称');
  });

  test('stands below what is printed', () => {
    const area = sheet?.print?.area;
    expect(Math.min(...listed.map(({ row }) => row))).toBeGreaterThan((area?.row ?? 0) + (area?.rows ?? 0) - 1);
  });
});
