// This year against last year: what was carried over must come in again (T2-01, T3-07, T3-08). The rows stand in carried.ts.
import { edition, practice, type CellId, type Edition } from '../form';
import { figure, reading, type AnnualReport } from '../report';
import { carried, carriedCells, type Carried, type CarriedRule } from './carried';
import type { Context, Remark, Rule } from './rule';

/** A row whose figures are all there and do not agree. */
interface Gap {
  readonly row: Carried;
  /** What last year's figure leads to, and what stands there. */
  readonly expected: number;
  readonly actual: number;
}

/** The report of the year before; of any other year nothing can be carried over. */
const yearBefore = ({ report, lastYear }: Context): AnnualReport | undefined => (lastYear?.year === report.year - 1 ? lastYear : undefined);

function gaps(context: Context, ...rules: readonly CarriedRule[]): readonly Gap[] {
  const last = yearBefore(context);
  if (!last) return [];
  const { report, form } = context;
  return carried(form, edition(last.edition)).flatMap((row): Gap[] => {
    if (!rules.includes(row.rule)) return [];
    const signed = [
      figure(last, row.last.id),
      ...row.plus.map(({ id }) => figure(report, id)),
      ...row.minus.map(({ id }) => minus(report, id)),
    ];
    const expected = signed.reduce((sum, value) => (sum === undefined || value === undefined ? undefined : sum + value), 0);
    const actual = figure(report, row.result.id);
    return expected === undefined || actual === undefined || expected === actual ? [] : [{ row, expected, actual }];
  });
}

const minus = (report: AnnualReport, id: CellId) => {
  const value = figure(report, id);
  return value === undefined ? undefined : -value;
};
const told = ({ expected, actual }: Gap) => ({ expected, actual, difference: actual - expected });
const apart = ({ expected, actual }: Gap) => `差 ${Math.abs(actual - expected)}`;

/** 「自然人列 2 对 3」: what came in, and what was carried forward. */
const byColumn = (gap: Gap) => `${gap.row.where} ${gap.actual} 对 ${gap.expected}`;

/** T3-07. The applicant columns that differ are told with it. */
function carriedIn(context: Context): readonly Remark[] {
  const columns = gaps(context, 'T3-08');
  return gaps(context, 'T3-07').map((gap) => {
    const where = columns.length > 0 ? `（${columns.map(byColumn).join('，')}）` : '';
    return {
      message: `${gap.row.where}：上年结转 ${gap.actual}，应等于 ${context.report.year - 1} 年报告的结转下年 ${gap.expected}，${apart(gap)}${where}`,
      cells: [gap, ...columns].map(({ row }) => row.result.id),
      ...told(gap),
    };
  });
}

/** T3-08: silent where the totals differ already, because then some column has to. */
function carriedInByApplicant(context: Context): readonly Remark[] {
  if (gaps(context, 'T3-07').length > 0) return [];
  const columns = gaps(context, 'T3-08');
  if (columns.length === 0) return [];
  const before = ` ${context.report.year - 1} 年报告的结转下年`;
  return [
    {
      message: `上年结转的分列与${before}不同：${columns.map(byColumn).join('，')}，请核对申请人类别`,
      cells: columns.map(({ row }) => row.result.id),
    },
  ];
}

/** T2-01. Where the difference is a number of revisions that the report names, some bodies count them as 制发: a hint. */
function inForce(context: Context): readonly Remark[] {
  return gaps(context, 'T2-01').map((gap): Remark => {
    const { row, expected, actual } = gap;
    const [issued, repealed] = [...row.plus, ...row.minus].map(({ id }) => figure(context.report, id) ?? NaN);
    const before = expected - (issued ?? NaN) + (repealed ?? NaN);
    const sum = `${row.where}：上年现行有效 ${before} + 制发 ${issued} - 废止 ${repealed} = ${expected}，现行有效为 ${actual}，${apart(gap)}`;
    const cells = carriedCells(row);
    if (!revisions(context.report, row).includes(expected - actual)) return { message: sum, cells, ...told(gap) };
    return { message: `${sum}，正好是修订的件数，请确认修订的只计制发、不另增现行有效`, cells, ...told(gap), severity: 'hint' };
  });
}

const REVISED = /修[订改][^，。；\n\d]{0,10}(\d+)\s*件|(\d+)\s*件[^，。；\n\d]{0,6}修[订改]/g;

/** Numbers of revised documents that a note in the cells or section 一 names. */
function revisions(report: AnnualReport, row: Carried): readonly number[] {
  const notes = carriedCells(row).map((id) => {
    const read = reading(report, id);
    return read.kind === 'figure' && read.note !== undefined ? `${read.note}件` : '';
  });
  const texts = [...report.texts].filter(([id]) => id.startsWith('text.overview.')).map(([, text]) => text);
  return [...notes, ...texts].flatMap((text) => (text.match(REVISED) ?? []).map((words) => Number(/\d+/.exec(words)?.[0])));
}

const columnsOf = (form: Edition, rules: readonly CarriedRule[]): readonly CellId[] =>
  carried(form, form).flatMap((row) => (rules.includes(row.rule) ? carriedCells(row) : []));

export const carriedOver: readonly Rule[] = [
  {
    id: 'T3-07',
    severity: 'error',
    title: '上年结转与上年报告',
    basis: [practice('各地年度报告通例：本年的“上年结转”就是上年的“结转下年度继续办理”')],
    watches: (form) => columnsOf(form, ['T3-07', 'T3-08']),
    check: carriedIn,
    handbook: {
      what: '表三总计列：本年的“二、上年结转”等于上年报告的“四、结转下年度继续办理”。填了“上年”表或导入了上年报告才核对。',
      why: '上年没有办完的申请，都要在本年继续办理，跨过年底件数不变。',
      wrong: '上年报告结转下年 121 件，本年上年结转填 112',
      right: '上年报告结转下年 121 件，本年上年结转填 121',
    },
  },
  {
    id: 'T3-08',
    severity: 'warning',
    title: '上年结转的申请人类别',
    basis: [practice('常理')],
    watches: (form) => columnsOf(form, ['T3-08']),
    check: carriedInByApplicant,
    handbook: {
      what: '表三六类申请人：本年的“二、上年结转”分别等于上年报告的“四、结转下年度继续办理”。总计已经不一致的，只报总计。',
      why: '同一件申请的申请人不会变。总数一致而分列不同，多半是填错了列；确实调整过类别的，写明原因即可。',
      wrong: '上年结转下年：自然人 3、其他 0；本年上年结转：自然人 2、其他 1',
      right: '上年结转下年：自然人 3、其他 0；本年上年结转：自然人 3、其他 0',
    },
  },
  {
    id: 'T2-01',
    severity: 'error',
    title: '现行有效件数与上年衔接',
    editions: ['2021'],
    basis: [practice('各地年度报告通例：上年现行有效加本年制发减本年废止')],
    watches: (form) => columnsOf(form, ['T2-01']),
    check: inForce,
    handbook: {
      what: '表二规章、行政规范性文件：上年现行有效＋本年制发－本年废止＝本年现行有效。差额正好是附注或正文所写修订件数的，只提示。',
      why: '现行有效的文件一年里只因制发而增加、因废止而减少。上年是 2019 年试行格式的不核对，那时没有这一栏。',
      wrong: '规范性文件：上年现行有效 597，制发 50，废止 227，现行有效填 402',
      right: '规范性文件：上年现行有效 597，制发 50，废止 227，现行有效填 420',
    },
  },
];
