// nianbao write: the workbook's report as a Word document.
import { writeDocument } from '../actions';
import { openXlsx } from '../host/xlsx';
import { readInput, Refusal, writeOutput } from './files';
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
  const { bytes, checked } = await writeDocument(await openXlsx(await readInput(file)));
  await writeOutput(output, bytes, true);
  say(`已生成 ${output}`);
  if (checked.verdict === 'fail') say(`注意：工作簿${checked.line}，请先改正再报送。`);
  return 0;
}
