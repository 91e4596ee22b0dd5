// The parts of the package beside the text: custom XML of the link, properties, content types, relationships.
import { escapeXml } from '../ooxml';
import { guid, LINK_NAMESPACE, PART_LIMIT, PROPERTIES, SCHEMA, VALUES_NAMESPACE, type LinkedValue, type LinkHeader } from './format';

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A file of the package: its name, its XML, and its content type unless all files with its ending have it. */
export type Part = readonly [name: string, xml: string, type?: string];

/** A custom XML part with its GUID. */
export interface StoreItem {
  readonly guid: string;
  readonly namespace: string;
  readonly xml: string;
}

/** Bytes of a text in UTF-8. */
export function bytes(text: string): number {
  let count = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    // A surrogate is half of a character of four bytes.
    if (unit > 0x7f) count += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return count;
}

/** Entries in as few parts as stay below the limit, in their order; at least one part, even when it is empty. */
function fill(entries: readonly string[]): readonly (readonly string[])[] {
  let part: string[] = [];
  const found = [part];
  let size = 0;
  for (const entry of entries) {
    const more = bytes(entry);
    if (part.length > 0 && size + more > PART_LIMIT) {
      found.push((part = []));
      size = 0;
    }
    part.push(entry);
    size += more;
  }
  return found;
}

/** A value as it stands in its part. */
export const valueEntry = (id: string, value: string) => `<r:${id}>${escapeXml(value)}</r:${id}>`;
/** A values part around its entries. */
export const valuesXml = (number: number, of: number, entries: string) =>
  `<r:values xmlns:r="${VALUES_NAMESPACE}" part="${number}" of="${of}" xml:space="preserve">${entries}</r:values>`;

export const valuesPart = (guid: string, number: number, of: number, entries: readonly string[]): StoreItem => ({
  guid,
  namespace: VALUES_NAMESPACE,
  xml: valuesXml(number, of, entries.join('')),
});

/** The values parts, and in which of them each value stands. */
export function valuesParts(
  reportId: string,
  values: readonly LinkedValue[],
): { items: readonly StoreItem[]; home: ReadonlyMap<string, string> } {
  const entries = values.map(({ id, value }) => valueEntry(id, value));
  const parts = fill(entries);
  const items = parts.map((inside, number) => valuesPart(guid(reportId, 'values', number + 1), number + 1, parts.length, inside));
  const home = new Map<string, string>();
  let at = 0;
  parts.forEach((inside, number) => {
    for (const { id } of values.slice(at, (at += inside.length))) home.set(id, guid(reportId, 'values', number + 1));
  });
  return { items, home };
}

/** The link parts: whose report this is, and the baseline of every value. @param least so many parts, the last ones empty if need be */
export function linkParts(header: LinkHeader, values: readonly LinkedValue[], least = 1): readonly StoreItem[] {
  const entries = values.map(({ id, value, field, draft }) => {
    const marks = `${field === undefined ? '' : ` field="${escapeXml(field)}"`}${draft ? ' draft="1"' : ''}`;
    return `<k:w id="${id}"${marks}>${escapeXml(value)}</k:w>`;
  });
  const parts = [...fill(entries)];
  while (parts.length < least) parts.push([]);
  const attributes = Object.entries({ schema: SCHEMA, ...header })
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
  return parts.map((inside, number) => ({
    guid: guid(header.reportId, 'link', number + 1),
    namespace: LINK_NAMESPACE,
    xml:
      `<k:link xmlns:k="${LINK_NAMESPACE}" part="${number + 1}" of="${parts.length}"${attributes} xml:space="preserve">` +
      `${inside.join('')}</k:link>`,
  }));
}

/** Type and target of a relationship; ids are rId1, rId2 … in order. */
type Link = readonly [type: string, target: string];
const relationships = (links: readonly Link[]) =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">` +
  links.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`).join('') +
  '</Relationships>';

/** The files of a custom XML part numbered from 1. */
export const storeItemFiles = ({ guid: store, namespace, xml }: StoreItem, number: number): readonly Part[] => [
  [`customXml/item${number}.xml`, DECLARATION + xml],
  [
    `customXml/itemProps${number}.xml`,
    `${DECLARATION}<ds:datastoreItem ds:itemID="${store}" xmlns:ds="${OFFICE}/customXml">` +
      `<ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`,
    `${TYPES}customXmlProperties+xml`,
  ],
  [`customXml/_rels/item${number}.xml.rels`, relationships([[`${OFFICE}/relationships/customXmlProps`, `itemProps${number}.xml`]])],
];

/** A property of the document. @param prefix of the part it stands in, with its colon */
export const propertyXml = (prefix: string, number: number, name: string, text: string) =>
  `<${prefix}property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${number}" name="${name}">${text}</${prefix}property>`;

const customPropertiesXml = (header: LinkHeader) =>
  `${DECLARATION}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">` +
  PROPERTIES.map(([key, name], index) => propertyXml('', index + 2, name, `<vt:lpwstr>${escapeXml(String(header[key]))}</vt:lpwstr>`)).join(
    '',
  ) +
  '</Properties>';

const coreXml = (title: string, creator: string) =>
  `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
  `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator><dc:language>zh-CN</dc:language></cp:coreProperties>`;

const TYPES = 'application/vnd.openxmlformats-officedocument.';
const WORD_TYPES = `${TYPES}wordprocessingml.`;
const PACKAGE_TYPES = 'application/vnd.openxmlformats-package.';

export const overrideXml = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`;

const contentTypes = (parts: readonly Part[]) =>
  `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="${PACKAGE_TYPES}relationships+xml"/>` +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `${parts.map(([name, , type]) => (type ? overrideXml(name, type) : '')).join('')}</Types>`;

/** Relationship ids of the footers, as the section refers to them. */
export const ODD_FOOTER = 'rId4';
export const EVEN_FOOTER = 'rId5';

/** The whole package around the main document. */
export function packageParts(
  content: { document: string; styles: string; settings: string; fontTable: string; oddFooter: string; evenFooter: string; title: string },
  header: LinkHeader,
  items: readonly StoreItem[],
): readonly (readonly [name: string, xml: string])[] {
  const type = (name: string) => `${OFFICE}/relationships/${name}`;
  const parts: readonly Part[] = [
    [
      '_rels/.rels',
      relationships([
        [type('officeDocument'), 'word/document.xml'],
        [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
        [type('extended-properties'), 'docProps/app.xml'],
        [type('custom-properties'), 'docProps/custom.xml'],
      ]),
    ],
    ['word/document.xml', content.document, `${WORD_TYPES}document.main+xml`],
    [
      'word/_rels/document.xml.rels',
      relationships([
        [type('styles'), 'styles.xml'],
        [type('settings'), 'settings.xml'],
        [type('fontTable'), 'fontTable.xml'],
        [type('footer'), 'footer1.xml'],
        [type('footer'), 'footer2.xml'],
        ...items.map((_, index): Link => [type('customXml'), `../customXml/item${index + 1}.xml`]),
      ]),
    ],
    ['word/styles.xml', content.styles, `${WORD_TYPES}styles+xml`],
    ['word/settings.xml', content.settings, `${WORD_TYPES}settings+xml`],
    ['word/fontTable.xml', content.fontTable, `${WORD_TYPES}fontTable+xml`],
    ['word/footer1.xml', content.oddFooter, `${WORD_TYPES}footer+xml`],
    ['word/footer2.xml', content.evenFooter, `${WORD_TYPES}footer+xml`],
    ...items.flatMap((item, index) => storeItemFiles(item, index + 1)),
    ['docProps/core.xml', coreXml(content.title, header.agency), `${PACKAGE_TYPES}core-properties+xml`],
    [
      'docProps/app.xml',
      `${DECLARATION}<Properties xmlns="${OFFICE}/extended-properties"><Application>年报填报助手</Application></Properties>`,
      `${TYPES}extended-properties+xml`,
    ],
    ['docProps/custom.xml', customPropertiesXml(header), `${TYPES}custom-properties+xml`],
  ];
  return [['[Content_Types].xml', contentTypes(parts)], ...parts.map(([name, xml]) => [name, xml] as const)];
}
