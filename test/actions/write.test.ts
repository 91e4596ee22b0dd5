import { describe, expect, test } from '@jest/globals';
import { readBack, readWorkbook, stateOf, writeCounted, writeDocument } from '../../src/actions';
import { HostError } from '../../src/host/host';
import { type, zeros } from './workbook';

const revisionOf = async (host: Awaited<ReturnType<typeof zeros>>) => (await readWorkbook(host)).settings.revision;

describe('the count of documents written', () => {
  test('rises with each document, in the workbook and in the document alike', async () => {
    const host = await zeros();
    for (const revision of [1, 2, 3]) {
      const { bytes } = await writeCounted(host);
      expect(await revisionOf(host)).toBe(revision);
      expect(readBack(bytes).document.header.revision).toBe(revision);
    }
  });

  test('rises with an update, above what the document says', async () => {
    const host = await zeros();
    await writeCounted(host);
    const { bytes } = await writeCounted(host);
    await type(host, { 'setting.revision': '1', 'table2.licences': 5 });
    const later = await writeCounted(host, bytes);
    expect(readBack(later.bytes).document.header.revision).toBe(3);
    expect(await revisionOf(host)).toBe(3);
  });

  test('tells an old copy of the workbook from the one that the document was written from', async () => {
    const host = await zeros();
    const old = stateOf(await readWorkbook(host));
    await type(host, { 'table2.licences': 7 });
    await writeCounted(host);
    const { bytes } = await writeCounted(host);
    expect(readBack(bytes, old).stale.join()).toContain('可能是旧的工作簿');
    expect(readBack(bytes, stateOf(await readWorkbook(host))).stale).toEqual([]);
  });

  test('does not rise when the document is only compared', async () => {
    const host = await zeros();
    const { bytes } = await writeDocument(host);
    await writeDocument(host, bytes);
    expect(await revisionOf(host)).toBe(0);
  });

  test('a workbook that may not be changed still gives its document; other faults are told', async () => {
    const host = await zeros();
    const locked = { ...host, write: () => Promise.reject(new HostError('Protected', '受保护')) };
    expect((await writeCounted(locked)).bytes.length).toBeGreaterThan(1_000);
    const broken = { ...host, write: () => Promise.reject(new TypeError('fault')) };
    await expect(writeCounted(broken)).rejects.toThrow('fault');
  });
});
