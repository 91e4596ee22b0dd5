// The rule handbook for clerks, written from the rules themselves.
import type { Certainty } from '../form';
import type { Rule, Severity } from './rule';

const SEVERITY: Readonly<Record<Severity, string>> = {
  error: '错误（必须改正）',
  warning: '需说明（改正，或写明原因）',
  hint: '提示（请核对）',
};

const CERTAINTY: Readonly<Record<Certainty, string>> = {
  explicit: '条文明确',
  derived: '由条文推出',
  form: '格式所印',
  practice: '通行做法',
  unconfirmed: '未经核实',
};

const EDITIONS = { '2021': '2021 年格式（国办公开办函〔2021〕30号）', '2019': '2019 年试行格式（国办公开办函〔2019〕60号）' } as const;

const CHAPTERS: readonly (readonly [string, string])[] = [
  ['T2', '表二 主动公开政府信息情况'],
  ['T3', '表三 收到和处理政府信息公开申请情况'],
  ['T4', '表四 政府信息公开行政复议、行政诉讼情况'],
  ['FD', '正文里的字段'],
  ['TX', '正文与表格'],
  ['ST', '结构'],
  ['YR', '年度和名称'],
  ['LG', '文字'],
  ['DOC', '成文'],
];

/** What the handbook says of one rule, in words. */
export interface HandbookEntry {
  readonly id: string;
  readonly title: string;
  readonly chapter: string;
  readonly severity: string;
  readonly scope: string;
  readonly what: string;
  readonly why: string;
  readonly basis: string;
  readonly wrong: string;
  readonly right: string;
}

/** The handbook as data, for the faces that show it: by chapter and number. */
export const handbookEntries = (rules: readonly Rule[]): readonly HandbookEntry[] =>
  CHAPTERS.flatMap(([prefix, chapter]) =>
    rules
      .filter(({ id }) => id.startsWith(`${prefix}-`))
      .sort(byId)
      .map((rule) => ({
        id: rule.id,
        title: rule.title,
        chapter,
        severity: SEVERITY[rule.severity],
        scope: scope(rule),
        what: rule.handbook.what,
        why: rule.handbook.why,
        basis: basisOf(rule),
        wrong: rule.handbook.wrong,
        right: rule.handbook.right,
      })),
  );

/** The handbook as Markdown: one entry a rule, by chapter and number. */
export function handbook(rules: readonly Rule[]): string {
  const chapters = CHAPTERS.map(([prefix, title]) => ({ title, entries: rules.filter(({ id }) => id.startsWith(`${prefix}-`)) })).filter(
    ({ entries }) => entries.length > 0,
  );
  return [
    '# 核对规则手册',
    '',
    '<!-- 由 src/rules 生成，请勿手改；改规则后运行 npm run generate。 -->',
    '',
    `共 ${rules.length} 条。规则编号永久不变。“错误”必须改正；“需说明”要么改正，要么写明原因；“提示”只供核对，不影响报送。`,
    '',
    '依据后面注明确定程度：格式所印、条文明确、由条文推出、通行做法（没有见到正式规定）、未经核实。',
    '',
    ...chapters.flatMap(({ title, entries }) => [`## ${title}`, '', ...[...entries].sort(byId).flatMap(entry)]),
  ].join('\n');
}

const byId = (a: Rule, b: Rule) => (a.id < b.id ? -1 : 1);

const entry = (rule: Rule): readonly string[] => [
  `### ${rule.id} ${rule.title}`,
  '',
  `- 级别：${SEVERITY[rule.severity]}`,
  `- 适用：${scope(rule)}`,
  `- 应当怎样：${rule.handbook.what}`,
  `- 为什么：${rule.handbook.why}`,
  `- 依据：${basisOf(rule)}`,
  `- 错误示例：${rule.handbook.wrong}`,
  `- 正确示例：${rule.handbook.right}`,
  '',
];

const basisOf = ({ basis }: Rule) => basis.map(({ text, certainty }) => `${text}（${CERTAINTY[certainty]}）`).join('；');

function scope({ editions, years }: Rule): string {
  const forms = editions ? editions.map((id) => EDITIONS[id]).join('、') : '各版格式';
  const { from, to } = years ?? {};
  const when = from && to ? `${from}—${to} 年度` : from ? `${from} 年度起` : to ? `截至 ${to} 年度` : '各年度';
  return `${forms}，${when}`;
}
