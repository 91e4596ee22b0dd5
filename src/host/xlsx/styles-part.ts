// What the styles of a workbook say about typing and width: which cells are open on a protected sheet, and the default font.
import { attribute, encodeXml, type Package } from '../../ooxml';
import { elements, related, splice } from './reading';
import { DEFAULT_FONT } from './width';

/** Tells whether a cell with this style number is open for typing on a protected sheet. */
export function unlockedStyles(pack: Package): (style: number) => boolean {
  const part = related(pack, 'styles');
  if (part === undefined) return () => false;
  const open = new Set<number>();
  let index = -1;
  let inList = false;
  for (const { name, depth, raw } of elements(pack.text(part), 3, pack.refuse)) {
    if (depth === 1) inList = name === 'cellXfs';
    if (!inList) continue;
    if (depth === 2 && name === 'xf') index++;
    const locked = depth === 3 && name === 'protection' ? attribute(raw, 'locked', pack.refuse) : undefined;
    if (locked === '0' || locked === 'false') open.add(index);
  }
  return (style) => open.has(style);
}

/** The font that decides how wide a digit is, and so every column. */
export function defaultFont(pack: Package): { readonly name: string; readonly size: number } {
  const part = related(pack, 'styles');
  if (part === undefined) return DEFAULT_FONT;
  let inList = false;
  let fonts = 0;
  let name = 'Calibri';
  let size = 11;
  for (const one of elements(pack.text(part), 3, pack.refuse)) {
    if (one.depth === 1) inList = one.name === 'fonts';
    if (!inList) continue;
    if (one.depth === 2 && ++fonts > 1) break;
    if (one.depth === 3 && one.name === 'name') name = attribute(one.raw, 'val', pack.refuse) ?? name;
    if (one.depth === 3 && one.name === 'sz') size = Number(attribute(one.raw, 'val', pack.refuse)) || size;
  }
  return { name, size };
}

/** The order in which the schema wants what a font has; exceljs writes colours first. */
const FONT_ORDER = ['b', 'i', 'strike', 'outline', 'shadow', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme'];

/**
 * Mends the styles of a workbook that exceljs wrote: fonts in the schema's order, and our default font in place of Calibri by
 * theme, which is another font on a Chinese Excel than elsewhere, and every column would have another width with it.
 */
export function mendStyles(pack: Package): ReadonlyMap<string, Uint8Array> {
  const part = related(pack, 'styles');
  if (part === undefined) return pack.refuse('part-missing');
  const text = pack.text(part);
  const all = elements(text, 3, pack.refuse);
  const list = all.find(({ name, depth }) => depth === 1 && name === 'fonts');
  const fonts = all.filter(({ depth, start, end }) => depth === 2 && list && start >= list.inner && end <= list.innerEnd);
  const splices = fonts.map((font, index) => {
    const { name, size } = DEFAULT_FONT;
    const inside = all
      .filter(({ depth, start, end }) => depth === 3 && start >= font.inner && end <= font.innerEnd)
      .sort((a, b) => FONT_ORDER.indexOf(a.name) - FONT_ORDER.indexOf(b.name))
      .map(({ start, end }) => text.slice(start, end))
      .join('');
    const made = index === 0 ? `<sz val="${size}"/><name val="${name}"/><family val="3"/><charset val="134"/>` : inside;
    return { from: font.start, to: font.end, text: `<font>${made}</font>` };
  });
  return new Map(pack.parts).set(part, encodeXml(splice(text, splices)));
}
