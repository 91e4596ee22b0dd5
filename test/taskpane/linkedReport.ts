// A workbook, the document that was written from it, and what happened to both since: what the browser runs of the pane in Word begin with.
import { createXlsx, type XlsxHost } from '../../src/host/xlsx';
import { insertTemplate, writeCounted } from '../../src/actions';
import { type, zeros } from '../actions/workbook';
import { asWord } from '../document/asWord';
import type { WordWeb } from '../e2e/wordWeb';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const T1 = 'text.problems.1.t1';
export const TOTAL = 'table3.received.total';
export const IMPROVED = 'text.improvements.1.t1';

/** A workbook and the document that was written from it. */
export async function written(): Promise<{ readonly host: XlsxHost; readonly bytes: Uint8Array }> {
  const host = await zeros();
  await type(host, {
    'text.problems': '一是人手不足。',
    'text.improvements': '加强培训。',
    'text.overview.proactive': '主动公开信息65条。',
    'text.overview.requests': '全年新收{新收}件。',
  });
  return { host, bytes: (await writeCounted(host)).bytes };
}

/** Figures corrected afterwards, and two sentences. */
export const corrected = (host: XlsxHost): Promise<void> =>
  type(host, {
    'table3.received.naturalPerson': 3,
    'table3.granted.naturalPerson': 3,
    'text.overview.proactive': '主动公开信息80条。',
    'text.improvements': '加强培训，增配人员。',
  });

/** Two sentences changed in Word, one of which changes in the workbook too. */
export const openedBy = (bytes: Uint8Array): Uint8Array =>
  asWord(bytes, ({ type: over }) => {
    over(T1, '一是专职人员不足。');
    over(IMPROVED, '抓好业务培训。');
  });

/** The link taken out by another program. */
export const foreign = (bytes: Uint8Array): Uint8Array =>
  asWord(bytes, ({ parts }) => {
    for (const name of [...parts.keys()].filter((each) => /^customXml\/item\d/.test(each))) parts.set(name, '<other xmlns="urn:someone"/>');
  });

/** The link of a second report beside the first. */
export const twice = (bytes: Uint8Array): Uint8Array =>
  asWord(bytes, ({ parts }) => {
    for (const [name, content] of [...parts]) {
      const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
      if (!/^customXml\/item\d+\.xml$/.test(name) || !text.includes('urn:nianbao:link')) continue;
      const other = name.replace(/\d+/, '90');
      parts.set(other, text.replace(/reportId="[^"]*"/, 'reportId="OTHER"'));
      parts.set('customXml/itemProps90.xml', itemProps('{90909090-0000-4000-A000-000000000090}'));
      parts.set('customXml/_rels/item90.xml.rels', relationship('itemProps90.xml'));
      const types = '[Content_Types].xml';
      const declared = parts.get(types);
      const list = typeof declared === 'string' ? declared : new TextDecoder().decode(declared);
      parts.set(
        types,
        list.replace(
          '</Types>',
          '<Override PartName="/customXml/itemProps90.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
        ),
      );
    }
  });

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const itemProps = (id: string) => `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs/></ds:datastoreItem>`;
const relationship = (target: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="${target}"/></Relationships>`;

/** With an element more in its settings. */
export const protectedBy = (bytes: Uint8Array, setting: string): Uint8Array =>
  asWord(bytes, ({ parts }) => {
    const settings = parts.get('word/settings.xml');
    const text = typeof settings === 'string' ? settings : new TextDecoder().decode(settings);
    parts.set('word/settings.xml', text.replace(/(<w:settings[^>]*>)/, `$1${setting}`));
  });

/** Another body's workbook. */
export async function bookOf(agency: string): Promise<XlsxHost> {
  const host = createXlsx();
  await insertTemplate(host, { agency, year: 2022 });
  return host;
}

export async function pick({ pane }: WordWeb, host: XlsxHost, name = '年报.xlsx'): Promise<void> {
  await pane.locator('input[type=file]').setInputFiles({ name, mimeType: XLSX, buffer: Buffer.from(await host.bytes()) });
}
