// nianbao read: what a linked document says, its figures and texts, and whether the workbook says something else by now.
import { placeName, readBack, readWorkbook, stateOf, type ReadBack } from '../actions';
import { editions, type Edition } from '../form';
import { openXlsx } from '../host/xlsx';
import { readInput, Refusal } from './files';
import { say, type ExitCode } from './terminal';

export interface ReadArguments {
  readonly files: readonly string[];
  readonly workbook?: string | undefined;
  readonly json?: boolean | undefined;
}

export async function read({ files, workbook, json = false }: ReadArguments): Promise<ExitCode> {
  const [file, ...others] = files;
  if (!file || others.length > 0) throw new Refusal('请写明一个 .docx 文件，例如 nianbao read 年报.docx。');
  const against = workbook === undefined ? undefined : await readWorkbook(await openXlsx(await readInput(workbook)));
  const found = readBack(await readInput(file), against && stateOf(against));
  say(json ? JSON.stringify(machineReadable(found, against !== undefined), null, 2) : readable(file, found, against !== undefined));
  return 0;
}

function machineReadable({ document, stale }: ReadBack, compared: boolean) {
  const { header, figures, texts, edited, edits, drafts, own, missing, damaged, tracked, tooLong } = document;
  return {
    ...header,
    /** null: no workbook was given to compare with. */
    stale: compared ? stale.length > 0 : null,
    staleReasons: stale,
    figures: Object.fromEntries([...figures].map(([id, { text }]) => [id, text.trim() === '' ? null : Number(text)])),
    texts: Object.fromEntries(texts),
    editedFigures: [...figures].filter(([, figure]) => figure.edited).map(([id]) => id),
    editedTexts: edited,
    edits,
    drafts,
    own,
    missing,
    damaged,
    tracked,
    tooLong: tooLong.map(({ message }) => message),
  };
}

function readable(file: string, { document, stale }: ReadBack, compared: boolean): string {
  const { header, figures, texts, edited, drafts, missing, damaged, tracked, tooLong } = document;
  const form = editions.find(({ id }) => id === header.edition);
  const at = (id: string) => (form ? placeName(form, id) : id);
  const lines = [
    `${file}：${header.agency} ${header.year} 年，第 ${header.revision} 版`,
    ...(compared
      ? stale.length > 0
        ? stale
        : ['与工作簿一致，没有过期']
      : ['没有给出工作簿，不知道是否过期（加 --workbook 年报.xlsx 比对）']),
    `数字 ${figures.size} 个${counted(
      '其中在文档里改过',
      [...figures].flatMap(([id, figure]) => (figure.edited ? [at(id)] : [])),
    )}`,
    `文字 ${texts.size} 处${counted('其中在文档里改过', edited.map(at))}${counted('仍是草稿', drafts.map(at))}`,
  ];
  if (missing.length > 0) lines.push(`文档里已经没有：${missing.map(at).join('、')}`);
  if (damaged.length > 0) lines.push(`前后不一，没有读：${damaged.map(at).join('、')}`);
  if (tracked.length > 0) lines.push(`含未接受或拒绝的修订（按接受读出）：${tracked.map(at).join('、')}`);
  lines.push(...tooLong.map(({ message }) => message), '', ...textLines(texts, form));
  return lines.join('\n');
}

const counted = (what: string, names: readonly string[]) => (names.length > 0 ? `，${what} ${names.length} 处：${names.join('、')}` : '');

const textLines = (texts: ReadonlyMap<string, string>, form: Edition | undefined) =>
  [...texts].flatMap(([id, text]) => [`【${form ? placeName(form, id) : id}】`, text]);
