// Web pages as offices publish them, for the importer's tests: written from the form, in the ways in which pages really differ.
import { edition, tables, type CellId, type Edition, type FormTable, type GridCell } from '../../src/form';
import { reading, type AnnualReport } from '../../src/report';

export interface Look {
  /** The page lost its merged cells: every cell stands alone, cells that reached down are gone. */
  readonly unmerged?: boolean;
  /** Table 2 as four tables. */
  readonly pieces?: boolean;
  /** A table around everything, as old content systems lay pages out. */
  readonly framed?: boolean;
  /** How a figure is printed. */
  readonly number?: (value: number) => string;
  readonly label?: (label: string) => string;
  readonly title?: string;
}

/** What a cell holds, as a reader sees it. */
export function shown(report: AnnualReport, id: CellId, number: (value: number) => string): string {
  const read = reading(report, id);
  return read.kind === 'figure' ? `${number(read.value)}${read.note ? `（${read.note}）` : ''}` : read.text;
}

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

export function page(report: AnnualReport, look: Look = {}): string {
  const form = edition(report.edition);
  const { number = String, label = (text: string) => text } = look;
  const cell = (one: GridCell) => {
    const text = escape('label' in one ? label(one.label) : shown(report, one.figure, number));
    const spans = look.unmerged
      ? ''
      : `${one.columns && one.columns > 1 ? ` colspan="${one.columns}"` : ''}${one.rows && one.rows > 1 ? ` rowspan=${one.rows}` : ''}`;
    return `<td class="a"${spans}><p><span lang=EN-US>${text}</span></p></td>`;
  };
  const table = (rows: FormTable['grid']) =>
    `<TABLE border=1>\n${rows.map((row) => `<tr>${row.map(cell).join('\n')}</tr>`).join('\n')}</TABLE>`;
  const body = [form.table2, form.table3, form.table4].flatMap((one) => [
    `<h2>${form.sections.find((section) => section.table === one.id)?.heading ?? ''}</h2>`,
    ...(one.id === 'table2' && look.pieces ? parts(form).map(table) : [table(one.grid)]),
  ]);
  const title = look.title ?? `${report.agency}${report.year}年政府信息公开工作年度报告`;
  const framed = look.framed ? [`<table><tr><td>`, ...body, `</td></tr></table>`] : body;
  return [
    '<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">',
    `<title>${title}</title><style>td > p { color: red }</style><script>document.write("<table><tr><td>商业企业</td></tr></table>")</script></head>`,
    `<body><!-- <table> --><p align=center>${title}</p>`,
    ...framed,
    '</body></html>',
  ].join('\n');
}

/** The parts of table 2, each with its own head. */
function parts(form: Edition): readonly FormTable['grid'][] {
  const found: GridCell[][][] = [];
  for (const row of form.table2.grid) {
    const first = row[0];
    if (first && 'label' in first && first.kind === 'part') found.push([]);
    else found[found.length - 1]?.push([...row]);
  }
  return found;
}

export const cells = (report: AnnualReport): readonly CellId[] =>
  tables(edition(report.edition)).flatMap(({ figures }) => figures.map(({ id }) => id));

/** Bytes in GBK, by turning the decoder round. */
export function gbk(text: string): Uint8Array {
  const codes = gbkCodes();
  return Uint8Array.from([...text].flatMap((sign) => (sign.charCodeAt(0) < 128 ? [sign.charCodeAt(0)] : (codes.get(sign) ?? [0x3f]))));
}
let known: Map<string, readonly number[]> | undefined;
function gbkCodes(): ReadonlyMap<string, readonly number[]> {
  if (known) return known;
  known = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let a = 0x81; a <= 0xfe; a++) {
    for (let b = 0x40; b <= 0xfe; b++) if (b !== 0x7f) known.set(decoder.decode(Uint8Array.of(a, b)), [a, b]);
  }
  return known;
}
