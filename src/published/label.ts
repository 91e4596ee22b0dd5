// Labels as people print them against labels of the form: numbers in front, brackets, quotation marks and blanks make no difference.

const NUMBERED =
  /^(?:第?[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|[0-9０-９]{1,2}[.．、]|[（(][0-9０-９]{1,2}[）)]|[①-⑳])+/;

/** The Chinese characters of a label without its number and its brackets: 「3.危及“三安全一稳定”」 → 「危及三安全一稳定」. */
export const core = (label: string): string =>
  label
    .replace(/[\s\u3000\u00a0\u200b\ufeff]+/g, '')
    .replace(NUMBERED, '')
    .replace(/[（(][^（）()]*[）)]?/g, '')
    .replace(/其它/g, '其他')
    .replace(/[^\u4e00-\u9fff]/g, '');

/** Shorter labels must be whole: 「其他」 is not the beginning of 「其他结果」. */
const LONG_ENOUGH = 4;

/**
 * The key whose label is meant. A label that was printed shorter or longer than on the form still counts when it begins or ends
 * like exactly one of them.
 * @param labels cores by key
 */
export function meantBy<Key>(found: string, labels: ReadonlyMap<Key, string>): Key | undefined {
  const name = core(found);
  if (name === '') return undefined;
  for (const [key, label] of labels) if (label === name) return key;
  if (name.length < LONG_ENOUGH) return undefined;
  const like = (long: string, short: string) => short.length >= LONG_ENOUGH && (long.startsWith(short) || long.endsWith(short));
  const near = [...labels].filter(([, label]) => like(label, name) || like(name, label));
  return near.length === 1 ? near[0]?.[0] : undefined;
}

/** A figure with what people put behind it, or a word for "nothing". */
const FIGURE = /^(?:[-+－＋]?[0-9０-９][0-9０-９,，.．\s]*(?:件|条|份|宗|起|次|项|万元|元|%)?\s*(?:[（(].*)?|无|空|无数据)$/;

/** Whether a cell holds words rather than a figure, a blank or a mark for "nothing". */
export const isLabel = (text: string): boolean => /[\u4e00-\u9fff]/.test(text) && !FIGURE.test(text.trim());
