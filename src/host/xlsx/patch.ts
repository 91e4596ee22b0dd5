// Changing cells inside a worksheet part: the touched cells are replaced, all the rest of the part stays byte for byte.
import { attribute, cleanText, escapeXml, localName, scanXml, type Refuse } from '../../ooxml';
import type { HostValue } from '../host';
import { address } from '../plan';
import { elements, insertionPoint, place, placeColumn, placeRow, sameNamespace, splice, type Splice } from './reading';
import { columnOf, rowOf, walkCells, type WrittenElement } from './walk';

export type Written = string | number | null;

/** Excel reads _x0041_ as "A": an underscore that would begin such an escape is escaped itself. */
export const escapeCellText = (text: string) => cleanText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

/** Start tag and content of a cell. Texts stand in the cell itself: the shared strings are left alone. */
function cellXml(tag: string, row: number, column: number, style: string | undefined, value: Written): string {
  const kept = style === undefined ? '' : ` s="${escapeXml(style)}"`;
  const start = `<${tag} r="${address(row, column)}"${kept}`;
  if (value === null) return `${start}/>`;
  const [v, is, t] = ['v', 'is', 't'].map((name) => sameNamespace(tag, name));
  if (typeof value === 'number') return `${start}><${v}>${value}</${v}></${tag}>`;
  return `${start} t="inlineStr"><${is}><${t} xml:space="preserve">${escapeXml(escapeCellText(value))}</${t}></${is}></${tag}>`;
}

/** @param writes values by `place` */
export function patchCells(text: string, writes: ReadonlyMap<number, Written>, refuse: Refuse): string {
  const splices: Splice[] = [];
  const waiting = new Map<number, number[]>();
  for (const at of [...writes.keys()].sort((a, b) => a - b)) waiting.set(placeRow(at), [...(waiting.get(placeRow(at)) ?? []), at]);
  const rows = [...waiting.keys()].sort((a, b) => a - b);
  const cellsOf = (tag: string, row: number, before: number) => {
    const list = waiting.get(row) ?? [];
    const due = list.filter((at) => placeColumn(at) < before);
    waiting.set(row, list.slice(due.length));
    return due.map((at) => cellXml(tag, row, placeColumn(at), undefined, writes.get(at) ?? null)).join('');
  };
  const wholeRows = (tag: string, before: number) => {
    let made = '';
    while ((rows[0] ?? Infinity) < before) {
      const row = rows.shift() ?? 0;
      made += `<${sameNamespace(tag, 'row')} r="${row}">${cellsOf(sameNamespace(tag, 'c'), row, Infinity)}</${sameNamespace(tag, 'row')}>`;
    }
    return made;
  };
  const insert = (at: number, piece: string) => {
    if (piece !== '') splices.push({ from: at, to: at, text: piece });
  };

  let depth = 0;
  let inData = false;
  let row = 0;
  let column = 0;
  let cell: { start: number; style: string | undefined } | undefined;
  scanXml(
    text,
    {
      open(tag, raw, start) {
        const name = localName(tag);
        if (depth === 1 && name === 'sheetData') inData = true;
        else if (inData && depth === 2 && name === 'row') {
          row = rowOf(raw, row, refuse);
          column = 0;
          insert(start, wholeRows(tag, row));
          if (rows[0] === row) {
            rows.shift();
            // The hint of the columns in use would no longer hold.
            const hint = /\sspans="[^"]*"/.exec(raw);
            if (hint)
              splices.push({
                from: start + 1 + tag.length + hint.index,
                to: start + 1 + tag.length + hint.index + hint[0].length,
                text: '',
              });
          }
        } else if (inData && depth === 3 && name === 'c') {
          column = columnOf(raw, column, refuse);
          insert(start, cellsOf(tag, row, column));
          if (writes.has(place(row, column))) cell = { start, style: attribute(raw, 's', refuse) };
        }
        depth++;
      },
      close(tag, start, end) {
        depth--;
        const name = localName(tag);
        if (depth === 3 && cell) {
          const at = place(row, column);
          splices.push({ from: cell.start, to: end, text: cellXml(tag, row, column, cell.style, writes.get(at) ?? null) });
          waiting.set(
            row,
            (waiting.get(row) ?? []).filter((other) => other !== at),
          );
          cell = undefined;
        } else if (inData && depth === 2 && name === 'row') {
          const made = cellsOf(sameNamespace(tag, 'c'), row, Infinity);
          if (made !== '' && start === end) splices.push({ from: end - 2, to: end, text: `>${made}</${tag}>` });
          else insert(start, made);
        } else if (inData && depth === 1) {
          inData = false;
          const made = wholeRows(tag, Infinity);
          if (made !== '' && start === end) splices.push({ from: end - 2, to: end, text: `>${made}</${tag}>` });
          else insert(start, made);
        }
      },
    },
    refuse,
  );
  return splice(text, splices);
}

/**
 * Gives every formula its result as it is now; a formula without one loses the saved result, so that nobody takes an old
 * number for the present one: spreadsheets work it out when they open the file.
 */
export function refreshResults(text: string, resultOf: (row: number, column: number) => HostValue | undefined, refuse: Refuse): string {
  const splices: Splice[] = [];
  walkCells(
    text,
    ({ tag, raw, start, end, row, column, formula }) => {
      if (!formula) return;
      const style = attribute(raw, 's', refuse);
      const [type, result] = resultXml(sameNamespace(tag, 'v'), resultOf(row, column));
      const head = `<${tag} r="${address(row, column)}"${style === undefined ? '' : ` s="${escapeXml(style)}"`}${type}>`;
      splices.push({ from: start, to: end, text: `${head}${text.slice(formula.start, formula.end)}${result}</${tag}>` });
    },
    refuse,
  );
  return splice(text, splices);
}

function resultXml(tag: string, value: HostValue | undefined): readonly [type: string, result: string] {
  if (value === undefined || value === null) return ['', ''];
  if (typeof value === 'number') return ['', `<${tag}>${value}</${tag}>`];
  if (typeof value === 'boolean') return [' t="b"', `<${tag}>${value ? 1 : 0}</${tag}>`];
  if (typeof value === 'string') return [' t="str"', `<${tag}>${escapeXml(escapeCellText(value))}</${tag}>`];
  // Errors of our own are no error values of a spreadsheet.
  return /^#[A-Z0-9/]+[!?]?$/.test(value.error) ? [' t="e"', `<${tag}>${value.error}</${tag}>`] : ['', ''];
}

/** Puts protection on a sheet or takes it off; undefined when it cannot be taken off without one. */
export function patchProtection(text: string, on: boolean, refuse: Refuse): string | undefined {
  const all = elements(text, 1, refuse);
  const found = all.find(({ name, depth }) => depth === 1 && name === 'sheetProtection');
  if (found && /\s(password|hashValue)\s*=/.test(found.raw)) {
    const active = /\ssheet\s*=\s*["'](1|true)["']/.test(found.raw);
    return active === on ? text : undefined;
  }
  const removed = found ? [{ from: found.start, to: found.end, text: '' }] : [];
  if (!on) return splice(text, removed);
  const at = insertionPoint(all, ['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr']);
  const tag = sameNamespace(all[0]?.tag ?? '', 'sheetProtection');
  // "0" allows: clerks may widen columns and raise rows.
  const element = `<${tag} sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>`;
  return splice(text, [...removed, { from: at, to: at, text: element }]);
}

/** Style numbers of some cells. */
export function stylesOf(text: string, places: ReadonlySet<number>, refuse: Refuse): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  walkCells(
    text,
    ({ row, column, raw }) => {
      if (places.has(place(row, column))) found.set(place(row, column), Number(attribute(raw, 's', refuse) ?? 0));
    },
    refuse,
  );
  return found;
}

/**
 * Writes out the shared formulas whose first cell is about to be overwritten: the other cells would lose theirs.
 * @param formulaOf the whole formula of a cell, without "="
 */
export function writeOutShared(
  text: string,
  overwritten: ReadonlySet<number>,
  formulaOf: (row: number, column: number) => string | undefined,
  refuse: Refuse,
): string {
  const lost = new Set<string>();
  const others: { readonly si: string; readonly at: number; readonly formula: WrittenElement }[] = [];
  walkCells(
    text,
    ({ row, column, formula }) => {
      const si = formula && attribute(formula.raw, 'si', refuse);
      if (formula === undefined || si === undefined) return;
      if (!overwritten.has(place(row, column))) others.push({ si, at: place(row, column), formula });
      else if (attribute(formula.raw, 'ref', refuse) !== undefined) lost.add(si);
    },
    refuse,
  );
  const splices = others.flatMap(({ si, at, formula }): readonly Splice[] => {
    const whole = lost.has(si) ? formulaOf(placeRow(at), placeColumn(at)) : undefined;
    if (whole === undefined) return [];
    return [{ from: formula.start, to: formula.end, text: `<${formula.tag}>${escapeXml(whole)}</${formula.tag}>` }];
  });
  return splice(text, splices);
}
