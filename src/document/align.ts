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

/** Index of a written paragraph, and of its successor in the workbook. */
type Pair = readonly [number, number];

/** Paragraphs that stand once on either side, as many as keep their order (Bram Cohen's patience diff). */
function anchors(written: readonly Written[], workbook: readonly string[], fromW: number, toW: number, fromB: number, toB: number) {
  const once = (sources: readonly string[], from: number) => {
    const found = new Map<string, number | undefined>();
    sources.forEach((source, index) => found.set(source, found.has(source) ? undefined : from + index));
    return found;
  };
  const left = once(
    written.slice(fromW, toW).map(({ source }) => source),
    fromW,
  );
  const right = once(workbook.slice(fromB, toB), fromB);
  const pairs: Pair[] = [];
  for (const [source, w] of left) {
    const b = right.get(source);
    if (w !== undefined && b !== undefined) pairs.push([w, b]);
  }
  return ascending(pairs);
}

/** A pair, and those that are fixed before it or follow it. */
interface Chain {
  readonly pair: Pair;
  readonly rest: Chain | undefined;
}

function pairsIn(chain: Chain | undefined): Pair[] {
  const found: Pair[] = [];
  for (let at = chain; at; at = at.rest) found.push(at.pair);
  return found;
}

/** The longest run of pairs whose second numbers ascend as their first ones do. */
function ascending(pairs: readonly Pair[]): readonly Pair[] {
  // The runs of each length that end lowest.
  const runs: Chain[] = [];
  for (const pair of pairs) {
    const at = runs.findIndex((run) => run.pair[1] >= pair[1]);
    const length = at < 0 ? runs.length : at;
    runs[length] = { pair, rest: runs[length - 1] };
  }
  return pairsIn(runs[runs.length - 1]).reverse();
}

/** The pairing of a gap with the greatest likeness in sum, in order. */
function likeliest(written: readonly Written[], workbook: readonly string[]): readonly Pair[] {
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
  // What is best from a paragraph of either side on, filled from the end: `right` leaves out the workbook's, `under` the written one.
  let row: Best[] = [];
  for (const [w, left] of [...written.entries()].reverse()) {
    const below = row;
    row = [];
    let [right, diagonal] = [NONE, NONE];
    for (const [b, text] of [...workbook.entries()].reverse()) {
      const under = below[b] ?? NONE;
      const both = score(left, text);
      const paired = diagonal.sum + both;
      const most = Math.max(under.sum, right.sum, paired);
      if (both > 0 && most === paired) right = { sum: most, chain: { pair: [w, b], rest: diagonal.chain } };
      else if (most === under.sum) right = under;
      row[b] = right;
      diagonal = under;
    }
  }
  return pairsIn((row[0] ?? NONE).chain);
}

interface Best {
  readonly sum: number;
  readonly chain: Chain | undefined;
}
const NONE: Best = { sum: 0, chain: undefined };

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
