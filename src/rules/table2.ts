// Table 2: 主动公开政府信息情况 (T2-02 … T2-06, T2-08, T2-11). Rules that need last year's report or the texts stand elsewhere.
import { practice, printed, source, type CellId, type Edition, type Figure } from '../form';
import { canMakeRules, figure, levelOf, reading, type AnnualReport } from '../report';
import { blanksByRow, complete, faults } from './cells';
import type { Context, Remark, Rule } from './rule';
import { cellName, quoted, rowName } from './wording';

const allCells = (form: Edition): readonly CellId[] => form.table2.figures.map(({ id }) => id);
const FEES: CellId = 'table2.fees';

/** The three numbers of 规章 and of 行政规范性文件 in the form of 2021. */
const documents = (['rules', 'normative'] as const).map((row) => ({
  label: row === 'rules' ? '规章' : '行政规范性文件',
  issued: `table2.${row}.issued` as CellId,
  repealed: `table2.${row}.repealed` as CellId,
  inForce: `table2.${row}.inForce` as CellId,
}));
const documentCells = documents.flatMap(({ issued, repealed, inForce }) => [issued, repealed, inForce]);

/** T2-02 */
function lessInForceThanIssued({ report }: Context): readonly Remark[] {
  return documents.flatMap(({ label, ...ids }): Remark[] => {
    const [issued, repealed, inForce] = [figure(report, ids.issued), figure(report, ids.repealed), figure(report, ids.inForce)];
    if (issued === undefined || inForce === undefined || inForce >= issued) return [];
    const excuse = repealed !== undefined && repealed >= issued - inForce ? '；除非本年制发的文件当年又被废止' : '';
    const message = `${label}：现行有效 ${inForce} 件，少于本年制发的 ${issued} 件${excuse}`;
    return [{ message, cells: [ids.issued, ids.repealed, ids.inForce] }];
  });
}

/** T2-03 */
function onlyThisYearsDocuments({ report, lastYear }: Context): readonly Remark[] {
  return documents.flatMap(({ label, ...ids }): Remark[] => {
    const issued = figure(report, ids.issued);
    if (!issued || figure(report, ids.inForce) !== issued || figure(report, ids.repealed) !== 0) return [];
    // Nothing in force a year ago explains it.
    if (lastYear?.edition === '2021' && figure(lastYear, ids.inForce) === 0) return [];
    const message = `${label}：现行有效和本年制发都是 ${issued} 件，现行有效应包括以前年度制发、仍然有效的文件，请核对`;
    return [{ message, cells: [ids.issued, ids.repealed, ids.inForce] }];
  });
}

/** T2-04 */
function cellsOfTable2(context: Context): readonly Remark[] {
  const { layout, numbers } = context;
  const [from, to] = layout.tables.table2;
  if (complete(numbers, [from, to])) return [];
  const rows = new Map<string, number[]>();
  for (let at = from; at < to; at++) {
    const name = rowName(layout.cells[at] as Figure);
    rows.set(name, [...(rows.get(name) ?? []), at]);
  }
  return [...faults(context, [from, to]), ...blanksByRow(context, [...rows.values()])];
}

/** From this many 万元 on a whole number was probably meant in 元; undefined where the level does not tell. */
function tooManyFees({ agency, level = levelOf(agency) }: AnnualReport): number | undefined {
  switch (level) {
    case 'township':
    case 'subdistrict':
      return 10_000;
    case 'county':
      return 100_000;
    case 'prefecture':
      return 1_000_000;
    case 'department':
    case 'office':
      // A department's name tells its government's level only where it is a county's: 沭阳县发展和改革局.
      return /^(?!.*(?:省|自治区)).*[县区旗]/.test(agency) ? 100_000 : 1_000_000;
    default:
      return undefined;
  }
}

/** Between these, yuan were put in place of 万元 in one of the two years. */
const [FEWEST_TIMES, MOST_TIMES] = [5_000, 20_000];
/** 「行政事业性收费 35000 元」; 信息处理费 is another matter (ST-10). */
const FEES_IN_TEXT = /行政事业性收费[^，。；\n]{0,20}?(\d+(?:\.\d+)?)\s*元/;

/** T2-05 */
function feesInYuan({ report, lastYear }: Context): readonly Remark[] {
  const fees = figure(report, FEES);
  if (fees === undefined) return [];
  const before = lastYear?.edition === '2021' ? figure(lastYear, FEES) : undefined;
  const times = before && fees ? Math.max(fees / before, before / fees) : 0;
  if (times >= FEWEST_TIMES && times <= MOST_TIMES) {
    return [{ message: `行政事业性收费本年 ${fees} 万元，上年 ${before} 万元，相差约一万倍，请核对是否有一年误按元填写`, cells: [FEES] }];
  }
  for (const text of fees > 0 ? report.texts.values() : []) {
    if (Number(FEES_IN_TEXT.exec(text)?.[1]) !== fees) continue;
    return [{ message: `行政事业性收费填了 ${fees}（万元），正文写的是 ${fees} 元，请核对单位`, cells: [FEES] }];
  }
  const decimals = /\.(\d+)$/.exec(String(fees))?.[1]?.length ?? 0;
  if (decimals > 6) return [{ message: `行政事业性收费 ${fees} 万元有 ${decimals} 位小数，请核对单位和数字`, cells: [FEES] }];
  const limit = tooManyFees(report);
  if (limit === undefined || fees < limit || !Number.isInteger(fees)) return [];
  return [{ message: `行政事业性收费 ${fees} 万元，对本机关来说过大，单位是万元，请核对是否误按元填写`, cells: [FEES] }];
}

const ruleCells = (form: Edition) => allCells(form).filter((id) => id.startsWith('table2.rules.'));

/** T2-06 */
function rulesWithoutPower({ report, numbers, layout }: Context): readonly Remark[] {
  const [from, to] = layout.tables.table2;
  const cells: Figure[] = [];
  for (let at = from; at < to; at++) {
    const cell = layout.cells[at] as Figure;
    if ((numbers[at] as number) > 0 && cell.id.startsWith('table2.rules.')) cells.push(cell);
  }
  if (cells.length === 0 || canMakeRules(report.agency, report.level ?? levelOf(report.agency)) !== false) return [];
  const stated = cells.map((cell) => `${cell.columnLabels.join('')} ${figure(report, cell.id) ?? ''}`).join('、');
  return [{ message: `规章填了${stated}，${report.agency}不能制定规章，请核对是否应填在规范性文件`, cells: cells.map(({ id }) => id) }];
}

/** T2-08 */
function notes({ report, form, layout }: Context): readonly Remark[] {
  const [from, to] = layout.tables.table2;
  let remarks: Remark[] | undefined;
  for (let at = from; at < to; at++) {
    const cell = layout.cells[at] as Figure;
    const read = reading(report, cell.id);
    if (read.kind !== 'figure' || read.note === undefined) continue;
    const message = `${cellName(form, cell)}：按 ${read.value} 计算，附注${quoted(read.note)}保留`;
    (remarks ??= []).push({ message, cells: [cell.id] });
  }
  return remarks ?? [];
}

const FORM = printed('第二部分');

export const table2: readonly Rule[] = [
  {
    id: 'T2-02',
    severity: 'warning',
    title: '现行有效少于本年制发',
    editions: ['2021'],
    basis: [practice('常理')],
    watches: () => documentCells,
    check: lessInForceThanIssued,
    handbook: {
      what: '规章、行政规范性文件：现行有效件数不少于本年制发件数。',
      why: '本年制发的文件，年底一般仍然有效。只有本年制发、本年又废止的才例外，这时要能说明。',
      wrong: '行政规范性文件：本年制发 8，本年废止 0，现行有效 5',
      right: '行政规范性文件：本年制发 8，本年废止 0，现行有效 18',
    },
  },
  {
    id: 'T2-03',
    severity: 'hint',
    title: '现行有效只计了本年',
    editions: ['2021'],
    basis: [practice('常理')],
    watches: () => documentCells,
    check: onlyThisYearsDocuments,
    handbook: {
      what: '本年制发和现行有效相等、本年没有废止时，核对现行有效是否包括了以前年度的文件。上年现行有效为 0 的除外。',
      why: '现行有效是到年底仍然有效的全部文件，不只是本年制发的。',
      wrong: '行政规范性文件：本年制发 12，本年废止 0，现行有效 12（以前还有 30 件有效）',
      right: '行政规范性文件：本年制发 12，本年废止 0，现行有效 42',
    },
  },
  {
    id: 'T2-04',
    severity: 'error',
    title: '表二数字写法和空格',
    basis: [FORM, practice('各地年度报告没有数量的填 0；空白如何处理未见正式规定')],
    watches: allCells,
    check: cellsOfTable2,
    handbook: {
      what: '表二每格都填数字，没有数量的填 0。件数为不小于 0 的整数；收费金额为不小于 0 的数，可以带小数。2019 年试行格式的“本年增/减”可以是负数，“采购总金额”只填数字。',
      why: '写成文字或带单位的数字无法汇总；空着分不清是没有还是漏填。',
      wrong: '行政许可“5件”；采购总金额“251000元”；行政强制空着',
      right: '行政许可 5；采购总金额 251000；行政强制 0',
    },
  },
  {
    id: 'T2-05',
    severity: 'warning',
    title: '收费金额的单位',
    editions: ['2021'],
    basis: [printed('第二部分：“本年收费金额（单位：万元）”'), practice('金额界限为经验值')],
    watches: () => [FEES],
    check: feesInYuan,
    handbook: {
      what: '行政事业性收费以万元为单位。与正文里以元计的数字相同、与上年相差约一万倍、超过 6 位小数，或者乡镇（街道）达到 1 万、县级达到 10 万、市级达到 100 万的整数，请核对。',
      why: '最常见的错误是按元填写，数字大了一万倍。',
      wrong: '某乡行政事业性收费 35000（实为 35000 元）',
      right: '某乡行政事业性收费 3.5',
    },
  },
  {
    id: 'T2-06',
    severity: 'warning',
    title: '无权制定规章',
    basis: [source('explicit', '《立法法》（2023年修正）第九十一条'), source('explicit', '《立法法》（2023年修正）第九十三条')],
    watches: ruleCells,
    check: rulesWithoutPower,
    handbook: {
      what: '县（市、区）、乡镇政府，街道办事处，开发区管委会和地方政府部门，规章一行填 0。',
      why: '规章只能由国务院部门，省、自治区、直辖市和设区的市、自治州人民政府制定。基层机关填在这里的多半是规范性文件。',
      wrong: '某县人民政府：规章本年制发 2',
      right: '某县人民政府：规章本年制发 0，行政规范性文件本年制发 2',
    },
  },
  {
    id: 'T2-08',
    severity: 'hint',
    title: '数字后的附注',
    basis: [practice('部分报告在数字后用括号加注修订或自然失效件数')],
    watches: allCells,
    check: notes,
    handbook: {
      what: '表二的格子里写成“数字（附注）”的，按前面的数字计算，附注保留，不算错误。',
      why: '有的机关用附注说明修订、自然失效的件数；拿不准时，附注写进正文更稳妥。',
      wrong: '22件，其中修订16件',
      right: '22（其中修订16件）',
    },
  },
  {
    id: 'T2-11',
    severity: 'hint',
    title: '没有处理决定不算问题',
    editions: ['2021'],
    basis: [practice('乡镇、街道和没有相应职权的机关常年为 0')],
    watches: () => ['table2.licences', 'table2.penalties', 'table2.coercion'],
    // A promise, not a check: no rule may report these three for being 0.
    check: () => [],
    handbook: {
      what: '行政许可、行政处罚、行政强制全部为 0 不作提示。',
      why: '乡镇、街道、办公室以及没有相应职权的机关，全年没有处理决定很正常。',
      wrong: '（本条不产生提示）',
      right: '行政许可 0，行政处罚 0，行政强制 0',
    },
  },
];
