import { describe, expect, test } from '@jest/globals';
import { checkRecord, checkWorkbook, LONGEST_NOTE, noteKeys, parseNotes, saveNote, verdictLine } from '../../src/actions';
import { type, zeros } from './workbook';

/** A report with one warning: more documents were issued this year than are in force. */
async function withWarning() {
  const host = await zeros();
  await type(host, { 'table2.normative.issued': 3 });
  const warning = (await checkWorkbook(host)).findings.find(({ severity }) => severity === 'warning');
  if (!warning) throw new Error('The example has no warning any more.');
  return { host, warning };
}

describe('notes on findings', () => {
  test('a warning that was explained is told as explained, and the report may be sent', async () => {
    const { host, warning } = await withWarning();
    expect((await checkWorkbook(host)).line).toContain('处需说明');
    await saveNote(host, warning.key, ' 年底废止了三件。\n都是旧文件。 ');
    const { findings, line, verdict } = await checkWorkbook(host);
    expect(findings.find(({ key }) => key === warning.key)?.note).toBe('年底废止了三件。\n都是旧文件。');
    expect(line).toBe('可以报送（另有 1 处已说明、4 条提示）');
    expect(verdict).toBe('pass');
  });

  test('a note stays when the numbers change, and goes when the clerk empties it', async () => {
    const { host, warning } = await withWarning();
    await saveNote(host, warning.key, '年底都废止了');
    await type(host, { 'table2.normative.issued': 4 });
    expect((await checkWorkbook(host)).findings.find(({ id }) => id === warning.id)?.note).toBe('年底都废止了');
    await saveNote(host, warning.key, '  ');
    expect((await checkWorkbook(host)).findings.find(({ id }) => id === warning.id)?.note).toBeUndefined();
  });

  test('notes go into the record of the check', async () => {
    const { host, warning } = await withWarning();
    await saveNote(host, warning.key, '年底都废止了');
    const record = checkRecord(await checkWorkbook(host), '2023/1/9 10:00:00');
    expect(record).toContain('西村乡人民政府2022年政府信息公开工作年度报告 校验记录');
    expect(record).toContain('[已说明]');
    expect(record).toContain('说明：年底都废止了');
    expect(record).toMatch(/位置：表二![A-Z]+\d+/);
  });

  test('an error cannot be explained away', async () => {
    const host = await zeros();
    await type(host, { 'table3.received.naturalPerson': 3 });
    const error = (await checkWorkbook(host)).findings.find(({ severity }) => severity === 'error');
    await saveNote(host, error?.key ?? '', '不想改');
    const after = await checkWorkbook(host);
    expect(after.findings.find(({ key }) => key === error?.key)?.note).toBeUndefined();
    expect(after.verdict).toBe('fail');
  });

  test('a note that is too long is refused with a sentence, and nothing is lost', async () => {
    const { host, warning } = await withWarning();
    await saveNote(host, warning.key, '短');
    await expect(saveNote(host, warning.key, '长'.repeat(LONGEST_NOTE + 1))).rejects.toThrow('请缩短');
    expect((await checkWorkbook(host)).findings.find(({ key }) => key === warning.key)?.note).toBe('短');
  });

  test.each(['', '{', '[]', 'null', '12', '"x"'])('a damaged store (%j) counts as no notes', (text) => {
    expect(parseNotes(text).size).toBe(0);
  });

  test('only texts are taken from the store', () => {
    expect([...parseNotes('{"a":"x","b":1,"c":" ","__proto__":"y"}').keys()]).not.toContain('b');
  });

  test('findings of one rule on the same cells have keys of their own', () => {
    const one = { id: 'TX-01', cells: [], texts: ['text.overview.lead'] as const };
    expect(noteKeys([one, one, { id: 'TX-02', cells: [] }])).toEqual(['TX-01 text.overview.lead', 'TX-01 text.overview.lead #2', 'TX-02']);
  });

  test('findings on many cells have short keys that tell them apart', () => {
    const cells = (n: number) => Array.from({ length: n }, (_, at) => `table3.row${at}.total` as const);
    const [a = '', b = ''] = noteKeys([
      { id: 'T3-05', cells: cells(30) },
      { id: 'T3-05', cells: cells(31) },
    ]);
    expect(a).not.toBe(b);
    expect(a.length).toBeLessThan(60);
  });
});

describe('the verdict line', () => {
  const [error, warning, hint] = [{ severity: 'error' }, { severity: 'warning' }, { severity: 'hint' }] as const;
  const explained = { severity: 'warning', note: '有原因' } as const;
  test.each([
    [[], 0, '可以报送'],
    [[error, error, warning], 0, '还有 2 处错误、1 处需说明'],
    [[hint], 0, '可以报送（另有 1 条提示）'],
    [[explained, hint], 0, '可以报送（另有 1 处已说明、1 条提示）'],
    [[error, explained], 0, '还有 1 处错误（另有 1 处已说明）'],
    [[], 2, '还有 2 处缺漏'],
  ] as const)('%j with %d problems reads %s', (findings, problems, line) => {
    expect(verdictLine(findings, problems)).toBe(line);
  });
});
