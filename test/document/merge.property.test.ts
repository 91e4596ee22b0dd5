// Random work on both sides, then a refresh: nothing that a person typed is lost, and a second refresh has nothing to do.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compose, type MergeReport } from '../../src/document';
import { openPackage, writePackage } from '../../src/ooxml';
import { mainText } from './asWord';
import { foreignChanges, input, later, PARAGRAPHS, report } from './desk';
import { lint } from './lint';

const BASE = compose(
  input(report({}, { 'text.overview.proactive': [...PARAGRAPHS, '四是加强培训。', '五是按季度通报。'].join('\n') })),
).bytes;
const SLOT = 'text.overview.proactive';

type Act =
  | {
      readonly do: 'type' | 'textOnly' | 'tracked' | 'behind' | 'paragraph' | 'delete' | 'clear' | 'copy' | 'swap';
      readonly at: number;
      readonly words: string;
    }
  | { readonly do: 'figure'; readonly at: number; readonly words: string };

/** Words that nobody else types: each is looked for afterwards. */
let serial = 0;
const words = fc.constantFrom('工作动态', '专栏', '培训', '<与>&"', '{新收}件', '  空格 ', '回应').map((stem) => `${stem}第${++serial}号`);
const act: fc.Arbitrary<Act> = fc.record({
  do: fc.constantFrom(
    'type',
    'type',
    'textOnly',
    'tracked',
    'behind',
    'paragraph',
    'paragraph',
    'delete',
    'clear',
    'copy',
    'swap',
    'figure',
  ),
  at: fc.nat(4),
  words,
});

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const run = (text: string) => `<w:r w:rsidR="00A1B2C3"><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;
/** The paragraphs of the slot as XML, in document order. */
function paragraphsOf(xml: string): string[] {
  const found: string[] = [];
  for (let at = xml.indexOf(`"${SLOT}.`); at >= 0;) {
    const end = xml.indexOf('</w:p>', at) + '</w:p>'.length;
    found.push(xml.slice(xml.lastIndexOf('<w:p>', at), end));
    at = xml.indexOf(`"${SLOT}.`, end);
  }
  return found;
}

/** One act of a person in Word. @returns what was typed, if anything */
function perform(xml: string, one: Act, node: (id: string, text: string) => void): { xml: string; typed?: string } {
  const found = paragraphsOf(xml);
  const paragraph = found[one.at % Math.max(1, found.length)];
  if (!paragraph) return { xml };
  const id = /w:tag w:val="(text\.[^"]*\.t\d+)"/.exec(paragraph)?.[1];
  const content = (inside: string) =>
    paragraph.replace(
      /(w:tag w:val="text\.[^"]*\.t\d+"[\s\S]*?<w:sdtContent>)[\s\S]*?(<\/w:sdtContent>)/,
      (_, a: string, b: string) => a + inside + b,
    );
  const put = (now: string) => xml.replace(paragraph, () => now);
  switch (one.do) {
    case 'type':
      if (!id) return { xml };
      node(id, one.words);
      return {
        xml: put(content(run(one.words.slice(0, 3)) + '<w:proofErr w:type="spellStart"/>' + run(one.words.slice(3)))),
        typed: one.words,
      };
    case 'textOnly':
      return id ? { xml: put(content(run(one.words))), typed: one.words } : { xml };
    case 'tracked':
      return id ? { xml: put(content(`<w:ins w:id="5" w:author="a">${run(one.words)}</w:ins>`)), typed: one.words } : { xml };
    case 'behind':
      return { xml: put(paragraph.replace(/<\/w:p>$/, () => `${run(one.words)}</w:p>`)), typed: one.words };
    case 'paragraph':
      return { xml: put(`${paragraph}<w:p><w:pPr><w:pStyle w:val="ReportBody"/></w:pPr>${run(one.words)}</w:p>`), typed: one.words };
    case 'delete':
      return { xml: put('') };
    case 'clear':
      return id ? { xml: put(content('').replace('<w:dataBinding', '<w:showingPlcHdr/><w:dataBinding')) } : { xml };
    case 'copy':
      return { xml: put(paragraph + paragraph.replace(/<w:id w:val="(\d)/g, '<w:id w:val="1$1')) };
    case 'swap': {
      const next = found[(one.at + 1) % found.length];
      if (!next || next === paragraph) return { xml };
      return {
        xml: xml
          .replace(paragraph, '\u0001')
          .replace(next, () => paragraph)
          .replace('\u0001', () => next),
      };
    }
    case 'figure':
      return {
        xml: xml.replace(
          /(w:tag w:val="table3\.received\.total"[\s\S]*?<w:t xml:space="preserve">)[^<]*/,
          (_, a: string) => a + String(100 + one.at),
        ),
        typed: String(100 + one.at),
      };
  }
}

function inWord(bytes: Uint8Array, acts: readonly Act[]): { bytes: Uint8Array; typed: string[] } {
  const parts = new Map<string, Uint8Array | string>(openPackage(bytes, 'docx').parts);
  let xml = mainText(bytes);
  const typed: string[] = [];
  const node = (id: string, text: string) => {
    for (const [name, part] of parts) {
      if (!/^customXml\/item\d+\.xml$/.test(name)) continue;
      const before = typeof part === 'string' ? part : new TextDecoder().decode(part);
      parts.set(
        name,
        before.replace(new RegExp(`(<r:${id}>)[^<]*`), (_, a: string) => a + escape(text)),
      );
    }
  };
  for (const one of acts) {
    const done = perform(xml, one, node);
    xml = done.xml;
    if (done.typed !== undefined) typed.push(done.typed);
  }
  parts.set('word/document.xml', xml);
  // What was typed over or deleted before saving is not there to be lost.
  const saved = readable(xml);
  return { bytes: writePackage(parts), typed: typed.filter((each) => saved.includes(squeezed(each))) };
}

/** The workbook's paragraphs after random work: some changed, dropped, added, moved. */
const workbook = fc.array(fc.oneof({ weight: 5, arbitrary: fc.nat(4) }, { weight: 2, arbitrary: words }), { maxLength: 8 }).map((items) => {
  const originals = [...PARAGRAPHS, '四是加强培训。', '五是按季度通报。'];
  return items.map((item) => (typeof item === 'number' ? (originals[item] ?? '') : item)).join('\n');
});

const squeezed = (text: string) => text.replace(/[\s\u3000]/g, '');
/** The words of a document.xml. */
const readable = (xml: string) =>
  squeezed(
    xml
      .replace(/<\/w:p>/g, '\n')
      .replace(/<[^>]*>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&'),
  );
/** All that a clerk finds: the document and the report. */
const findable = (bytes: Uint8Array, found: MergeReport) =>
  readable(mainText(bytes)) + squeezed(JSON.stringify(found).replace(/\\"/g, '"'));

/** A document keeps {新收} as typed, or as its figure once the workbook has agreed to it. */
const present = (everything: string, typed: string) => {
  const wanted = squeezed(typed);
  return (
    everything.includes(wanted) ||
    everything.includes(wanted.replace('{新收}', '12')) ||
    everything.includes(wanted.replace('{新收}', '15'))
  );
};

test('whatever two sides do, every word stands in the document or in the report, and a second refresh changes nothing', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 5 }), workbook, fc.boolean(), (acts, text, changed) => {
      const { bytes, typed } = inWord(BASE, acts);
      const numbers = changed ? { 'table3.received.naturalPerson': 15, 'table3.received.total': 15 } : {};
      const of = report(numbers, { [SLOT]: text });
      const done = later(bytes, of);
      const everything = findable(done.bytes, done.report);
      for (const one of typed) expect(present(everything, one) ? '' : one).toBe('');
      for (const line of text.split('\n'))
        expect(present(everything, line.replace('{结转下年度}', '1')) || present(everything, line) ? '' : line).toBe('');
      expect(foreignChanges(bytes, done.bytes)).toEqual([]);
      const again = later(done.bytes, of);
      expect(mainText(again.bytes)).toBe(mainText(done.bytes));
      expect(again.report.conflicts).toEqual(done.report.conflicts);
      expect(again.report.missing).toEqual(done.report.missing);
      expect(again.report.damaged).toEqual(done.report.damaged);
    }),
    { numRuns: 500 },
  );
}, 600_000);

test('a document refreshed after random work is sound', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 4 }), workbook, (acts, text) => {
      const sound = acts.filter(({ do: what }) => what !== 'copy');
      const { bytes } = inWord(BASE, sound);
      if (lint(bytes).length > 0) return;
      expect(lint(later(bytes, report({}, { [SLOT]: text })).bytes)).toEqual([]);
    }),
    { numRuns: 30 },
  );
}, 600_000);
