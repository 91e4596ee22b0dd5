// Writes every generated file of this repository; CI fails when one of them is stale. Run it as `npm run generate`: npm starts
// it at the top of the repository. It is not shipped.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { handbook, rules } from '../rules';

/** Path from the top of the repository, content. */
const generated: readonly (readonly [string, string])[] = [['assets/handbook/rules.zh-CN.md', handbook(rules)]];

for (const [path, text] of generated) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  process.stdout.write(`${path}\n`);
}
