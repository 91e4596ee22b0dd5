// Writes every generated file of this repository; CI fails when one of them is stale. Run it as `npm run generate`: npm starts
// it at the top of the repository. It is not shipped.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { handbook, handbookEntries } from '../rules';
import { allRules } from '../rules/text';
import { notice } from './notice';

/** Path from the top of the repository → content. */
const generated: readonly (readonly [string, () => string | Promise<string>])[] = [
  ['assets/handbook/rules.zh-CN.md', () => handbook(allRules)],
  // The same as data, for the task pane: loaded when somebody asks for help, so that the texts do not weigh on the start.
  ['assets/handbook/rules.zh-CN.json', () => `${JSON.stringify(handbookEntries(allRules), null, 1)}\n`],
  ['NOTICE.md', () => notice('.')],
];

async function generate(): Promise<void> {
  for (const [path, content] of generated) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await content());
    process.stdout.write(`${path}\n`);
  }
}

generate().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
