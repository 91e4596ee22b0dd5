// Named regions read from Excel, all in one request that changes nothing.
import { HostError, type HostValue, type Region } from '../host';
import { inExcel, type Patience } from './batch';

/** Cells of one region; a name that covers more is broken, e.g. by deleting all but whole columns. */
const LARGEST_REGION = 20_000;

/** One area of cells on one sheet: "='表三'!$D$4:$I$28". */
const SOUND = /^=(?:'(?:[^']|'')+'|[^'!,]+)!\$[A-Z]{1,3}\$\d+(?::\$[A-Z]{1,3}\$\d+)?$/;

export async function read(patience: Patience, names: readonly string[]): Promise<ReadonlyMap<string, Region>> {
  if (names.length === 0) return new Map();
  try {
    return await inExcel(patience, (context) => together(context, names));
  } catch (error) {
    if (error instanceof HostError && (error.code === 'CellEditing' || error.code === 'HostGone')) throw error;
    // One bad name, or a sheet that went away meanwhile, spoils the whole request: look which names are sound, and read those.
    return inExcel(patience, async (context) => together(context, await sound(context, names)));
  }
}

async function together(context: Excel.RequestContext, names: readonly string[]): Promise<ReadonlyMap<string, Region>> {
  const items = context.workbook.names;
  const asked = names.map((name) => {
    const range = items.getItemOrNullObject(name).getRangeOrNullObject();
    range.load('values,valueTypes,rowIndex,columnIndex,worksheet/name');
    return { name, range };
  });
  await context.sync();
  const found = new Map<string, Region>();
  for (const { name, range } of asked) {
    const region = range.isNullObject ? undefined : regionOf(range);
    if (region) found.set(name, region);
  }
  return found;
}

function regionOf(range: Excel.Range): Region | undefined {
  // Excel answers null instead of values for more cells than it cares to send.
  const values = range.values as Excel.Range['values'] | null;
  const columns = values?.[0]?.length ?? 0;
  if (!values || columns === 0 || values.length * columns > LARGEST_REGION) return undefined;
  const types = range.valueTypes;
  return {
    sheet: range.worksheet.name,
    area: { row: range.rowIndex + 1, column: range.columnIndex + 1, rows: values.length, columns },
    values: values.map((line, row) => line.map((value: unknown, column) => hostValue(value, types[row]?.[column]))),
  };
}

/** Excel gives "" for a blank cell and an error's text for an error; the type tells them from texts. */
function hostValue(value: unknown, type: Excel.RangeValueType | string | undefined): HostValue {
  if (type === 'Error') return { error: String(value) };
  if (type === 'Empty' || value === null || value === undefined) return null;
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string' ? value : JSON.stringify(value);
}

async function sound(context: Excel.RequestContext, names: readonly string[]): Promise<readonly string[]> {
  const items = context.workbook.names.load('items/name,items/formula');
  await context.sync();
  const good = new Set(items.items.filter(({ formula }) => SOUND.test(String(formula))).map(({ name }) => name.toLowerCase()));
  return names.filter((name) => good.has(name.toLowerCase()));
}
