// 基本信息: how far the report is, whose it is, what the colours mean and how to fill it in.
import type { Edition } from '../form';
import { address, quoted } from '../host/plan';
import { levels, type Level } from '../report';
import { height } from './measure';
import { nameOf, type MetaKey } from './names';
import { paper } from './paper';
import { at, call, finish, put, sketch, type Drawn, type Sketch } from './sketch';
import { looks, type StyleKey } from './styles';
import { verdictLooks } from './table-sheet';

export const BASICS = '基本信息';
/** Wide enough for the longest label and hint in one line. */
const WIDTHS = [38, 60, 76] as const;
const WHOLE = WIDTHS[0] + WIDTHS[1] + WIDTHS[2];
/** The rows of the fields, in order from here. */
const FIELDS = 11;

interface Field {
  readonly key: MetaKey;
  readonly label: string;
  readonly hint: string;
  readonly required?: true;
}
const fields: readonly Field[] = [
  { key: 'agency', label: '单位全称', hint: '与印章一致，如“西村乡人民政府”。', required: true },
  { key: 'year', label: '报告年度', hint: '报告所写的年份（不是公布年份），四位数字。', required: true },
  { key: 'level', label: '单位类型', hint: '点右边的箭头选择，校验规章等数字时要用。' },
  { key: 'date', label: '成文日期', hint: '写在文末，如“2023年1月17日”。' },
  { key: 'website', label: '公布网址', hint: '年度报告电子版的下载网址。' },
  { key: 'address', label: '联系地址', hint: '信息公开工作机构的地址。' },
  { key: 'postcode', label: '邮政编码', hint: '六位数字。' },
  { key: 'phone', label: '联系电话', hint: '带区号，如“0516-12345678”。' },
  { key: 'email', label: '电子邮箱', hint: '没有可以不填。' },
];

/** Formulas for agency and year, for the captions of other sheets. */
export const basicsCell = (key: 'agency' | 'year') =>
  `${quoted(BASICS)}!${address(FIELDS + fields.findIndex((field) => field.key === key), 2, true)}`;

export interface Body {
  readonly agency: string;
  readonly year: number;
  readonly level?: Level;
}

/** A sheet with a verdict line of its own in A1. */
export interface Judged {
  readonly name: string;
  readonly contents: string;
}

export function basicsSheet(form: Edition, body: Body, judged: readonly Judged[]): Drawn {
  const into = sketch(BASICS);
  put(into, at(1, 1, 3), 'title', { value: '政府信息公开工作年度报告填报表' });
  put(into, at(2, 1, 3), 'subtitle', { value: `依据《中华人民共和国政府信息公开条例》第五十条和${form.notice.text}规定的格式编制` });
  into.heights[1] = 34;
  into.heights[2] = 20;
  drawProgress(into, judged);
  section(into, FIELDS - 1, '一、单位和年度');
  fields.forEach((field, index) => drawField(into, FIELDS + index, field, body));
  const legend = FIELDS + fields.length + 1;
  const end = drawNotes(into, drawLegend(into, legend));
  return finish(into, {
    widths: WIDTHS,
    tabColour: '#B3261E',
    print: paper({ row: 1, column: 1, rows: end, columns: 3 }),
    protect: true,
  });
}

function section(into: Sketch, row: number, title: string): void {
  put(into, at(row, 1, 3), 'section', { value: title });
  into.heights[row] = 24;
}

/** The overall verdict and, below it, the verdict line of every sheet. */
function drawProgress(into: Sketch, judged: readonly Judged[]): void {
  const top = 4;
  const lines = judged.map(({ name }) => `${quoted(name)}!$A$1`);
  const open = lines.map((line) => `IF(ISNUMBER(FIND("还有",${line})),1,0)`).join('+');
  const overall = `=IF(${open}=0,"全部填好，数据齐全，勾稽相符，可以核对后生成文稿","还有 "&(${open})&" 张表没有填好，逐项情况如下")`;
  put(into, at(top, 1, 3), 'overall', { formula: overall });
  into.formats.push(...verdictLooks(at(top, 1, 3)));
  into.heights[top] = 28;
  into.heights[3] = 8;
  judged.forEach(({ name, contents }, index) => {
    const row = top + 1 + index;
    put(into, at(row, 1), 'fieldLabel', { value: contents });
    put(into, at(row, 2, 2), 'verdict', { formula: `=${quoted(name)}!$A$1` });
    into.formats.push(...verdictLooks(at(row, 2, 2)));
    into.heights[row] = 20;
  });
  for (let row = top + judged.length + 1; row < FIELDS - 1; row++) into.heights[row] = 8;
}

function drawField(into: Sketch, row: number, { key, label, hint, required }: Field, { agency, year, level }: Body): void {
  const style: StyleKey = key === 'year' ? 'fieldNumber' : 'fieldText';
  const known: Partial<Record<MetaKey, string | number | undefined>> = {
    agency,
    year,
    level: levels.find(({ id }) => id === level)?.label,
  };
  const value = known[key];
  put(into, at(row, 1), 'fieldLabel', { value: required ? `${label}（必填）` : label });
  put(into, at(row, 2), style, value === undefined || value === '' ? {} : { value });
  put(into, at(row, 3), 'hint', { value: hint });
  into.heights[row] = 20;
  call(into, nameOf(`meta.${key}`), at(row, 2));
  const prompt = { title: label, message: hint };
  if (key === 'year') {
    const error = { title: '报告年度不对', message: '请填四位数字的年份，如 2022。' };
    into.validations.push({ area: at(row, 2), rule: { kind: 'whole', min: 2019, max: 2100 }, prompt, error });
  } else if (key === 'level') {
    const error = { title: '请从列表中选', message: '点格子右边的箭头，选一个最接近的类型。' };
    into.validations.push({ area: at(row, 2), rule: { kind: 'list', items: levels.map((one) => one.label) }, prompt, error });
  } else into.validations.push({ area: at(row, 2), rule: { kind: 'any' }, prompt });
  if (required) into.formats.push({ areas: [at(row, 2)], formula: `=LEN(${address(row, 2, true)})=0`, look: looks.blank });
}

const legend: readonly (readonly [StyleKey, string, string])[] = [
  ['sampleBlank', '', '浅黄：还没有填。没有数量的填 0。'],
  ['sampleFilled', '12', '白色：已经填好。'],
  ['total', '12', '灰色：自动相加的总计，不用填，也不能改。'],
  ['sampleBroken', '12', '粉底粗字：勾稽不平，等式两边的格子一起变色。'],
  ['sampleFault', '十二', '深红白字：填写有误，不是数字，或是负数、小数。'],
];

function drawLegend(into: Sketch, top: number): number {
  section(into, top, '二、颜色说明');
  legend.forEach(([style, sample, meaning], index) => {
    put(into, at(top + 1 + index, 1), style, { value: sample });
    put(into, at(top + 1 + index, 2, 2), 'meaning', { value: meaning });
    into.heights[top + 1 + index] = 17;
  });
  return top + legend.length + 2;
}

const notes: readonly string[] = [
  '先填本页，再依次填“表二”“表三”“表四”，最后写“正文”。只有浅黄和白色的格子能填，其余已经锁定（没有密码）。',
  '表格里只填数字，没有的填 0，不要留空，不要填“/”“无”，也不要带“件”“万元”等字。',
  '“表三”按申请人分类填写，总计自动相加，不要只填总计。部分公开的只计部分公开一项。',
  '填错时格子立刻变色，表格右边和下边的“校验”写明原因；改对后颜色自动消失。校验各栏不会打印。',
  '行政事业性收费的单位是万元；正文里信息处理费的单位是元。',
  '正文分段时在格子里按 Alt+Enter 换行。没有写的小节，生成文稿时按表中数字给出草稿句，请逐句核对。',
  '“上年”可以不填；填了就能核对结转件数等跨年数字。',
];

function drawNotes(into: Sketch, top: number): number {
  section(into, top, '三、填写说明');
  notes.forEach((note, index) => {
    const text = `${index + 1}. ${note}`;
    put(into, at(top + 1 + index, 1, 3), 'note', { value: text });
    into.heights[top + 1 + index] = height(text, WHOLE, 10.5, 18);
  });
  return top + notes.length;
}
