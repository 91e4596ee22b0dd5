// A table of the form as printed: merges, widths and heights. Lengths in twips, type in half points.
import type { CellId, FormTable, GridCell, TableId } from '../form';
import { escapeXml } from '../ooxml';
import { HINT, paragraph, properties } from './controls';
import { TEXT_WIDTH } from './page';
import { STYLE } from './styles';

/** What is printed for a figure: its text, and its control. */
export interface PrintedFigure {
  readonly text: string;
  /** The control, in a size other than the style's when the cell is too narrow. */
  readonly xml: (halfPoints?: number) => string;
}

/** Rows of the statutory tables: type and least height. Table three must stay on one page with its 28 rows. */
const LOOKS: Readonly<
  Record<TableId, { readonly style: string; readonly halfPoints: number; readonly head: number; readonly row: number }>
> = {
  table2: { style: STYLE.wideCell, halfPoints: 21, head: 450, row: 450 },
  table3: { style: STYLE.cell, halfPoints: 18, head: 320, row: 320 },
  table4: { style: STYLE.cell, halfPoints: 18, head: 400, row: 560 },
};

const CELL_MARGIN = 57;
/** Table three of a large body: label columns give way to figures of more than five digits. */
const LARGE_NUMBERS = [500, 860, 2540, 872, 640, 640, 640, 640, 640, 872];
const SMALLEST = 12;

/** A cell of the grid as it prints: the form's cell, or the part below a merged one. */
interface Placed {
  readonly cell: GridCell;
  readonly column: number;
  readonly columns: number;
  readonly merge?: 'restart' | 'continue';
}

/** Spreads the form's rows over the grid, with a place in each row for cells that reach down into it. */
function spread(grid: FormTable['grid'], width: number): readonly (readonly Placed[])[] {
  const reaching: ({ cell: GridCell; columns: number; rows: number } | undefined)[] = new Array<undefined>(width).fill(undefined);
  return grid.map((row) => {
    const placed: Placed[] = [];
    const waiting = [...row];
    for (let column = 0; column < width;) {
      const above = reaching[column];
      if (above && above.rows > 0) {
        placed.push({ cell: above.cell, column, columns: above.columns, merge: 'continue' });
        above.rows -= 1;
        column += above.columns;
        continue;
      }
      const cell = waiting.shift();
      if (!cell) break;
      const { columns = 1, rows = 1 } = cell;
      if (rows > 1) reaching[column] = { cell, columns, rows: rows - 1 };
      placed.push({ cell, column, columns, ...(rows > 1 ? { merge: 'restart' as const } : {}) });
      column += columns;
    }
    return placed;
  });
}

/** Half points at which a number fits its cell: a digit is half as wide as the type is high in 宋体, a little more in other faces. */
function fitting(text: string, width: number, wanted: number): number | undefined {
  let ems = 0;
  for (const character of text) ems += character.charCodeAt(0) > 0x2e7f ? 1 : 0.55;
  // A twip is a tenth of a half point. A word that is Chinese may wrap.
  const room = Math.floor((width - 2 * CELL_MARGIN) / 10 / ems);
  return room >= wanted || /[^\d.]/.test(text) ? undefined : Math.max(room, SMALLEST);
}

const isFigure = (cell: GridCell): cell is Extract<GridCell, { figure: CellId }> => 'figure' in cell;

/** The table's XML. Its rows keep together with the next, so that it moves to a new page as a whole. */
export function tableXml(table: FormTable, print: (id: CellId) => PrintedFigure): string {
  const look = LOOKS[table.id];
  const large = table.id === 'table3' && table.figures.some(({ id }) => /^\d{6}/.test(print(id).text));
  const widths = large && table.widths.length === LARGE_NUMBERS.length ? LARGE_NUMBERS : table.widths;
  const rows = spread(table.grid, widths.length);

  const cellXml = ({ cell, column, columns, merge }: Placed, last: boolean) => {
    const width = widths.slice(column, column + columns).reduce((sum, each) => sum + each, 0);
    const left = !isFigure(cell) && cell.kind === 'row' ? '<w:jc w:val="left"/>' : '';
    const inside =
      merge === 'continue'
        ? ''
        : isFigure(cell)
          ? print(cell.figure).xml(fitting(print(cell.figure).text, width, look.halfPoints))
          : `<w:r>${properties(HINT)}<w:t>${escapeXml(cell.label)}</w:t></w:r>`;
    return (
      `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : ''}` +
      `${merge === 'restart' ? '<w:vMerge w:val="restart"/>' : merge === 'continue' ? '<w:vMerge/>' : ''}<w:vAlign w:val="center"/></w:tcPr>` +
      `${paragraph(look.style, inside, (last ? '' : '<w:keepNext/>') + left)}</w:tc>`
    );
  };
  const rowXml = (row: readonly Placed[], index: number) => {
    const head = index < table.headerRows;
    return (
      `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${head ? look.head : look.row}" w:hRule="atLeast"/>${head ? '<w:tblHeader/>' : ''}</w:trPr>` +
      `${row.map((cell) => cellXml(cell, index === rows.length - 1)).join('')}</w:tr>`
    );
  };
  const edge = (name: string) => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:jc w:val="center"/>` +
    `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(edge).join('')}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar><w:left w:w="${CELL_MARGIN}" w:type="dxa"/><w:right w:w="${CELL_MARGIN}" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.map(rowXml).join('')}</w:tbl>`
  );
}
