// The document that is open in WPS 文字: read as it was saved, never touched, and what is new opened beside it.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { updateOpen, lookAtDocument } from '../../../src/actions/inWord';
import { readWorkbook, stateOf } from '../../../src/actions';
import type { DocumentHost } from '../../../src/host/document';
import { createWpsDocumentHost } from '../../../src/host/wps';
import { keep, read } from '../../../src/wps/files';
import { surroundings } from '../../../src/wps/shell';
import { bootWriter, type WriterEmulator } from '../../emulators/wps/writer';
import { corrected, openedBy, written } from '../../taskpane/linkedReport';

const PATH = 'D:\\年报\\年报.docx';
let wps: WriterEmulator;
let host: DocumentHost;
beforeEach(() => {
  wps = bootWriter();
  const { root, shell } = surroundings(wps.globals)!;
  host = createWpsDocumentHost(root, {
    read: (path) => read(shell.FileSystem ?? {}, path),
    keep: (bytes) => keep(shell, bytes),
  });
});
afterEach(() => expect([...wps.world.faults, ...wps.world.prompts]).toEqual([]));

function show(bytes: Uint8Array, path = PATH, saved = true): void {
  wps.shell.disk.files.set(path, bytes);
  wps.writer.document = { path, folder: 'D:\\年报', saved };
}

describe('the open document', () => {
  test('is read as it was saved', async () => {
    const { bytes } = await written();
    show(bytes);
    expect((await lookAtDocument(host)).document.header).toMatchObject({ agency: '西村乡人民政府', year: 2022 });
  });

  test.each<[string, () => void, string]>([
    ['is missing', () => (wps.writer.document = undefined), '请先打开年报文档'],
    ['was never saved', () => (wps.writer.document = { path: '文字文稿1', folder: '', saved: false }), '还没有保存'],
    ['was changed since it was saved', () => show(new Uint8Array([1]), PATH, false), '没保存的改动'],
    ['is of another format', () => show(new Uint8Array([1]), 'D:\\年报\\年报.wps'), '不是 .docx'],
    ['lies where it cannot be read', () => (wps.writer.document = { path: PATH, folder: 'D:\\年报', saved: true }), '打不开'],
  ])('that %s is not guessed at: the clerk reads what to do', async (_, act, words) => {
    act();
    await expect(host.bytes()).rejects.toThrow(words);
  });

  test('is not changed by an update: the updated one comes as a file', async () => {
    const { host: book, bytes } = await written();
    show(openedBy(bytes));
    const before = wps.shell.disk.files.get(PATH);
    await corrected(book);
    const updated = await updateOpen(host, stateOf(await readWorkbook(book)), new Map([['text.improvements.1.t1', 'document']]));
    expect(updated.route).toBe('file');
    expect(updated.report.refreshed.length).toBeGreaterThan(0);
    expect(wps.shell.disk.files.get(PATH)).toBe(before);
  });

  test('new is opened from a file of its own', async () => {
    const { bytes } = await written();
    await host.openNew(bytes);
    expect(wps.writer.opened).toEqual(['C:\\Users\\王芳\\Desktop\\Temp\\年报文档.docx']);
    await host.openNew(bytes);
    expect(wps.writer.opened[1]).toBe('C:\\Users\\王芳\\Desktop\\Temp\\年报文档（2）.docx');
  });
});
