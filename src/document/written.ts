// Paragraphs of a place as the link carries them: those of the baseline, and those of the workbook cut as the document has them.
import { pieceOf, type LinkedValue } from './format';
import { grouped } from './grouped';
import type { LinkedParagraph } from './paragraphs';
import { normal } from './slots';

/** A paragraph of the baseline. */
export interface WrittenParagraph {
  readonly number: number;
  readonly source: string;
  readonly pieces: readonly LinkedValue[];
  readonly draft: boolean;
}

/** The baseline's paragraphs by place, in the order in which they were written. */
export function writtenParagraphs(baseline: ReadonlyMap<string, LinkedValue>): ReadonlyMap<string, readonly WrittenParagraph[]> {
  const slots = grouped(baseline.values(), ({ id }) => pieceOf(id)?.slot);
  const paragraph = ([number, pieces]: readonly [number, readonly LinkedValue[]]): WrittenParagraph => ({
    number,
    source: normal(pieces.map(({ field, value }) => (field === undefined ? value : `{${field}}`)).join('')),
    pieces,
    draft: pieces.some(({ draft }) => draft),
  });
  return new Map([...slots].map(([slot, values]) => [slot, [...grouped(values, ({ id }) => pieceOf(id)?.paragraph)].map(paragraph)]));
}

/** Paragraphs of the workbook that are one paragraph with line breaks elsewhere, taken together. */
export function folded(paragraphs: readonly LinkedParagraph[], sources: readonly string[]): readonly LinkedParagraph[] {
  const broken = sources.filter((source) => source.includes('\n'));
  if (broken.length === 0) return paragraphs;
  const found: LinkedParagraph[] = [];
  for (let index = 0; index < paragraphs.length; index++) {
    const whole = broken.find((source) => source === joined(paragraphs.slice(index, index + source.split('\n').length)));
    const paragraph = paragraphs[index];
    if (whole === undefined) {
      if (paragraph) found.push(paragraph);
      continue;
    }
    const parts = paragraphs.slice(index, index + whole.split('\n').length);
    found.push({
      source: whole,
      pieces: parts.flatMap(({ pieces }, part) =>
        part === 0 ? pieces : pieces.map((piece, at) => (at === 0 ? { ...piece, value: `\n${piece.value}` } : piece)),
      ),
      missing: [],
      unknown: [],
    });
    index += parts.length - 1;
  }
  return found;
}
const joined = (paragraphs: readonly LinkedParagraph[]) => paragraphs.map(({ source }) => source).join('\n');
