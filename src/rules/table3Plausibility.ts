// Table 3: figures that hold together but look unlikely, and how a broken row may have come about (T3-10, T3-11, T3-13).
import { practice, printed, type CellId, type Edition, type Figure } from '../form';
import { figure } from '../report';
import { holds } from './balance';
import type { Balance, Layout } from './layout';
import type { Context, Remark, Rule } from './rule';

const RECEIVED: CellId = 'table3.received.total';
const CARRIED_IN: CellId = 'table3.carriedIn.total';
const HANDLED: CellId = 'table3.handled.total';
const CARRIED_FORWARD: CellId = 'table3.carriedForward.total';
/** From here on one and the same result for all applications is worth a look. */
const MANY = 10;

const FLOW = [RECEIVED, CARRIED_IN, HANDLED, CARRIED_FORWARD];

/** T3-10: in each broken row, joining two neighbours mends the row and every column that it touches. */
function splitNumbers({ numbers, layout, failed }: Context): readonly Remark[] {
  if (failed.size === 0) return [];
  const remarks: Remark[] = [];
  for (const balance of layout.balances['T3-03']) {
    const sum = balance.left.reduce((so, at) => so + (numbers[at] ?? NaN), 0);
    const total = numbers[balance.right[0] ?? -1] ?? NaN;
    if (Number.isNaN(sum) || Number.isNaN(total) || sum === total) continue;
    const mended = joinings(balance.left.map((at) => numbers[at] ?? 0)).find((parts) => mends(parts, balance, numbers, layout));
    if (!mended) continue;
    remarks.push({
      message: `${balance.equation.where}：好像有一个数字被拆进了相邻两格，合并后本行为 ${[...mended, total].join('、')}，与各列也对得上`,
      cells: [...balance.left, ...balance.right].map((at) => (layout.cells[at] as Figure).id),
    });
  }
  return remarks;
}

/** 「1、2、0」 → 「12、0、0」: two neighbours joined, the rest moved left, a 0 entering before 总计. A number never starts with 0. */
const joinings = (parts: readonly number[]): readonly (readonly number[])[] =>
  parts
    .slice(0, -1)
    .flatMap((part, at) => (part > 0 ? [[...parts.slice(0, at), Number(`${part}${parts[at + 1] ?? ''}`), ...parts.slice(at + 2), 0]] : []));

function mends(parts: readonly number[], row: Balance, numbers: Float64Array, layout: Layout): boolean {
  const mended = numbers.slice();
  row.left.forEach((place, at) => (mended[place] = parts[at] ?? NaN));
  const touches = ({ left, right }: Balance) => row.left.some((at) => left.includes(at) || right.includes(at));
  return holds(row, mended) && [...layout.balances['T3-01'], ...layout.balances['T3-02']].filter(touches).every((b) => holds(b, mended));
}

/** T3-11. A broken identity among the four numbers has spoken already. */
function impossibleFlow({ report, failed }: Context): readonly Remark[] {
  const [received, carriedIn, handled, carriedForward] = FLOW.map((id) => figure(report, id));
  if (received === undefined || carriedIn === undefined || FLOW.some((id) => failed.has(id) && figure(report, id) !== undefined)) return [];
  const open = received + carriedIn;
  if (carriedForward !== undefined && carriedForward > open) {
    const message = `总计列：结转下年 ${carriedForward} 件，多于新收 ${received} 加上年结转 ${carriedIn} 的 ${open} 件，请核对`;
    return [{ message, cells: [RECEIVED, CARRIED_IN, CARRIED_FORWARD] }];
  }
  if (handled !== 0 || open === 0) return [];
  const message = `总计列：新收和上年结转共 ${open} 件，全年一件也没有办结，请核对`;
  return [{ message, cells: [RECEIVED, CARRIED_IN, HANDLED] }];
}

/** T3-13. */
function singleOutcome({ report, form, failed, numbers, layout }: Context): readonly Remark[] {
  const handled = figure(report, HANDLED);
  if (handled === undefined || handled < MANY || failed.has(HANDLED)) return [];
  for (const { equation, right } of layout.balances['T3-03']) {
    const at = right[0] ?? -1;
    const id = layout.cells[at]?.id;
    if (!id || numbers[at] !== handled || failed.has(id) || !outcomeTotals(form).includes(id)) continue;
    const message = `总计列：办结的 ${handled} 件全部计在${equation.where.replace(/行$/, '')}，请确认没有其他办理结果`;
    return [{ message, cells: [id, HANDLED] }];
  }
  return [];
}
const outcomeTotals = (form: Edition): readonly CellId[] => form.table3.outcomes.map((row): CellId => `table3.${row}.total`);

export const table3Plausibility: readonly Rule[] = [
  {
    id: 'T3-10',
    severity: 'hint',
    title: '疑似拆格',
    basis: [practice('从 PDF 或网页复制表格时常见的损坏'), printed('第三部分表格结构')],
    watches: (form) => form.table3.figures.map(({ id }) => id),
    check: splitNumbers,
    handbook: {
      what: '一行对不上时，如果把相邻两格合成一个数、其余依次左移，本行和各列就都对得上，就提示可能是一个数字被拆进了两格，并给出修复后的一行。',
      why: '从 PDF、网页或扫描件复制表格时，一个数字常被拆成两格，后面的数字跟着错位。',
      wrong: '新收行：1、2、0、0、0、0，总计 12',
      right: '新收行：12、0、0、0、0、0，总计 12',
    },
  },
  {
    id: 'T3-11',
    severity: 'hint',
    title: '办结和结转不合常理',
    basis: [practice('常理')],
    watches: () => FLOW,
    check: impossibleFlow,
    handbook: {
      what: '总计列：结转下年不多于新收与上年结转之和；收到过申请的，全年一件没有办结要再核对。',
      why: '申请一般在 20 个工作日内答复，全年收到申请而年底一件未办结，多半是漏填了办理结果。',
      wrong: '新收 8，上年结转 0，办结总计 0，结转下年 8',
      right: '新收 8，上年结转 0，办结总计 7，结转下年 1',
    },
  },
  {
    id: 'T3-13',
    severity: 'hint',
    title: '办理结果只有一种',
    basis: [practice('常理')],
    watches: (form) => [HANDLED, ...outcomeTotals(form)],
    check: singleOutcome,
    handbook: {
      what: `办结 ${MANY} 件以上、全部计在同一种办理结果里的，请确认。`,
      why: '申请一多，办理结果通常不止一种。全部计在一项，有时是没有按实际结果分列。',
      wrong: '办结 26 件，不分情形全部填在“予以公开”',
      right: '办结 26 件，按答复书逐件归类后填列；确实只有一种结果的，保留即可',
    },
  },
];
