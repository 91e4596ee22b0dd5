// What Excel makes of something that is put into a cell, by typing or by a program. Deliberately harsh: whatever Excel might take for
// a formula, a number or a date is taken for one.
import { cellAt, type Cell, type CellValue, type Sheet } from './book';
import { invalid, type Json } from './object';

const ERROR = /^#(?:REF!|VALUE!|DIV\/0!|NAME\?|N\/A|NUM!|NULL!)$/;
const NUMBER = /^[-+]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?(?:e[-+]?\d+)?$/i;
const DATE = /^\d{1,4}[-/年]\d{1,2}(?:[-/月]\d{1,2}日?|月)?$|^\d{1,2}月\d{1,2}日$/;

/** What becomes of a text that is entered into a cell which is not formatted as text. */
function parsed(entry: string): Pick<Cell, 'value' | 'formula' | 'prefixed'> {
  if (entry.startsWith("'")) return { value: entry.slice(1), prefixed: true };
  if (entry.startsWith('=') && entry.length > 1) return { value: 0, formula: entry };
  if (NUMBER.test(entry)) return { value: Number(entry.replace(/,/g, '')) };
  if (/^[-+@]./.test(entry)) return { value: { error: '#NAME?' }, formula: `=${entry}` };
  if (/^[-+]?[\d.]+%$/.test(entry)) return { value: Number(entry.slice(0, -1)) / 100 };
  if (DATE.test(entry)) return { value: 44_927 };
  if (/^(?:true|false)$/i.test(entry)) return { value: entry.toLowerCase() === 'true' };
  if (ERROR.test(entry)) return { value: { error: entry } };
  return { value: entry };
}

/** Enters a value; a cell formatted as text takes every text as it is. */
export function enter(sheet: Sheet, row: number, column: number, entry: Json): void {
  if (typeof entry !== 'string' && typeof entry !== 'number' && typeof entry !== 'boolean') return void invalid();
  if (typeof entry === 'string' && entry.replace(/^'/, '').length > 32_767) return void invalid('The text is longer than a cell can hold.');
  const cell = cellAt(sheet, row, column);
  delete cell.formula;
  delete cell.prefixed;
  if (typeof entry !== 'string') cell.value = entry;
  else if (cell.format.get('numberFormat') === '@' && !entry.startsWith("'")) cell.value = entry;
  else Object.assign(cell, parsed(entry));
}

export const shownValue = (value: CellValue): string | number | boolean => (typeof value === 'object' ? value.error : value);

/** Excel's name for the kind of a value. */
export function valueType(cell: Cell | undefined): string {
  if (!cell || (cell.value === '' && !cell.formula)) return 'Empty';
  if (typeof cell.value === 'object') return 'Error';
  if (typeof cell.value === 'number') return 'Double';
  return typeof cell.value === 'boolean' ? 'Boolean' : 'String';
}
