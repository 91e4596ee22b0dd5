// A first sentence for each place of text, from the figures: what the tables say is said with fields, and what only the clerk
// knows is left open as 「〔请填写：…〕」. No fact is made up.
import { edition, type CellId, type Edition, type TextId } from '../form';
import { canMakeRules, isGovernment, levelOf, sum, type AnnualReport } from '../report';
import { fieldNamed } from './fields';
import { selfReference } from './voice';

/** How the public reaches the body; what is absent is left for the clerk to fill in. */
export interface Contact {
  readonly website?: string | undefined;
  readonly address?: string | undefined;
  readonly postcode?: string | undefined;
  readonly phone?: string | undefined;
  /** Named in the preamble where there is one, and not asked for. */
  readonly email?: string | undefined;
}

/** What a draft may draw upon beside the report. */
export interface Background {
  readonly contact?: Contact;
}

/** What drafts ask of a report. */
interface Scene {
  readonly report: AnnualReport;
  readonly form: Edition;
  readonly self: string;
  readonly contact: Contact;
  /** The field's figure is there and is 0. */
  readonly zero: (field: string) => boolean;
  /** The field's figure is there and is more than 0. */
  readonly some: (field: string) => boolean;
}

const open = (what: string) => `〔请填写：${what}〕`;
const given = (fact: string | undefined, what: string) => (fact === undefined || fact.trim() === '' ? open(what) : fact.trim());
/** 「予以公开{予以公开}件」 for each field with a figure above 0. */
const listed = ({ some }: Scene, names: readonly string[], label = (name: string) => name) =>
  names.filter(some).map((name) => `${label(name)}{${name}}件`);

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

function proactive(scene: Scene): string {
  const { form, self, zero } = scene;
  const first = `{年度}年，${self}依法主动公开政府信息${open('条数')}条，公开渠道主要有${open('公开渠道')}，重点公开了${open('重点领域和内容')}。`;
  if (form.id !== '2021') return first;
  const decisions = ['行政许可', '行政处罚', '行政强制'];
  const taken = listed(scene, decisions, (name) => `${name}决定`);
  const fees = scene.some('行政事业性收费') ? '全年行政事业性收费{行政事业性收费}万元。' : '';
  if (taken.length > 0) return `${first}全年作出${taken.join('、')}。${fees}`;
  return decisions.every(zero) ? `${first}全年未作出行政许可、行政处罚和行政强制决定。${fees}` : first + fees;
}

const OUTCOMES = ['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理'];

function applications(scene: Scene): string {
  const { self, zero, some } = scene;
  if (zero('新收') && zero('上年结转')) return `{年度}年，${self}未收到政府信息公开申请，也没有上年结转的申请。`;
  const applicants = listed(scene, ['新收·自然人', '新收·法人或其他组织'], (name) => name.replace(/^新收·/, '') + '申请');
  const received = zero('新收')
    ? `{年度}年，${self}未收到新的政府信息公开申请`
    : `{年度}年，${self}新收政府信息公开申请{新收}件${applicants.length > 0 ? `（${applicants.join('、')}）` : ''}`;
  const carried = zero('上年结转') ? '没有上年结转的申请' : '上年结转{上年结转}件';
  const handled = zero('办理总计') ? '截至年底尚未办结' : '全年办结{办理总计}件';
  const left = zero('结转下年度') ? '没有结转下年度的申请' : '结转下年度继续办理{结转下年度}件';
  const outcomes = some('办理总计') ? listed(scene, OUTCOMES) : [];
  return `${received}，${carried}；${handled}，${left}。${outcomes.length > 0 ? `办理结果中，${outcomes.join('，')}。` : ''}`;
}

const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结'];

function disputes(scene: Scene): string {
  const { zero } = scene;
  if (zero('行政复议') && zero('行政诉讼')) return '全年没有因政府信息公开工作被申请行政复议、提起行政诉讼的情况。';
  const told = (kind: string, verb: string) => {
    if (zero(kind)) return `没有${verb}${kind}的情况`;
    const results = listed(
      scene,
      RESULTS.map((result) => `${kind}·${result}`),
      (name) => name.slice(kind.length + 1),
    );
    return `${verb}${kind}{${kind}}件${results.length > 0 ? `（${results.join('、')}）` : ''}`;
  };
  return `全年因政府信息公开工作${told('行政复议', '被申请')}，${told('行政诉讼', '被提起')}。`;
}

/** 「制发行政规范性文件2件，废止1件，现行有效20件」 of one kind of document, edition 2021. */
function documents({ zero }: Scene, label: string, field: string): string {
  const [issued, repealed, inForce] = [`${field}·制发`, `${field}·废止`, `${field}·现行有效`] as const;
  if ([issued, repealed, inForce].every(zero)) return `未制发、废止${label}，没有现行有效的${label}`;
  return `制发${label}{${issued}}件，废止{${repealed}}件，现行有效{${inForce}}件`;
}

function management(scene: Scene): string {
  const { report, form, self, some } = scene;
  const rest = `在政府信息发布审核、动态调整和文件清理方面，${open('主要做法')}。`;
  if (form.id !== '2021') return `{年度}年，${self}${rest}`;
  const rules = canMakeRules(report.agency, levelOfReport(report)) === true || some('规章·制发') || some('规章·现行有效');
  const kinds = [...(rules ? [documents(scene, '规章', '规章')] : []), documents(scene, '行政规范性文件', '规范性文件')];
  return `{年度}年，${self}${kinds.join('；')}。${rest}`;
}

const levelOfReport = (report: AnnualReport) => report.level ?? levelOf(report.agency);

const platform = ({ self, contact }: Scene) =>
  `${self}政府信息公开平台主要有${given(contact.website, '网站专栏、政务新媒体、查阅点等')}，全年更新和维护情况：${open('更新条数、维护做法')}。`;

function supervision({ report, self }: Scene): string {
  const level = levelOfReport(report);
  const first = `${self}政府信息公开工作由${open('主管领导和承办机构')}负责，全年开展业务培训${open('次数')}次。`;
  // 条例 art. 50 (4) asks this of governments only.
  if (level === undefined || !isGovernment(level)) return first;
  return `${first}工作考核情况：${open('考核方式和结果')}。社会评议情况：${open('评议方式和结果')}。责任追究情况：${open('有无责任追究')}。`;
}

/** Without applications there was nobody to charge; with any, only the clerk knows. */
const otherMatters = ({ self, zero }: Scene) =>
  zero('新收') && zero('上年结转')
    ? `{年度}年，${self}未收取政府信息公开信息处理费。`
    : `{年度}年，${self}收取政府信息公开信息处理费${open('金额，没有收取的写0')}元。`;

const DRAFTS: Readonly<Partial<Record<TextId, (scene: Scene) => string>>> = {
  'text.title': () => '{单位}{年度}年政府信息公开工作年度报告',
  'text.preamble': preamble,
  'text.overview.proactive': proactive,
  'text.overview.requests': (scene) => applications(scene) + disputes(scene),
  'text.overview.management': management,
  'text.overview.platform': platform,
  'text.overview.supervision': supervision,
  'text.problems': ({ self }) => `{年度}年，${self}政府信息公开工作还存在以下问题：一是${open('问题')}；二是${open('问题')}。`,
  'text.improvements': ({ self }) =>
    `{下一年度}年，${self}将针对上述问题逐项改进：一是${open('对应第一个问题的措施')}；二是${open('对应第二个问题的措施')}。`,
  'text.otherMatters': otherMatters,
};

/** The draft of one place of text, or undefined where none is offered (the lead of section 一). */
export function draft(report: AnnualReport, id: TextId, { contact = {} }: Background = {}): string | undefined {
  const form = edition(report.edition);
  const value = (name: string) => {
    const field = fieldNamed(form, name);
    const ids: readonly CellId[] = field?.ids ?? [];
    return ids.length === 0 ? undefined : sum(report, ids);
  };
  return DRAFTS[id]?.({
    report,
    form,
    self: selfReference(report.agency),
    contact,
    zero: (name) => value(name) === 0,
    some: (name) => (value(name) ?? 0) > 0,
  });
}

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
