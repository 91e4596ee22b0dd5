// Fields that are worked out from figures: an outcome's share of what was handled, and the change against last year. They follow
// the tables as all fields do, so that a percentage in a sentence never grows old.
import type { CellId, Edition } from '../form';
import { figureText } from './figureText';
import { sum, type AnnualReport } from '../report';
import type { Field } from './fields';

/** Figures that reports compare with the year before. */
const COMPARED = ['新收', '办理总计', '行政许可', '行政处罚', '行政强制', '行政事业性收费', '行政复议', '行政诉讼'];
const HANDLED: CellId = 'table3.handled.total';

/** @param plain the fields of the form's own figures */
export function derivedFields(form: Edition, plain: readonly Field[]): readonly Field[] {
  const named = (name: string) => plain.find((field) => field.name === name);
  const outcomes = ['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理'];
  const has = (field: Field) => field.ids.length > 0 && form.table3.figures.some(({ id }) => id === HANDLED);
  return [
    ...outcomes.flatMap((name): Field[] => {
      const field = named(name);
      return field && has(field) ? [{ name: `${name}·占比`, ids: field.ids, unit: '', worked: 'share' }] : [];
    }),
    ...COMPARED.flatMap((name): Field[] => {
      const field = named(name);
      return field && has(field) ? [{ name: `${name}·较上年`, ids: field.ids, unit: '', worked: 'change', of: field.unit }] : [];
    }),
  ];
}

/** What such a field says now; undefined when a figure is lacking, or there is nothing to take a share of. */
export function workedOut(report: AnnualReport, { ids, worked, of = '' }: Field): string | undefined {
  const now = sum(report, ids);
  if (now === undefined) return undefined;
  if (worked === 'share') {
    const whole = sum(report, [HANDLED]);
    return whole === undefined || whole === 0 ? undefined : `${percent(now, whole)}%`;
  }
  const before = report.lastYear && sum(report.lastYear, ids);
  return before === undefined ? undefined : changed(now, before, of);
}

/** From ten times as much on, a percentage says nothing that the number does not. */
const MOST = 10;

/** 「较上年增加5件，增长71.4%」, 「与上年持平」; without a percentage where there was nothing, or next to nothing, last year. */
function changed(now: number, before: number, unit: string): string {
  if (now === before) return '与上年持平';
  const [more, less] = now > before ? ['增加', '增长'] : ['减少', '下降'];
  const gap = Math.abs(now - before);
  const rate = before > 0 && gap < before * MOST ? `，${less}${percent(gap, before)}%` : '';
  return `较上年${more}${figureText(gap)}${unit}${rate}`;
}

/** With one decimal, half up, as reports print it; 50, not 50.0. */
function percent(part: number, whole: number): string {
  const tenths = Math.round((part * 1000) / whole);
  return tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)}.${tenths % 10}`;
}
