// Writes the files that are made from others, so that they cannot say something else: NOTICE.md. Run by `npm run generate`.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { notice } from './notice';

const root = process.cwd();

/** Path below the root → its content. */
const generated: Readonly<Record<string, () => string | Promise<string>>> = {
  'NOTICE.md': () => notice(root),
};

async function generate(): Promise<void> {
  for (const [path, content] of Object.entries(generated)) {
    const target = join(root, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, await content());
    process.stdout.write(`${path}\n`);
  }
}

generate().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
