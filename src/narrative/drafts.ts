// A first text for each place of the report, from the figures: what the tables say is said with fields, and what only the clerk
// knows is left open as 「〔请填写：…〕」. No fact is made up. The sentences on figures stand in sentences.ts.
import { edition, type TextId } from '../form';
import { isGovernment, type AnnualReport } from '../report';
import { given, open, sceneOf, type Background, type Scene } from './scene';
import { applications, decisions, disputes, documentsOf } from './sentences';

export type { Background, Contact } from './scene';

function preamble({ form, contact }: Scene): string {
  const email = (contact.email ?? '').trim() === '' ? '' : `；电子邮箱：${given(contact.email, '电子邮箱')}`;
  const format = form.id === '2019' ? '年度报告格式（试行）' : '年度报告格式';
  return (
    `根据《中华人民共和国政府信息公开条例》（国务院令第711号，以下简称《条例》）和《中华人民共和国政府信息公开工作${format}》` +
    `（${form.notice.text}）要求，编制并公布{单位}{年度}年政府信息公开工作年度报告。` +
    '本报告中所列数据的统计期限自{年度}年1月1日起至{年度}年12月31日止。' +
    `本报告电子版可在${given(contact.website, '网站名称和网址')}查阅。` +
    `对本报告如有疑问，请与{单位}联系（地址：${given(contact.address, '地址')}；邮编：${given(contact.postcode, '邮编')}；` +
    `电话：${given(contact.phone, '联系电话')}${email}）。`
  );
}

/** What the three kinds of bodies usually publish: examples for the clerk, never a claim of the report. */
const FOCUS = {
  township: '重点领域和内容，如惠农补贴、社会救助、财政预决算',
  bureau: '重点领域和内容，如行政许可事项、执法信息、部门预决算',
  area: '重点领域和内容，如重大决策、民生实事、财政预决算',
} as const;

function proactive(scene: Scene): string {
  const { self, kind } = scene;
  const who = kind === 'area' ? `${self}各级行政机关` : self;
  const how = kind === 'area' ? `（其中政府门户网站${open('条数')}条）` : '';
  return (
    `{年度}年，${who}依法主动公开政府信息${open('条数')}条${how}，公开渠道主要有${open('公开渠道')}，` +
    `重点公开了${open(FOCUS[kind])}。${decisions(scene)}`
  );
}

const PRACTICE = {
  township: '主要做法，如公开属性认定、发布前审核、目录更新',
  bureau: '主要做法，如公文公开属性认定、发布前保密审查、目录动态调整',
  area: '主要做法，如公文公开属性源头认定、文件清理、规章和规范性文件集中公开',
} as const;

function management(scene: Scene): string {
  const rest = `在政府信息的制作、审核、发布和更新方面，${open(PRACTICE[scene.kind])}。`;
  const documents = documentsOf(scene);
  return documents === '' ? `{年度}年，${scene.self}${rest}` : `{年度}年，${scene.self}${documents}。${rest}`;
}

const PLATFORM = {
  township: '网站专栏、政务新媒体、便民服务中心查阅点等',
  bureau: '网站专栏、政务新媒体、查阅点等',
  area: '政府门户网站、政务新媒体、政府公报、档案馆和图书馆查阅点等',
} as const;

const platform = ({ self, contact, kind }: Scene) =>
  `${self}政府信息公开平台主要有${given(contact.website, PLATFORM[kind])}，` + `全年更新和维护情况：${open('更新条数、维护和检查做法')}。`;

function supervision({ level, self, kind }: Scene): string {
  const whole =
    kind === 'area'
      ? `政府信息公开工作由${open('主管部门')}主管、${open('承办机构')}承办`
      : `政府信息公开工作由${open('主管领导和承办机构')}负责`;
  const first = `${self}${whole}，全年开展业务培训${open('次数')}次。`;
  // 条例 art. 50 (4) asks this of governments only.
  if (level === undefined || !isGovernment(level)) return first;
  return `${first}工作考核情况：${open('考核方式和结果')}。社会评议情况：${open('评议方式和结果')}。责任追究情况：${open('有无责任追究')}。`;
}

const ORDINALS = ['一是', '二是', '三是', '四是'];
const numbered = (items: readonly string[]) => items.map((item, at) => `${ORDINALS[at] ?? ''}${item}`).join('；');

/** What the tables themselves say against the body. Without its figure: section 四 has it, and nothing in section 五 is compared with a table. */
function corrected({ some }: Scene): string | undefined {
  const told = ['行政复议', '行政诉讼'].filter((kind) => some(`${kind}·结果纠正`));
  return told.length === 0 ? undefined : `因政府信息公开引起的${told.join('、')}中有决定被纠正，${open('原因和反映出的问题')}`;
}

function problems(scene: Scene): string {
  const first = corrected(scene);
  const items = [...(first === undefined ? [] : [first]), open('问题'), open('问题')];
  return `{年度}年，${scene.self}政府信息公开工作还存在以下问题：${numbered(items)}。`;
}

function improvements(scene: Scene): string {
  const first = corrected(scene) === undefined ? [] : [`针对被纠正的决定，${open('整改措施')}`];
  const names = ['第一个', '第二个', '第三个'];
  const rest = [0, 1].map((at) => open(`对应${names[first.length + at] ?? ''}问题的措施`));
  return `{下一年度}年，${scene.self}将针对上述问题逐项改进：${numbered([...first, ...rest])}。`;
}

/** Without applications there was nobody to charge; with any, only the clerk knows. */
function otherMatters({ self, zero, some }: Scene): string {
  if (zero('新收') && zero('上年结转') && !some('逾期不缴费')) return `{年度}年，${self}未收取政府信息公开信息处理费。`;
  const unpaid = some('逾期不缴费') ? `对申请人逾期未缴纳费用的，${open('发出收费通知的件数和处理情况')}；` : '';
  return `{年度}年，${self}${unpaid}收取政府信息公开信息处理费${open('金额，没有收取的写0')}元。`;
}

const DRAFTS: Readonly<Partial<Record<TextId, (scene: Scene) => string>>> = {
  'text.title': () => '{单位}{年度}年政府信息公开工作年度报告',
  'text.preamble': preamble,
  'text.overview.proactive': proactive,
  'text.overview.requests': (scene) => applications(scene) + disputes(scene),
  'text.overview.management': management,
  'text.overview.platform': platform,
  'text.overview.supervision': supervision,
  'text.problems': problems,
  'text.improvements': improvements,
  'text.otherMatters': otherMatters,
};

/** The draft of one place of text, or undefined where none is offered (the lead of section 一). */
export const draft = (report: AnnualReport, id: TextId, background: Background = {}): string | undefined =>
  DRAFTS[id]?.(sceneOf(report, background));

/**
 * Drafts for the places that a document should not leave open. The preamble, which a report may do without, is among them
 * only when the clerk has given a way of contact.
 */
export function drafts(report: AnnualReport, background: Background = {}): ReadonlyMap<TextId, string> {
  const { website, address, postcode, phone, email } = background.contact ?? {};
  const reachable = [website, address, postcode, phone, email].some((fact) => fact !== undefined && fact.trim() !== '');
  const found = new Map<TextId, string>();
  for (const { id, optional } of edition(report.edition).texts) {
    const text = optional && !reachable ? undefined : draft(report, id, background);
    if (text !== undefined) found.set(id, text);
  }
  return found;
}
