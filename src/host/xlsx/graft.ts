// Moving freshly laid out sheets into a clerk's workbook. Their styles are added behind the ones that are there; nothing that
// stands in the workbook changes its number, so everything else survives byte for byte.
import { attribute, encodeXml, escapeXml, localName, relationshipsName, scanXml, type Package } from '../../ooxml';
import { elements, insertionPoint, related, sameNamespace, splice, type Book, type Parts, type Splice, type XmlElement } from './reading';

/** Attributes that count entries of a list, by the list. */
const POINTERS: Readonly<Record<string, string>> = { fontId: 'fonts', fillId: 'fills', borderId: 'borders', numFmtId: 'numFmts' };
const LISTS = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'] as const;
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Numbers below belong to the built-in formats. */
const FIRST_OWN_FORMAT = 164;

interface StyleList {
  readonly list: XmlElement | undefined;
  readonly items: readonly XmlElement[];
}

function styleList(all: readonly XmlElement[], name: string): StyleList {
  const list = all.find((one) => one.depth === 1 && one.name === name);
  return { list, items: list ? all.filter((one) => one.depth === 2 && one.start >= list.inner && one.end <= list.innerEnd) : [] };
}

const renumber = (text: string, name: string, change: (value: number) => number) =>
  text.replace(
    new RegExp(`(\\s${name}=")(\\d+)(")`, 'g'),
    (_, before: string, value: string, after: string) => before + change(Number(value)) + after,
  );

/** Styles of both, and by how much the numbers of the new ones have grown. */
function mergeStyles(
  own: string,
  fresh: string,
  pack: Package,
): { readonly text: string; readonly formats: number; readonly differential: number } {
  const [there, here] = [elements(own, 2, pack.refuse), elements(fresh, 2, pack.refuse)];
  const highest = styleList(there, 'numFmts').items.reduce(
    (max, { raw }) => Math.max(max, Number(attribute(raw, 'numFmtId', pack.refuse))),
    FIRST_OWN_FORMAT - 1,
  );
  const grown = (list: string) => (list === 'numFmts' ? highest - FIRST_OWN_FORMAT + 1 : styleList(there, list).items.length);
  const splices: Splice[] = [];
  const tag = there[0]?.tag ?? 'styleSheet';
  for (const name of ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs']) {
    const added = styleList(here, name).items.map(({ start, end }) => {
      let text = fresh.slice(start, end);
      if (name === 'numFmts') text = renumber(text, 'numFmtId', (id) => id + grown('numFmts'));
      if (name === 'cellXfs') {
        for (const [pointer, list] of Object.entries(POINTERS)) {
          text = renumber(text, pointer, (id) => (list === 'numFmts' && id < FIRST_OWN_FORMAT ? id : id + grown(list)));
        }
        text = renumber(text, 'xfId', () => 0);
      }
      return tag.includes(':') ? text.replace(/<(\/?)(\w)/g, `<$1${sameNamespace(tag, '')}$2`) : text;
    });
    if (added.length === 0) continue;
    const { list, items } = styleList(there, name);
    const start = `<${sameNamespace(tag, name)} count="${items.length + added.length}">`;
    const before = list ? own.slice(list.inner, list.innerEnd) : '';
    const at = list ? list.start : insertionPoint(there, LISTS.slice(0, LISTS.indexOf(name as (typeof LISTS)[number])));
    splices.push({ from: at, to: list ? list.end : at, text: `${start}${before}${added.join('')}</${sameNamespace(tag, name)}>` });
  }
  return { text: splice(own, splices), formats: grown('cellXfs'), differential: grown('dxfs') };
}

/** A sheet on its own feet: texts in its cells, style numbers moved. */
function uproot(sheet: string, strings: readonly string[], formats: number, differential: number, pack: Package): string {
  const splices: Splice[] = [];
  let cell: { start: number; raw: string; tag: string } | undefined;
  let index = '';
  let inValue = false;
  scanXml(
    sheet,
    {
      open(tag, raw, start, end) {
        const name = localName(tag);
        if (name === 'c' || name === 'row' || name === 'col') {
          const pointer = name === 'col' ? 'style' : 's';
          if (attribute(raw, pointer, pack.refuse) !== undefined) {
            const moved = renumber(raw, pointer, (id) => id + formats);
            splices.push({ from: start + 1 + tag.length, to: start + 1 + tag.length + raw.length, text: moved });
          }
          if (name === 'c') cell = attribute(raw, 't', pack.refuse) === 's' ? { start, raw, tag } : undefined;
        } else if (name === 'cfRule') {
          splices.push({ from: start, to: end, text: renumber(sheet.slice(start, end), 'dxfId', (id) => id + differential) });
        } else if (name === 'v') {
          inValue = true;
          index = '';
        }
      },
      text(value) {
        if (inValue) index += value;
      },
      close(tag, _, end) {
        if (localName(tag) === 'v') inValue = false;
        if (localName(tag) !== 'c' || !cell) return;
        const own = splices[splices.length - 1];
        const raw = own && own.from === cell.start + 1 + tag.length ? own.text : cell.raw;
        if (raw !== cell.raw) splices.pop();
        const shared = strings[Number(index)] ?? '';
        splices.push({ from: cell.start, to: end, text: `<${tag}${raw.replace(/\st="s"/, ' t="inlineStr"')}><is>${shared}</is></${tag}>` });
        cell = undefined;
      },
    },
    pack.refuse,
  );
  return splice(sheet, splices);
}

/** Adds every sheet of `fresh` behind the sheets of `book`. Names are not touched, except print areas and titles, which come along. */
export function graft(book: Book, fresh: Book): Parts {
  const pack = book.package;
  const parts = new Map(pack.parts);
  const from = fresh.package;
  const [ownStyles, freshStyles] = [related(pack, 'styles'), related(from, 'styles')];
  if (ownStyles === undefined || freshStyles === undefined) return pack.refuse('part-missing');
  const styles = mergeStyles(pack.text(ownStyles), from.text(freshStyles), pack);
  parts.set(ownStyles, encodeXml(styles.text));

  const shared = related(from, 'sharedStrings');
  const stringsText = shared === undefined ? '' : from.text(shared);
  const strings =
    shared === undefined
      ? []
      : elements(stringsText, 1, from.refuse)
          .filter(({ depth }) => depth === 1)
          .map(({ inner, innerEnd }) => stringsText.slice(inner, innerEnd));

  const types: string[] = [];
  const relationships: string[] = [];
  const entries: string[] = [];
  const all = book.elements;
  const number = (raw: string, name: string) => Number(attribute(raw, name, pack.refuse));
  let sheetId = all.reduce((max, { name, raw }) => (name === 'sheet' ? Math.max(max, number(raw, 'sheetId')) : max), 0);
  const taken = new Set(pack.relationships(pack.main).map(({ id }) => id));
  const folder = pack.main.slice(0, pack.main.lastIndexOf('/') + 1);
  const list = all.find(({ name, depth }) => depth === 1 && name === 'sheets');
  const tag = sameNamespace(all[0]?.tag ?? '', 'sheet');
  // The prefix that is there: some programs know r:id by its letters alone.
  const known = new RegExp(`\\sxmlns:([\\w.-]+)\\s*=\\s*["']${RELATIONSHIPS}["']`).exec(all[0]?.raw ?? '')?.[1];
  const prefix = known ?? 'r';
  const declared = known === undefined ? ` xmlns:r="${RELATIONSHIPS}"` : '';
  let serial = 1;
  for (const sheet of fresh.sheets) {
    if (sheet.part === undefined) continue;
    while (parts.has(`${folder}worksheets/sheet${serial}.xml`) || taken.has(`nianbao${serial}`)) serial++;
    const name = `${folder}worksheets/sheet${serial}.xml`;
    parts.set(name, encodeXml(uproot(from.text(sheet.part), strings, styles.formats, styles.differential, from)));
    types.push(`<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`);
    relationships.push(`<Relationship Id="nianbao${serial}" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet${serial}.xml"/>`);
    const state = fresh.elements.find(({ name: kind, raw }) => kind === 'sheet' && attribute(raw, 'name', from.refuse) === sheet.name)?.raw;
    const hidden = state === undefined ? undefined : attribute(state, 'state', from.refuse);
    entries.push(
      `<${tag}${declared} name="${escapeXml(sheet.name)}" sheetId="${++sheetId}"` +
        `${hidden === undefined ? '' : ` state="${hidden}"`} ${prefix}:id="nianbao${serial}"/>`,
    );
    serial++;
  }
  const append = (part: string, pieces: readonly string[]) => {
    const text = pack.text(part);
    const root = elements(text, 0, pack.refuse)[0];
    const prefix = sameNamespace(root?.tag ?? '', '');
    const at = root?.innerEnd ?? 0;
    parts.set(part, encodeXml(splice(text, [{ from: at, to: at, text: pieces.map((piece) => `<${prefix}${piece.slice(1)}`).join('') }])));
  };
  append('[Content_Types].xml', types);
  append(relationshipsName(pack.main), relationships);
  const at = list?.innerEnd ?? 0;
  const main = list && list.inner < list.end ? splice(book.main, [{ from: at, to: at, text: entries.join('') }]) : pack.refuse('not-xlsx');
  parts.set(pack.main, encodeXml(main));
  return parts;
}
