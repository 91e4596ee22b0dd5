// Which paragraph of the workbook is the successor of which paragraph that was written last. Pure; knows no document.
// First what stands unchanged on both sides, then, between two such fixed points, the pairing that is most alike.

/** A paragraph as it was written, and as it reads in the document now; undefined when it is gone from there. */
export interface Written {
  readonly source: string;
  readonly document: string | undefined;
}

/** More pairs than this in one gap are paired in their order: nobody rewrites twenty paragraphs at once and keeps them apart. */
const MOST_PAIRS = 400;
/** Characters looked at for likeness. */
const SAMPLE = 600;
/** Paragraphs below this share of common pairs of characters are different ones. */
const ALIKE = 0.3;

/** For each paragraph of the workbook the index of its predecessor, ascending; undefined for a new one. */
export function align(written: readonly Written[], workbook: readonly string[]): readonly (number | undefined)[] {
  const found: (number | undefined)[] = workbook.map(() => undefined);
  const gap = (fromW: number, toW: number, fromB: number, toB: number): void => {
    const same = (w: number, b: number) => written[w]?.source === workbook[b];
    while (fromW < toW && fromB < toB && same(fromW, fromB)) found[fromB++] = fromW++;
    while (fromW < toW && fromB < toB && same(toW - 1, toB - 1)) found[--toB] = --toW;
    if (fromW === toW || fromB === toB) return;
    const fixed = anchors(written, workbook, fromW, toW, fromB, toB);
    if (fixed.length === 0) {
      for (const [w, b] of likeliest(written.slice(fromW, toW), workbook.slice(fromB, toB))) found[fromB + b] = fromW + w;
      return;
    }
    let [w, b] = [fromW, fromB];
    for (const [nextW, nextB] of fixed) {
      gap(w, nextW, b, nextB);
      found[nextB] = nextW;
      [w, b] = [nextW + 1, nextB + 1];
    }
    gap(w, toW, b, toB);
  };
  gap(0, written.length, 0, workbook.length);
  return found;
}

/** Paragraphs that stand once on either side, as many as keep their order (Bram Cohen's patience diff). */
function anchors(written: readonly Written[], workbook: readonly string[], fromW: number, toW: number, fromB: number, toB: number) {
  const places = (source: (index: number) => string, from: number, to: number) => {
    const found = new Map<string, number | undefined>();
    for (let index = from; index < to; index++) found.set(source(index), found.has(source(index)) ? undefined : index);
    return found;
  };
  const left = places((index) => written[index]?.source ?? '', fromW, toW);
  const right = places((index) => workbook[index] ?? '', fromB, toB);
  const pairs: (readonly [number, number])[] = [];
  for (const [source, w] of left) {
    const b = right.get(source);
    if (w !== undefined && b !== undefined) pairs.push([w, b]);
  }
  return ascending(pairs);
}

/** The longest run of pairs whose second numbers ascend as their first ones do. */
function ascending(pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const ends: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, b], index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < b) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  });
  const found: (readonly [number, number])[] = [];
  for (let at = ends[ends.length - 1] ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair) found.push(pair);
  }
  return found.reverse();
}

/** The pairing of a gap with the greatest likeness in sum, in order. */
function likeliest(written: readonly Written[], workbook: readonly string[]): readonly (readonly [number, number])[] {
  if (written.length * workbook.length > MOST_PAIRS) {
    return workbook.flatMap((_, index) => (written[index]?.document === undefined ? [] : [[index, index] as const]));
  }
  const pairsOf = new Map<string, ReadonlyMap<string, number>>();
  const pairs = (text: string) => {
    const known = pairsOf.get(text) ?? pairsOfCharacters(text);
    pairsOf.set(text, known);
    return known;
  };
  const score = ({ source, document }: Written, text: string): number => {
    if (text === source || text === document) return 10;
    const like = Math.max(dice(pairs(source), pairs(text)), document === undefined ? 0 : dice(pairs(document), pairs(text)));
    if (like >= ALIKE) return 1 + like;
    // A paragraph rewritten from scratch keeps its place; one that was deleted in the document has none to keep.
    return document === undefined ? 0 : 0.01;
  };
  const table = Array.from({ length: written.length + 1 }, () => new Float64Array(workbook.length + 1));
  const at = (w: number, b: number) => table[w]?.[b] ?? 0;
  const scores = written.map((left) => workbook.map((text) => score(left, text)));
  for (let w = written.length - 1; w >= 0; w--) {
    for (let b = workbook.length - 1; b >= 0; b--) {
      const row = table[w];
      if (row) row[b] = Math.max(at(w + 1, b), at(w, b + 1), at(w + 1, b + 1) + (scores[w]?.[b] ?? 0));
    }
  }
  const found: (readonly [number, number])[] = [];
  let [w, b] = [0, 0];
  while (w < written.length && b < workbook.length) {
    const both = scores[w]?.[b] ?? 0;
    if (both > 0 && at(w, b) === at(w + 1, b + 1) + both) found.push([w++, b++]);
    else if (at(w, b) === at(w + 1, b)) w++;
    else b++;
  }
  return found;
}

function pairsOfCharacters(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const sample = text.slice(0, SAMPLE);
  for (let index = 0; index + 1 < sample.length; index++) {
    const pair = sample.slice(index, index + 2);
    found.set(pair, (found.get(pair) ?? 0) + 1);
  }
  return found;
}

/** Share of pairs of neighbouring characters that both have (Dice), 0 to 1. */
function dice(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let common = 0;
  let all = 0;
  for (const [pair, count] of a) {
    common += Math.min(count, b.get(pair) ?? 0);
    all += count;
  }
  for (const count of b.values()) all += count;
  return all === 0 ? 0 : (2 * common) / all;
}

/** How alike two paragraphs are, 0 to 1. */
export const likeness = (a: string, b: string): number => dice(pairsOfCharacters(a), pairsOfCharacters(b));
