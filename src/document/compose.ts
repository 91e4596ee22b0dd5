// A new linked document from a report: the six statutory sections with their tables and texts, as an official document.
// The format of the link is told in format.ts, the layout in styles.ts, page.ts and table.ts.
import { tables, type CellId, type Edition, type Section, type TextId, type TextSlot } from '../form';
import { fillIn } from '../narrative';
import { cleanText, writePackage } from '../ooxml';
import { reading, type AnnualReport } from '../report';
import { contentOf, type ComposeInput, type FilledSlot } from './content';
import { control, lineBreak, paragraph, run, type Binding } from './controls';
import { BLANK, controlNumber, kindOf, type LinkedValue } from './format';
import { footerXml, sectionXml, settingsXml } from './page';
import { DECLARATION, EVEN_FOOTER, linkParts, ODD_FOOTER, packageParts, valuesParts, WORD } from './parts';
import { signatureXml } from './signature';
import { fontTableXml, STYLE, stylesXml } from './styles';
import { tableXml } from './table';

export interface Notice {
  /** One Chinese sentence for the clerk. */
  readonly message: string;
  readonly ids: readonly (CellId | TextId)[];
}

export interface Composed {
  readonly bytes: Uint8Array;
  /** Cells printed with a figure, and places whose text is the clerk's. */
  readonly written: readonly (CellId | TextId)[];
  /** Places that hold a proposed text, highlighted in the document. */
  readonly drafts: readonly TextId[];
  readonly warnings: readonly Notice[];
}

/** Section 五 prints these heads by custom, unless the text brings its own. */
export const CUSTOMARY_HEADS: Readonly<Partial<Record<TextId, string>>> = {
  'text.problems': '（一）存在的主要问题',
  'text.improvements': '（二）改进情况',
};
const NUMBERED = /^[（(]\s*[一二三四五六七八九十]+\s*[）)]/;
/** A head on a line of its own: numbered, short, and no sentence. */
export const OWN_HEAD = /^[（(]\s*[一二三四五六七八九十]+\s*[）)][^。；！？]{1,40}$/;

/** Writes the document. The same input gives the same bytes. */
export function compose(input: ComposeInput): Composed {
  const { report, form, reportId } = input;
  const { header, slots, cells, signed } = contentOf(input);
  const title = slots.find(({ slot }) => slot.id === 'text.title');
  const values = [...slots.flatMap(({ paragraphs }) => paragraphs.flatMap(({ pieces }) => pieces)), ...cells, ...signed];
  const { items, home } = valuesParts(reportId, values);
  const bind = binder(home);
  const document = bodyXml(form, slots, new Map(cells.map((value) => [value.id, value])), signed, bind);
  const parts = packageParts(
    {
      document,
      styles: stylesXml,
      settings: settingsXml,
      fontTable: fontTableXml,
      oddFooter: footerXml('right'),
      evenFooter: footerXml('left'),
      title: title ? cleanText(fillIn(form, report, title.source)) : header.agency,
    },
    header,
    [...items, ...linkParts(header, values)],
  );
  return {
    bytes: writePackage(parts),
    written: [
      ...cells.filter(({ value }) => value !== BLANK).map(({ id }) => id as CellId),
      ...slots.filter(({ draft }) => !draft).map(({ slot }) => slot.id),
    ],
    drafts: slots.filter(({ draft }) => draft).map(({ slot }) => slot.id),
    warnings: notices(report, cells, slots),
  };
}

export type Bind = (id: string) => Binding;
function binder(home: ReadonlyMap<string, string>): Bind {
  const taken = new Set<number>();
  return (id) => ({ number: controlNumber(id, taken), storeItem: home.get(id) ?? '' });
}

function bodyXml(
  form: Edition,
  slots: readonly FilledSlot[],
  cells: ReadonlyMap<string, LinkedValue>,
  signed: readonly LinkedValue[],
  bind: Bind,
): string {
  const body: string[] = [];
  for (const filled of slots.filter(({ slot }) => slot.section === 0)) {
    if (filled.slot.id === 'text.title') body.push(...texts(filled, bind, STYLE.title), paragraph(STYLE.body, ''));
    else body.push(...texts(filled, bind));
  }
  for (const section of form.sections) {
    body.push(paragraph(STYLE.head1, run(section.heading)));
    const inSection = slots.filter(({ slot }) => slot.section === section.number);
    const heads = headsOf(inSection);
    inSection.forEach((filled, index) => {
      const head = heads[index];
      if (head !== undefined) body.push(paragraph(STYLE.head2, run(head)));
      body.push(...texts(filled, bind));
    });
    body.push(...sectionTable(form, section, cells, bind));
  }
  body.push(signatureXml(signed, (value) => control(value, 'figure', '落款', bind(value.id))));
  return (
    `${DECLARATION}<w:document xmlns:w="${WORD}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"' +
    ` mc:Ignorable="w15"><w:body>${body.join('')}${sectionXml(ODD_FOOTER, EVEN_FOOTER)}</w:body></w:document>`
  );
}

/** The head above each slot of a section, or undefined where the text brings its own. */
export function headsOf(slots: readonly FilledSlot[]): readonly (string | undefined)[] {
  const numbered = (paragraphs: FilledSlot['paragraphs']) => paragraphs.some(({ source }) => NUMBERED.test(source));
  const customary = !slots.some(({ paragraphs }) => numbered(paragraphs));
  return slots.map(({ slot, paragraphs }) => {
    if (slot.heading === undefined) return customary ? CUSTOMARY_HEADS[slot.id] : undefined;
    return numbered(paragraphs.slice(0, 1)) ? undefined : slot.heading;
  });
}

/** The paragraphs of a slot, each piece in its control. */
const texts = ({ slot, paragraphs }: FilledSlot, bind: Bind, style?: string): string[] =>
  paragraphs.map(({ source, pieces }) =>
    paragraph(
      style ?? (OWN_HEAD.test(source) ? STYLE.head2 : STYLE.body),
      pieces.map((value) => (value.breakBefore ? lineBreak : '') + piece(slot, value, bind)).join(''),
    ),
  );

export const piece = (slot: TextSlot, value: LinkedValue, bind: Bind) =>
  control(value, kindOf(value.id) === 'f' ? 'figure' : 'text', value.field ?? slot.label, bind(value.id));

function sectionTable(form: Edition, section: Section, cells: ReadonlyMap<string, LinkedValue>, bind: Bind): string[] {
  const table = tables(form).find(({ id }) => id === section.table);
  if (!table) return [];
  const labels = new Map(table.figures.map(({ id, rowLabels, columnLabels }) => [id, [...rowLabels, ...columnLabels].join(' · ')]));
  return [
    tableXml(table, (id) => {
      const value = cells.get(id) ?? { id, value: BLANK };
      // Word shows at most 64 characters of a control's title.
      return { text: value.value, xml: (halfPoints) => control(value, 'figure', (labels.get(id) ?? id).slice(-64), bind(id), halfPoints) };
    }),
  ];
}

function notices(report: AnnualReport, cells: readonly LinkedValue[], slots: readonly FilledSlot[]): readonly Notice[] {
  const found: Notice[] = [];
  const empty = cells.filter(({ value }) => value === BLANK).map(({ id }) => id as CellId);
  const odd = empty.filter((id) => !['blank', 'missing'].includes(reading(report, id).kind));
  if (empty.length > 0) {
    const why = odd.length > 0 ? `（其中 ${odd.length} 处填的不是数字）` : '';
    found.push({ message: `表中有 ${empty.length} 处没有数字${why}，文档里留空。`, ids: empty });
  }
  for (const { slot, paragraphs } of slots) {
    const missing = unique(paragraphs.flatMap((each) => each.missing));
    const unknown = unique(paragraphs.flatMap((each) => each.unknown));
    if (missing.length > 0)
      found.push({ message: `“${slot.label}”里用到的${quoted(missing)}还没有数字，文档里标作“未填”。`, ids: [slot.id] });
    if (unknown.length > 0)
      found.push({ message: `“${slot.label}”里的${quoted(unknown)}不是可用的字段，文档里照原样保留。`, ids: [slot.id] });
  }
  return found;
}
const unique = (names: readonly string[]) => [...new Set(names)];
const quoted = (names: readonly string[]) => names.map((name) => `{${name}}`).join('、');
