// A saved web page as tables and lines. It is read as text: nothing in it runs, nothing is fetched, and no browser builds it.
import { PageError, type PrintedCell, type PrintedLine, type PrintedPage, type PrintedTable } from './page';
import { tagsOf, type Tag } from './tags';

/** Characters; bytes are limited before. */
const LONGEST = 20 * 1024 * 1024;
const DEEPEST = 60;
const MOST_CELLS = 200_000;

const LINE_ENDS =
  /^(?:address|article|aside|blockquote|br|caption|center|dd|div|dl|dt|fieldset|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|option|p|section|table|tbody|td|tfoot|th|thead|title|tr|ul)$/;

interface Open {
  /** Where it stands among all tables. */
  readonly at: number;
  readonly rows: PrintedCell[][];
  cell: { text: string; readonly columns: number; readonly rows: number } | undefined;
}

/** @throws PageError for a page that is too large or nested too deeply */
export function readHtml(text: string): PrintedPage {
  if (text.length > LONGEST) throw new PageError('too-large', '网页文件过大，请只保存年度报告那一页再导入。');
  const tables: (PrintedTable | undefined)[] = [];
  const lines: PrintedLine[] = [];
  const stack: Open[] = [];
  let line = '';
  let kind: PrintedLine['kind'] = 'text';
  let cells = 0;
  const innermost = () => stack[stack.length - 1];
  const endLine = () => {
    const whole = line.replace(/[\s\u00a0]+/g, ' ').trim();
    if (whole !== '') lines.push({ text: whole, kind });
    line = '';
  };
  const endCell = (open: Open | undefined) => {
    if (!open?.cell) return;
    const { text: words, columns, rows } = open.cell;
    open.rows[open.rows.length - 1]?.push({ text: words.replace(/[ \t\r\n]+/g, ' ').trim(), columns, rows });
    open.cell = undefined;
  };
  const close = () => {
    const open = stack.pop();
    endCell(open);
    if (open) tables[open.at] = open.rows;
  };
  const begin = ({ name, attribute }: Tag) => {
    const open = innermost();
    if (name === 'table') {
      if (stack.length >= DEEPEST)
        throw new PageError('too-deep', '网页里的表格层层嵌套，无法读取。请把报告内容复制到 Word 文档，保存后再导入。');
      stack.push({ at: tables.push(undefined) - 1, rows: [], cell: undefined });
    } else if (name === 'tr' && open) {
      endCell(open);
      open.rows.push([]);
    } else if ((name === 'td' || name === 'th') && open) {
      endCell(open);
      if (++cells > MOST_CELLS) throw new PageError('too-large', '网页里的表格过大，请只保存年度报告那一页再导入。');
      if (open.rows.length === 0) open.rows.push([]);
      open.cell = { text: '', columns: span(attribute('colspan')), rows: span(attribute('rowspan'), true) };
    } else if (/^h[1-3]$/.test(name)) kind = 'heading';
  };
  const end = (name: string) => {
    if (name === 'table') close();
    else if (name === 'td' || name === 'th') endCell(innermost());
    else if (/^h[1-3]$/.test(name) || name === 'title') kind = 'text';
  };
  tagsOf(text, {
    tag(tag) {
      if (LINE_ENDS.test(tag.name)) {
        endLine();
        const cell = innermost()?.cell;
        if (cell && tag.name !== 'table') cell.text += ' ';
      }
      if (tag.closing) end(tag.name);
      else begin(tag);
    },
    text(words) {
      line += words;
      const cell = innermost()?.cell;
      if (cell) cell.text += words;
    },
    title(words) {
      endLine();
      lines.push({ text: words.replace(/\s+/g, ' ').trim(), kind: 'title' });
    },
  });
  endLine();
  while (stack.length > 0) close();
  return { tables: tables.flatMap((table) => (table ? [table] : [])), lines };
}

/** A span as browsers take it; rowspan 0 reaches to the end of the table. */
function span(written: string | undefined, rows = false): number {
  const number = /^\s*\d{1,6}/.exec(written ?? '')?.[0];
  if (number === undefined) return 1;
  return rows && Number(number) === 0 ? 65_534 : Math.min(Math.max(1, Number(number)), rows ? 65_534 : 1000);
}
