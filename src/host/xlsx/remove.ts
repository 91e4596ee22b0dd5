// Taking sheets out of a workbook: their parts, their entries, and the names that point to them.
import { attribute, encodeXml } from '../../ooxml';
import { key, splice, target, type Book, type Parts } from './reading';
import { changeNames, removePart } from './workbook-part';

/** The parts without the sheets of these names. Formulas elsewhere that point to them show #REF! once the file is opened. */
export function withoutSheets(book: Book, names: readonly string[]): Parts {
  const gone = new Set(names.map(key));
  const { package: pack } = book;
  const parts = new Map(pack.parts);
  const index = new Map<number, number>();
  let left = 0;
  book.sheets.forEach(({ name, part }, at) => {
    if (!gone.has(key(name))) index.set(at, left++);
    else if (part !== undefined) removePart(parts, pack, part);
  });
  const entries = book.elements.filter(({ name, depth, raw }) => {
    return depth === 2 && name === 'sheet' && gone.has(key(attribute(raw, 'name', pack.refuse) ?? ''));
  });
  // The tab that was shown may be no longer there: spreadsheets then show the first.
  const views = book.elements.filter(({ name, depth }) => depth === 2 && name === 'workbookView');
  const cleaned = splice(book.main, [
    ...entries.map(({ start, end }) => ({ from: start, to: end, text: '' })),
    ...views.map(({ tag, raw, start, inner }) => ({
      from: start,
      to: inner,
      text: `<${tag}${raw.replace(/\s(activeTab|firstSheet)="\d+"/g, '')}${book.main[inner - 2] === '/' ? '/>' : '>'}`,
    })),
  ]);
  const main = changeNames(
    cleaned,
    pack,
    () => '',
    (raw, text) => {
      const local = attribute(raw, 'localSheetId', pack.refuse);
      if (local !== undefined) return !index.has(Number(local));
      const found = target(text.replace(/&apos;|&#39;/g, "'").replace(/&amp;/g, '&'));
      return found !== undefined && gone.has(key(found.sheet));
    },
    (at) => index.get(at) ?? at,
  );
  return parts.set(pack.main, encodeXml(main));
}
