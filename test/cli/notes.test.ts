import { expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook, saveNote } from '../../src/actions';
import { type, zeros } from '../actions/workbook';
import { folder, nianbao } from './program';

test('a note that was written in the pane comes out of the command line, in words and for machines', async () => {
  const host = await zeros();
  await type(host, { 'table2.normative.issued': 3 });
  const warning = (await checkWorkbook(host)).findings.find(({ severity }) => severity === 'warning');
  await saveNote(host, warning?.key ?? '', '年底都废止了。\n有文件为证。');
  const file = join(folder(), '年报.xlsx');
  writeFileSync(file, await host.bytes());

  const { code, out } = nianbao(['check', file]);
  expect(code).toBe(0);
  expect(out).toContain('[已说明] T2-02');
  expect(out).toContain('说明：年底都废止了。 有文件为证。');
  const { findings } = JSON.parse(nianbao(['check', file, '--json']).out) as { findings: readonly { id: string; note: string | null }[] };
  expect(findings.find(({ id }) => id === 'T2-02')?.note).toBe('年底都废止了。\n有文件为证。');
});
