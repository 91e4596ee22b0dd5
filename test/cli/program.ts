// Runs the built command line as a clerk's shell does.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROGRAM = join(__dirname, '../../dist/cli/nianbao.js');

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `nianbao …`; `npm test` has built it before. */
export function nianbao(given: readonly string[], input = ''): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...given], { encoding: 'utf8', input, maxBuffer: 1 << 26 });
  return { code: status, out: stdout, err: stderr };
}

export const folder = (): string => mkdtempSync(join(tmpdir(), 'nianbao-'));
export const bytesOf = (path: string): Buffer => readFileSync(path);
