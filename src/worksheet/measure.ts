// How much room a text takes. Spreadsheets do not grow merged rows, LibreOffice none that has a height: so it is worked out.

const POINTS_PER_MILLIMETRE = 72 / 25.4;
/** What a cell keeps free left and right together, in points. */
const PADDING = 5;
/** From line to line, in type sizes; the tallest of the usual Chinese fonts takes a little less. */
const LEADING = 1.3;

/** Characters of full width; digits, Latin letters and ASCII marks take about half. */
const units = (text: string) => [...text].reduce((sum, character) => sum + (/[\u0000-\u00ff]/.test(character) ? 0.55 : 1), 0);

/** Lines that a text takes in a cell. Every line may lose a character to the rule that no line begins with a mark. */
export function lines(text: string, millimetres: number, size: number): number {
  const room = Math.max(1, (millimetres * POINTS_PER_MILLIMETRE - PADDING) / size);
  return text.split('\n').reduce((sum, paragraph) => {
    const wanted = units(paragraph);
    return sum + (wanted <= room ? 1 : Math.ceil(wanted / Math.max(1, Math.floor(room - (room > 6 ? 0.5 : 0)))));
  }, 0);
}

/** Row height in points for a text in a cell of this width. */
export const height = (text: string, millimetres: number, size: number, least = 0) =>
  Math.max(least, Math.ceil(lines(text, millimetres, size) * size * LEADING + 3));

/** Twips (1/1440 inch) in millimetres. */
export const millimetres = (twips: number) => (twips / 1440) * 25.4;
