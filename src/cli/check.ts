// nianbao check: checks workbooks one after the other, so that a thousand files need no more memory than one.
import { checkWorkbook, lastYears, SEVERITY_NAMES, whereabouts, type Checked } from '../actions';
import { openXlsx } from '../host/xlsx';
import type { AnnualReport } from '../report';
import { readInput, Refusal } from './files';
import { progress, say, sentence, warn, type ExitCode } from './terminal';

export interface CheckArguments {
  readonly files: readonly string[];
  readonly previous?: string | undefined;
  readonly json?: boolean | undefined;
}

export async function check({ files, previous, json = false }: CheckArguments): Promise<ExitCode> {
  if (files.length === 0) throw new Refusal('请写明要校验的 .xlsx 文件，例如 nianbao check 年报.xlsx。');
  const lastYear = previous === undefined ? undefined : await readPrevious(previous);
  const several = files.length > 1;
  const tell = progress(files.length);
  let worst: ExitCode = 0;
  for (const [index, file] of files.entries()) {
    let code: ExitCode;
    let lines: string;
    try {
      const checked = await checkFile(file, lastYear);
      code = checked.verdict === 'pass' ? 0 : 1;
      lines = json
        ? JSON.stringify({ ...(several ? { file } : {}), ...machineReadable(checked) }, null, several ? 0 : 2)
        : readable(file, checked);
    } catch (error) {
      const message = sentence(error);
      if (!json || !several) warn(several ? `${file}：${message}` : message);
      code = 2;
      lines = json && several ? JSON.stringify({ file, error: message }) : '';
    }
    worst = Math.max(worst, code) as ExitCode;
    if (json && several) lines = `${index === 0 ? '[\n' : ''}${lines}${index === files.length - 1 ? '\n]' : ','}`;
    if (lines) say(lines);
    tell(index + 1);
  }
  return worst;
}

async function checkFile(path: string, lastYear?: AnnualReport): Promise<Checked> {
  const checked = await checkWorkbook(await openXlsx(await readInput(path)), lastYear);
  const { year } = checked.read.report;
  // Nobody who names last year's report may be left to believe that it was compared.
  if (lastYear && lastYear.year !== year - 1) {
    throw new Refusal(`--previous 给的是 ${lastYear.year} 年的报告，这是 ${year} 年度的，请给 ${year - 1} 年的报告。`);
  }
  return checked;
}

/** Last year's report, from a workbook, a Word document or a saved web page. */
async function readPrevious(path: string): Promise<AnnualReport> {
  const { readLastYearFile } = await lastYears();
  const { report, remarks } = await readLastYearFile(await readInput(path));
  for (const remark of remarks) warn(`${path}：${remark}。`);
  if (report.year === 0) throw new Refusal(`${path}：文件里没有写明是哪一年的报告，没有用来核对。`);
  return report;
}

/** The contract of `--json`: every key is always there, null where it does not apply. */
function machineReadable({ verdict, findings, read }: Checked) {
  return {
    verdict,
    problems: read.problems.map(({ message }) => message),
    findings: findings.map(({ id, severity, message, cells, expected, actual, difference, basis, note }) => ({
      id,
      severity,
      message,
      cells,
      expected: expected ?? null,
      actual: actual ?? null,
      difference: difference ?? null,
      basis: basis.map(({ text }) => text).join('；'),
      /** The clerk's reason, kept in the workbook. */
      note: note ?? null,
    })),
  };
}

function readable(file: string, { line, findings, read }: Checked): string {
  const { agency, year } = read.report;
  const lines = [`${file}：${agency || '（未填单位）'} ${year} 年，${line}`, ...read.problems.map(({ message }) => `  [缺漏] ${message}`)];
  for (const finding of findings) {
    lines.push(`  [${finding.note === undefined ? SEVERITY_NAMES[finding.severity] : '已说明'}] ${finding.id} ${finding.message}`);
    const where = whereabouts(finding);
    if (where) lines.push(`        位置：${where}`);
    lines.push(`        依据：${finding.basis.map(({ text }) => text).join('；')}`);
    if (finding.note !== undefined) lines.push(`        说明：${finding.note.replace(/\s+/g, ' ')}`);
  }
  return lines.join('\n');
}
