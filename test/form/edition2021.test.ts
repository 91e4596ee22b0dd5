// The form in force, compared with the printed one. Labels are written out here a second time on purpose.
import { describe, expect, test } from '@jest/globals';
import { edition, figures, tables, type FormTable, type GridCell } from '../../src/form';
import { covered } from './grid';

const form = edition('2021');

const ROWS = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '（一）予以公开',
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  '（三）不予公开/1.属于国家秘密',
  '（三）不予公开/2.其他法律行政法规禁止公开',
  '（三）不予公开/3.危及“三安全一稳定”',
  '（三）不予公开/4.保护第三方合法权益',
  '（三）不予公开/5.属于三类内部事务信息',
  '（三）不予公开/6.属于四类过程性信息',
  '（三）不予公开/7.属于行政执法案卷',
  '（三）不予公开/8.属于行政查询事项',
  '（四）无法提供/1.本机关不掌握相关政府信息',
  '（四）无法提供/2.没有现成信息需要另行制作',
  '（四）无法提供/3.补正后申请内容仍不明确',
  '（五）不予处理/1.信访举报投诉类申请',
  '（五）不予处理/2.重复申请',
  '（五）不予处理/3.要求提供公开出版物',
  '（五）不予处理/4.无正当理由大量反复申请',
  '（五）不予处理/5.要求行政机关确认或重新出具已获取信息',
  '（六）其他处理/1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  '（六）其他处理/2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  '（六）其他处理/3.其他',
  '（七）总计',
  '四、结转下年度继续办理',
];
const COLUMNS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

const label = (cell: GridCell) => ('label' in cell ? cell.label : '');
const labels = (table: FormTable) => table.grid.map((row) => row.map(label).filter((text) => text !== ''));

describe('the form of 2021', () => {
  test('has the six sections in the statutory wording, three of them with a table', () => {
    expect(form.sections.map(({ heading }) => heading)).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
    expect(form.sections.map(({ table }) => table)).toEqual([undefined, 'table2', 'table3', 'table4', undefined, undefined]);
  });

  test('gives every figure and every text a name of its own', () => {
    const ids = [...figures(form).map(({ id }) => id), ...form.texts.map(({ id }) => id)];
    expect(new Set(ids).size).toBe(ids.length);
    expect(figures(form)).toHaveLength(10 + 175 + 15);
  });

  test.each(tables(form).map((table) => [table.name, table] as const))('%s covers its grid without a gap or an overlap', (_, table) => {
    expect(covered(table)).toEqual(table.grid.map(() => table.widths.map(() => 1)));
  });

  test.each(tables(form).map((table) => [table.name, table] as const))('%s is as wide as the text area of the page', (_, table) => {
    expect(table.widths.reduce((sum, width) => sum + width, 0)).toBe(8844);
  });

  test.each(tables(form).map((table) => [table.name, table] as const))('%s prints each of its figures once', (_, table) => {
    const printed = table.grid.flatMap((row) => row.flatMap((cell) => ('figure' in cell ? [cell.figure] : [])));
    expect([...printed].sort()).toEqual(table.figures.map(({ id }) => id).sort());
  });

  test('names no figure without an article or another source', () => {
    expect(figures(form).filter(({ law }) => law.length === 0)).toEqual([]);
  });
});

describe('table 2 of 2021', () => {
  test('has 14 rows with the labels of the form', () => {
    expect(labels(form.table2)).toEqual([
      ['第二十条第（一）项'],
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章'],
      ['行政规范性文件'],
      ['第二十条第（五）项'],
      ['信息内容', '本年处理决定数量'],
      ['行政许可'],
      ['第二十条第（六）项'],
      ['信息内容', '本年处理决定数量'],
      ['行政处罚'],
      ['行政强制'],
      ['第二十条第（八）项'],
      ['信息内容', '本年收费金额（单位：万元）'],
      ['行政事业性收费'],
    ]);
  });

  test('counts in 件, and fees in 万元 with decimals', () => {
    const fees = form.table2.figures.find(({ id }) => id === 'table2.fees');
    expect(fees).toMatchObject({ kind: 'amount', unit: '万元' });
    expect(form.table2.figures.filter(({ kind, unit }) => kind === 'count' && unit === '件')).toHaveLength(9);
  });
});

describe('table 3 of 2021', () => {
  const rows = form.table3.rows.map(({ group, label: text }) => (group ? `${form.table3.groups[group]}/${text}` : text));

  test('has 25 rows and 7 columns with the labels of the form', () => {
    expect(rows).toEqual(ROWS);
    expect(form.table3.columns.map(({ label: text }) => text)).toEqual(COLUMNS);
    expect(form.table3.figures).toHaveLength(25 * 7);
  });

  test('prints the identity in its corner and repeats three header rows', () => {
    expect(labels(form.table3)[0]).toEqual(['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '申请人情况']);
    expect(labels(form.table3)[1]).toEqual(['自然人', '法人或其他组织', '总计']);
    expect(labels(form.table3)[2]).toEqual(COLUMNS.slice(1, -1));
    expect(form.table3.headerRows).toBe(3);
  });

  test('adds up 21 outcomes to （七）总计', () => {
    expect(form.table3.outcomes).toHaveLength(21);
    for (const flow of ['received', 'carriedIn', 'handled', 'carriedForward']) expect(form.table3.outcomes).not.toContain(flow);
  });

  test('heads 22 rows with 三、本年度办理结果 and its groups with 8, 3, 5 and 3', () => {
    const groups = form.table3.grid.flatMap((row) => row.flatMap((cell) => ('kind' in cell && cell.kind === 'group' ? [cell] : [])));
    expect(groups.map((cell) => [cell.label, cell.rows])).toEqual([
      ['三、本年度办理结果', 22],
      ['（三）不予公开', 8],
      ['（四）无法提供', 3],
      ['（五）不予处理', 5],
      ['（六）其他处理', 3],
    ]);
  });

  test('keeps clear of rows that other drafts invented', () => {
    const all = rows.join('\n');
    for (const invented of ['工作秘密', '内部管理信息', '无法联系到申请人']) expect(all).not.toContain(invented);
  });
});

describe('table 4 of 2021', () => {
  test('has three blocks of five cells', () => {
    expect(labels(form.table4)).toEqual([
      ['行政复议', '行政诉讼'],
      [...RESULTS, '未经复议直接起诉', '复议后起诉'],
      [...RESULTS, ...RESULTS],
      [],
    ]);
    expect(form.table4.figures.map(({ id }) => id)).toEqual(
      ['review', 'direct', 'afterReview'].flatMap((block) =>
        ['upheld', 'corrected', 'other', 'pending', 'total'].map((result) => `table4.${block}.${result}`),
      ),
    );
  });
});
