// Section 一: its five topics, what governments must say, boilerplate (ST-04, ST-05, ST-06, LG-04).
import { practice, printed, regulation, source } from '../../form';
import { isGovernment } from '../../report';
import type { Context, Remark, Rule } from '../rule';
import { matches, proseOf, quote, type Passage } from './prose';

const TOPICS = [
  { id: 'text.overview.proactive', name: '主动公开', words: /主动公开/ },
  { id: 'text.overview.requests', name: '依申请公开', words: /依申请公开/ },
  { id: 'text.overview.management', name: '政府信息管理', words: /信息管理/ },
  { id: 'text.overview.platform', name: '政府信息公开平台建设', words: /平台(?:建设)?/ },
  { id: 'text.overview.supervision', name: '监督保障', words: /监督|保障/ },
] as const;
/** A sub-head in a line of its own or at its beginning: （二）…, 2. …, 二是…. */
const HEAD = /^[^\S\n]*(?:[（(][一二三四五六七八九][）)]|\d[.．、](?!\d)|[一二三四五六七八九]是)([^\n。，；]{2,20})/gm;

/** Where each topic is spoken of: its own text, or a sub-head inside another one. */
const headsIn = (passage: Passage) =>
  matches(HEAD, passage.text).map(([, words = '']) => TOPICS.findIndex((topic) => topic.words.test(words)));

/** ST-04 */
function topics(context: Context): readonly Remark[] {
  const { overview, of } = proseOf(context);
  const inside = overview.map((passage) => ({ passage, order: headsIn(passage).filter((topic) => topic >= 0) }));
  const missing = TOPICS.filter((topic, at) => !of(topic.id) && !inside.some(({ order }) => order.includes(at)));
  const remarks: Remark[] = [];
  if (missing.length > 0) {
    const names = missing.map(({ name }) => name).join('、');
    const message =
      missing.length === TOPICS.length ? `第一部分总体情况还没有写，生成文档时先放草稿：应包括${names}` : `第一部分总体情况还缺：${names}`;
    // Not begun yet: the document offers a draft, marked as one. A part that is left out is another matter.
    const begun = overview.length > 0 ? {} : { severity: 'hint' as const };
    remarks.push({ message, cells: [], texts: missing.map(({ id }) => id), ...begun });
  }
  for (const { passage, order } of inside) {
    // Sub-heads of one text name its own topic in other words; only a text that holds several topics has an order.
    const distinct = order.filter((topic, at) => order.indexOf(topic) === at);
    if (distinct.length < 3 || distinct.every((topic, at) => at === 0 || topic > (distinct[at - 1] ?? -1))) continue;
    const message = `总体情况的顺序应为${TOPICS.map(({ name }) => name).join('、')}，现在是${distinct.map((topic) => TOPICS[topic]?.name ?? '').join('、')}`;
    remarks.push({ message, cells: [], texts: [passage.slot.id] });
  }
  return remarks;
}

const RESULTS = [
  { name: '工作考核', words: /考核|考评|评估/ },
  { name: '社会评议', words: /评议/ },
  { name: '责任追究', words: /追究|追责|问责/ },
] as const;

/** ST-05 */
function results(context: Context): readonly Remark[] {
  const { overview, of } = proseOf(context);
  const { report } = context;
  if (!report.level || !isGovernment(report.level) || !of('text.overview.supervision')) return [];
  const missing = RESULTS.filter(({ words }) => !overview.some(({ text }) => words.test(text)));
  if (missing.length === 0) return [];
  const message = `监督保障没有写到${missing.map(({ name }) => name).join('、')}，各级人民政府的年报要写这几项的结果`;
  return [{ message, cells: [], texts: ['text.overview.supervision'] }];
}

/** 武威市 and its counties: the notice is theirs alone. */
const WUWEI = /武威|凉州区|民勤县|古浪县|天祝/;
const LONGEST = 1000;

/** ST-06 */
function tooLong(context: Context): readonly Remark[] {
  const { overview } = proseOf(context);
  if (!WUWEI.test(context.report.agency)) return [];
  const length = overview.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);
  if (length <= LONGEST) return [];
  return [{ message: `总体情况共 ${length} 字，武威市要求原则上不超过一千字`, cells: [], texts: overview.map(({ slot }) => slot.id) }];
}

const VAGUE = /(?:部分|一些|个别|多数|有的|某些)(?:地区|地方|部门|单位|乡镇|县区|街道)/;
/** From here on a section without any number says nothing of this body. */
const LONG = 200;
const COUNTED = /[\d一二三四五六七八九十百千万]\s*(?:余|多)?\s*[件条次篇期场个份名人]/;

/** LG-04 */
function boilerplate(context: Context): readonly Remark[] {
  const { overview } = proseOf(context);
  const { level } = context.report;
  const remarks: Remark[] = [];
  const length = overview.reduce((sum, { text }) => sum + text.length, 0);
  if (length >= LONG && !overview.some((passage) => COUNTED.test(passage.text) || passage.mentions().length > 0)) {
    remarks.push({
      message: '总体情况没有一个数字，请写明公开条数、申请件数等具体情况',
      cells: [],
      texts: overview.map(({ slot }) => slot.id),
    });
  }
  // A government for a whole area may speak of its parts.
  if (level === undefined || (isGovernment(level) && level !== 'township')) return remarks;
  for (const { text, slot, span } of overview) {
    const match = VAGUE.exec(text);
    if (!match) continue;
    const message = `${quote(match[0])}不像是说本机关，请核对是否套用了别处的文字`;
    remarks.push({ message, cells: [], texts: [slot.id], spans: [span(match.index, match.index + match[0].length)] });
  }
  return remarks;
}

const CONTENT = source('explicit', '国办公开办函〔2021〕30号第一部分（一）');

export const overviewRules: readonly Rule[] = [
  {
    id: 'ST-04',
    severity: 'warning',
    title: '总体情况的五个方面',
    basis: [CONTENT, printed('第一部分')],
    watches: () => [],
    check: topics,
    handbook: {
      what: '总体情况包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面，按这个顺序写。小标题的说法不限，后面可以再加别的方面。',
      why: '五个方面由格式通知列明，不能遗漏。',
      wrong: '没有写政府信息管理；平台建设写在政府信息管理前面',
      right: '（一）主动公开（二）依申请公开（三）政府信息管理（四）平台建设（五）监督保障',
    },
  },
  {
    id: 'ST-05',
    severity: 'hint',
    title: '考核、评议和追责结果',
    basis: [regulation('explicit', '第五十条第一款第（四）项'), CONTENT],
    watches: () => [],
    check: results,
    handbook: {
      what: '各级人民政府（包括乡镇）的年报，监督保障部分写明工作考核、社会评议和责任追究的结果，没有发生的也写明。政府部门、街道办事处不要求。',
      why: '条例要求各级人民政府公开这三项结果。',
      wrong: '乡政府年报监督保障部分只写了组织领导和培训',
      right: '“年内开展工作考核1次；组织社会评议1次，总体满意；没有责任追究情况”',
    },
  },
  {
    id: 'ST-06',
    severity: 'hint',
    title: '总体情况的篇幅',
    years: { from: 2025 },
    basis: [practice('武政办发〔2025〕54号：篇幅原则上不超过一千字（只适用于武威市）')],
    watches: () => [],
    check: tooLong,
    handbook: {
      what: `武威市所属机关的年报，总体情况原则上不超过 ${LONGEST} 字。别处没有这一要求，不作提示。`,
      why: '这是武威市一地的要求。',
      wrong: '武威市某局年报总体情况 1800 字',
      right: '压缩到一千字以内，数字放在前面',
    },
  },
  {
    id: 'LG-04',
    severity: 'hint',
    title: '空话套话',
    basis: [practice('各地通报的常见问题')],
    watches: () => [],
    check: boilerplate,
    handbook: {
      what: '总体情况要有本机关的具体数字；单个机关的年报里不写“部分地区”“多数部门”这类话。',
      why: '没有数字、放在哪个机关都能用的文字，多半是抄来的。',
      wrong: '“部分地区对政府信息公开工作重视不够”（某局年报）',
      right: '“我局两个业务科室公开不够及时，全年有3条信息延迟发布”',
    },
  },
];
