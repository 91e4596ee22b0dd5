// A small plan that uses everything the language of plans has, for tests of adapters.
import type { SheetPlan, WorkbookPlan } from '../../src/host/plan';

export const FIGURES: SheetPlan = {
  name: '表甲',
  tabColour: '#1F4E79',
  widths: [30, 20, 20, 20.5],
  heights: { 1: 30, 3: 24.75 },
  cells: [
    { row: 1, column: 1, value: '受理情况 "A&B" <甲>', style: 'title' },
    { row: 2, column: 1, value: '项目', style: 'label' },
    { row: 2, column: 2, value: '自然人', style: 'label' },
    { row: 2, column: 3, value: '法人', style: 'label' },
    { row: 2, column: 4, value: '总计', style: 'label' },
    { row: 3, column: 1, value: '新收', style: 'label' },
    { row: 3, column: 2, style: 'figure' },
    { row: 3, column: 3, style: 'figure' },
    { row: 3, column: 4, formula: '=IF(COUNT(B3:C3)=0,"",SUM(B3:C3))', style: 'total' },
    { row: 4, column: 1, value: '结转', style: 'label' },
    { row: 4, column: 2, value: 2, style: 'figure' },
    { row: 4, column: 3, value: 1.5, style: 'figure' },
    { row: 4, column: 4, formula: '=B4+C4', style: 'total' },
    { row: 5, column: 1, value: '=不是公式', style: 'text' },
    { row: 5, column: 2, formula: '=LEFT("甲乙",1)', style: 'total' },
  ],
  merges: [{ row: 1, column: 1, rows: 1, columns: 4 }],
  validations: [
    {
      area: { row: 3, column: 2, rows: 2, columns: 2 },
      rule: { kind: 'whole', min: 0, max: 999_999 },
      prompt: { title: '填件数', message: '没有的填 0。' },
      error: { title: '不是件数', message: '请填非负整数。' },
    },
    {
      area: { row: 5, column: 1, rows: 1, columns: 1 },
      rule: { kind: 'list', items: ['乡镇', '县"直"'] },
      prompt: { title: '选择', message: '点箭头选。' },
    },
    { area: { row: 6, column: 1, rows: 1, columns: 1 }, rule: { kind: 'any' }, prompt: { title: '说明', message: '随便填。' } },
    {
      area: { row: 6, column: 2, rows: 1, columns: 1 },
      rule: { kind: 'decimal', min: 0, max: 1e9 },
      prompt: { title: '金额', message: '单位：万元。' },
    },
  ],
  formats: [
    {
      areas: [{ row: 3, column: 2, rows: 2, columns: 2 }],
      formula: '=ISTEXT(B3)',
      look: { fill: '#B3261E', colour: '#FFFFFF', bold: true },
    },
    {
      areas: [
        { row: 3, column: 2, rows: 1, columns: 2 },
        { row: 4, column: 4, rows: 1, columns: 1 },
      ],
      formula: '=ISBLANK(B3)',
      look: { fill: '#FFF4CC' },
    },
  ],
  freeze: { rows: 2, columns: 1 },
  print: {
    area: { row: 1, column: 1, rows: 5, columns: 4 },
    orientation: 'landscape',
    repeat: { first: 1, last: 2 },
    margins: { top: 37, bottom: 35, left: 28, right: 26 },
    centre: true,
  },
  protect: true,
};

export const HIDDEN: SheetPlan = {
  name: '_甲',
  visibility: 'veryHidden',
  widths: [40],
  heights: {},
  cells: [{ row: 1, column: 1, value: '2021', style: 'text' }],
  merges: [],
  validations: [],
  formats: [],
  protect: false,
};

export const PLAN: WorkbookPlan = {
  sheets: [FIGURES, HIDDEN],
  names: [
    { name: '甲.标题', sheet: '表甲', area: { row: 1, column: 1, rows: 1, columns: 4 } },
    { name: '甲.数据', sheet: '表甲', area: { row: 3, column: 2, rows: 2, columns: 3 } },
    { name: '甲.新收', sheet: '表甲', area: { row: 3, column: 2, rows: 1, columns: 1 } },
    { name: '甲.文字', sheet: '表甲', area: { row: 5, column: 1, rows: 1, columns: 1 } },
    { name: '甲.设置', sheet: '_甲', area: { row: 1, column: 1, rows: 1, columns: 1 } },
  ],
  styles: {
    title: { font: { name: '黑体', size: 18, colour: '#1F4E79', bold: true, italic: true }, horizontal: 'center', vertical: 'middle' },
    label: { font: { name: '宋体', size: 10 }, fill: '#F3F6F9', border: '#7B8794', wrap: true, vertical: 'top', indent: 1 },
    figure: { border: '#7B8794', horizontal: 'center', numberFormat: '0', unlocked: true },
    total: { border: '#7B8794', fill: '#E4E8EC', numberFormat: '0.####' },
    text: { numberFormat: '@', horizontal: 'left', unlocked: true },
  },
};

/** Another sheet, to be added to what stands already. */
export const SECOND: WorkbookPlan = {
  sheets: [{ ...FIGURES, name: '表乙', cells: FIGURES.cells.filter(({ row }) => row < 4), formats: FIGURES.formats.slice(0, 1) }],
  names: [{ name: '乙.新收', sheet: '表乙', area: { row: 3, column: 2, rows: 1, columns: 1 } }],
  styles: PLAN.styles,
};
