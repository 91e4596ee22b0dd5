// The command line: the same actions as in the spreadsheet, over .xlsx files.
import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import { check } from './check';
import { figures } from './figures';
import { Refusal } from './files';
import { read } from './read';
import { template } from './template';
import { say, sentence, warn, type ExitCode } from './terminal';
import { write } from './write';

const USAGE = `年报填报助手 ${version}：编制、校验政府信息公开工作年度报告

用法
  nianbao template --year 2022 --agency 西村乡人民政府 [--level township] [--edition 2021] -o 年报.xlsx
      生成空白工作簿
  nianbao check 年报.xlsx… [--previous 上年.xlsx|.docx|.html] [--json]
      校验，可与上年的工作簿、Word 文档或网页核对；没有错误返回 0，有错误返回 1，文件读不了返回 2
  nianbao write 年报.xlsx -o 年报.docx
      生成 Word 文档；同名文档已有时更新它，人改过的文字保留；两边都改过的返回 3
  nianbao read 年报.docx [--workbook 年报.xlsx] [--json]
      读出 Word 文档里的数字和文字；给出工作簿时说明文档是否过期
  nianbao figures < 正文.txt
      列出正文每一段说到的数字，一段一行，每行输出一个 JSON 数组`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

const commands: Readonly<Record<string, (argv: readonly string[]) => Promise<ExitCode>>> = {
  template: (argv) => {
    const { values } = parse(argv, { year: text, agency: text, level: text, edition: text, output: { ...text, short: 'o' }, force: flag });
    return template(values);
  },
  check: (argv) => {
    const { values, positionals } = parse(argv, { previous: text, json: flag });
    return check({ files: positionals, ...values });
  },
  read: (argv) => {
    const { values, positionals } = parse(argv, { workbook: text, json: flag });
    return read({ files: positionals, ...values });
  },
  write: (argv) => {
    const { values, positionals } = parse(argv, { output: { ...text, short: 'o' } });
    return write({ files: positionals, ...values });
  },
  figures: (argv) => {
    const { positionals } = parse(argv, {});
    return figures(positionals);
  },
};

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;
const parse = <T extends Options>(argv: readonly string[], options: T) => {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    const option = error instanceof Error ? /'(-{1,2}[^' ]+)/.exec(error.message)?.[1] : undefined;
    throw new Refusal(`参数${option ? ` ${option}` : ''}不对，用 nianbao --help 查看用法。`, { cause: error });
  }
};

async function main([name = '--help', ...rest]: readonly string[]): Promise<ExitCode> {
  if (name === '--version') {
    say(version);
    return 0;
  }
  if (['--help', '-h', 'help'].includes(name) || rest.includes('--help')) {
    say(USAGE);
    return 0;
  }
  const command = Object.entries(commands).find(([known]) => known === name)?.[1];
  if (!command) throw new Refusal(`没有“${name}”这个命令，用 nianbao --help 查看用法。`);
  return command(rest);
}

// A reader that closes early (`nianbao check … | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    warn(sentence(error));
    process.exitCode = 2;
  },
);
