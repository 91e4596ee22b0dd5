// Table 3: what each cell may hold (T3-04) and that none stays blank (T3-05).
import { practice, printed, type CellId, type Edition, type Figure } from '../form';
import { blanksByRow, complete, emptiness, faults, isBlank } from './cells';
import type { Context, Remark, Rule } from './rule';
import { onlyTotal } from './table3Identities';

const allCells = (form: Edition): readonly CellId[] => form.table3.figures.map(({ id }) => id);

/** Wholly blank columns come as one block, what is left row by row; rows with a number under 总计 alone belong to T3-16. */
function blanks(context: Context): readonly Remark[] {
  const { layout, numbers } = context;
  if (complete(numbers, layout.tables.table3)) return [];
  const blocks = blankBlocks(context);
  const told = new Set(blocks.flatMap((columns) => columns.flatMap(({ places }) => places)));
  const rows = layout.rows.map(({ places }) => places).filter((places) => !onlyTotal(context, places));
  return [...blocks.map((columns) => blockRemark(context, columns)), ...blanksByRow(context, rows, told)];
}

type Columns = Context['layout']['columns'];

/** Neighbouring columns without any content. */
function blankBlocks(context: Context): readonly Columns[] {
  const blocks: Columns[] = [];
  let open: Columns = [];
  for (const column of context.layout.columns) {
    if (column.places.every((at) => isBlank(context, at))) open = [...open, column];
    else {
      if (open.length > 0) blocks.push(open);
      open = [];
    }
  }
  return open.length > 0 ? [...blocks, open] : blocks;
}

function blockRemark(context: Context, columns: Columns): Remark {
  const places = columns.flatMap((column) => column.places);
  const [first, last] = [columns[0]?.head.label ?? '', columns[columns.length - 1]?.head.label ?? ''];
  const where =
    columns.length === context.layout.columns.length
      ? '表三整表'
      : columns.length === 1
        ? `${first}列`
        : `${first}列至${last}列（${columns.length} 列）`;
  return {
    message: `${where}：全部 ${places.length} 格${emptiness(context, places)}`,
    cells: places.map((at) => (context.layout.cells[at] as Figure).id),
  };
}

export const table3Cells: readonly Rule[] = [
  {
    id: 'T3-04',
    severity: 'error',
    title: '表三数字写法',
    basis: [printed('第三部分：件数')],
    watches: allCells,
    check: (context) => faults(context, context.layout.tables.table3),
    handbook: {
      what: '表三每一格只填不小于 0 的整数，用半角数字；不带单位、正负号、小数点、千位分隔符，也不用中文数字或全角数字。',
      why: '带了别的字符，表格软件就把它当成文字，求和时悄悄漏掉，合计看上去对、实际不对。',
      wrong: '“5件”、“1,136”、“１２”、“十二”、-3、2.5',
      right: '5、1136、12、12、3、2',
    },
  },
  {
    id: 'T3-05',
    severity: 'error',
    title: '表三空格',
    basis: [practice('各地年度报告没有数量的填 0；空白如何处理未见正式规定')],
    watches: allCells,
    check: blanks,
    handbook: {
      what: '表三每一格都要填数字，没有数量的填 0，不留空，也不用“/”“-”“—”“无”代替。整列空着的合并提示一次，其余按行提示。',
      why: '空着分不清是没有还是漏填，勾稽关系也无法核对。已公布的报告绝大多数填 0。',
      wrong: '商业企业列 25 格全部空着；予以公开行的总计空着',
      right: '商业企业列 25 格全部填 0；予以公开行的总计填各列之和',
    },
  },
];
