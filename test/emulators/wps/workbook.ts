// Workbooks, sheets and names of the emulated WPS.
import type { Area } from '../../../src/host/plan';
import { sheetPrefix, shown } from '../office/address';
import { createSheet, findName, findSheet, pointedAt, removeSheet, renameSheet, type Book, type Name, type Sheet } from '../office/book';
import { either, enumerated, hostObject, missing, refuse, type Property } from './bridge';
import { rangeOf } from './range';
import { bookOf, fire, mayFail, type OpenBook, type World } from './world';

export function workbookObject(world: World, open: OpenBook, folder: () => string = () => ''): object {
  if (open.object) return open.object;
  const alive = <T>(read: () => T) => (open.open ? read() : refuse('The object has been disconnected.'));
  open.object = hostObject(world, 'Workbook', {
    properties: {
      Path: { get: () => alive(folder) },
      FullName: { get: () => alive(() => open.fullName) },
      ProtectStructure: { get: () => alive(() => open.book.structureLocked) },
      Worksheets: { get: () => alive(() => worksheetsObject(world, open.book)) },
      Names: { get: () => alive(() => namesObject(world, open.book)) },
    },
  });
  return open.object;
}

function worksheetsObject(world: World, book: Book): object {
  const count = either(world, 'Count', () => book.sheets.length);
  return hostObject(world, 'Worksheets', {
    ...count,
    methods: {
      ...count.methods,
      Item: (key) => {
        const found = typeof key === 'number' ? book.sheets[key - 1] : findSheet(book, String(key));
        return found ? sheetObject(world, found) : missing(world);
      },
      Add: (before, after) => {
        world.counts.writes += 1;
        mayFail(world, 'Worksheets.Add');
        if (book.structureLocked) return refuse('The structure of the workbook is protected.');
        if ((before ?? undefined) !== undefined) return refuse('not modelled: Worksheets.Add(Before)');
        const behind = book.sheets.findIndex((sheet) => sheetObject(world, sheet) === after);
        if (behind < 0) return refuse('not modelled: Worksheets.Add without After');
        let number = book.sheets.length + 1;
        while (findSheet(book, `Sheet${number}`)) number += 1;
        const sheet = createSheet(book.newId(), `Sheet${number}`);
        book.sheets.splice(behind + 1, 0, sheet);
        book.active = sheet;
        world.activeCell = { row: 1, column: 1 };
        fire(world, 'SheetActivate', sheetObject(world, sheet));
        return sheetObject(world, sheet);
      },
    },
  });
}

const sheets = new WeakMap<World, Map<Sheet, object>>();

export function sheetObject(world: World, sheet: Sheet): object {
  const all = sheets.get(world) ?? new Map<Sheet, object>();
  sheets.set(world, all);
  const known = all.get(sheet);
  if (known) return known;
  const made = makeSheet(world, sheet);
  all.set(sheet, made);
  return made;
}

const VISIBLE = { Visible: -1, Hidden: 0, VeryHidden: 2 } as const;
const ALLOWED = [
  'cells',
  'columns',
  'rows',
  'insertColumns',
  'insertRows',
  'links',
  'deleteColumns',
  'deleteRows',
  'sort',
  'filter',
  'pivots',
];
const ALLOWED_NAMES = [
  'AllowFormattingCells',
  'AllowFormattingColumns',
  'AllowFormattingRows',
  'AllowInsertingColumns',
  'AllowInsertingRows',
  'AllowInsertingHyperlinks',
  'AllowDeletingColumns',
  'AllowDeletingRows',
  'AllowSorting',
  'AllowFiltering',
  'AllowUsingPivotTables',
];

function makeSheet(world: World, sheet: Sheet): object {
  /** The workbook of a sheet that is still there. */
  const book = (): Book => {
    const open = bookOf(world, sheet);
    return open?.open ? open.book : refuse('The object has been disconnected.');
  };
  const visible = () => book().sheets.filter(({ visibility }) => visibility === 'Visible');
  return hostObject(world, 'Worksheet', {
    properties: {
      Name: {
        get: () => (book(), sheet.name),
        set: (value) => {
          const name = String(value);
          if (name.length === 0 || name.length > 31 || /[:\\/?*[\]]/.test(name)) refuse('The name is not valid.');
          const other = findSheet(book(), name);
          if (other && other !== sheet) refuse('The name is taken.');
          renameSheet(book(), sheet, name);
        },
      },
      Visible: {
        get: () => (book(), VISIBLE[sheet.visibility]),
        set: (value) =>
          enumerated(world, 'Worksheet.Visible', value, (wanted) => {
            if (wanted !== -1 && visible().every((one) => one === sheet)) refuse('A workbook shows at least one sheet.');
            sheet.visibility = wanted === -1 ? 'Visible' : wanted === 0 ? 'Hidden' : 'VeryHidden';
            const [first] = visible();
            if (book().active === sheet && first && wanted !== -1) book().active = first;
          }),
      },
      ProtectContents: { get: () => (book(), sheet.protection !== null) },
      Protection: {
        get: () =>
          hostObject(world, 'Protection', {
            properties: Object.fromEntries(
              ALLOWED_NAMES.map((name, index): [string, Property] => [
                name,
                { get: () => (sheet.protection?.options as Record<string, boolean> | undefined)?.[ALLOWED[index] ?? ''] ?? false },
              ]),
            ),
          }),
      },
      Tab: {
        get: () =>
          hostObject(world, 'Tab', {
            properties: {
              Color: {
                get: () => sheet.tabColor,
                set: (value) => enumerated(world, 'Tab.Color', value, (colour) => void (sheet.tabColor = String(colour))),
              },
            },
          }),
      },
      PageSetup: { get: () => pageObject(world, sheet) },
    },
    methods: {
      Range: (address) => (book(), rangeOf(world, sheet, address)),
      Activate: () => {
        world.counts.writes += 1;
        if (sheet.visibility !== 'Visible') return refuse('A hidden sheet cannot come to the front.');
        if (book().active !== sheet) {
          book().active = sheet;
          world.activeCell = { row: 1, column: 1 };
          fire(world, 'SheetActivate', sheetObject(world, sheet));
        }
        return true;
      },
      Delete: () => {
        world.counts.writes += 1;
        mayFail(world, 'Worksheet.Delete');
        if (book().structureLocked) return refuse('The structure of the workbook is protected.');
        if (sheet.visibility === 'VeryHidden') return refuse('A very hidden sheet cannot be deleted.');
        if (visible().every((one) => one === sheet)) return refuse('A workbook shows at least one sheet.');
        if (world.application.DisplayAlerts) world.prompts.push('删除工作表');
        removeSheet(book(), sheet);
        return true;
      },
      Protect: (password, drawings, contents, scenarios, interfaceOnly, ...allow) => {
        world.counts.writes += 1;
        if (![drawings, contents, scenarios].every((one) => one === true)) return refuse('not modelled: protecting only a part');
        if (interfaceOnly !== false) return refuse('not modelled: UserInterfaceOnly');
        book();
        const options = Object.fromEntries(ALLOWED.map((name, index) => [name, allow[index] === true]));
        sheet.protection = { options, password: typeof password === 'string' ? password : undefined };
        return undefined;
      },
      Unprotect: (password) => {
        world.counts.writes += 1;
        book();
        if (password === undefined) world.prompts.push('请输入密码');
        if (sheet.protection && sheet.protection.password !== undefined && sheet.protection.password !== password)
          return refuse('The password is wrong.');
        sheet.protection = null;
        return undefined;
      },
    },
  });
}

const PAPER = [
  'PrintArea',
  'PrintTitleRows',
  'Orientation',
  'PaperSize',
  'Zoom',
  'FitToPagesWide',
  'FitToPagesTall',
  'CenterHorizontally',
  'TopMargin',
  'BottomMargin',
  'LeftMargin',
  'RightMargin',
];

function pageObject(world: World, sheet: Sheet): object {
  return hostObject(world, 'PageSetup', {
    properties: Object.fromEntries(
      PAPER.map((name): [string, Property] => [
        name,
        {
          get: () => sheet.page.get(name) ?? null,
          set: (value) => {
            mayFail(world, 'PageSetup');
            if (name.startsWith('FitTo') && sheet.page.get('Zoom') !== false) refuse('Zoom is on.');
            sheet.page.set(name, value as string);
          },
        },
      ]),
    ),
  });
}

function namesObject(world: World, book: Book): object {
  const count = either(world, 'Count', () => book.names.length);
  return hostObject(world, 'Names', {
    ...count,
    methods: {
      ...count.methods,
      Item: (key) => {
        const found = typeof key === 'number' ? book.names[key - 1] : findName(book, String(key));
        return found ? nameObject(world, book, found) : missing(world);
      },
      Add: (name, refersTo) => {
        world.counts.writes += 1;
        mayFail(world, 'Names.Add');
        const wanted = String(name);
        if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(wanted)) return refuse('The name is not valid.');
        const target = targetOf(book, refersTo);
        const found = findName(book, wanted);
        if (found) found.target = target;
        else book.names.push({ name: wanted, visible: true, comment: '', target });
        return nameObject(world, book, findName(book, wanted) ?? refuse('The name is gone.'));
      },
    },
  });
}

function targetOf(book: Book, refersTo: unknown): Name['target'] {
  if (typeof refersTo !== 'string' || !refersTo.startsWith('=')) return refuse('RefersTo is wanted.');
  // Sheets whose names are not plain letters need their quotes: to set them is the caller's business.
  if (/^=[^'!]*[\s()-][^'!]*!/.test(refersTo)) return refuse('The formula is not valid.');
  return pointedAt(book, refersTo);
}

const refersToOf = ({ target }: Name) =>
  'sheet' in target
    ? `=${sheetPrefix(target.sheet.name)}${fixed(target.area)}`
    : target.formula.startsWith('=')
      ? target.formula
      : `=${target.formula}`;
const fixed = (area: Area) => shown(area, true);

function nameObject(world: World, book: Book, name: Name): object {
  const there = () => (book.names.includes(name) ? name : refuse('The object has been disconnected.'));
  return hostObject(world, 'Name', {
    properties: {
      RefersTo: {
        get: () => refersToOf(there()),
        set: (value) => {
          mayFail(world, 'Name.RefersTo=');
          there().target = targetOf(book, value);
        },
      },
    },
    methods: {
      Delete: () => {
        world.counts.writes += 1;
        book.names.splice(book.names.indexOf(there()), 1);
        return undefined;
      },
    },
  });
}
