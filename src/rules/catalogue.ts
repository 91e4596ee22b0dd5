// Every id of the rule catalogue. Ids are permanent: a rule that is given up keeps its number, none is ever reused.

const family = (prefix: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${prefix}-${String(at + 1).padStart(2, '0')}`);

/**
 * T3, T2, T4: the tables; FD: fields in the texts; TX: texts against tables; ST: structure; YR: years and names; LG: language; DOC: the written document.
 */
export const catalogue: readonly string[] = [
  ...family('T3', 16),
  ...family('T2', 11),
  ...family('T4', 9),
  ...family('FD', 1),
  ...family('TX', 19),
  ...family('ST', 14),
  ...family('YR', 8),
  ...family('LG', 6),
  ...family('DOC', 1),
];
