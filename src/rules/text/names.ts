// Whose report it is: the title, and other bodies' names that were left standing (YR-01, YR-07).
import { practice, printed } from '../../form';
import type { Context, Remark, Rule } from '../rule';
import { matches, proseOf, quote, type Passage } from './prose';

const TITLE = 'text.title';
const STATUTORY = '政府信息公开工作年度报告';
const plain = (text: string) => text.replace(/[\s\u3000]/g, '');

/** YR-01 */
function title(context: Context): readonly Remark[] {
  const passage = proseOf(context).of(TITLE);
  if (!passage) return [];
  const { agency, year } = context.report;
  const text = plain(passage.text);
  const right = `${agency}${year}年${STATUTORY}`;
  const faults = [...yearFaults(text, year), ...(text.includes(STATUTORY) && text.endsWith(STATUTORY) ? [] : ['名称与格式不一致'])];
  if (faults.length === 0) return [];
  const message = `标题${quote(passage.text)}${faults.join('，')}，应为“${right}”`;
  return [{ message, cells: [], texts: [TITLE], spans: [passage.span(0, passage.text.length)] }];
}

function yearFaults(text: string, year: number): readonly string[] {
  const years = matches(/\d{4}|[〇○零一二三四五六七八九]{4}/g, text).map(([digits]) => digits);
  if (years.length === 0) return ['没有写年份'];
  return years.some((digits) => digits === String(year) || digits.length !== 4 || !/\d/.test(digits)) ? [] : [`年份不是 ${year}`];
}

/** The body that a title names. */
const bodyOf = (text: string) => plain(text).replace(/\d{4}年度?|政府信息公开.*$/g, '');
/** 西村乡 for 西村乡人民政府: a title may name the area alone. */
const areaOf = (agency: string) => plain(agency).replace(/(?:人民)?政府$|办事处$/, '');

/** YR-07: the title's body. */
function otherBody(context: Context): readonly Remark[] {
  const passage = proseOf(context).of(TITLE);
  const agency = plain(context.report.agency);
  const body = passage ? bodyOf(passage.text) : '';
  if (!passage || agency === '' || body === '' || body === agency || body === areaOf(agency)) return [];
  const spans = [passage.span(0, passage.text.length)];
  const shorter = agency.endsWith(body) || areaOf(agency).endsWith(body) || body.endsWith(agency);
  const message = shorter
    ? `标题写的是“${body}”，单位全称是“${agency}”，前后应当一致`
    : `标题写的是“${body}”，与单位全称“${agency}”不是同一机关，请核对`;
  return [{ message, cells: [], texts: [TITLE], spans, ...(shorter ? { severity: 'warning' as const } : {}) }];
}

/** How a body is addressed by others; in its own report it is a sentence out of somebody else's letter. */
const ADDRESSED = /贵(?:办|局|委|厅|镇|乡|县|区|市|街道|单位|机关|部门|政府)(?!公开|族|州|阳|港)/g;
const CONTACT = /(?:请与|联系单位[：:]|(?:由|现由))([^，。；：（(\n]{3,24}?)(?:联系|编制|负责编制|公布|发布)/g;
/** A name with its place: 李家镇人民政府, 清河县发展和改革局. */
const PLACED = /^([\u4e00-\u9fa5]{2,7}?(?:省|市|县|区|旗|乡|镇|街道))[\u4e00-\u9fa5]*(?:政府|办事处|局|委员会|委|办公室|办|中心|厅)$/;

function leftOver(context: Context): readonly Remark[] {
  const agency = plain(context.report.agency);
  return proseOf(context).passages.flatMap((passage): Remark[] => {
    const addressed = matches(ADDRESSED, passage.text).map((match) =>
      about(passage, match.index, match[0], `是对别的机关的称呼，像是从别处复制来的，请改成本机关的称呼`),
    );
    if (passage.slot.id !== 'text.preamble' || agency === '') return addressed;
    const contacts = matches(CONTACT, passage.text).flatMap((match): Remark[] => {
      const name = plain(match[1] ?? '');
      const place = PLACED.exec(name)?.[1];
      if (place === undefined || isRelated(place, agency)) return [];
      const remark = about(passage, match.index, match[0], `写的机关与单位全称“${agency}”不同，请核对`);
      return [{ ...remark, severity: 'warning' }];
    });
    return [...addressed, ...contacts];
  });
}

/** Whether two names can belong to one place: one holds the other's, or they begin alike. */
function isRelated(place: string, agency: string): boolean {
  const bare = place.slice(0, place.endsWith('街道') ? -2 : -1);
  return agency.includes(bare) || agency.slice(0, 2) === place.slice(0, 2) || place.includes(areaOf(agency).slice(0, -1));
}

const about = ({ slot, span }: Passage, at: number, words: string, what: string): Remark => ({
  message: `“${slot.label}”里${quote(words)}${what}`,
  cells: [],
  texts: [slot.id],
  spans: [span(at, at + words.length)],
});

export const nameRules: readonly Rule[] = [
  {
    id: 'YR-01',
    severity: 'error',
    title: '标题',
    basis: [printed(`标题：${STATUTORY}`)],
    watches: () => [],
    check: title,
    handbook: {
      what: `标题由单位名称、报告年度和“${STATUTORY}”组成，年份是报告年度（不是公布的年份），单位和年份的先后不限。`,
      why: '标题漏了“工作”、写成“工作报告”，或者年份没有改，是公开后最先被看到的差错。',
      wrong: '“某县发展和改革局2023年政府信息公开年度报告”',
      right: '“某县发展和改革局2023年政府信息公开工作年度报告”',
    },
  },
  {
    id: 'YR-07',
    severity: 'error',
    title: '机关名称前后一致',
    basis: [practice('常理')],
    watches: () => [],
    check: (context) => [...otherBody(context), ...leftOver(context)],
    handbook: {
      what: '标题、导语和落款是同一机关。“我局”“本机关”等简称不受限制，政府的年报由其办公室编制的也不受限制；不应出现“贵办”“贵局”等对别人的称呼和别的机关的名称。',
      why: '借用别处的稿子时，最容易留下原单位的名称。',
      wrong: '“根据贵办《通知》要求，现公布……”',
      right: '“根据县政府办公室通知要求，现公布……”',
    },
  },
];
