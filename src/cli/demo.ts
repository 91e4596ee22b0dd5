// The main job from end to end on the embedded example: template, figures and texts, check, Word document, then one slip.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { checkWorkbook, fill, insertTemplate } from '../actions';
import type { CellId, TextId } from '../form';
import { createXlsx } from '../host/xlsx';
import { exampleReport, figure } from '../report';
import { check } from './check';
import { exists, writeOutput } from './files';
import { say, sentence, warn } from './terminal';
import { write } from './write';

const OUT = 'out';
const CELL: CellId = 'table3.received.total';

async function demo(): Promise<void> {
  const example = exampleReport();
  const { agency, year } = example;
  const host = createXlsx();
  await insertTemplate(host, example);
  const template = await save(`${agency}${year}年报-空白模板.xlsx`, await host.bytes());
  say(`1. 空白模板　　${template}`);

  const values = new Map<CellId | TextId, string | number | null>(example.texts);
  for (const id of example.readings.keys()) values.set(id, figure(example, id) ?? null);
  await fill(host, values);
  const filled = await save(`${agency}${year}年报.xlsx`, await host.bytes());
  say(`2. 填好的工作簿　${filled}`);
  await check({ files: [filled] });

  const document = join(OUT, `${agency}${year}年政府信息公开工作年度报告.docx`);
  say(`3. Word 文档`);
  // A document of an earlier run belongs to that run's report and would rightly be refused.
  for (const earlier of [document, `${document}.bak`]) await rm(earlier, { force: true });
  await write({ files: [filled], output: document });

  await fill(host, new Map([[CELL, 1]]));
  const slipped = await save(`${agency}${year}年报-总计错一格.xlsx`, await host.bytes());
  say(`4. 把“本年新收 · 总计”从 0 改成 1，再校验：${slipped}`);
  await check({ files: [slipped] });
  const found = (await checkWorkbook(host)).findings.some(({ cells }) => cells.some(({ id }) => id === CELL));
  if (!found) throw new Error('the slip was not found');
  say(`文件都在 ${join(process.cwd(), OUT)}`);
}

async function save(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(OUT, name);
  await writeOutput(path, bytes);
  if (!(await exists(path))) throw new Error(`${path} was not written`);
  return path;
}

demo().catch((error: unknown) => {
  warn(sentence(error));
  process.exitCode = 1;
});
