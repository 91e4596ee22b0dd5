import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { edition, figures, type CellId, type TextId } from '../../src/form';
import type { HostValue, Region } from '../../src/host/host';
import { reading, type AnnualReport } from '../../src/report';
import { addresses, names, plan, readReport, writes, type PlaceId } from '../../src/worksheet';
import { anyConsistentReport, slippedReport } from '../report/arbitrary';
import { workbook } from './workbook';

// A thousand reports, on a machine that may have other work.
jest.setTimeout(300_000);

const templates = new Map<string, ReturnType<typeof plan>>();
function template(report: Pick<AnnualReport, 'agency' | 'year' | 'edition' | 'level'>) {
  const key = `${report.agency} ${report.year} ${report.edition}`;
  const known =
    templates.get(key) ??
    plan({
      agency: report.agency,
      year: report.year,
      edition: report.edition,
      ...(report.level ? { level: report.level } : {}),
      reportId: 'id',
    });
  templates.set(key, known);
  return known;
}
const township = { agency: '西村乡人民政府', year: 2022, edition: '2021', level: 'township' } as const;

const text = fc.oneof(
  fc.constantFrom('=SUM(A1)', '第一段。\n第二段。', '2022年，收到申请 12 件。', "'+1", '@x', '-1'),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .filter((words) => words.trim() === words && words !== '' && !/[\s\u200b\ufeff\r]/.test(words)),
);

describe('what was written is read back', () => {
  test('as the same report, figures and texts', () => {
    fc.assert(
      fc.property(
        anyConsistentReport,
        fc.dictionary(fc.constantFrom(...edition('2021').texts.map(({ id }) => id)), text),
        (report, texts) => {
          const book = workbook(template(report));
          const blank = readReport(book.read(names()));
          const values = [...report.readings].map(([id, found]) => ({ id, after: found.kind === 'figure' ? found.value : null }));
          const words = Object.entries(texts).map(([id, after]) => ({ id: id as TextId, after }));
          book.type(writes(blank.locate, [...values, ...words]));
          const { report: again, problems } = readReport(book.read(names()));
          expect(problems).toEqual([]);
          const title: [TextId, string] = ['text.title', `${report.agency}${report.year}年政府信息公开工作年度报告`];
          expect(again).toEqual({ ...report, texts: new Map([title, ...(Object.entries(texts) as [TextId, string][])]) });
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('slip for slip, whatever a clerk typed', () => {
    fc.assert(
      fc.property(slippedReport(['table2', 'table3', 'table4']), ({ report, cells }) => {
        const book = workbook(template(report));
        const at = addresses(template(report));
        for (const { id } of figures(edition(report.edition))) {
          const place = at(id);
          const found = reading(report, id);
          const raw: HostValue = id in cells ? (cells[id] ?? null) : found.kind === 'figure' ? found.value : null;
          if (place) book.put(place.sheet, place.row, place.column, raw);
        }
        expect(readReport(book.read(names())).report.readings).toEqual(report.readings);
      }),
      { numRuns: 1000 },
    );
  });
});

/** The regions of a blank workbook, changed as a clerk's work in the host would change them. */
function regions(change: (all: Map<string, Region>) => void): ReadonlyMap<string, Region> {
  const all = new Map(workbook(template(township)).read(names()));
  change(all);
  return all;
}
const set = (all: Map<string, Region>, name: string, value: HostValue) => {
  const found = all.get(name);
  if (found) all.set(name, { ...found, values: [[value], ...found.values.slice(1)] });
};

describe('a workbook that a clerk has rearranged', () => {
  /** Every region below a row moves down, and every region around it grows, as when rows are inserted. */
  const inserted = (sheet: string, before: number, count: number) =>
    regions((all) => {
      for (const [name, region] of all) {
        if (region.sheet !== sheet) continue;
        const { area, values } = region;
        if (area.row >= before) all.set(name, { ...region, area: { ...area, row: area.row + count } });
        else if (area.row + area.rows > before) {
          const blank = Array.from({ length: count }, () => Array.from({ length: area.columns }, () => null));
          const cut = before - area.row;
          all.set(name, {
            ...region,
            area: { ...area, rows: area.rows + count },
            values: [...values.slice(0, cut), ...blank, ...values.slice(cut)],
          });
        }
      }
    });

  test.each([1, 4, 8, 15, 31])('rows inserted before row %i of 表三 move the cells and change nothing else', (before) => {
    const fresh = readReport(workbook(template(township)).read(names()));
    const moved = readReport(inserted('表三', before, 2));
    expect(moved.report).toEqual(fresh.report);
    expect(moved.problems).toEqual([]);
    const last: CellId = 'table3.carriedForward.total';
    expect(moved.locate(last)?.row).toBe((fresh.locate(last)?.row ?? 0) + 2);
  });

  test('a renamed sheet is found by its names', () => {
    const renamed = regions((all) => {
      for (const [name, region] of all) if (region.sheet === '表三') all.set(name, { ...region, sheet: '申请情况' });
    });
    const { report, locate, problems } = readReport(renamed);
    expect(locate('table3.received.total')?.sheet).toBe('申请情况');
    expect(reading(report, 'table3.received.naturalPerson').kind).toBe('blank');
    expect(problems).toEqual([]);
  });

  test('a deleted row leaves its seven cells missing and says which row', () => {
    const { report, problems, locate } = readReport(regions((all) => all.delete('nianbao.table3.refused.thirdParty')));
    const missing = [...report.readings].filter(([, found]) => found.kind === 'missing').map(([id]) => id);
    expect(missing).toHaveLength(7);
    expect(missing.every((id) => id.startsWith('table3.refused.thirdParty.'))).toBe(true);
    expect(locate('table3.refused.thirdParty.total')).toBeUndefined();
    expect(problems).toEqual([{ message: expect.stringContaining('4.保护第三方合法权益') }]);
    expect(report.labelSlips).toEqual([{ table: 'table3', statutory: '4.保护第三方合法权益', cells: missing }]);
  });

  test('a table that is gone is said once', () => {
    const { problems } = readReport(
      regions((all) => {
        for (const name of [...all.keys()]) if (name.startsWith('nianbao.table4')) all.delete(name);
      }),
    );
    expect(problems).toEqual([{ message: expect.stringMatching(/^找不到表四：/) }]);
  });

  test('labels may differ in white space, brackets and full stops, but not in words', () => {
    const typed = (label: string) =>
      readReport(
        regions((all) => {
          const grid = all.get('nianbao.table3.grid');
          if (!grid) return;
          const values = grid.values.map((row) => row.map((value) => (value === '（四）无法提供' ? label : value)));
          all.set('nianbao.table3.grid', { ...grid, values });
        }),
      ).report.labelSlips;
    expect(typed('(四) 无法提\n供')).toEqual([]);
    const [slip, ...others] = typed('（四）不予提供');
    expect(others).toEqual([]);
    expect(slip).toMatchObject({ table: 'table3', statutory: '（四）无法提供', found: '（四）不予提供' });
    expect(slip?.cells).toHaveLength(21);
  });

  test('two labels that changed places are two slips', () => {
    const { report } = readReport(
      regions((all) => {
        const grid = all.get('nianbao.table3.grid');
        if (!grid) return;
        const swap: Readonly<Record<string, string>> = { '2.重复申请': '3.要求提供公开出版物', '3.要求提供公开出版物': '2.重复申请' };
        all.set('nianbao.table3.grid', {
          ...grid,
          values: grid.values.map((row) => row.map((value) => (typeof value === 'string' ? swap[value] : undefined) ?? value)),
        });
      }),
    );
    expect(report.labelSlips.map(({ statutory, found }) => [statutory, found])).toEqual([
      ['2.重复申请', '3.要求提供公开出版物'],
      ['3.要求提供公开出版物', '2.重复申请'],
    ]);
  });

  test('a label of the old form in 表二 is quoted beside the statutory one', () => {
    const { report } = readReport(
      regions((all) => {
        const grid = all.get('nianbao.table2.grid');
        if (!grid) return;
        all.set('nianbao.table2.grid', {
          ...grid,
          values: grid.values.map((row) => row.map((value) => (value === '行政规范性文件' ? '规范性文件' : value))),
        });
      }),
    );
    expect(report.labelSlips).toEqual([
      {
        table: 'table2',
        statutory: '行政规范性文件',
        found: '规范性文件',
        cells: ['table2.normative.issued', 'table2.normative.repealed', 'table2.normative.inForce'],
      },
    ]);
  });
});

describe('基本信息', () => {
  const read = (changes: Readonly<Record<string, HostValue>>) =>
    readReport(
      regions((all) => {
        for (const [name, value] of Object.entries(changes)) set(all, `nianbao.${name}`, value);
      }),
    );

  test('without a name of the body says where to write it', () => {
    expect(read({ 'meta.agency': ' ' }).problems).toEqual([{ message: expect.stringContaining('单位全称') }]);
  });

  test.each([
    ['二〇二二', '二〇二二'],
    [22, '22'],
    [null, '没有填写报告年度'],
    ['2022/2023', '2022/2023'],
  ])('the year %j is asked for again', (value, words) => {
    const { problems, report } = read({ 'meta.year': value });
    expect(problems).toEqual([{ message: expect.stringContaining(words) }]);
    expect(report.year).toBe(2022);
  });

  test.each(['2023', '2023年', '２０２３', ' 2023 年度'])('the year may be written %j', (value) => {
    const { problems, report } = read({ 'meta.year': value });
    expect([problems, report.year]).toEqual([[], 2023]);
  });

  test('the kind of body is read from its label, else guessed from the name, and an unknown one is asked for', () => {
    expect(read({ 'meta.level': '地方政府部门' }).report.level).toBe('department');
    expect(read({ 'meta.level': null }).report.level).toBe('township');
    const odd = read({ 'meta.level': '公司' });
    expect([odd.report.level, odd.problems]).toEqual(['township', [{ message: expect.stringContaining('单位类型') }]]);
  });

  test('contact data come back as text, blanks not at all', () => {
    const { meta } = read({ 'meta.postcode': '030900', 'meta.phone': 3515551234, 'meta.email': '\u3000' });
    expect(meta).toEqual({ agency: '西村乡人民政府', year: '2022', level: '乡、镇人民政府', postcode: '030900', phone: '3515551234' });
  });

  test('a workbook of a newer program is not guessed at silently', () => {
    expect(read({ 'setting.schema': '2' }).problems).toEqual([{ message: expect.stringContaining('更新版本') }]);
  });

  test('settings come back; a lost or spoilt one has a default', () => {
    expect(read({ 'setting.revision': '7', 'setting.notes': '{"a":1}' }).settings).toMatchObject({
      reportId: 'id',
      edition: '2021',
      revision: 7,
      notes: '{"a":1}',
    });
    expect(read({ 'setting.revision': 'x', 'setting.edition': '1999' }).settings).toMatchObject({ edition: '2021', revision: 0 });
  });
});

describe('texts', () => {
  const slot = (value: HostValue) =>
    readReport(regions((all) => set(all, 'nianbao.text.problems', value))).report.texts.get('text.problems');

  test('keep their paragraphs and lose blank lines around them', () => {
    expect(slot('\n \n一是认识不足。\r\n二是力量不足。\n\n')).toBe('一是认识不足。\n二是力量不足。');
    expect(slot('　　一是认识不足。')).toBe('　　一是认识不足。');
    expect(slot(' \n\u3000')).toBeUndefined();
    expect(slot({ error: '#REF!' })).toBeUndefined();
    expect(slot(12)).toBe('12');
  });

  test('an emptied title falls back to the usual one', () => {
    const { report } = readReport(regions((all) => set(all, 'nianbao.text.title', null)));
    expect(report.texts.get('text.title')).toBe('西村乡人民政府2022年政府信息公开工作年度报告');
  });
});

describe('上年', () => {
  const read = (changes: Readonly<Record<string, HostValue>>) =>
    readReport(
      regions((all) => {
        for (const [name, value] of Object.entries(changes)) set(all, `nianbao.lastYear.${name}`, value);
      }),
    );

  test('left empty is no report', () => {
    expect(read({}).lastYear).toBeUndefined();
  });

  test('one figure is enough to compare with; what was not told is blank', () => {
    const { lastYear } = read({ 'table3.carriedForward.total': 3, 'table3.received.total': '5件' });
    expect(lastYear).toMatchObject({ edition: '2021', agency: '西村乡人民政府', year: 2021 });
    expect(lastYear?.readings.size).toBe(figures(edition('2021')).length);
    expect(lastYear?.readings.get('table3.carriedForward.total')).toEqual({ kind: 'figure', value: 3 });
    expect(lastYear?.readings.get('table3.received.total')?.kind).toBe('unit');
    expect(lastYear?.readings.get('table3.granted.total')?.kind).toBe('blank');
  });

  test('has places of its own that can be written to', () => {
    const { locate } = read({});
    const id: PlaceId = 'lastYear.table3.carriedForward.total';
    expect(writes(locate, [{ id, after: 4 }])).toEqual([{ ...locate(id), value: 4 }]);
    expect(locate(id)?.sheet).toBe('上年');
  });
});

test('an id that the workbook has no place for is not written', () => {
  const { locate } = readReport(regions((all) => all.delete('nianbao.text.problems')));
  expect(writes(locate, [{ id: 'text.problems', after: 'x' }])).toEqual([]);
});

describe('a workbook that lost a whole sheet', () => {
  const whole = plan({ agency: '西村乡人民政府', year: 2022, reportId: 'id' });
  const problemsWithout = (sheet: string) =>
    readReport(workbook({ ...whole, names: whole.names.filter((name) => name.sheet !== sheet) }).read(names())).problems.map(
      ({ message }) => message.split('：')[0],
    );

  test.each(['基本信息', '表二', '表三', '表四', '正文'])('says once that %s is gone', (sheet) => {
    expect(problemsWithout(sheet)).toEqual([/^表/.test(sheet) ? `找不到${sheet}` : `找不到“${sheet}”`]);
  });

  test.each(['上年', '_nianbao'])('goes on without %s', (sheet) => {
    expect(problemsWithout(sheet)).toEqual([]);
  });
});
