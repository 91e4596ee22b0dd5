// What to hand to Excel or WPS so that a text stays the text it is. Both read what a program puts into a cell as if it were typed:
// "=1+1" becomes a formula, "-3" a number, "1-2" a date, "二〇二二年" may become one in a Chinese Excel.
// A leading apostrophe marks a text; it is kept apart from the value and reads never return it.

/** Signs that open a formula, digits, bracketed digits, currency, error values, an apostrophe; dates and times in Chinese numerals. */
const READ_AS_ELSE = /^\s*(?:[-+=@'#%$¥￥€£0-9０-９－＋＝＠]|[.,(（]\s*[0-9０-９]|[〇零一二三四五六七八九十百]+[年月日时点]|[上下]午)/;
const BOOLEAN = /^\s*(?:true|false)\s*$/i;

/** The input for a cell that is not formatted as text; null empties it. */
export function entry(value: string | number | null): string | number {
  if (value === null) return '';
  if (typeof value === 'number') return value;
  return READ_AS_ELSE.test(value) || BOOLEAN.test(value) ? `'${value}` : value;
}
