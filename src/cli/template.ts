// nianbao template: lays the blank workbook of a body and a year into a file.
import { insertTemplate } from '../actions';
import { editions, type EditionId } from '../form';
import { createXlsx } from '../host/xlsx';
import { levels, type Level } from '../report';
import { exists, Refusal, writeOutput } from './files';
import { say, type ExitCode } from './terminal';

export interface TemplateArguments {
  readonly year?: string | undefined;
  readonly agency?: string | undefined;
  readonly level?: string | undefined;
  readonly edition?: string | undefined;
  readonly output?: string | undefined;
  readonly force?: boolean | undefined;
}

export async function template(given: TemplateArguments): Promise<ExitCode> {
  const { agency, year, level, edition, output } = parse(given);
  if (!given.force && (await exists(output))) {
    throw new Refusal(`${output} 已经存在，没有覆盖。请换一个文件名，确要覆盖请加 --force。`);
  }
  const host = createXlsx();
  await insertTemplate(host, { agency, year, ...(level ? { level } : {}), ...(edition ? { edition } : {}) });
  await writeOutput(output, await host.bytes(), true);
  say(`已生成 ${output}：${agency} ${year} 年，请用 WPS 或 Excel 打开填写。`);
  return 0;
}

function parse(given: TemplateArguments) {
  const agency = given.agency?.trim();
  if (!agency) throw new Refusal('请用 --agency 写明单位全称，例如 --agency 西村乡人民政府。');
  if (!given.year || !/^\d{4}$/.test(given.year)) throw new Refusal('请用 --year 写明报告年度（四位数字），例如 --year 2022。');
  const year = Number(given.year);
  if (year < 2019 || year > 2100) throw new Refusal(`报告年度 ${year} 不在 2019–2100 之间，请检查 --year。`);
  if (!given.output) throw new Refusal('请用 -o 写明要保存的文件，例如 -o 年报.xlsx。');
  if (!given.output.toLowerCase().endsWith('.xlsx')) throw new Refusal(`${given.output} 应以 .xlsx 结尾。`);
  return { agency, year, level: parseLevel(given.level), edition: parseEdition(given.edition), output: given.output };
}

function parseLevel(given: string | undefined): Level | undefined {
  if (given === undefined) return undefined;
  const found = levels.find(({ id, label }) => id === given || label === given);
  if (!found) throw new Refusal(`--level 不认识“${given}”，可用：${levels.map(({ id, label }) => `${id}（${label}）`).join('、')}。`);
  return found.id;
}

function parseEdition(given: string | undefined): EditionId | undefined {
  if (given === undefined) return undefined;
  const found = editions.find(({ id }) => id === given);
  if (!found) throw new Refusal(`--edition 不认识“${given}”，可用：${editions.map(({ id }) => id).join('、')}。`);
  return found.id;
}
