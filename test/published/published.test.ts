// A published report is read from its tables, whichever page or document they stand in.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compose } from '../../src/document';
import { printedDocument } from '../../src/document/printed';
import { edition, type CellId } from '../../src/form';
import { decodePage, PageError, readHtml, readPublished, type Published } from '../../src/published';
import { reading, type AnnualReport } from '../../src/report';
import { anyConsistentReport, withCells } from '../report/arbitrary';
import { realReport, realReports } from '../report/realReports';
import { zeros } from '../rules/sample';
import { cells, gbk, page, type Look } from './print';

const figuresOf = (report: AnnualReport) => Object.fromEntries(cells(report).map((id) => [id, reading(report, id)]));
const read = (text: string): Published => readPublished(readHtml(text));
const fullWidth = (value: number) => String(value).replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const grouped = (value: number) => {
  const [whole = '', ...rest] = String(value).split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...rest].join('.');
};

const looks: readonly (readonly [string, Look])[] = [
  ['as the form prints it', {}],
  ['without its merged cells', { unmerged: true }],
  ['with table 2 in four pieces', { pieces: true }],
  ['inside a table that lays out the page', { framed: true }],
  ['with full-width digits', { number: fullWidth }],
  ['with thousands separators', { number: grouped }],
  [
    'with labels set differently',
    {
      label: (text) =>
        text
          .replace(/（/g, ' ( ')
          .replace(/^(\d)\./, '$1、')
          .replace(/[“”]/g, '"'),
    },
  ],
];

describe('a web page with the statutory tables', () => {
  test.each(looks)('%s gives every figure of the report', (_, look) => {
    fc.assert(
      fc.property(anyConsistentReport, (report) => {
        const found = read(page(report, look));
        expect(found.report.edition).toBe(report.edition);
        expect(figuresOf(found.report)).toEqual(figuresOf(report));
        expect([found.report.agency, found.report.year]).toEqual([report.agency, report.year]);
        expect(found.remarks).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test.each(realReports())('of %s gives what was published, blanks as blanks', (name) => {
    const report = realReport(name);
    const found = read(page(report));
    for (const id of cells(report)) {
      const was = reading(report, id);
      if (was.kind !== 'missing') expect([id, reading(found.report, id)]).toEqual([id, was]);
    }
  });

  test('keeps what a cell means: blank, “/”, words, a figure with a note', () => {
    const typed = {
      'table2.normative.issued': '22（其中修订16件）',
      'table2.licences': '/',
      'table3.received.business': null,
      'table3.received.research': '见附件',
      'table4.review.upheld': '5件',
    };
    const { report } = read(page(withCells(zeros(), typed)));
    const got = (id: CellId) => reading(report, id);
    expect(got('table2.normative.issued')).toEqual({ kind: 'figure', value: 22, note: '其中修订16件' });
    expect(got('table2.licences')).toMatchObject({ kind: 'placeholder' });
    expect(got('table3.received.business')).toMatchObject({ kind: 'blank' });
    expect(got('table3.received.research')).toMatchObject({ kind: 'text', text: '见附件' });
    expect(got('table4.review.upheld')).toEqual({ kind: 'figure', value: 5 });
    const fees = (text: string) => reading(read(page(withCells(zeros(), { 'table2.fees': text }))).report, 'table2.fees');
    expect(fees('7.5万元')).toEqual({ kind: 'figure', value: 7.5 });
    expect(fees('75000元')).toMatchObject({ kind: 'unit', text: '75000元' });
  });

  test('may hide characters that nobody sees, and leave table 4 blank', () => {
    const hidden = (value: number) => `\u0004${value}\u200b\u0005`;
    const report = zeros({ 'table3.received.total': 12 });
    expect(figuresOf(read(page(report, { number: hidden })).report)).toEqual(figuresOf(report));
    const blank = withCells(report, Object.fromEntries(edition('2021').table4.figures.map(({ id }) => [id, null])));
    const found = read(page(blank));
    expect(found.remarks).toEqual([]);
    expect(reading(found.report, 'table4.review.total').kind).toBe('blank');
  });

  test('that mixes the forms gives each table by its own', () => {
    const [now, trial] = [page(zeros({ 'table2.fees': 3 })), page(zeros({ 'table3.otherHandling.total': 4 }, { edition: '2019' }))];
    const mixed = [now.slice(0, now.indexOf('<h2>三')), trial.slice(trial.indexOf('<h2>三'))].join('');
    const found = read(mixed);
    expect(found.tables).toEqual({ table2: '2021', table3: '2019', table4: '2021' });
    expect(found.report.edition).toBe('2021');
    expect(reading(found.report, 'table2.fees')).toEqual({ kind: 'figure', value: 3 });
    expect(reading(found.report, 'table3.received.total')).toEqual({ kind: 'figure', value: 0 });
    expect(reading(found.report, 'table3.otherHandling.other.total').kind).toBe('missing');
  });

  test('says what it does not hold or name as the form does', () => {
    const whole = page(zeros());
    const cut = whole.slice(0, whole.indexOf('<h2>四'));
    expect(read(cut).remarks).toEqual(['没有找到复议、诉讼情况表']);
    expect(read(whole.replace('8.属于行政查询事项', '8.其他情形')).remarks).toEqual([
      '申请办理情况表里有 1 行的名称与报告格式不同，没有读取',
    ]);
    expect(read(whole.replace('科研机构', '科研机构').replace('社会公益组织', '公益')).remarks).toEqual([
      '申请办理情况表里认不出“社会公益组织”列',
    ]);
    expect(read(whole + whole).remarks).toEqual(['申请办理情况表有 2 张，读的是第一张', '复议、诉讼情况表有 2 张，读的是第一张']);
  });

  test('without any of them is refused in one sentence', () => {
    expect(() => read('<html><body><table><tr><td>姓名</td><td>电话</td></tr></table></body></html>')).toThrow(PageError);
    expect(() => read('')).toThrow('文件里没有年度报告的三张表，请确认选的是上年的年度报告，并且表格不是图片。');
  });
});

describe('the year of a page', () => {
  const year = (title: string, more = '') => read(page(zeros(), { title }).replace('</body>', `${more}</body>`)).report;
  test('stands in its title, in whatever digits and order', () => {
    expect(year('安平县人民政府２０２２年政府信息公开工作年度报告')).toMatchObject({ agency: '安平县人民政府', year: 2022 });
    expect(year('2022年度安平县人民政府信息公开年度报告').year).toBe(2022);
    expect(year('安平县人民政府二〇二二年政府信息公开工作年度报告').year).toBe(2022);
  });
  test('is not taken from a menu of other years, and not guessed', () => {
    const menu = [2019, 2020, 2021, 2023].map((other) => `<li><a>安平县人民政府${other}年政府信息公开工作年度报告</a></li>`).join('');
    expect(year('安平县人民政府2022年政府信息公开工作年度报告', menu).year).toBe(2022);
    expect(year('信息公开', menu).year).toBe(0);
    expect(year('信息公开', '<p>统计期限自2022年1月1日起至12月31日止。</p>').year).toBe(2022);
  });
});

describe('a page in an older encoding', () => {
  const text = page(zeros({ 'table3.received.total': 7 }));
  const seventh = (bytes: Uint8Array) => reading(read(decodePage(bytes)).report, 'table3.received.total');
  test.each(['gb2312', 'GBK', 'gb18030', 'x-gbk', 'nonsense'])('declared as %s is read', (charset) => {
    expect(seventh(gbk(text.replace('utf-8', charset)))).toEqual({ kind: 'figure', value: 7 });
  });
  test('is read without a declaration, or with a wrong one', () => {
    expect(seventh(gbk(text.replace(/<meta[^>]*>/, '')))).toEqual({ kind: 'figure', value: 7 });
    expect(seventh(new TextEncoder().encode(text.replace('utf-8', 'gb2312')))).toEqual({ kind: 'figure', value: 7 });
    const wide = Uint8Array.from([...`\ufeff${text}`].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]));
    expect(seventh(wide)).toEqual({ kind: 'figure', value: 7 });
  });
});

describe('a Word document with the statutory tables', () => {
  test('of ours gives every figure, and whose it is', () => {
    fc.assert(
      fc.property(anyConsistentReport, (report) => {
        const { bytes } = compose({ report, form: edition(report.edition), reportId: 'id', revision: 1, meta: {} });
        const found = readPublished(printedDocument(bytes));
        expect(figuresOf(found.report)).toEqual(figuresOf(report));
        expect([found.report.agency, found.report.year]).toEqual([report.agency, report.year]);
      }),
      { numRuns: 20 },
    );
  });
});
