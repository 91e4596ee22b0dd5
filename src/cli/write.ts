// nianbao write: the workbook's report as a Word document, new or brought up to date in place.
import { placeName, writeDocument, type Written } from '../actions';
import { edition } from '../form';
import { openXlsx } from '../host/xlsx';
import { exists, readInput, Refusal, writeOutput } from './files';
import { say, type ExitCode } from './terminal';

export interface WriteArguments {
  readonly files: readonly string[];
  readonly output?: string | undefined;
}

export async function write({ files, output }: WriteArguments): Promise<ExitCode> {
  const [file, ...others] = files;
  if (!file || others.length > 0) throw new Refusal('请写明一个 .xlsx 文件，例如 nianbao write 年报.xlsx -o 年报.docx。');
  if (!output) throw new Refusal('请用 -o 写明要保存的文件，例如 -o 年报.docx。');
  if (!output.toLowerCase().endsWith('.docx')) throw new Refusal(`${output} 应以 .docx 结尾。`);
  const host = await openXlsx(await readInput(file));
  const existing = (await exists(output)) ? await readInput(output) : undefined;
  const written = await writeDocument(host, existing);
  const same = existing !== undefined && Buffer.from(written.bytes).equals(existing);
  if (!same) await writeOutput(output, written.bytes, true);
  say(`${same ? '没有需要更新的内容，没有改动' : written.kind === 'created' ? '已生成' : '已更新'} ${output}`);
  for (const line of written.kind === 'created' ? created(written) : refreshed(written)) say(`  ${line}`);
  if (written.checked.verdict === 'fail') say(`注意：工作簿${written.checked.line}，请先改正再报送。`);
  return written.kind === 'refreshed' && written.report.conflicts.length > 0 ? 3 : 0;
}

function created({ composed }: Extract<Written, { kind: 'created' }>): readonly string[] {
  const { drafts, warnings } = composed;
  return [
    ...(drafts.length > 0 ? [`${drafts.length} 处正文还没有写，已按数字起草并标黄，请核对修改`] : []),
    ...warnings.map(({ message }) => `注意：${message}`),
  ];
}

function refreshed({ report, checked }: Extract<Written, { kind: 'refreshed' }>): readonly string[] {
  const form = edition(checked.read.report.edition);
  const at = (id: string) => placeName(form, id);
  const lines: string[] = [];
  const list = <Item>(title: string, items: readonly Item[], line: (item: Item) => string) => {
    if (items.length > 0) lines.push(`${title} ${items.length} 处`, ...items.map((item) => `  ${line(item)}`));
  };
  if (report.older) lines.push('注意：这份文档是从更新的一版工作簿写出的，请确认打开的不是旧工作簿');
  list('已更新', report.refreshed, ({ id, before, after }) => `${at(id)}：${brief(before)} → ${brief(after)}`);
  list('已增加', report.added, ({ id, text }) => `${at(id)}：${brief(text)}`);
  list('已删去', report.removed, ({ id, text }) => `${at(id)}：${brief(text)}`);
  list('保留了文档里的改动', report.kept, ({ id, document }) => `${at(id)}：${brief(document)}`);
  list('文档里自己加的段落，原样保留', report.own, ({ id, text }) => `${at(id)}：${brief(text)}`);
  list('两边都改过，暂时保留文档的', report.conflicts, ({ id, baseline, document, workbook }) =>
    [at(id), `原来：${brief(baseline)}`, `文档：${brief(document)}`, `工作簿：${brief(workbook)}`].join('\n      '),
  );
  list('文档里已经没有，没有补回', report.missing, ({ id, workbook }) => `${at(id)}：工作簿是 ${brief(workbook)}`);
  list(
    '文档里前后不一，没有改动，请核对',
    report.damaged,
    ({ id, document, workbook }) => `${at(id)}：${document.map(brief).join('、')}；工作簿是 ${brief(workbook)}`,
  );
  return lines;
}

/** One line, not longer than a line. */
function brief(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '') return '（空）';
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
