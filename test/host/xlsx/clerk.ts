// What a clerk and a spreadsheet do to a file: rows and columns inserted, sheets renamed or deleted, a password. Works on the
// XML as Excel does, so that reading back is tried on more than what was just written.
import { openPackage, writePackage } from '../../../src/ooxml';
import { address, letters } from '../../../src/host/plan';

export type Part = (name: string, change: (text: string) => string) => void;

/** The file with parts changed. */
export function edited(bytes: Uint8Array, change: (part: Part, parts: Map<string, Uint8Array | string>) => void): Uint8Array {
  const opened = openPackage(bytes, 'xlsx');
  const parts = new Map<string, Uint8Array | string>(opened.parts);
  const text = (name: string) => {
    const now = parts.get(name);
    return typeof now === 'string' ? now : opened.text(name);
  };
  change((name, edit) => void parts.set(name, edit(text(name))), parts);
  return writePackage(parts);
}

/** Part of a sheet by its name. */
export function sheetPart(bytes: Uint8Array, sheet: string): string {
  const opened = openPackage(bytes, 'xlsx');
  const entry =
    [...opened.text(opened.main).matchAll(/<sheet [^>]*>/g)].map(([tag]) => tag).find((tag) => tag.includes(`name="${sheet}"`)) ?? '';
  const id = /\s[\w.]+:id="([^"]+)"/.exec(entry)?.[1];
  return opened.relationships(opened.main).find((one) => one.id === id)!.target;
}

const number = (column: string) => [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Moves every reference at or behind the inserted rows or columns. */
const moved = (text: string, rows: { before: number; count: number }, columns: { before: number; count: number }) =>
  text.replace(/(\$?)\b([A-Z]{1,3})(\$?)([1-9]\d*)\b(?!\()/g, (_, a: string, column: string, b: string, row: string) => {
    const c = number(column) >= columns.before ? number(column) + columns.count : number(column);
    const r = Number(row) >= rows.before ? Number(row) + rows.count : Number(row);
    return `${a}${letters(c)}${b}${r}`;
  });

/** As Excel does when rows or columns are inserted: cells, merges, formulas, rules and names move. */
export function inserted(bytes: Uint8Array, sheet: string, what: 'rows' | 'columns', before: number, count: number): Uint8Array {
  const none = { before: Infinity, count: 0 };
  const shift = (text: string) => moved(text, what === 'rows' ? { before, count } : none, what === 'columns' ? { before, count } : none);
  return edited(bytes, (part) => {
    part(sheetPart(bytes, sheet), (text) =>
      text
        .replace(
          /<row r="(\d+)"/g,
          (_, row: string) => `<row r="${what === 'rows' && Number(row) >= before ? Number(row) + count : Number(row)}"`,
        )
        .replace(/( r="| ref="| sqref=")([^"]+)"/g, (whole, start: string, reference: string) =>
          /^\d+$/.test(reference) ? whole : `${start}${shift(reference)}"`,
        )
        .replace(/(<(?:f|formula|formula1)(?:\s[^>]*)?>)([^<]*)/g, (_, tag: string, formula: string) => tag + shift(formula)),
    );
    part('xl/workbook.xml', (text) =>
      text.replace(/(<definedName [^>]*>)([^<]*)/g, (_, tag: string, reference: string) => {
        const own = reference.replace(/&apos;/g, "'").startsWith(`'${sheet}'!`);
        const [name = '', cells = ''] = reference.split('!');
        return tag + (own ? `${name}!${shift(cells)}` : reference);
      }),
    );
  });
}

export function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return edited(bytes, (part) =>
    part('xl/workbook.xml', (text) =>
      text
        .replace(`name="${from}"`, `name="${to.replace(/'/g, '&apos;')}"`)
        .replace(
          /(<definedName [^>]*>)([^<]*)/g,
          (_, tag: string, reference: string) =>
            tag + reference.replace(/&apos;/g, "'").replace(`'${from}'`, `'${to.replace(/'/g, "''")}'`),
        ),
    ),
  );
}

/** Excel leaves names of a deleted sheet behind as #REF!. */
export function deleted(bytes: Uint8Array, sheet: string): Uint8Array {
  return edited(bytes, (part) =>
    part('xl/workbook.xml', (text) =>
      text
        .replace(new RegExp(`<sheet [^>]*name="${sheet}"[^>]*/>`), '')
        .replace(/<definedName [^>]*localSheetId[^>]*>[^<]*<\/definedName>/g, '')
        .replace(
          /(<definedName [^>]*>)([^<]*)/g,
          (_, tag: string, reference: string) => tag + (reference.replace(/&apos;/g, "'").startsWith(`'${sheet}'`) ? '#REF!' : reference),
        ),
    ),
  );
}

export const locked = (bytes: Uint8Array, sheet: string) =>
  edited(bytes, (part) =>
    part(sheetPart(bytes, sheet), (text) =>
      text.replace(
        /<sheetProtection[^>]*\/>/,
        '<sheetProtection sheet="1" algorithmName="SHA-512" hashValue="AAAA" saltValue="AAAA" spinCount="100000"/>',
      ),
    ),
  );

/** The content of one cell, replaced. */
export const withCell = (bytes: Uint8Array, sheet: string, row: number, column: number, attributes: string, content: string) =>
  edited(bytes, (part) =>
    part(sheetPart(bytes, sheet), (text) =>
      text.replace(
        new RegExp(`<c r="${address(row, column)}"([^>]*?)(/>|>.*?</c>)`),
        (_, kept: string) => `<c r="${address(row, column)}"${kept.replace(/ t="\w+"/, '')}${attributes}>${content}</c>`,
      ),
    ),
  );

/** The same sheets without any names, as when they are copied into a workbook of the clerk's own. */
export const unnamed = (bytes: Uint8Array) =>
  edited(bytes, (part) => part('xl/workbook.xml', (text) => text.replace(/<definedNames>.*<\/definedNames>/s, '')));
