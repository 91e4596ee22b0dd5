// The tables and lines of any .docx, linked or not, as they are printed: for reports that others have written. Spans are told as in
// HTML; what is deleted but not yet accepted is left out.
import { openPackage } from '../ooxml';
import { isRead, textOf } from './read';
import { child, elementsOf, setting, value, walk, type Element } from './tree';

export interface DocumentCell {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}
export interface DocumentLine {
  readonly text: string;
  readonly kind: 'title' | 'text';
}
export interface PrintedDocument {
  readonly tables: readonly (readonly (readonly DocumentCell[])[])[];
  readonly lines: readonly DocumentLine[];
}

/** The first lines of a report are its title, whatever their style is called. */
const TITLE_LINES = 4;
const MOST_SPANNED = 1000;

/** @throws PackageError for what is no sound .docx, LinkError for one that is too large or written strangely */
export function printedDocument(bytes: Uint8Array): PrintedDocument {
  const opened = openPackage(bytes, 'docx');
  const root = elementsOf(opened.text(opened.main), opened.refuse);
  const tables: Element[] = [];
  const lines: DocumentLine[] = [];
  walk(root, (element) => {
    if (!isRead(element)) return false;
    if (element.name === 'w:tbl') tables.push(element);
    if (element.name !== 'w:p') return true;
    const text = textOf(element).trim();
    if (text !== '') lines.push({ text, kind: lines.length < TITLE_LINES ? 'title' : 'text' });
    return false;
  });
  return { tables: tables.map(tableOf), lines };
}

/** Elements of a name in this one, through controls and revisions around them, but not inside a table in it. */
const inside = (name: string, element: Element): readonly Element[] =>
  element.children.flatMap((each) => (each.name === name ? [each] : each.name === 'w:tbl' || !isRead(each) ? [] : inside(name, each)));

interface Open {
  text: string;
  columns: number;
  rows: number;
}

function tableOf(table: Element): readonly (readonly DocumentCell[])[] {
  /** Cells that reach down, by their first column. */
  let above = new Map<number, Open>();
  return inside('w:tr', table)
    .filter((row) => child(child(row, 'w:trPr'), 'w:del') === undefined)
    .map((row) => {
      const cells: Open[] = [];
      const open = new Map<number, Open>();
      let column = number(setting(child(row, 'w:trPr') ?? row, 'w:gridBefore'), 0);
      if (column > 0) cells.push({ text: '', columns: column, rows: 1 });
      for (const cell of inside('w:tc', row)) {
        const properties = child(cell, 'w:tcPr');
        const columns = number(properties && setting(properties, 'w:gridSpan'), 1);
        const merge = properties && child(properties, 'w:vMerge');
        const continued = merge && value(merge, 'w:val') !== 'restart' ? above.get(column) : undefined;
        if (continued) continued.rows++;
        const own = continued ?? { text: textOf(cell).trim(), columns, rows: 1 };
        if (!continued) cells.push(own);
        if (merge) open.set(column, own);
        column += columns;
      }
      above = open;
      return cells;
    });
}

/** A whole number as the attribute says; nothing larger than a table can hold. */
const number = (written: string | undefined, otherwise: number): number =>
  /^\d{1,4}$/.test(written ?? '') ? Math.min(Number(written), MOST_SPANNED) : otherwise;
