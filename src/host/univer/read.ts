// Named regions as they stand now.
import { CellValueType, extractPureTextFromCell, type ICellData, type Nullable, type Worksheet } from '@univerjs/core';
import { deserializeRangeWithSheet, IDefinedNamesService } from '@univerjs/engine-formula';
import type { HostValue, Region } from '../host';
import { areaOf } from './range';
import type { Session } from './session';

/** Cells of one region; a name that covers more is broken, e.g. by deleting all but whole columns. */
const LARGEST_REGION = 20_000;

export async function read(session: Session, names: readonly string[]): Promise<ReadonlyMap<string, Region>> {
  await session.settled();
  const found = new Map<string, Region>();
  for (const name of names) {
    const region = regionOf(session, name);
    if (region) found.set(name, region);
  }
  return found;
}

function regionOf({ get, unit, workbook }: Session, name: string): Region | undefined {
  const reference = get(IDefinedNamesService).getValueByName(unit, name)?.formulaOrRefString;
  if (reference === undefined || reference.includes('#REF!')) return undefined;
  const { sheetName, range } = deserializeRangeWithSheet(reference);
  const sheet = workbook().getSheetBySheetName(sheetName);
  if (!sheet) return undefined;
  const area = areaOf(range);
  if (!(area.rows * area.columns <= LARGEST_REGION)) return undefined;
  const values: HostValue[][] = [];
  for (let row = range.startRow; row <= range.endRow; row++) {
    const line: HostValue[] = [];
    for (let column = range.startColumn; column <= range.endColumn; column++) {
      line.push(covered(sheet, row, column) ? null : valueOf(sheet.getCellRaw(row, column)));
    }
    values.push(line);
  }
  return { sheet: sheet.getName(), area, values };
}

/** Whether a cell lies under a merged cell, but not at its first. */
function covered(sheet: Worksheet, row: number, column: number): boolean {
  const merge = sheet.getMergedCell(row, column);
  return !!merge && (merge.startRow !== row || merge.startColumn !== column);
}

const ERROR = /^#(REF|DIV\/0|VALUE|NAME|N\/A|NUM|NULL|SPILL|CALC|ERROR|CYCLE|CONNECT|BLOCKED|GETTING_DATA)[!?]?$/;

function valueOf(cell: Nullable<ICellData>): HostValue {
  if (!cell) return null;
  if (cell.p) return extractPureTextFromCell(cell);
  const { v, t, f } = cell;
  if (v === null || v === undefined) return null;
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || v === 'TRUE';
  if (typeof v === 'string') {
    if (f && ERROR.test(v)) return { error: v };
    return t === CellValueType.NUMBER && v.trim() !== '' && Number.isFinite(Number(v)) ? Number(v) : v;
  }
  // Digits that were typed into a text cell.
  return t === CellValueType.STRING || t === CellValueType.FORCE_STRING ? String(v) : v;
}
