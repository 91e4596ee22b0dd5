// Worksheets of the emulated Excel and what hangs on them: protection, frozen panes, page layout, events.
import type { Area } from '../../../src/host/plan';
import { lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS, parseArea, splitSheet } from './address';
import { createSheet, filled, findSheet, removeSheet, renameSheet, type Sheet } from './book';
import { colour } from './format';
import {
  flag,
  hostObject,
  invalid,
  number,
  objectOf,
  plain,
  record,
  refuse,
  text,
  type HostObject,
  type Json,
  type Method,
} from './object';
import { places, rangeObject } from './range';
import { activate, EVENT, listen, locked, origin, tell, type EventType, type World } from './world';

export const rangeOn = (world: World, sheet: Sheet, area: Area): HostObject =>
  rangeObject(world, sheet, area, () => worksheetObject(world, sheet));

/** Where an address on a sheet points; an address with a sheet must name this one. */
function areaOn(sheet: Sheet, address: string): Area {
  const { sheet: named, rest } = splitSheet(address);
  return named !== undefined && named.toLowerCase() !== sheet.name.toLowerCase() ? invalid() : parseArea(rest);
}

const WORKSHEET_EVENTS: Readonly<Record<string, EventType>> = {
  DataChangedEvent: EVENT.changed,
  ActivatedEvent: EVENT.activated,
  DeactivatedEvent: EVENT.deactivated,
  CalculatedEvent: EVENT.calculated,
  SelectionChangedEvent: EVENT.selection,
  FormatChangedEvent: EVENT.formatChanged,
};
const COLLECTION_EVENTS: Readonly<Record<string, EventType>> = {
  ...WORKSHEET_EVENTS,
  AddedEvent: EVENT.added,
  DeletedEvent: EVENT.deleted,
};

/** `_RegisterXEvent` and `_UnregisterXEvent` for each event. */
function eventMethods(world: World, target: string, events: Readonly<Record<string, EventType>>): Record<string, Method> {
  const method = (type: EventType, by: 1 | -1): Method => ({
    call: () => {
      listen(world, type, target, by);
      return null;
    },
  });
  return Object.fromEntries(
    Object.entries(events).flatMap(([name, type]) => [
      [`_Register${name}`, method(type, 1)],
      [`_Unregister${name}`, method(type, -1)],
    ]),
  );
}

export function checkedName(world: World, value: Json, own?: Sheet): string {
  const name = text(value);
  if (!name || name.length > 31 || /[:\\/?*[\]]|^'|'$/.test(name)) return invalid();
  const other = findSheet(world.book, name);
  if (other && other !== own) return refuse('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
  return name;
}

/** The structure of a protected workbook stays as it is. */
const mayRestructure = ({ book }: World) => (book.structureLocked ? locked() : undefined);

export function worksheetObject(world: World, sheet: Sheet): HostObject {
  const { book } = world;
  const used = (): Area | null => {
    const all = { row: 1, column: 1, rows: MAX_ROWS, columns: MAX_COLUMNS };
    const cells = filled(sheet, all).filter(({ cell }) => cell.value !== '' || cell.formula !== undefined);
    if (cells.length === 0) return null;
    const rows = cells.map((cell) => cell.row);
    const columns = cells.map((cell) => cell.column);
    const row = Math.min(...rows);
    const column = Math.min(...columns);
    return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
  };
  return hostObject('Worksheet', {
    identity: { Id: sheet.id },
    properties: {
      Id: { get: () => sheet.id },
      Name: {
        get: () => sheet.name,
        set: (value) => {
          mayRestructure(world);
          const nameBefore = sheet.name;
          renameSheet(book, sheet, checkedName(world, value, sheet));
          tell(world, EVENT.renamed, sheet, { nameBefore, nameAfter: sheet.name, ...origin(world) });
        },
      },
      Position: { get: () => book.sheets.indexOf(sheet) },
      Visibility: {
        get: () => sheet.visibility,
        set: (value) => {
          mayRestructure(world);
          const wanted = text(value);
          if (wanted !== 'Visible' && wanted !== 'Hidden' && wanted !== 'VeryHidden') return void invalid();
          const others = book.sheets.some((other) => other !== sheet && other.visibility === 'Visible');
          if (wanted !== 'Visible' && !others) return void refuse('InvalidOperation', 'A workbook needs one visible sheet.');
          sheet.visibility = wanted;
          const [visible] = book.sheets.filter(({ visibility }) => visibility === 'Visible');
          if (book.active === sheet && wanted !== 'Visible' && visible) activate(world, visible);
        },
      },
      TabColor: {
        get: () => sheet.tabColor,
        set: (value) => {
          sheet.tabColor = value === '' ? '' : colour(value);
        },
      },
      ShowGridlines: { get: () => sheet.gridlines },
      // The client sets ShowGridlines under this name.
      Gridlines: {
        get: () => sheet.gridlines,
        set: (value) => {
          sheet.gridlines = flag(value);
        },
      },
    },
    links: {
      Protection: () => protection(sheet),
      FreezePanes: () => freezePanes(world, sheet),
      PageLayout: () => pageLayout(world, sheet),
    },
    methods: {
      ...eventMethods(world, sheet.id, WORKSHEET_EVENTS),
      GetRange: {
        call: (address) =>
          rangeOn(
            world,
            sheet,
            address === null ? { row: 1, column: 1, rows: MAX_ROWS, columns: MAX_COLUMNS } : areaOn(sheet, text(address)),
          ),
      },
      GetRangeByIndexes: {
        call: (row, column, rows, columns) =>
          rangeOn(world, sheet, { row: number(row) + 1, column: number(column) + 1, rows: number(rows), columns: number(columns) }),
      },
      GetCell: { call: (row, column) => rangeOn(world, sheet, { row: number(row) + 1, column: number(column) + 1, rows: 1, columns: 1 }) },
      GetUsedRangeOrNullObject: {
        call: () => {
          const area = used();
          return area ? rangeOn(world, sheet, area) : null;
        },
      },
      Activate: {
        call: () => {
          activate(world, sheet);
          return null;
        },
      },
      Delete: {
        writes: true,
        call: () => {
          mayRestructure(world);
          if (!book.sheets.some((other) => other !== sheet && other.visibility === 'Visible'))
            return refuse('InvalidOperation', 'The last visible sheet stays.');
          if (sheet.visibility === 'VeryHidden') return refuse('InvalidOperation', 'A very hidden sheet cannot be deleted.');
          removeSheet(book, sheet);
          tell(world, EVENT.deleted, sheet, { source: 'Local' });
          return null;
        },
      },
    },
  });
}

export function worksheetCollection(world: World): HostObject {
  const { book } = world;
  const find = (key: Json) => findSheet(book, text(key));
  return hostObject('WorksheetCollection', {
    items: () => book.sheets.map((sheet) => worksheetObject(world, sheet)),
    item: (key) => {
      const sheet = find(key);
      return sheet ? worksheetObject(world, sheet) : null;
    },
    methods: {
      ...eventMethods(world, 'Workbook', COLLECTION_EVENTS),
      Add: {
        writes: true,
        call: (wanted) => {
          mayRestructure(world);
          const name = wanted === null ? `Sheet${book.sheets.length + 1}` : checkedName(world, plain(wanted));
          const sheet = createSheet(book.newId(), name);
          book.sheets.push(sheet);
          tell(world, EVENT.added, sheet, { source: 'Local' });
          return worksheetObject(world, sheet);
        },
      },
      GetActiveWorksheet: { call: () => worksheetObject(world, book.active) },
      GetItemOrNullObject: {
        call: (key) => {
          const sheet = find(plain(key));
          return sheet ? worksheetObject(world, sheet) : null;
        },
      },
      GetCount: { call: () => book.sheets.length },
    },
  });
}

const protection = (sheet: Sheet) =>
  hostObject('WorksheetProtection', {
    properties: {
      Protected: { get: () => sheet.protection !== null },
      Options: { get: () => ({ allowEditScenarios: null, ...record(sheet.protection?.options ?? {}) }) },
    },
    methods: {
      Protect: {
        writes: true,
        call: (options, password) => {
          if (sheet.protection) return refuse('InvalidOperation', 'This operation is not permitted for the current object.');
          // Some builds read options as null that they do not take (OfficeDev/office-js#1931).
          if (options !== null && Object.values(record(options)).includes(null))
            return refuse('GeneralException', 'There was an internal error.');
          sheet.protection = { options: options === null ? {} : record(options), password: password === null ? undefined : text(password) };
          return null;
        },
      },
      Unprotect: {
        writes: true,
        call: (password) => {
          if (sheet.protection?.password !== undefined && sheet.protection.password !== password) return locked();
          sheet.protection = null;
          return null;
        },
      },
    },
  });

function freezePanes(world: World, sheet: Sheet): HostObject {
  const freeze = (area: Area): null => {
    sheet.frozen = area;
    return null;
  };
  return hostObject('WorksheetFreezePanes', {
    methods: {
      FreezeAt: {
        writes: true,
        call: (frozen) => {
          const range = objectOf(frozen, 'Range');
          const place = range ? places.get(range) : undefined;
          if (place && place.sheet !== sheet) return invalid();
          return freeze(place ? place.area : areaOn(sheet, text(frozen)));
        },
      },
      FreezeRows: { writes: true, call: (rows) => freeze({ row: 1, column: 1, rows: number(rows), columns: MAX_COLUMNS }) },
      FreezeColumns: { writes: true, call: (columns) => freeze({ row: 1, column: 1, rows: MAX_ROWS, columns: number(columns) }) },
      GetLocationOrNullObject: { call: () => (sheet.frozen ? rangeOn(world, sheet, sheet.frozen) : null) },
    },
  });
}

function pageLayout({ printer }: World, sheet: Sheet): HostObject {
  const keep = (name: string, value: Json) => {
    if (!printer) refuse('GeneralException', 'No printer is installed.');
    sheet.page.set(name, value);
  };
  const property = (name: string, parse: (value: Json) => Json) => ({
    get: () => sheet.page.get(name) ?? null,
    set: (value: Json) => keep(name, parse(value)),
  });
  const area = (name: string, whole: 'rows' | 'any'): Method => ({
    writes: true,
    call: (given) => {
      const found = areaOn(sheet, text(given));
      if (whole === 'rows' && found.columns !== MAX_COLUMNS) return invalid();
      keep(name, { row: found.row, column: found.column, lastRow: lastRow(found), lastColumn: lastColumn(found) });
      return null;
    },
  });
  return hostObject('PageLayout', {
    properties: {
      Orientation: property('orientation', text),
      PaperSize: property('paperSize', text),
      CenterHorizontally: property('centerHorizontally', flag),
      CenterVertically: property('centerVertically', flag),
      Zoom: property('zoom', record),
    },
    methods: {
      SetPrintArea: area('printArea', 'any'),
      SetPrintTitleRows: area('printTitleRows', 'rows'),
      SetPrintMargins: {
        writes: true,
        call: (unit, margins) => {
          keep('margins', { unit: text(unit), ...record(margins) });
          return null;
        },
      },
    },
  });
}
