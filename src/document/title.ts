// Where the title is broken: 2号 type leaves 20 characters a line, and words are kept whole (GB/T 9704-2012 7.3.1).
import type { LinkedValue } from './format';
import type { LinkedParagraph } from './paragraphs';

const ROOM = 20;

/** Width in full characters: a digit or a Latin letter is half of one. */
export function ems(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) > 0x2e7f || /[“”‘’—…]/.test(character) ? 1 : 0.5;
  return width;
}

/** Character positions after which the title may break: after the body's name, and before what kind of report it is. */
function breakAt(text: string, agency: string): number | undefined {
  const afterName = text.startsWith(agency) && agency !== '' ? text.length - text.slice(agency.length).replace(/^\s+/, '').length : -1;
  const places = [afterName, text.indexOf('政府信息公开')].filter((at) => at > 0 && at < text.length);
  const longer = (at: number) => Math.max(ems(text.slice(0, at)), ems(text.slice(at).trim()));
  return places.filter((at) => longer(at) <= ROOM).sort((a, b) => longer(a) - longer(b))[0];
}

/** The title's paragraph with its line break, if it is too long for one line. Pieces are cut and renumbered for it. */
export function brokenTitle(paragraph: LinkedParagraph, agency: string): LinkedParagraph {
  const text = paragraph.pieces.map(({ value }) => value).join('');
  const at = ems(text) > ROOM ? breakAt(text, agency) : undefined;
  if (at === undefined) return paragraph;
  const pieces: LinkedValue[] = [];
  let from = 0;
  for (const piece of paragraph.pieces) {
    const cut = at - from;
    from += piece.value.length;
    if (cut === 0) pieces.push({ ...piece, breakBefore: true });
    else if (cut > 0 && cut < piece.value.length && piece.field === undefined) {
      pieces.push({ ...piece, value: piece.value.slice(0, cut) }, { ...piece, value: piece.value.slice(cut), breakBefore: true });
    } else pieces.push(piece);
  }
  const renumbered = pieces.map((piece, index) => ({ ...piece, id: piece.id.replace(/\d+$/, String(index + 1)) }));
  return { ...paragraph, pieces: renumbered };
}
