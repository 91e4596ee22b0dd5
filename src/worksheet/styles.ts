// How the sheets look: official and calm, readable in black and white. Knows no form and no layout.
import type { ConditionalFormat, Style } from '../host/plan';

const INK = '#1F2933';
const MUTED = '#5B6770';
const LINE = '#7B8794';
const SOFT_LINE = '#C5CED6';
const BLUE = '#1F4E79';

const SONG = '宋体';
const HEI = '黑体';

const song = (size: number, more: Omit<NonNullable<Style['font']>, 'name' | 'size'> = {}) => ({ name: SONG, size, colour: INK, ...more });
const hei = (size: number, colour = INK) => ({ name: HEI, size, colour });

const label: Style = { font: song(10), fill: '#F3F6F9', border: LINE, vertical: 'middle', wrap: true };
const figure: Style = { font: song(10), border: LINE, horizontal: 'center', vertical: 'middle' };
const field: Style = { font: song(11), border: SOFT_LINE, horizontal: 'left', vertical: 'middle', indent: 1, wrap: true };
const remark: Style = { font: song(9, { colour: '#9C0006', bold: true }), vertical: 'middle', wrap: true };

export const styles = {
  /** The report's title on the first sheet. */
  title: { font: hei(18, BLUE), horizontal: 'center', vertical: 'middle' },
  subtitle: { font: song(10, { colour: MUTED }), horizontal: 'center', vertical: 'middle', wrap: true },
  /** The section's heading above a table. */
  heading: { font: hei(14), horizontal: 'center', vertical: 'middle' },
  /** A heading inside a sheet. */
  section: { font: hei(12, BLUE), vertical: 'middle' },
  /** Agency and year above a table. */
  caption: { font: song(10, { colour: MUTED }), horizontal: 'left', vertical: 'middle' },
  unit: { font: song(10, { colour: MUTED }), horizontal: 'right', vertical: 'middle' },
  verdict: {
    font: song(11, { bold: true }),
    fill: '#F3F6F9',
    border: SOFT_LINE,
    horizontal: 'left',
    vertical: 'middle',
    indent: 1,
    wrap: true,
  },
  overall: {
    font: song(12, { bold: true }),
    fill: '#F3F6F9',
    border: SOFT_LINE,
    horizontal: 'left',
    vertical: 'middle',
    indent: 1,
    wrap: true,
  },

  label: { ...label, horizontal: 'left' },
  labelCentre: { ...label, horizontal: 'center' },
  labelPart: { ...label, font: song(11, { bold: true }), horizontal: 'center' },
  labelHead: { ...label, font: song(10, { bold: true }), horizontal: 'center' },
  labelTight: { ...label, font: song(8.5, { bold: true }), horizontal: 'center' },
  figure: { ...figure, unlocked: true },
  total: { ...figure, font: song(10, { bold: true }), fill: '#E4E8EC' },

  checkHead: { font: song(9, { bold: true, colour: MUTED }), horizontal: 'center', vertical: 'middle', wrap: true },
  checkTitle: { font: song(9, { bold: true, colour: MUTED }), horizontal: 'left', vertical: 'middle' },
  checkLabel: { font: song(9, { colour: MUTED }), horizontal: 'right', vertical: 'middle' },
  checkMark: { font: song(9, { colour: '#9C0006', bold: true }), horizontal: 'center', vertical: 'middle', wrap: true },
  remark: { ...remark, horizontal: 'left' },
  /** A number that speaks only when it is not 0. */
  blanks: { font: song(9, { colour: '#7F6000' }), horizontal: 'center', vertical: 'middle', wrap: true, numberFormat: '0"格";;' },
  faults: {
    font: song(9, { colour: '#9C0006', bold: true }),
    horizontal: 'center',
    vertical: 'middle',
    wrap: true,
    numberFormat: '0"格";;',
  },
  blanksBelow: {
    font: song(9, { colour: '#7F6000' }),
    horizontal: 'center',
    vertical: 'middle',
    wrap: true,
    numberFormat: '"未填 "0" 格";;',
  },
  faultsBelow: {
    font: song(9, { colour: '#9C0006', bold: true }),
    horizontal: 'center',
    vertical: 'middle',
    wrap: true,
    numberFormat: '"有误 "0" 格";;',
  },

  fieldLabel: { ...label, font: song(11), border: SOFT_LINE, horizontal: 'left', indent: 1 },
  /** Text stays text: a postcode keeps its zeros, and nothing that begins with "=" becomes a formula. */
  fieldText: { ...field, numberFormat: '@', unlocked: true },
  fieldNumber: { ...field, unlocked: true },
  hint: { font: song(9, { colour: MUTED }), horizontal: 'left', vertical: 'middle', indent: 1, wrap: true },
  note: { font: song(10.5), horizontal: 'left', vertical: 'middle', wrap: true },
  meaning: { font: song(10.5), horizontal: 'left', vertical: 'middle', indent: 1 },
  writing: { font: song(11), border: SOFT_LINE, horizontal: 'left', vertical: 'top', wrap: true, numberFormat: '@', unlocked: true },
  writingLabel: { ...label, font: song(10.5, { bold: true }), border: SOFT_LINE, horizontal: 'left', vertical: 'top' },
  writingHint: { font: song(9, { colour: MUTED }), horizontal: 'left', vertical: 'top', wrap: true },
  writingCount: { font: song(9, { colour: MUTED }), horizontal: 'right', vertical: 'top' },
  setting: { font: song(10), numberFormat: '@', unlocked: true },

  sampleBlank: { ...figure, fill: '#FFF4CC' },
  sampleFilled: figure,
  sampleBroken: { ...figure, font: song(10, { bold: true, colour: '#9C0006' }), fill: '#F8C9C4' },
  sampleFault: { ...figure, font: song(10, { bold: true, colour: '#FFFFFF' }), fill: '#B3261E' },
} as const satisfies Readonly<Record<string, Style>>;

export type StyleKey = keyof typeof styles;

type Look = ConditionalFormat['look'];
/** Looks of conditional formats; bold or inverse beside the colour, so that they show on a black and white print. */
export const looks = {
  /** No figure at all: text, negative, decimal. */
  fault: { fill: '#B3261E', colour: '#FFFFFF', bold: true },
  /** Both sides of an identity that does not hold. */
  broken: { fill: '#F8C9C4', colour: '#9C0006', bold: true },
  blank: { fill: '#FFF4CC' },
  /** A total that has nothing to add up yet. */
  waiting: { fill: '#EFECE0' },
  ready: { fill: '#E3F1E5', colour: '#1B5E20', bold: true },
  open: { fill: '#FFF4CC', colour: '#7F4F00', bold: true },
} as const satisfies Readonly<Record<string, Look>>;
