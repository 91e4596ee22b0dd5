// Runs and content controls as XML text. Knows the link format, no report and no layout.
import { escapeXml } from '../ooxml';
import { PREFIX_MAPPINGS, pathOf, type LinkedValue } from './format';

/** What a control needs beside its value. */
export interface Binding {
  /** The control's w:id. */
  readonly number: number;
  /** The values part that holds it. */
  readonly storeItem: string;
}

/** Words that may be typed over, or a figure that belongs to the tables. */
export type ControlKind = 'text' | 'figure';

/** The text of a run; tabs and line breaks are elements of their own in WordprocessingML. */
export const words = (text: string) =>
  text
    .split(/([\t\n])/)
    .map((part) => BREAKS.get(part) ?? `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`)
    .join('');
const BREAKS = new Map([
  ['', ''],
  ['\t', '<w:tab/>'],
  ['\n', '<w:br/>'],
]);

/** A run's properties, if there are any. */
export const properties = (inside: string) => inside && `<w:rPr>${inside}</w:rPr>`;
/** So that “ ” and … take the Chinese face and are full-width. */
export const HINT = '<w:rFonts w:hint="eastAsia"/>';
export const HIGHLIGHT = '<w:highlight w:val="yellow"/>';

export const size = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;

/** @param extra properties beside the style */
export const paragraph = (style: string, inside: string, extra = '') =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${extra}</w:pPr>${inside}</w:p>`;

/** Words outside any control. */
export const run = (text: string) => `<w:r>${properties(HINT)}${words(text)}</w:r>`;

/** A line break that is layout and no part of any text. */
export const lineBreak = '<w:r><w:br/></w:r>';

/**
 * A linked value in its control.
 * @param name what Word shows on the control's frame
 * @param halfPoints a size other than the style's
 */
export function control(value: LinkedValue, kind: ControlKind, name: string, binding: Binding, halfPoints?: number): string {
  const face = properties((kind === 'text' ? HINT : '') + (halfPoints ? size(halfPoints) : '') + (value.draft ? HIGHLIGHT : ''));
  return dressedControl(value, kind, name, binding, face, true);
}

/** The same with a run's properties as they stand elsewhere in the document. @param hides whether it knows w15, where a frame may be hidden */
export function dressedControl(
  value: LinkedValue,
  kind: ControlKind,
  name: string,
  binding: Binding,
  face: string,
  hides: boolean,
): string {
  const store = binding.storeItem === '' ? '' : ` w:storeItemID="${binding.storeItem}"`;
  return (
    `<w:sdt><w:sdtPr><w:alias w:val="${escapeXml(value.draft ? draftName(name) : name)}"/><w:tag w:val="${value.id}"/>` +
    `<w:id w:val="${binding.number}"/><w:lock w:val="${kind === 'text' ? 'sdtLocked' : 'sdtContentLocked'}"/>` +
    `<w:dataBinding w:prefixMappings="${PREFIX_MAPPINGS}" w:xpath="${pathOf(value.id)}"${store}/>` +
    `${kind === 'figure' && hides ? '<w15:appearance w15:val="hidden"/>' : ''}<w:text/></w:sdtPr>` +
    `<w:sdtContent><w:r>${face}${words(value.value)}</w:r></w:sdtContent></w:sdt>`
  );
}

const DRAFT = '草稿·';
const draftName = (name: string) => DRAFT + name;
/** A control's title without the mark of a draft. */
export const plainName = (title: string) => (title.startsWith(DRAFT) ? title.slice(DRAFT.length) : title);
