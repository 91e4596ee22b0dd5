import { afterEach, describe, expect, test } from '@jest/globals';
import type { Choice, ReportState } from '../../src/actions';
import { compareWith, lookAtDocument, updateOpen } from '../../src/actions/inWord';
import { LinkError, openDocument } from '../../src/document';
import type { DocumentHost } from '../../src/host/document';
import { createWordHost } from '../../src/host/word';
import { nodeXml } from '../../src/ooxml/xml.node';
import type { AnnualReport } from '../../src/report';
import { lines, shows } from '../document/asWord';
import { choose, F2, first, input, more, proactive, report, T1, T3, TOTAL, PARAGRAPHS } from '../document/desk';
import { lint } from '../document/lint';
import { bootWord, type WordPage } from '../emulators/word/boot';
import { createWord, ERROR, type EmulatedWord, type WordCall } from '../emulators/word/word';

let page: WordPage | undefined;
afterEach(() => {
  page?.close();
  page = undefined;
});

interface Open {
  readonly word: EmulatedWord;
  readonly host: DocumentHost;
  readonly shows: (tag: string) => string | undefined;
}

async function open(bytes = first(), newer = false): Promise<Open> {
  const word = createWord(bytes, newer ? { sets: { WordApi: '1.5', CustomXmlParts: '1.1' } } : {});
  page = await bootWord(word, newer);
  return { word, host: createWordHost(2_000), shows: (tag) => shows(word.document.bytes(), tag) };
}

const state = (of: AnnualReport, revision = 2): ReportState => {
  const { meta = {}, reportId } = input(of);
  return { report: of, meta: meta as ReportState['meta'], reportId, revision };
};
const update = ({ host }: Open, of: AnnualReport, choices?: ReadonlyMap<string, Choice>) => updateOpen(host, state(of), choices);
const compare = async ({ host }: Open, of: AnnualReport) => compareWith((await lookAtDocument(host)).bytes, state(of));

describe('updating the document that is open in Word', () => {
  test('shows the new figures, in tables and in sentences, and then has nothing left to do', async () => {
    const desk = await open();
    const before = await compare(desk, more(31));
    expect(before.stale).toContain('工作簿又改过');
    expect(before.report.refreshed.map(({ id }) => id)).toEqual(expect.arrayContaining([TOTAL, F2]));
    expect((await update(desk, more(31))).route).toBe('parts');
    expect([desk.shows(TOTAL), desk.shows(F2)]).toEqual(['31', '31']);
    const after = await compare(desk, more(31));
    expect(after.stale).toBeUndefined();
    expect(after.report.refreshed).toEqual([]);
    expect(openDocument(desk.word.document.bytes()).header.revision).toBe(2);
    expect(lint(desk.word.document.bytes())).toEqual([]);
    expect(desk.word.openFiles()).toBe(0);
    expect(desk.word.refused).toEqual([]);
  });

  test('says the same as an update of the file', async () => {
    const desk = await open();
    const of = more(31, { 'text.problems': '人手不足，更新不及时。' });
    const { bytes } = await compare(desk, of);
    await update(desk, of);
    const [live, file] = [desk.word.document.bytes(), bytes].map(openDocument);
    expect(live?.baseline).toEqual(file?.baseline);
    expect(live?.bound).toEqual(file?.bound);
    expect(live?.header).toEqual(file?.header);
    expect(lines(desk.word.document.bytes())).toEqual(lines(bytes));
  });

  test('keeps a paragraph that somebody has edited, and one that somebody has added', async () => {
    const desk = await open();
    desk.word.document.edit(({ type, typeParagraph }) => {
      type(T1, '一是领导改过的话。');
      typeParagraph(T3, '四是另加的一段。');
    });
    const { report: told, route } = await update(desk, more(31));
    expect(route).toBe('parts');
    expect(told.kept.map(({ document }) => document)).toContain('一是领导改过的话。');
    expect(desk.shows(T1)).toBe('一是领导改过的话。');
    expect(lines(desk.word.document.bytes())).toContain('四是另加的一段。');
    expect(desk.shows(TOTAL)).toBe('31');
  });

  test.each([
    ['document', '一是领导改过的话。'],
    ['workbook', '一是表里改过的话。'],
  ] as const)('where both sides changed a paragraph, the words of the %s stand when the clerk chooses them', async (choice, words) => {
    const desk = await open();
    desk.word.document.edit(({ type }) => type(T1, '一是领导改过的话。'));
    const of = more(31, proactive('一是表里改过的话。', PARAGRAPHS[1], PARAGRAPHS[2]));
    const { conflicts } = (await compare(desk, of)).report;
    expect(conflicts).toMatchObject([{ document: '一是领导改过的话。', workbook: '一是表里改过的话。' }]);
    expect((await update(desk, of, choose(conflicts[0]!.id, choice))).route).toBe('parts');
    expect(desk.shows(T1)).toBe(words);
    // The choice is remembered: it is not asked again.
    expect((await compare(desk, of)).report.conflicts).toEqual([]);
  });

  test('without a choice the document’s words stay and the question stays open', async () => {
    const desk = await open();
    desk.word.document.edit(({ type }) => type(T1, '一是领导改过的话。'));
    const of = more(31, proactive('一是表里改过的话。', PARAGRAPHS[1], PARAGRAPHS[2]));
    await update(desk, of);
    expect(desk.shows(T1)).toBe('一是领导改过的话。');
    expect((await compare(desk, of)).report.conflicts).toHaveLength(1);
  });

  test('typing between looking and updating is not lost', async () => {
    const desk = await open();
    await compare(desk, more(31));
    desk.word.document.edit(({ type }) => type(T1, '刚刚打的字。'));
    await update(desk, more(31));
    expect(desk.shows(T1)).toBe('刚刚打的字。');
  });
});

describe('what cannot be done in the open document', () => {
  test('a paragraph more is given as a file, and the open document is not touched', async () => {
    const desk = await open();
    const before = desk.word.document.bytes();
    const done = await update(desk, more(31, proactive(...PARAGRAPHS, '四是表里加的一段。')));
    expect(done).toMatchObject({ route: 'file', why: 'paragraphs' });
    expect(desk.word.document.bytes()).toEqual(before);
    expect(done.route === 'file' && lines(done.bytes)).toContain('四是表里加的一段。');
  });

  test('both versions of a paragraph are given as a file', async () => {
    const desk = await open();
    desk.word.document.edit(({ type }) => type(T1, '一是领导改过的话。'));
    const of = report({}, proactive('一是表里改过的话。', PARAGRAPHS[1], PARAGRAPHS[2]));
    const [conflict] = (await compare(desk, of)).report.conflicts;
    expect(await update(desk, of, choose(conflict!.id, 'both'))).toMatchObject({ route: 'file', why: 'paragraphs' });
  });

  test('a text with a line break is given as a file: Word shows a value on one line', async () => {
    const desk = await open();
    desk.word.document.edit(({ xml, control }) => {
      const made = xml('<w:r><w:br/></w:r>')[0]!;
      control(T1).getElementsByTagName('w:sdtContent')[0]!.appendChild(made);
    });
    expect((await update(desk, more(31))).route).toBe('file');
  });

  test('a Word that refuses to change nodes is written control by control', async () => {
    const desk = await open(first(), true);
    desk.word.switches.fail = { call: 'customXmlNode.setNodeValueAsync', code: ERROR.customXml };
    expect((await update(desk, more(31))).route).toBe('controls');
    expect([desk.shows(TOTAL), desk.shows(F2)]).toEqual(['31', '31']);
    // The lock of the figures is on again.
    expect(desk.word.document.controls().find(({ tag }) => tag === TOTAL)?.cannotEdit).toBe(true);
    expect((await compare(desk, more(31))).report.refreshed).toEqual([]);
  });

  test('a Word that takes the values and shows none is written control by control', async () => {
    const desk = await open(first(), true);
    desk.word.switches.stale = true;
    expect((await update(desk, more(31))).route).toBe('controls');
    expect([desk.shows(TOTAL), desk.shows(F2)]).toEqual(['31', '31']);
  });

  test('where neither works the updated file is given, with the reason', async () => {
    const refusing = await open();
    refusing.word.switches.fail = { call: 'customXmlNode.setNodeValueAsync', code: ERROR.customXml };
    expect(await update(refusing, more(31))).toMatchObject({ route: 'file', why: 'refused' });
    page?.close();

    const blind = await open();
    blind.word.switches.stale = true;
    expect(await update(blind, more(31))).toMatchObject({ route: 'file', why: 'notShown' });
    // Never called up to date: the next look still says so.
    expect((await compare(blind, more(31))).stale).toBeDefined();
    page?.close();

    const locked = await open(first(), true);
    locked.word.switches.stale = true;
    locked.word.switches.fail = { call: 'contentControl.insertText', code: ERROR.internal };
    expect(await update(locked, more(31))).toMatchObject({ route: 'file', why: 'refused' });
  });
});

describe('a fault in the middle', () => {
  const calls: readonly (readonly [WordCall, number])[] = [
    ['document.getFileAsync', 1],
    ['document.getFileAsync', 2],
    ['file.getSliceAsync', 1],
    ['customXmlParts.getByNamespaceAsync', 2],
    ['customXmlPart.getXmlAsync', 1],
    ['customXmlParts.addAsync', 1],
    ['customXmlPart.deleteAsync', 1],
  ];

  test.each(calls)('%s failing at time %i is one sentence, and the next try brings the document to its end', async (call, at) => {
    const desk = await open();
    desk.word.document.edit(({ type }) => type(T3, '三是改过的。'));
    desk.word.switches.fail = { call, code: ERROR.internal, at, times: 1 };
    await expect(update(desk, more(31))).rejects.toMatchObject({ name: 'HostError', message: expect.stringMatching(/。$/) });
    expect((await update(desk, more(31))).route).toBe('parts');
    expect([desk.shows(TOTAL), desk.shows(F2), desk.shows(T3)]).toEqual(['31', '31', '三是改过的。']);
    const { report: told, stale } = await compare(desk, more(31));
    expect(stale).toBeUndefined();
    expect(told.conflicts).toEqual([]);
    expect(told.kept.map(({ document }) => document)).toEqual(['三是改过的。']);
  });

  test('a value refused halfway leaves nothing that looks like a person’s edit', async () => {
    const desk = await open();
    desk.word.switches.fail = { call: 'customXmlNode.setNodeValueAsync', code: ERROR.customXml, at: 2, times: 1 };
    expect((await update(desk, more(31))).route).toBe('file');
    expect((await update(desk, more(31))).route).toBe('parts');
    const { report: told } = await compare(desk, more(31));
    expect([told.kept, told.conflicts, told.refreshed]).toEqual([[], [], []]);
  });

  test('restricted editing and tracked changes are told before anything is changed', async () => {
    for (const [setting, words] of [
      ['<w:documentProtection w:edit="readOnly" w:enforcement="1"/>', '停止保护'],
      ['<w:trackRevisions/>', '关闭“修订”'],
    ] as const) {
      const desk = await open();
      desk.word.document.edit(({ parts }) => {
        const text = new TextDecoder().decode(parts.get('word/settings.xml') as Uint8Array);
        parts.set('word/settings.xml', text.replace(/(<w:settings[^>]*>)/, `$1${setting}`));
      });
      const before = desk.word.document.bytes();
      await expect(update(desk, more(31))).rejects.toThrow(words);
      expect(desk.word.document.bytes()).toEqual(before);
      page?.close();
    }
  });

  test('a switched-off setting restrains nothing', async () => {
    const desk = await open();
    desk.word.document.edit(({ parts }) => {
      const text = new TextDecoder().decode(parts.get('word/settings.xml') as Uint8Array);
      const off = '<w:documentProtection w:edit="readOnly" w:enforcement="0"/><w:trackRevisions w:val="false"/>';
      parts.set('word/settings.xml', text.replace(/(<w:settings[^>]*>)/, `$1${off}`));
    });
    expect(await lookAtDocument(desk.host)).toMatchObject({ restricted: false, tracking: false });
  });
});

describe('a document whose link is not whole', () => {
  const refusal = async ({ host }: Open): Promise<string> => {
    try {
      await lookAtDocument(host);
    } catch (error) {
      if (error instanceof LinkError) return error.code;
      throw error;
    }
    throw new Error('It was read.');
  };
  const drop = (desk: Open, root: string) =>
    desk.word.document.parts.filter(({ xml }) => xml.documentElement.localName === root).forEach(desk.word.document.remove);

  test('because somebody deleted a part is told as damaged, without both parts as not linked', async () => {
    const desk = await open();
    drop(desk, 'values');
    expect(await refusal(desk)).toBe('link-bad');
    drop(desk, 'link');
    expect(await refusal(desk)).toBe('not-linked');
  });

  test('because two reports were put into one document is told as two', async () => {
    const desk = await open();
    const [part] = desk.word.document.parts.filter(({ xml }) => xml.documentElement.localName === 'link');
    desk.word.document.add(nodeXml.serialise(part!.xml.documentElement).replace('reportId="B7F2"', 'reportId="OTHER"'));
    expect(await refusal(desk)).toBe('link-dup');
  });

  test('a document of another report is not updated', async () => {
    const desk = await open();
    const other = { ...state(more(31)), reportId: 'OTHER' };
    await expect(updateOpen(desk.host, other)).rejects.toBeInstanceOf(LinkError);
    expect(desk.shows(TOTAL)).toBe('12');
  });
});
