// Errors as the emulated workbook keeps them. WPS gives numbers for them; see range.ts.
import type { CellValue } from '../office/book';

export type { CellValue };
export const isError = (value: CellValue): value is { readonly error: string } => typeof value === 'object';
