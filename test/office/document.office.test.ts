// LibreOffice stands in for Word: the composed document opens, reads right and prints as an official document.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose } from '../../src/document';
import { BLANK } from '../../src/document/format';
import { blank, city, formOf, hostile, older, township } from '../document/examples';
import { readDocument, type ReadDocument } from '../document/reader';
import { pdfSizes, pdfText } from './poppler';
import { convert } from './soffice';

const reports = { township, city, blank, older, hostile };
type Name = keyof typeof reports;

let folder = '';
const printed = new Map<Name, { source: ReadDocument; pages: readonly string[]; pdf: string }>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-document-'));
  const names = Object.keys(reports) as Name[];
  const sources = names.map((name) => {
    const report = reports[name];
    const meta = { date: '2023-01-17', website: '政府网站', address: '人民路1号', postcode: '123456', phone: '0123-1234567' };
    return compose({ report, form: formOf(report), reportId: name, revision: 1, meta }).bytes;
  });
  const files = names.map((name) => join(folder, `${name}.docx`));
  await Promise.all(files.map((file, index) => writeFile(file, sources[index]!)));
  const pdfs = await convert(files, 'pdf', folder);
  for (const [index, name] of names.entries()) {
    printed.set(name, { source: readDocument(sources[index]!), pages: await pdfText(pdfs[index]!), pdf: pdfs[index]! });
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Without blanks, line breaks, page numbers and what LibreOffice draws otherwise. */
const squeezed = (text: string) => text.replace(/[\s\u00a0\u3000]/g, '');
const pageNumber = /—\s*\d+\s*—/g;

describe.each(Object.keys(reports) as Name[])('the document %s, printed', (name) => {
  const found = () => printed.get(name)!;

  test('is on A4 throughout', async () => {
    for (const { width, height } of await pdfSizes(found().pdf)) {
      expect(Math.round(width)).toBe(595);
      expect(Math.round(height)).toBe(842);
    }
  });

  test('has no empty page, and a page number on each', () => {
    const { pages } = found();
    expect(pages.map((page) => page.match(pageNumber)?.pop()?.replace(/\D/g, ''))).toEqual(pages.map((_, index) => String(index + 1)));
    expect(pages.filter((page) => squeezed(page.replace(pageNumber, '')) === '')).toEqual([]);
  });

  test('keeps table three on one page, below its head', () => {
    const { pages } = found();
    // The first and the last label of table three stand on the same page.
    const start = pages.findIndex((page) => squeezed(page).includes('申请人情况'));
    expect(start).toBeGreaterThan(0);
    expect(squeezed(pages[start]!)).toContain('四、结转下年度继续办理');
    expect(squeezed(pages[start]!)).toContain('三、收到和处理政府信息公开申请情况');
  });
});

describe.each(['township', 'city', 'blank', 'older'] as const)('the document %s, printed', (name) => {
  test('reads every paragraph once, with its figures', () => {
    const { source, pages } = printed.get(name)!;
    // LibreOffice 7.4 sometimes does not draw a comma or full stop that hangs behind a line that is full to the last character.
    const words = (each: string) => squeezed(each).replace(/[，。]/g, '');
    const text = words(pages.join('').replace(pageNumber, ''));
    const wanted = source.paragraphs.map((each) => words(each.text)).filter((each) => each !== '');
    const count = (where: string, what: string) => where.split(what).length - 1;
    for (const paragraph of wanted) {
      // A head, or the title in the preamble, may also stand inside another paragraph; short heads also in a table.
      const times = wanted.reduce((sum, each) => sum + count(each, paragraph), 0);
      if (paragraph.length > 8) expect([paragraph, count(text, paragraph)]).toEqual([paragraph, times]);
      else expect([paragraph, count(text, paragraph) >= times]).toEqual([paragraph, true]);
    }
  });

  test('prints the figures of the tables and nothing more', () => {
    const { source, pages } = printed.get(name)!;
    // Table four may follow on the same page.
    const page = pages.find((each) => squeezed(each).includes('申请人情况'))!.replace(/\s四、政府信息公开行政复议[^]*$/, '');
    const numbers = source.controls.filter(({ tag, text }) => tag.startsWith('table3.') && text !== BLANK).map(({ text }) => text);
    // Numbers that stand alone, in a cell: those in labels have a point behind them.
    const shown = page.replace(pageNumber, '').match(/(?<=\s)\d+(?=\s|$)/g) ?? [];
    expect([...shown].sort()).toEqual([...numbers].sort());
  });
});
