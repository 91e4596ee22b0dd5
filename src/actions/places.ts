// A linked value's place in words: what a clerk calls `table3.received.total` or `text.overview.requests.2.f1`.
import { figureName, type CellId, type Edition } from '../form';

const SIGNATURE: Readonly<Record<string, string>> = { 'signature.agency': '落款单位', 'signature.date': '成文日期' };

/** 「表三 · 一、本年新收政府信息公开申请数量 · 总计」, 「（二）依申请公开 第2段」, 「（二）依申请公开 第2段里的数字」. */
export function placeName(form: Edition, id: string): string {
  if (id.startsWith('table')) return figureName(form, id as CellId);
  const [, slotId = id, paragraph, piece] = /^(text\..+?)(?:\.(\d+)(?:\.([tf])\d+)?)?$/.exec(id) ?? [];
  const slot = form.texts.find((text) => text.id === slotId);
  if (!slot) return SIGNATURE[id] ?? id;
  return `${slot.label}${paragraph ? ` 第${paragraph}段` : ''}${piece === 'f' ? '里的数字' : ''}`;
}
