// A workbook package: its sheets, its names, its cells; parts are the truth, everything else is read from them when asked for.
// Knows where things stand in SpreadsheetML, no plan.
import { attribute, packageOf, type Package } from '../../../ooxml';
import type { Area } from '../../plan';
import { readSheet, readStrings, type SheetContent } from './cells';
import { elements, relationshipId, type XmlElement } from './elements';
import { target } from './reference';

export type Parts = ReadonlyMap<string, Uint8Array>;

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** Part name; undefined for chart sheets and the like, which have no cells. */
  readonly part: string | undefined;
}

export interface Book {
  readonly package: Package;
  readonly sheets: readonly SheetEntry[];
  /** Text of the main part and its elements, two levels deep. */
  readonly main: string;
  readonly elements: readonly XmlElement[];
  /** The place behind a workbook-wide name; undefined when it is gone or broken. */
  named(name: string): { readonly sheet: SheetEntry; readonly area: Area } | undefined;
  /** Content of a sheet with cells. Kept for as long as the book is. */
  content(sheet: SheetEntry): SheetContent;
  /** A sheet by its name; capital letters make no difference, as in Excel. */
  sheet(name: string): SheetEntry | undefined;
}

const MAX_SHEETS = 200;
const MAX_NAMES = 20_000;

export const key = (name: string) => name.toLowerCase();
/** A related part by the last word of its type: "styles", "sharedStrings". */
export const related = (pack: Package, kind: string) =>
  pack.relationships(pack.main).find(({ type, external }) => !external && type.endsWith(`/${kind}`))?.target;

/** Reads the workbook part at once, sheets when they are asked for. Throws `PackageError` and nothing else. */
export function readBook(parts: Parts): Book {
  const pack = packageOf(parts, 'xlsx');
  const { refuse } = pack;
  const main = pack.text(pack.main);
  const all = elements(main, 2, refuse);
  if (all[0]?.name !== 'workbook') return refuse('not-xlsx');
  const relationships = new Map(pack.relationships(pack.main).map((one) => [one.id, one]));

  const sheets: SheetEntry[] = [];
  const names = new Map<string, string>();
  let parent = '';
  for (const { name, depth, raw, inner, innerEnd } of all) {
    if (depth === 1) parent = name;
    if (depth !== 2) continue;
    if (parent === 'sheets' && name === 'sheet') {
      if (sheets.length >= MAX_SHEETS) return refuse('too-many-sheets');
      const relationship = relationships.get(relationshipId(raw, refuse) ?? '');
      const cells = relationship && !relationship.external && /\/worksheet$/.test(relationship.type) && parts.has(relationship.target);
      const state = attribute(raw, 'state', refuse);
      sheets.push({
        name: attribute(raw, 'name', refuse) ?? '',
        hidden: state === 'hidden' || state === 'veryHidden',
        part: cells ? relationship.target : undefined,
      });
    }
    if (parent === 'definedNames' && name === 'definedName' && attribute(raw, 'localSheetId', refuse) === undefined) {
      if (names.size >= MAX_NAMES) return refuse('too-many-cells');
      // A reference holds no elements; what looks like one leads nowhere.
      names.set(key(attribute(raw, 'name', refuse) ?? ''), main.slice(inner, innerEnd));
    }
  }

  const byName = new Map(sheets.map((sheet) => [key(sheet.name), sheet]));
  const contents = new Map<string, SheetContent>();
  let strings: readonly string[] | undefined;
  const sharedStrings = () => {
    if (strings === undefined) {
      const part = related(pack, 'sharedStrings');
      strings = part === undefined ? [] : readStrings(pack.text(part), refuse);
    }
    return strings;
  };
  return {
    package: pack,
    sheets,
    main,
    elements: all,
    sheet: (name) => byName.get(key(name)),
    named(name) {
      const text = names.get(key(name));
      const found = text === undefined ? undefined : target(unescaped(text, pack));
      const sheet = found && byName.get(key(found.sheet));
      return found && sheet?.part !== undefined ? { sheet, area: found.area } : undefined;
    },
    content({ part }) {
      if (part === undefined) return { cells: new Map(), merges: [], protected: false, password: false };
      const known = contents.get(part);
      if (known) return known;
      const content = readSheet(pack.text(part), sharedStrings, refuse);
      contents.set(part, content);
      return content;
    },
  };
}

/** The text of an attribute-like value: entities resolved by the attribute reader. */
const unescaped = (text: string, pack: Package) => attribute(` x="${text.replace(/"/g, '&quot;')}"`, 'x', pack.refuse) ?? '';
