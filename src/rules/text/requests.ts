// What section 一 says about applications against table 3: received, carried in, handled, carried forward, outcomes, nothing at all.
import { practice, printed, type CellId, type Edition } from '../../form';
import type { Context, Remark, Rule } from '../rule';
import { statements, type StatementRule } from './statements';

const AGREE = practice('正文与表格同一口径的数字应当一致');

/** The plain contradictions of one rule. */
const told =
  (rule: StatementRule) =>
  (context: Context): readonly Remark[] =>
    statements(context).flatMap((statement) =>
      statement.rule === rule && statement.kind === 'plain' && statement.remark ? [statement.remark] : [],
    );
const totals =
  (...rows: readonly string[]) =>
  (): readonly CellId[] =>
    rows.map((row): CellId => `table3.${row}.total`);
const outcomeTotals = (form: Edition): readonly CellId[] => form.table3.outcomes.map((row): CellId => `table3.${row}.total`);

/** TX-17 */
const approximate = (context: Context): readonly Remark[] =>
  statements(context).flatMap(({ kind, remark }) => (kind === 'approximate' && remark ? [remark] : []));

/** TX-19 */
const otherScopes = (context: Context): readonly Remark[] =>
  statements(context).flatMap(({ kind, remark }) =>
    kind === 'scope' && remark ? [{ ...remark, message: `${remark.message}；正文说的范围与表格不同的，请写明口径` }] : [],
  );

export const requestRules: readonly Rule[] = [
  {
    id: 'TX-01',
    severity: 'warning',
    title: '正文的收到件数',
    basis: [AGREE],
    watches: totals('received', 'carriedIn'),
    check: told('TX-01'),
    handbook: {
      what: '总体情况里写的“（新）收到申请多少件”，等于表三“一、本年新收”的总计。同一句把件数分成新收和上年结转的，等于两者之和。',
      why: '读者先看正文后看表格，正文与表格对不上是公开报告里最常见、也最容易被挑出来的差错。',
      wrong: '正文“收到政府信息公开申请12件”，表三本年新收总计 11',
      right: '正文“收到政府信息公开申请{新收}件”，数字取自表三',
    },
  },
  {
    id: 'TX-02',
    severity: 'warning',
    title: '正文的受理、收办、办理件数',
    basis: [practice('“受理”“收办”“办理”在各地报告里有的只指新收，有的包括上年结转')],
    watches: totals('received', 'carriedIn', 'handled'),
    check: told('TX-02'),
    handbook: {
      what: '“受理”“收办”多少件，等于本年新收，或者本年新收与上年结转之和；“办理”多少件，也可以等于（七）总计。几种口径都不符的才提示。',
      why: '这几个词没有统一口径，但总要与其中一种相符。',
      wrong: '正文“受理申请15件”，表三本年新收 12、上年结转 1',
      right: '正文“受理申请13件（含上年结转1件）”',
    },
  },
  {
    id: 'TX-03',
    severity: 'warning',
    title: '正文的上年结转件数',
    basis: [AGREE],
    watches: totals('carriedIn'),
    check: told('TX-03'),
    handbook: {
      what: '“上年结转”“含上年度结转”“上年转至今年办理”多少件，等于表三“二、上年结转”的总计。“结转上年度3件”也是上年结转。',
      why: '上年结转要与上年年报的结转下年度一致，正文写错会把两年都写乱。',
      wrong: '正文“上年结转2件”，表三上年结转总计 1',
      right: '正文“上年结转{上年结转}件”',
    },
  },
  {
    id: 'TX-04',
    severity: 'warning',
    title: '正文的办结件数',
    basis: [AGREE],
    watches: totals('handled'),
    check: told('TX-04'),
    handbook: {
      what: '“办结”“答复”“办理完毕”多少件，等于表三“（七）总计”的总计。写“答复805件（含上年结转18件）”的，805 已包括上年结转的。',
      why: '办结数是（七）总计，不是本年新收。新收的不一定当年办完。',
      wrong: '正文“办结12件”，表三（七）总计 11',
      right: '正文“办结{办理总计}件”',
    },
  },
  {
    id: 'TX-05',
    severity: 'warning',
    title: '正文的结转下年件数',
    basis: [AGREE],
    watches: totals('carriedForward'),
    check: told('TX-05'),
    handbook: {
      what: '“结转下年度”“顺延至下一年”“正在办理”多少件，等于表三“四、结转下年度继续办理”的总计。“无结转”等于 0。',
      why: '下一年的年报要接着这个数写。',
      wrong: '正文“2件结转下年办理”，表三结转下年度继续办理总计 1',
      right: '正文“{结转下年度}件结转下年办理”',
    },
  },
  {
    id: 'TX-06',
    severity: 'warning',
    title: '正文的办理结果',
    basis: [printed('第三部分“三、本年度办理结果”各项'), AGREE],
    watches: outcomeTotals,
    check: told('TX-06'),
    handbook: {
      what: '“予以公开”“部分公开”“不予公开”“无法提供”“不予处理”“其他处理”多少件，等于表三对应一项（下分几行的，为几行之和）的总计。写明原因的，也可以等于其中一行。',
      why: '常见的差错是只取了自然人一列，或者只取了一组里的第一行。',
      wrong: '正文“无法提供265件”，表三（四）三行之和 337',
      right: '正文“无法提供{无法提供}件”',
    },
  },
  {
    id: 'TX-11',
    severity: 'warning',
    title: '写了没有申请',
    basis: [AGREE],
    watches: totals('received', 'carriedIn', 'handled'),
    check: told('TX-11'),
    handbook: {
      what: '写了“未收到申请”“零申请”“收到0件”的，表三本年新收的总计应为 0（上年结转可以不是 0）。',
      why: '沿用往年没有申请时的句子，是乡镇和小单位最常见的差错。',
      wrong: '正文“本年度未收到政府信息公开申请”，表三本年新收总计 3',
      right: '正文“本年度收到政府信息公开申请3件”',
    },
  },
  {
    id: 'TX-17',
    severity: 'hint',
    title: '约数与表格不符',
    basis: [practice('带“余”“多”“近”“约”的数只按大致相符核对')],
    watches: (form) => [...totals('received', 'carriedIn', 'handled', 'carriedForward')(), ...outcomeTotals(form)],
    check: approximate,
    handbook: {
      what: '正文的数字可以写作件、条、份、宗、起、封、次，可以用万、千、中文数字、全角数字；带“余”“多”的不应大于表中的数，带“近”的不应小于表中的数。',
      why: '有准确数字的地方用约数，读者无从核对；约数与表格方向相反就是写错了。',
      wrong: '正文“收到申请60余件”，表三本年新收 58',
      right: '正文“收到申请58件”',
    },
  },
  {
    id: 'TX-19',
    severity: 'hint',
    title: '正文与表格口径不同',
    basis: [practice('正文和表格应当同一口径')],
    watches: (form) => [...totals('received', 'carriedIn', 'handled', 'carriedForward')(), ...outcomeTotals(form)],
    check: otherScopes,
    handbook: {
      what: '正文的数字前写了“本级”“政府办公室”“全区各部门”等、与表格的范围不同的，不算差错，只提示写明口径。',
      why: '县政府的年报要包括所属部门和乡镇，正文只写政府办自己的数，读者会以为表格错了。',
      wrong: '县政府年报正文“县政府办公室收到申请20件”，表三为全县 213 件，没有说明',
      right: '正文“全县收到申请213件，其中县政府办公室20件”',
    },
  },
];
