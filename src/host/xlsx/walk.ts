// Walking over the cells of a worksheet part as they are written, with their offsets.
import { attribute, localName, scanXml, type Refuse } from '../../ooxml';
import { corner } from './reading';

export interface WrittenElement {
  readonly tag: string;
  /** Attributes as written. */
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

export interface WrittenCell extends WrittenElement {
  readonly row: number;
  readonly column: number;
  readonly formula: WrittenElement | undefined;
}

/** Rows and cells may leave out where they stand: then each stands behind the one before. */
export const rowOf = (raw: string, before: number, refuse: Refuse): number => {
  const given = attribute(raw, 'r', refuse);
  return given === undefined ? before + 1 : Number(given);
};
export const columnOf = (raw: string, before: number, refuse: Refuse): number => {
  const given = attribute(raw, 'r', refuse);
  return given === undefined ? before + 1 : (corner(given)?.column ?? refuse('xml'));
};

/** Depth below the root: sheetData 1, row 2, c 3, f 4. */
export function walkCells(text: string, see: (cell: WrittenCell) => void, refuse: Refuse): void {
  let depth = 0;
  let row = 0;
  let column = 0;
  let cell: Omit<WrittenCell, 'end' | 'formula'> | undefined;
  let formula: WrittenElement | undefined;
  scanXml(
    text,
    {
      open(tag, raw, start, end) {
        const name = localName(tag);
        if (depth === 2 && name === 'row') {
          row = rowOf(raw, row, refuse);
          column = 0;
        } else if (depth === 3 && name === 'c') {
          column = columnOf(raw, column, refuse);
          cell = { tag, raw, start, row, column };
          formula = undefined;
        } else if (depth === 4 && name === 'f' && cell) formula = { tag, raw, start, end };
        depth++;
      },
      close(tag, _, end) {
        depth--;
        if (depth === 4 && formula && localName(tag) === 'f') formula = { ...formula, end };
        if (depth === 3 && cell) {
          see({ ...cell, end, formula });
          cell = undefined;
        }
      },
    },
    refuse,
  );
}
