// nianbao figures: the figures that sentences state, one passage a line in, one JSON array a line out.
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { statedFigures } from '../actions';
import { Refusal } from './files';
import { say, type ExitCode } from './terminal';

/** Characters of a passage; a whole report has fewer. */
const LONGEST_PASSAGE = 200_000;

export async function figures(files: readonly string[], input: Readable & { readonly isTTY?: boolean } = process.stdin): Promise<ExitCode> {
  if (files.length > 0 || input.isTTY) throw new Refusal('请从标准输入给出正文，一行一段，例如 nianbao figures < 正文.txt。');
  input.setEncoding('utf8');
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.length > LONGEST_PASSAGE) throw new Refusal(`有一行超过 ${LONGEST_PASSAGE} 字，请按段落分行。`);
    say(JSON.stringify(statedFigures(line)));
  }
  return 0;
}
