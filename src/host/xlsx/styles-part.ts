// What the styles of a workbook say about typing and width: which cells are open on a protected sheet, and the default font.
import { attribute, encodeXml, type Package } from '../../ooxml';
import { related } from './book';
import { elements, sameNamespace, splice } from './elements';
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

/**
 * Gives a new workbook our default font. exceljs' own, Calibri by theme, is another font on a Chinese Excel than elsewhere, and
 * every column would have another width with it.
 */
export function withDefaultFont(pack: Package): ReadonlyMap<string, Uint8Array> {
  const part = related(pack, 'styles');
  if (part === undefined) return pack.refuse('part-missing');
  const text = pack.text(part);
  const all = elements(text, 2, pack.refuse);
  const list = all.find(({ name, depth }) => depth === 1 && name === 'fonts');
  const font = all.find(({ depth, start }) => depth === 2 && start === list?.inner);
  if (!font) return pack.refuse('part-missing');
  const [sz, name, family, charset] = ['sz', 'name', 'family', 'charset'].map((tag) => sameNamespace(font.tag, tag));
  const made = `<${font.tag}><${sz} val="${DEFAULT_FONT.size}"/><${name} val="${DEFAULT_FONT.name}"/><${family} val="3"/><${charset} val="134"/></${font.tag}>`;
  return new Map(pack.parts).set(part, encodeXml(splice(text, [{ from: font.start, to: font.end, text: made }])));
}
