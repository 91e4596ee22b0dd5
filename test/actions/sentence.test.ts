import { describe, expect, test } from '@jest/globals';
import { failureOf } from '../../src/actions';
import { openDocument } from '../../src/document';
import { HostError } from '../../src/host/host';
import { openXlsx } from '../../src/host/xlsx';

describe('a failure told to a clerk', () => {
  test('what a spreadsheet refuses is told in its own words, with its code for those who look into it', () => {
    const cause = Object.assign(new Error('AccessDenied'), { code: 'AccessDenied' });
    const { sentence, details } = failureOf(new HostError('Protected', '这里受保护。', { cause }));
    expect(sentence).toBe('这里受保护。');
    expect(details).toContain('[Protected]');
    expect(details).toContain('← Error [AccessDenied]');
  });

  test('a file that is no workbook or no document is told in words of its own', async () => {
    const junk = new TextEncoder().encode('not a zip');
    const workbook = await openXlsx(junk).catch((error: unknown) => error);
    expect(failureOf(workbook)).toMatchObject({ sentence: (workbook as Error).message });
    let document: unknown;
    try {
      openDocument(junk);
    } catch (error) {
      document = error;
    }
    expect(failureOf(document)).toMatchObject({ sentence: (document as Error).message });
  });

  test.each([new TypeError('x is undefined'), 'text', undefined, null, 7])('%p, which nobody foresaw, has a way out', (error) => {
    const { sentence, details } = failureOf(error);
    expect(sentence).toMatch(/再试一次/);
    expect(details).not.toBe('');
  });

  test('a part of the program that did not arrive is a matter of the network', () => {
    const error = Object.assign(new Error('Loading chunk later failed'), { name: 'ChunkLoadError' });
    expect(failureOf(error).sentence).toContain('网址');
  });
});
