// The root of the emulated Excel: the workbook, its names, settings and application.
import { sheetPrefix, shown } from './address';
import { findName, pointedAt, type Name } from './book';
import { flag, hostObject, invalid, objectOf, plain, refuse, text, type HostObject, type Json } from './object';
import { places } from './range';
import { rangeOn, worksheetCollection } from './sheet';
import { locked, recalculate, type World } from './world';

export function workbookObject(world: World): HostObject {
  const { book } = world;
  return hostObject('Workbook', {
    properties: { Name: { get: () => '工作簿1.xlsx' }, IsDirty: { get: () => true } },
    links: {
      Worksheets: () => worksheetCollection(world),
      Names: () => nameCollection(world),
      Settings: () => settings(world),
      Application: () => application(world),
      Protection: () =>
        hostObject('WorkbookProtection', {
          properties: { Protected: { get: () => book.structureLocked } },
          methods: { Unprotect: { writes: true, call: () => locked() } },
        }),
      _Runtime: () => runtime(world),
    },
    methods: {
      GetSelectedRange: { call: () => rangeOn(world, book.active, book.selection) },
      _RemoveReference: { call: () => null },
      _GetRangeForEventByReferenceId: { call: () => refuse('ApiNotFound', 'not modelled: WorksheetChangedEventArgs.getRange()') },
    },
  });
}

const runtime = (world: World) =>
  hostObject('Runtime', {
    properties: {
      EnableEvents: {
        harmless: true,
        get: () => world.eventsOn,
        set: (value) => {
          world.eventsOn = flag(value);
        },
      },
    },
  });

const application = (world: World) =>
  hostObject('Application', {
    properties: { CalculationMode: { get: () => 'Automatic' } },
    methods: {
      Calculate: {
        writes: true,
        call: () => {
          recalculate(world);
          return null;
        },
      },
      SuspendScreenUpdatingUntilNextSync: { call: () => null },
      SuspendApiCalculationUntilNextSync: { call: () => null },
    },
  });

function nameCollection(world: World): HostObject {
  const { book } = world;
  const find = (key: Json) => findName(book, text(key));
  return hostObject('NamedItemCollection', {
    items: () => book.names.map((name) => nameObject(world, name)),
    item: (key) => {
      const name = find(key);
      return name ? nameObject(world, name) : null;
    },
    methods: {
      GetItemOrNullObject: {
        call: (key) => {
          const name = find(plain(key));
          return name ? nameObject(world, name) : null;
        },
      },
      GetCount: { call: () => book.names.length },
      Add: {
        writes: true,
        call: (wanted, reference, comment) => {
          if (book.structureLocked) return locked();
          const name = checkedName(text(wanted));
          if (find(name)) return refuse('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
          const range = objectOf(reference, 'Range');
          const target = range ? places.get(range) : pointedAt(book, text(reference));
          if (!target) return invalid();
          const item: Name = { name, visible: true, comment: comment === null ? '' : text(comment), target };
          book.names.push(item);
          recalculate(world);
          return nameObject(world, item);
        },
      },
    },
  });
}

/** What Excel takes for a name: no spaces, not like an address. */
const checkedName = (name: string): string =>
  /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) && !/^[A-Z]{1,3}\d{1,7}$/i.test(name) && !/^[RC]$/i.test(name) ? name : invalid();

function nameObject(world: World, name: Name): HostObject {
  const { book } = world;
  const formula = () =>
    'sheet' in name.target ? `=${sheetPrefix(name.target.sheet.name)}${shown(name.target.area, true)}` : name.target.formula;
  const range = (): HostObject | null => {
    const { target } = name;
    return 'sheet' in target ? rangeOn(world, target.sheet, target.area) : null;
  };
  return hostObject('NamedItem', {
    identity: { _Id: name.name },
    properties: {
      Name: { get: () => name.name },
      Formula: {
        get: formula,
        set: (value) => {
          name.target = pointedAt(book, text(value));
        },
      },
      Value: { get: formula },
      Type: { get: () => ('sheet' in name.target ? 'Range' : /#REF!/.test(name.target.formula) ? 'Error' : 'String') },
      Scope: { get: () => 'Workbook' },
      Visible: {
        get: () => name.visible,
        set: (value) => {
          name.visible = flag(value);
        },
      },
      Comment: { get: () => name.comment },
    },
    methods: {
      GetRange: { call: () => range() ?? refuse('InvalidReference', 'The name does not refer to a range.') },
      GetRangeOrNullObject: { call: range },
      Delete: {
        writes: true,
        call: () => {
          book.names = book.names.filter((other) => other !== name);
          return null;
        },
      },
    },
  });
}

function settings(world: World): HostObject {
  const { settings: kept } = world.book;
  const setting = (key: string): HostObject =>
    hostObject('Setting', {
      identity: { _Id: key },
      properties: { Key: { get: () => key }, Value: { get: () => kept.get(key), set: (value) => void kept.set(key, value) } },
      methods: {
        Delete: {
          writes: true,
          call: () => {
            kept.delete(key);
            return null;
          },
        },
      },
    });
  const find = (key: Json) => (kept.has(text(key)) ? setting(text(key)) : null);
  return hostObject('SettingCollection', {
    items: () => [...kept.keys()].map(setting),
    item: find,
    methods: {
      GetItemOrNullObject: { call: (key) => find(plain(key)) },
      Add: {
        writes: true,
        call: (key, value) => {
          kept.set(text(key), plain(value));
          return setting(text(key));
        },
      },
    },
  });
}
