// From a slot's text to the paragraphs and pieces of the link format. Merge uses the same cut, so that both sides compare alike.
import type { Edition } from '../form';
import { parseText, resolve } from '../narrative';
import { cleanText } from '../ooxml';
import type { AnnualReport } from '../report';
import { PIECE_LIMIT, pieceId, type LinkedValue } from './format';

export interface LinkedParagraph {
  /** The paragraph as the workbook writes it: fields in ASCII braces, no indent, no trailing blanks. */
  readonly source: string;
  readonly pieces: readonly LinkedValue[];
  /** Fields whose cells hold no figure. */
  readonly missing: readonly string[];
  /** Names in braces that no field has; their braces stay as words. */
  readonly unknown: readonly string[];
}

const LINE_ENDS = /\r\n?|[\n\v\f\u0085\u2028\u2029]/;
const EDGES = /^[\s\u3000\u00a0\u200b\ufeff]+|[\s\u3000\u00a0\u200b\ufeff]+$/g;

/** The paragraphs of a text. Indents are the style's matter and blank lines have no place in an official document. */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(LINE_ENDS)
    .map((line) => cleanText(line).replace(EDGES, ''))
    .filter((line) => line !== '');

/** What the document says where a sentence wants a figure that the table does not hold. */
export const missingFigure = (name: string) => `〔${name}：未填〕`;

/** Cuts a slot's text into linked paragraphs, numbered from 1. */
export function linkedParagraphs(
  form: Edition,
  report: AnnualReport,
  slot: string,
  text: string,
  draft = false,
): readonly LinkedParagraph[] {
  return paragraphsOf(text).map((line, index) => {
    const pieces: LinkedValue[] = [];
    const missing: string[] = [];
    const unknown: string[] = [];
    let source = '';
    let words = '';
    const mark = draft ? { draft: true as const } : {};
    const flush = () => {
      for (const value of chunks(words)) pieces.push({ id: pieceId(slot, index + 1, 't', pieces.length + 1), value, ...mark });
      words = '';
    };
    for (const piece of parseText(form, line)) {
      if (typeof piece === 'string') words += piece;
      else if ('unknown' in piece) {
        unknown.push(piece.unknown);
        words += piece.source;
      } else {
        source += words;
        flush();
        const found = resolve(report, piece.field);
        if (found === undefined) missing.push(piece.name);
        const value = found === undefined ? missingFigure(piece.name) : cleanText(found);
        pieces.push({ id: pieceId(slot, index + 1, 'f', pieces.length + 1), value, field: piece.name, ...mark });
        source += `{${piece.name}}`;
      }
    }
    source += words;
    flush();
    return { source, pieces, missing, unknown };
  });
}

/** Words in stretches of at most PIECE_LIMIT, cut after a sentence where there is one, never inside a character. */
function chunks(words: string): string[] {
  const found: string[] = [];
  let from = 0;
  while (words.length - from > PIECE_LIMIT) {
    const window = words.slice(from, from + PIECE_LIMIT);
    const sentence = Math.max(window.lastIndexOf('。'), window.lastIndexOf('；')) + 1;
    let length = sentence > PIECE_LIMIT / 2 ? sentence : PIECE_LIMIT;
    const last = words.charCodeAt(from + length - 1);
    if (last >= 0xd800 && last <= 0xdbff) length -= 1;
    found.push(words.slice(from, from + length));
    from += length;
  }
  if (from < words.length) found.push(words.slice(from));
  return found;
}
