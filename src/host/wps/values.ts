// Values as WPS gives them, made the port's: which shape a block comes in and how a blank looks differ between builds.
import { HostError, type HostValue } from '../host';

/** XlCVError: an error arrives as this number plus its code. */
const ERROR_BASE = -2_146_828_288;
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  45: '#SPILL!',
  50: '#CALC!',
};

/** A block as rows, whatever shape it comes in: a scalar, a flat list, rows of one or of many. */
export function rowsOf(block: unknown, rows: number, columns: number): readonly (readonly unknown[])[] {
  const flat: unknown[] = [];
  for (const line of Array.isArray(block) ? (block as readonly unknown[]) : [block]) {
    if (Array.isArray(line)) flat.push(...(line as readonly unknown[]));
    else flat.push(line);
  }
  // A block without any content may come as one blank.
  const blank = flat.length === 1 && isBlank(flat[0]);
  if (flat.length !== rows * columns && !blank) {
    throw new HostError(
      'Failed',
      `WPS 表格给出的数据不完整（应有 ${rows * columns} 格，读到 ${flat.length} 格）。请保存文件，重新打开后再试。`,
    );
  }
  return Array.from({ length: rows }, (_, row) =>
    blank ? new Array<null>(columns).fill(null) : flat.slice(row * columns, (row + 1) * columns),
  );
}

export const isBlank = (value: unknown): boolean => value === null || value === undefined || value === '';

/** @param formula whether the cell holds a formula: only then is an empty text a text, some builds give it for blank cells too */
export function hostValue(value: unknown, formula: boolean): HostValue {
  if (isBlank(value)) return formula ? '' : null;
  if (typeof value === 'number') {
    const error = ERRORS[value - ERROR_BASE];
    return error === undefined ? value : { error };
  }
  return typeof value === 'string' || typeof value === 'boolean' ? value : String(value);
}

/** A formula as `Formula` gives it; a constant is given as it is. */
export const isFormula = (formula: unknown): boolean => typeof formula === 'string' && /^=./.test(formula);
