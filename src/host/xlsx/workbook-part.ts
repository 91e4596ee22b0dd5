// Changes to the workbook part and what hangs on it: names, recalculation, the chain of formulas.
import { attribute, encodeXml, escapeXml, relationshipsName, type Package } from '../../ooxml';
import { quoted, range, type WorkbookPlan } from '../plan';
import { elements, insertionPoint, sameNamespace, splice, type Splice } from './reading';

const CALCULATION = ['sheets', 'functionGroups', 'externalReferences', 'definedNames'];
const NAMES = ['sheets', 'functionGroups', 'externalReferences'];

/** Spreadsheets work out every formula when they open the file. */
export function recalculateOnLoad(main: string, pack: Package): string {
  const all = elements(main, 1, pack.refuse);
  const found = all.find(({ name, depth }) => depth === 1 && name === 'calcPr');
  if (found) {
    const kept = found.raw.replace(/\sfullCalcOnLoad\s*=\s*("[^"]*"|'[^']*')/, '').replace(/\s*$/, '');
    return splice(main, [{ from: found.start, to: found.end, text: `<${found.tag}${kept} fullCalcOnLoad="1"/>` }]);
  }
  const at = insertionPoint(all, CALCULATION);
  return splice(main, [{ from: at, to: at, text: `<${sameNamespace(all[0]?.tag ?? '', 'calcPr')} fullCalcOnLoad="1"/>` }]);
}

/** The names of a plan as XML: its own, and what is printed of each sheet. @param indexOf where a sheet stands in the workbook, from 0 */
export function namesXml(plan: WorkbookPlan, tag: string, indexOf: (sheet: string) => number): string {
  const made = (name: string, text: string, attributes = '') =>
    `<${tag} name="${escapeXml(name)}"${attributes}>${escapeXml(text)}</${tag}>`;
  const printed = plan.sheets.flatMap(({ name, print }) => {
    if (!print) return [];
    const local = ` localSheetId="${indexOf(name)}"`;
    const { repeat } = print;
    const titles = repeat ? [made('_xlnm.Print_Titles', `${quoted(name)}!$${repeat.first}:$${repeat.last}`, local)] : [];
    return [made('_xlnm.Print_Area', `${quoted(name)}!${range(print.area, true)}`, local), ...titles];
  });
  return [...printed, ...plan.names.map(({ name, sheet, area }) => made(name, `${quoted(sheet)}!${range(area, true)}`))].join('');
}

/** Adds definitions (ready XML) and takes out those that `drop` names; `renumber` moves the others to another sheet index. */
export function changeNames(
  main: string,
  pack: Package,
  added: (tag: string) => string,
  drop: (raw: string, text: string) => boolean,
  renumber: (index: number) => number = (index) => index,
): string {
  const all = elements(main, 2, pack.refuse);
  const list = all.find(({ name, depth }) => depth === 1 && name === 'definedNames');
  const tag = sameNamespace(all[0]?.tag ?? '', 'definedName');
  const splices: Splice[] = [];
  let left = 0;
  for (const one of all) {
    if (one.name !== 'definedName' || !list || one.start < list.inner || one.end > list.innerEnd) continue;
    if (drop(one.raw, main.slice(one.inner, one.innerEnd))) splices.push({ from: one.start, to: one.end, text: '' });
    else {
      left++;
      const index = attribute(one.raw, 'localSheetId', pack.refuse);
      if (index === undefined || renumber(Number(index)) === Number(index)) continue;
      const raw = one.raw.replace(/(\slocalSheetId\s*=\s*)("[^"]*"|'[^']*')/, `$1"${renumber(Number(index))}"`);
      splices.push({ from: one.start, to: one.inner, text: `<${one.tag}${raw}>` });
    }
  }
  const more = added(tag);
  if (list && left === 0 && more === '') return splice(main, [{ from: list.start, to: list.end, text: '' }]);
  if (more !== '') {
    // A self-closing list has no inside.
    if (list && list.inner < list.end) splices.push({ from: list.innerEnd, to: list.innerEnd, text: more });
    else {
      const at = list ? list.start : insertionPoint(all, NAMES);
      splices.push({ from: at, to: list ? list.end : at, text: `<${tag}s>${more}</${tag}s>` });
    }
  }
  return splice(main, splices);
}

/**
 * Removes a part with its relationships, its content type and the relationship of the workbook that points to it.
 * A chain of formulas that names a cell without a formula makes Excel offer a repair, so it goes when cells change.
 */
export function removePart(parts: Map<string, Uint8Array>, pack: Package, part: string): void {
  parts.delete(part);
  parts.delete(relationshipsName(part));
  const cut = (name: string, drop: (raw: string) => boolean) => {
    const bytes = parts.get(name);
    if (!bytes) return;
    // The text as it is now: several parts may be removed one after the other.
    const text = decode(bytes, pack, name);
    const gone = elements(text, 1, pack.refuse).filter(({ depth, raw }) => depth === 1 && drop(raw));
    if (gone.length > 0)
      parts.set(
        name,
        encodeXml(
          splice(
            text,
            gone.map(({ start, end }) => ({ from: start, to: end, text: '' })),
          ),
        ),
      );
  };
  const ids = new Set(
    pack
      .relationships(pack.main)
      .filter(({ target, external }) => !external && target === part)
      .map(({ id }) => id),
  );
  cut(relationshipsName(pack.main), (raw) => ids.has(attribute(raw, 'Id', pack.refuse) ?? ''));
  cut('[Content_Types].xml', (raw) => attribute(raw, 'PartName', pack.refuse)?.toLowerCase() === `/${part}`.toLowerCase());
}

/** A part that came through the package once may have been changed since; what is changed is UTF-8. */
function decode(bytes: Uint8Array, pack: Package, name: string): string {
  return pack.parts.get(name) === bytes ? pack.text(name) : new TextDecoder().decode(bytes);
}
