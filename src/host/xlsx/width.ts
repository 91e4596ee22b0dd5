// Column widths: millimetres into the file format's unit, digits of the workbook's default font.
// Excel turns digits into pixels at 96 dpi: pixels = width × digit width. The default font decides, so ours is one whose digit is
// a whole number of pixels wide: 宋体 12 has 8, here, in WPS and in print.

const PIXELS_PER_MILLIMETRE = 96 / 25.4;

export const DEFAULT_FONT = { name: '宋体', size: 12 } as const;

/** Width of a digit in pixels at 96 dpi, as a part of the type size. */
const DIGIT: Readonly<Record<string, number>> = {
  宋体: 0.5,
  SimSun: 0.5,
  等线: 0.53,
  DengXian: 0.53,
  Calibri: 0.507,
  Arial: 0.556,
  'Times New Roman': 0.5,
  微软雅黑: 0.59,
  'Microsoft YaHei': 0.59,
};

/** Pixels of the widest digit of a font, which Excel rounds. */
export const digitPixels = (font: { readonly name: string; readonly size: number }) =>
  Math.max(1, Math.round((DIGIT[font.name] ?? 0.53) * font.size * (96 / 72)));

/** Value of the width attribute for a column of so many millimetres. */
export const columnWidth = (millimetres: number, digit: number) =>
  Math.round((Math.round(millimetres * PIXELS_PER_MILLIMETRE) / digit) * 256) / 256;
