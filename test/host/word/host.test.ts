import { afterEach, describe, expect, test } from '@jest/globals';
import { HostError } from '../../../src/host/host';
import { createWordHost } from '../../../src/host/word';
import { openPackage } from '../../../src/ooxml';
import { shows } from '../../document/asWord';
import { city } from '../../document/examples';
import { first, input, T1, TOTAL } from '../../document/desk';
import { compose, LINK_NAMESPACE, openDocument, VALUES_NAMESPACE } from '../../../src/document';
import { bootWord, type WordPage } from '../../emulators/word/boot';
import { createWord, ERROR, type EmulatedWord, type WordCall } from '../../emulators/word/word';

let page: WordPage | undefined;
afterEach(() => {
  page?.close();
  page = undefined;
});

async function word(bytes = first()): Promise<{ word: EmulatedWord; host: ReturnType<typeof createWordHost> }> {
  const emulated = createWord(bytes);
  page = await bootWord(emulated);
  return { word: emulated, host: createWordHost(2_000) };
}

/** The code with which a step was refused. */
async function refusal(step: Promise<unknown>): Promise<string> {
  try {
    await step;
  } catch (error) {
    if (error instanceof HostError) {
      expect(error.message).toMatch(/。$/);
      return error.code;
    }
    throw error;
  }
  throw new Error('Nothing was refused.');
}

describe('the open document', () => {
  test('is read whole, in slices, and the file is closed', async () => {
    const { word: emulated, host } = await word();
    expect(openDocument(await host.bytes()).header.reportId).toBe('B7F2');
    expect(emulated.openFiles()).toBe(0);
    expect(page?.office.unknown).toEqual([]);
    expect(emulated.refused).toEqual([]);
  });

  test('is read with what was typed and not saved', async () => {
    const { word: emulated, host } = await word();
    emulated.document.edit(({ type }) => type(T1, '改过的话。'));
    expect(shows(await host.bytes(), T1)).toBe('改过的话。');
  });

  test('can be read again after a slice has failed', async () => {
    const { word: emulated, host } = await word();
    emulated.switches.fail = { call: 'file.getSliceAsync', code: ERROR.internal };
    for (let time = 0; time < 3; time++) expect(await refusal(host.bytes())).toBe('Failed');
    emulated.switches.fail = undefined;
    expect((await host.bytes()).length).toBeGreaterThan(1_000);
  });
});

describe('values of custom XML parts', () => {
  test('are changed and shown by the controls that are bound to them, formats kept', async () => {
    const { host } = await word();
    await host.setNodes(
      VALUES_NAMESPACE,
      new Map([
        [TOTAL, '31'],
        [T1, '新的 <话> & “引号”'],
      ]),
    );
    const bytes = await host.bytes();
    expect(shows(bytes, TOTAL)).toBe('31');
    expect(shows(bytes, T1)).toBe('新的 <话> & “引号”');
    expect(openDocument(bytes).bound.get(TOTAL)).toBe('31');
  });

  test('are changed whether Word takes them for the text in an element or for the element', async () => {
    const { word: emulated, host } = await word();
    await host.setNodes(VALUES_NAMESPACE, new Map([[TOTAL, '31']]));
    emulated.switches.elements = true;
    emulated.switches.fail = { call: 'customXmlNode.getNodesAsync', code: ERROR.customXml };
    await host.setNodes(VALUES_NAMESPACE, new Map([[TOTAL, '32']]));
    expect(shows(await host.bytes(), TOTAL)).toBe('32');
    expect(emulated.refused).toEqual([]);
  });

  test('one that is not there is refused before anything is changed', async () => {
    const { host } = await word();
    const before = await host.bytes();
    expect(
      await refusal(
        host.setNodes(
          VALUES_NAMESPACE,
          new Map([
            [TOTAL, '31'],
            ['table9.none', '1'],
          ]),
        ),
      ),
    ).toBe('PartMissing');
    expect(await host.bytes()).toEqual(before);
  });

  test.each([
    ['customXmlParts.getByNamespaceAsync', ERROR.customXml, 'Failed'],
    ['customXmlPart.getNodesAsync', ERROR.nodeNotFound, 'PartMissing'],
    ['customXmlNode.setNodeValueAsync', ERROR.readOnly, 'Protected'],
    ['customXmlNode.setNodeValueAsync', ERROR.customXml, 'Failed'],
  ] as const)('%s answering %i is told as %s', async (call: WordCall, code, expected) => {
    const { word: emulated, host } = await word();
    emulated.switches.fail = { call, code };
    expect(await refusal(host.setNodes(VALUES_NAMESPACE, new Map([[TOTAL, '31']])))).toBe(expected);
  });

  test('a part that is deleted in that moment is told as missing', async () => {
    const { word: emulated, host } = await word();
    emulated.switches.before = {
      call: 'customXmlNode.setNodeValueAsync',
      act: () =>
        emulated.document.parts
          .filter(({ xml }) => xml.documentElement.namespaceURI === VALUES_NAMESPACE)
          .forEach(emulated.document.remove),
    };
    expect(await refusal(host.setNodes(VALUES_NAMESPACE, new Map([[TOTAL, '31']])))).toBe('PartMissing');
  });
});

describe('the parts of the link', () => {
  /** Long enough for two parts of the link. */
  const long = { ...city, texts: new Map([...city.texts, ['text.problems' as const, '数据'.repeat(6_000)]]) };
  const link = (revision: number) => `<k:link xmlns:k="${LINK_NAMESPACE}" revision="${revision}"/>`;
  const revisions = ({ document }: EmulatedWord) =>
    document.parts
      .filter(({ xml }) => xml.documentElement.namespaceURI === LINK_NAMESPACE)
      .map(({ xml }) => xml.documentElement.getAttribute('revision'));

  test('are replaced, however many there are before and after', async () => {
    const { word: emulated, host } = await word(compose(input(long)).bytes);
    expect(revisions(emulated).length).toBeGreaterThan(1);
    await host.replaceParts(LINK_NAMESPACE, [link(7)]);
    expect(revisions(emulated)).toEqual(['7']);
    await host.replaceParts(LINK_NAMESPACE, [link(8), link(9)]);
    expect(revisions(emulated)).toEqual(['8', '9']);
    expect(openPackage(await host.bytes(), 'docx').parts.size).toBeGreaterThan(10);
  });

  test.each([
    ['customXmlPart.getXmlAsync', 1],
    ['customXmlParts.addAsync', 1],
    ['customXmlParts.addAsync', 2],
    ['customXmlPart.deleteAsync', 1],
    ['customXmlPart.deleteAsync', 2],
  ] as const)('stay what they were when %s fails at time %i', async (call, at) => {
    const { word: emulated, host } = await word(compose(input(long)).bytes);
    const before = revisions(emulated);
    // Fails once, then works again: what was begun can be taken back.
    emulated.switches.fail = { call, code: ERROR.customXml, at, times: 1 };
    expect(await refusal(host.replaceParts(LINK_NAMESPACE, [link(7), link(8)]))).toBe('Failed');
    expect(revisions(emulated).sort()).toEqual(before);
  });
});

describe('a new document', () => {
  test('is opened in a window of its own', async () => {
    const { word: emulated, host } = await word();
    const bytes = first();
    await host.openNew(bytes);
    expect(emulated.windows).toEqual([bytes]);
  });

  test('that Word cannot open is told', async () => {
    const { word: emulated, host } = await word();
    emulated.switches.fail = { call: 'document.open', code: ERROR.internal };
    expect(await refusal(host.openNew(first()))).toBe('Failed');
    expect(emulated.windows).toEqual([]);
  });
});

describe('a Word that', () => {
  test('restricts editing refuses every change in words that say where to end it', async () => {
    const { word: emulated, host } = await word();
    emulated.document.edit(({ parts }) => {
      const settings = parts.get('word/settings.xml')!;
      const text = typeof settings === 'string' ? settings : new TextDecoder().decode(settings);
      parts.set('word/settings.xml', text.replace(/(<w:settings[^>]*>)/, '$1<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'));
    });
    const step = host.setNodes(VALUES_NAMESPACE, new Map([[TOTAL, '31']]));
    await expect(step).rejects.toThrow('限制编辑');
    expect(await refusal(host.replaceParts(LINK_NAMESPACE, ['<a/>']))).toBe('Protected');
  });

  test('never answers counts as gone', async () => {
    const { host } = await word();
    page!.office.silent = true;
    expect(await refusal(createWordHost(30).bytes())).toBe('HostGone');
    expect(await refusal(createWordHost(30).openNew(first()))).toBe('HostGone');
    expect(host.setControls).toBeUndefined();
  });
});
