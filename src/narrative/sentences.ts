// The sentences of a draft that state figures: applications, disputes, documents, decisions; for zero and for more than zero.
import { canMakeRules } from '../report';
import type { Scene } from './scene';

/** 「予以公开{予以公开}件」 for each field with a figure above 0. */
const listed = ({ some }: Scene, names: readonly string[], label = (name: string) => name) =>
  names.filter(some).map((name) => `${label(name)}{${name}}件`);

/** 「，较上年增加5件，增长71.4%」 where last year's figure is known; nothing where both are 0. */
const compared = ({ says, some }: Scene, name: string) => (some(name) && says(`${name}·较上年`) ? `，{${name}·较上年}` : '');

const OUTCOMES = ['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理'];
/** Of fewer applications nobody prints percentages. */
const WORTH_SHARES = 20;

export function applications(scene: Scene): string {
  const { self, zero, some } = scene;
  if (zero('新收') && zero('上年结转')) return `{年度}年，${self}未收到政府信息公开申请，也没有上年结转的申请。`;
  const applicants = listed(scene, ['新收·自然人', '新收·法人或其他组织'], (name) => name.replace(/^新收·/, '') + '申请');
  const change = compared(scene, '新收');
  // The change stands next to what it is the change of.
  const from = applicants.length === 0 ? '' : change === '' ? `（${applicants.join('、')}）` : `，其中${applicants.join('、')}`;
  const received = zero('新收')
    ? `{年度}年，${self}未收到新的政府信息公开申请`
    : `{年度}年，${self}新收政府信息公开申请{新收}件${change}${from}`;
  const carried = zero('上年结转') ? '没有上年结转的申请' : '上年结转{上年结转}件';
  const handled = zero('办理总计') ? '截至年底尚未办结' : '全年办结{办理总计}件';
  const left = zero('结转下年度') ? '没有结转下年度的申请' : '结转下年度继续办理{结转下年度}件';
  const joint = change === '' ? '，' : '；';
  return `${received}${joint}${carried}；${handled}，${left}。${some('办理总计') ? outcomes(scene) : ''}`;
}

function outcomes(scene: Scene): string {
  const named = OUTCOMES.filter(scene.some);
  if (named.length === 0) return '';
  const shares = named.length > 1 && (scene.value('办理总计') ?? 0) >= WORTH_SHARES;
  const told = named.map((name) => `${name}{${name}}件${shares ? `，占{${name}·占比}` : ''}`);
  return `办理结果中，${told.join(shares ? '；' : '，')}。`;
}

const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结'];

export function disputes(scene: Scene): string {
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

/** 「制发行政规范性文件2件，废止1件，现行有效20件」; empty in the form of 2019, which does not count them so. */
export function documentsOf(scene: Scene): string {
  const { form, agency, level, some } = scene;
  if (form.id !== '2021') return '';
  const rules = canMakeRules(agency, level) === true || some('规章·制发') || some('规章·现行有效');
  return [...(rules ? [documents(scene, '规章', '规章')] : []), documents(scene, '行政规范性文件', '规范性文件')].join('；');
}

function documents({ zero }: Scene, label: string, field: string): string {
  const [issued, repealed, inForce] = [`${field}·制发`, `${field}·废止`, `${field}·现行有效`] as const;
  if ([issued, repealed, inForce].every(zero)) return `未制发、废止${label}，没有现行有效的${label}`;
  return `制发${label}{${issued}}件，废止{${repealed}}件，现行有效{${inForce}}件`;
}

const DECISIONS = ['行政许可', '行政处罚', '行政强制'];

/** 「全年作出行政许可决定5件，较上年…；未作出行政处罚、行政强制决定。」; the form of 2019 counts otherwise. */
export function decisions(scene: Scene): string {
  const { form, zero, some } = scene;
  if (form.id !== '2021') return '';
  const fees = some('行政事业性收费') ? `全年行政事业性收费{行政事业性收费}万元${compared(scene, '行政事业性收费')}。` : '';
  if (DECISIONS.every(zero)) return `全年未作出行政许可、行政处罚和行政强制决定。${fees}`;
  const taken = DECISIONS.filter(some).map((name) => `${name}决定{${name}}件${compared(scene, name)}`);
  if (taken.length === 0) return fees;
  const none = DECISIONS.filter(zero);
  // Parts with a comma of their own are set apart by more than a comma.
  const long = taken.some((one) => one.endsWith('}'));
  const rest = none.length > 0 ? `${long ? '；' : '，'}未作出${none.join('、')}决定` : '';
  return `全年作出${taken.join(long ? '；' : '、')}${rest}。${fees}`;
}
