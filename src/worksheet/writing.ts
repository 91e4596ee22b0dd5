// 正文: one row a text, in the order of the report, with the headings of all six sections.
import type { Edition, TextSlot } from '../form';
import { address } from '../host/plan';
import { drawFields, type FieldNote, type PlaceOf } from './field-list';
import { nameOf } from './names';
import { paper } from './paper';
import { at, call, finish, put, sketch, type Drawn } from './sketch';
import { looks } from './styles';
import { verdictLooks } from './table-sheet';

export const WRITING = '正文';
/** Label and text go on paper; what to write and the count do not. */
const WIDTHS = [30, 126, 3, 70, 20] as const;
/** Room to write in, in points: about nine lines; an optional text is usually shorter. Rows can be dragged taller. */
const ROOM = { title: 32, optional: 84, required: 148 } as const;

/** @param fields what may be written in braces, listed under the texts */
export function writingSheet(form: Edition, title: string, fields: readonly FieldNote[], place: PlaceOf): Drawn {
  const into = sketch(WRITING);
  put(into, at(2, 1, 2), 'heading', { value: '正文' });
  put(into, at(2, 4), 'checkTitle', { value: '写什么（不打印）' });
  put(into, at(2, 5), 'checkHead', { value: '字数' });
  into.heights[1] = 26;
  into.heights[2] = 28;
  const required: string[] = [];
  let row = 3;
  const draw = (slot: TextSlot) => {
    drawSlot(into, row, slot, slot.id === 'text.title' ? title : '');
    if (!slot.optional) required.push(address(row, 2, true));
    row++;
  };
  form.texts.filter(({ section }) => section === 0).forEach(draw);
  for (const { number, heading, table } of form.sections) {
    const name = table && form[table].name;
    put(into, at(row, 1, 2), 'section', { value: heading });
    if (name) put(into, at(row, 4), 'hint', { value: `见“${name}”，生成文稿时自动放入。` });
    into.heights[row] = 26;
    row++;
    form.texts.filter(({ section }) => section === number).forEach(draw);
  }
  const blank = required.map((cell) => `IF(LEN(TRIM(${cell}))=0,1,0)`).join('+');
  put(into, at(1, 1, 2), 'verdict', { formula: `="${WRITING}："&IF(${blank}=0,"各段都已写好","还有 "&(${blank})&" 段未写")` });
  into.formats.push(...verdictLooks(at(1, 1, 2)));
  drawFields(into, row + 1, form, fields, place);
  return finish(into, {
    widths: WIDTHS,
    tabColour: '#2E7D32',
    freeze: { rows: 2, columns: 1 },
    print: paper(at(2, 1, 2, row - 2)),
    protect: true,
  });
}

function drawSlot(into: ReturnType<typeof sketch>, row: number, { id, label, prompt, optional }: TextSlot, value: string): void {
  const cell = address(row, 2, true);
  const short = id === 'text.title';
  put(into, at(row, 1), 'writingLabel', { value: optional ? `${label}\n（可不写）` : label });
  put(into, at(row, 2), 'writing', value ? { value } : {});
  const advice = short ? prompt : `${prompt}\n换段按 Alt+Enter；行高不够时，把左边行号的下边线往下拖。`;
  put(into, at(row, 4), 'writingHint', { value: advice });
  put(into, at(row, 5), 'writingCount', {
    formula: `=IF(LEN(${cell})=0,"",LEN(SUBSTITUTE(SUBSTITUTE(${cell}," ",""),CHAR(10),""))&" 字")`,
  });
  into.heights[row] = short ? ROOM.title : optional ? ROOM.optional : ROOM.required;
  call(into, nameOf(id), at(row, 2));
  const message = `${prompt}${short ? '' : '换段按 Alt+Enter。'}`;
  into.validations.push({ area: at(row, 2), rule: { kind: 'any' }, prompt: { title: label, message } });
  if (!optional) into.formats.push({ areas: [at(row, 2)], formula: `=LEN(TRIM(${cell}))=0`, look: looks.blank });
}
