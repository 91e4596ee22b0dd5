// A worksheet part read from left to right into the cells that hold something. Knows XML and cells, no names and no plan.
import { attribute, localName, scanXml, type Refuse } from '../../../ooxml';
import type { HostValue } from '../../host';
import type { Area } from '../../plan';
import { area, corner, MAX_COLUMN, MAX_ROW, place } from './reference';

/** A formula, seen from the cell for which it was written: a shared one stands `rows`, `columns` away from it. */
export interface CellFormula {
  /** Without "="; undefined for array formulas and data tables, of which only the saved result can be told. */
  readonly text: string | undefined;
  readonly rows: number;
  readonly columns: number;
}

export interface Cell {
  readonly row: number;
  readonly column: number;
  /** What stands there; for a formula its saved result, undefined when none was saved. */
  readonly value: HostValue | undefined;
  readonly formula?: CellFormula;
}

export interface SheetContent {
  readonly cells: ReadonlyMap<number, Cell>;
  readonly merges: readonly Area[];
  readonly protected: boolean;
  /** Protection that only a password lifts. */
  readonly password: boolean;
}

/** Cells with content that are read of one sheet; a report has about a thousand. */
const MAX_CELLS = 300_000;
const MAX_MERGES = 100_000;

/** Excel keeps control characters and its own escape as _x000D_; carriage returns say nothing beside line feeds. */
export const cellText = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))).replace(/\r\n?/g, '\n');

const DAY = 86_400_000;

/** ISO dates are rare but allowed; in serial numbers 1 January 1900 is 1 and 1900 counts as a leap year. */
function serial(iso: string): HostValue {
  const time = Date.parse(/[T ]/.test(iso) ? `${iso.replace(' ', 'T').replace(/Z$/, '')}Z` : `${iso}T00:00:00Z`);
  return Number.isNaN(time) ? { error: '#VALUE!' } : time / DAY + 25_569;
}

function parsed(type: string | undefined, text: string, strings: () => readonly string[], refuse: Refuse): HostValue {
  switch (type) {
    case 's':
      return strings()[Number(text)] ?? refuse('xml');
    case 'str':
    case 'inlineStr':
      return cellText(text);
    case 'b':
      return text.trim() === '1' || text.trim() === 'true';
    case 'e':
      return { error: text.trim() || '#VALUE!' };
    case 'd':
      return serial(text.trim());
    default: {
      if (text.trim() === '') return null;
      const value = Number(text);
      return Number.isFinite(value) ? value : { error: '#NUM!' };
    }
  }
}

/** @param strings the shared strings, asked for only when a cell needs them */
export function readSheet(text: string, strings: () => readonly string[], refuse: Refuse): SheetContent {
  const cells = new Map<number, Cell>();
  const merges: Area[] = [];
  const masters = new Map<string, Cell>();
  let isProtected = false;
  let password = false;
  let row = 0;
  let column = 0;
  let type: string | undefined;
  let inCell = false;
  let inPhonetic = false;
  let collecting: 'v' | 'f' | 't' | undefined;
  let content: string | undefined;
  let formulaText: string | undefined;
  let formulaRaw: string | undefined;

  const formula = (): CellFormula | undefined => {
    if (formulaRaw === undefined) return undefined;
    const kind = attribute(formulaRaw, 't', refuse);
    if (kind === 'array' || kind === 'dataTable') return { text: undefined, rows: 0, columns: 0 };
    const shared = kind === 'shared' ? attribute(formulaRaw, 'si', refuse) : undefined;
    const own = formulaText?.trim() ?? '';
    if (shared === undefined || own !== '') return { text: own === '' ? undefined : own, rows: 0, columns: 0 };
    const master = masters.get(shared);
    return { text: master?.formula?.text, rows: row - (master?.row ?? row), columns: column - (master?.column ?? column) };
  };
  const finish = () => {
    inCell = false;
    const written = formula();
    if (content === undefined && written === undefined) return;
    const text = content ?? '';
    // A text result that was saved empty has no <v> in some programs.
    const value = content === undefined && type !== 'str' ? undefined : parsed(type, text, strings, refuse);
    const cell: Cell = { row, column, value, ...(written ? { formula: written } : {}) };
    if (written?.text !== undefined && written.rows === 0 && written.columns === 0 && formulaRaw !== undefined) {
      const si = attribute(formulaRaw, 'si', refuse);
      if (si !== undefined) masters.set(si, cell);
    }
    if (cells.size >= MAX_CELLS) refuse('too-many-cells');
    if (value !== null || written) cells.set(place(row, column), cell);
  };

  scanXml(
    text,
    {
      open(tag, raw) {
        const name = localName(tag);
        if (inCell) {
          if (name === 'v' || name === 't') {
            if (inPhonetic) return;
            collecting = name;
            content ??= '';
          } else if (name === 'f') {
            collecting = name;
            formulaRaw = raw;
            formulaText = '';
          } else if (name === 'rPh') inPhonetic = true;
        } else if (name === 'c') {
          const reference = attribute(raw, 'r', refuse);
          const at = reference === undefined ? { row, column: column + 1 } : (corner(reference) ?? refuse('xml'));
          if (at.column > MAX_COLUMN || at.row < 1) refuse('xml');
          ({ row, column } = at);
          type = attribute(raw, 't', refuse);
          inCell = true;
          content = formulaText = formulaRaw = undefined;
        } else if (name === 'row') {
          const given = attribute(raw, 'r', refuse);
          row = given === undefined ? row + 1 : Number(given);
          column = 0;
          if (!Number.isInteger(row) || row < 1 || row > MAX_ROW) refuse('xml');
        } else if (name === 'mergeCell') {
          const merged = area(attribute(raw, 'ref', refuse) ?? '');
          if (merges.length >= MAX_MERGES) refuse('too-many-cells');
          if (merged) merges.push(merged);
        } else if (name === 'sheetProtection') {
          const on = attribute(raw, 'sheet', refuse);
          isProtected = on === '1' || on === 'true';
          password = isProtected && ['password', 'hashValue'].some((name) => attribute(raw, name, refuse) !== undefined);
        }
      },
      text(value) {
        if (collecting === 'f') formulaText = (formulaText ?? '') + value;
        else if (collecting) content = (content ?? '') + value;
      },
      close(tag) {
        if (!inCell) return;
        const name = localName(tag);
        if (name === 'c') finish();
        else if (name === 'rPh') inPhonetic = false;
        else if (name === collecting) collecting = undefined;
      },
    },
    refuse,
  );
  return { cells, merges, protected: isProtected, password };
}

/** The shared strings, rich text joined, phonetic guides left out. */
export function readStrings(text: string, refuse: Refuse): readonly string[] {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let phonetic = false;
  scanXml(
    text,
    {
      open(tag) {
        const name = localName(tag);
        if (name === 'si') current = '';
        else if (name === 'rPh') phonetic = true;
        else if (name === 't') inText = !phonetic;
      },
      text(value) {
        if (inText) current += value;
      },
      close(tag) {
        const name = localName(tag);
        if (name === 'si') strings.push(cellText(current));
        else if (name === 'rPh') phonetic = false;
        else if (name === 't') inText = false;
      },
    },
    refuse,
  );
  return strings;
}
