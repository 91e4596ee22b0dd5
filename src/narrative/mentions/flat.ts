// A text as it is read: without white space and quotation marks, with one form of each digit and mark, and with the way back
// to the offsets of the original. Decides which line ends stand inside a sentence (a PDF's) and which end one.

export interface Flat {
  readonly text: string;
  /** `at[i]` is the offset in the original of character i. */
  readonly at: readonly number[];
}

const BLANK = /[\s\u00a0\u00ad\u200b-\u200d\u2060\u3000\ufeff]/;
const DROPPED = new Set('“”"\'‘’「」『』*＊_＂');
const MARKS: Readonly<Record<string, string>> = {
  ',': '，',
  '﹐': '，',
  ';': '；',
  ':': '：',
  '∶': '：',
  '(': '（',
  ')': '）',
  '[': '（',
  ']': '）',
  '【': '（',
  '】': '）',
  '〔': '（',
  '〕': '）',
  '!': '！',
  '?': '？',
  '﹪': '%',
  '—': '-',
  '–': '-',
  '−': '-',
};

/** １ → 1, ％ → %; punctuation stays Chinese. */
function folded(character: string): string {
  const code = character.charCodeAt(0);
  const ascii = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
  return MARKS[ascii] ?? ascii;
}

const ORDINAL = /^[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?:[）)、]|[.．](?!\d)|是)/;
const SENTENCE_END = /[。；！？]/;
/** Characters of a heading that stands in a line of its own. */
const HEADING = 24;

/** A line end closes a sentence unless the sentence visibly goes on: PDFs and clerks break lines anywhere. */
function closes(line: string, last: string, next: string): boolean {
  if (line === '' || next === '') return true;
  if (/\d/.test(last) && /^\d/.test(next)) return false;
  if (SENTENCE_END.test(last)) return true;
  if (ORDINAL.test(next)) return true;
  return line.length <= HEADING && ORDINAL.test(line) && !/[，：]/.test(line);
}

export function flatten(original: string): Flat {
  const characters: string[] = [];
  const at: number[] = [];
  let lineFrom = 0;
  for (let i = 0; i < original.length; i++) {
    const character = original.charAt(i);
    if (character >= '\u4e00' && character <= '\u9fff') {
      characters.push(character);
      at.push(i);
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && original.charAt(i + 1) === '\n') continue;
      // Long enough for an ordinal; white space before it is rare and short.
      const next = original.slice(i + 1, i + 16).replace(/^[ \t\u00a0\u3000]+/, '');
      const rest = /^[\r\n]/.test(next) ? '' : [...next].map(folded).join('');
      const line = characters.slice(lineFrom, lineFrom + HEADING + 1).join('');
      if (!closes(line, characters[characters.length - 1] ?? '', rest)) continue;
      if (line !== '') {
        characters.push('\n');
        at.push(i);
      }
      lineFrom = characters.length;
    } else if (!BLANK.test(character) && !DROPPED.has(character)) {
      characters.push(folded(character));
      at.push(i);
    }
  }
  return { text: characters.join(''), at };
}
