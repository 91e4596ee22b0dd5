// A Jest environment in which a test may load Microsoft's client unmodified, in the test's own realm: errors of another realm would fail
// `instanceof Error`. Used by a test file that begins with `@jest-environment ./test/emulators/office/environment.ts`.
import { TestEnvironment } from 'jest-environment-node';
import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';

/** Compiled once in each worker; the file is 1.4 MB. */
const compiled = new Map<string, Script>();

const compile = (path: string): Script => {
  const known = compiled.get(path);
  if (known) return known;
  const script = new Script(readFileSync(path, 'utf8'), { filename: path });
  compiled.set(path, script);
  return script;
};

// Jest wants an environment as the default export.
// eslint-disable-next-line import-x/no-default-export
export default class OfficeEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    const context = this.getVmContext();
    Object.assign(this.global, {
      evaluateScript: (path: string) => {
        if (context) compile(path).runInContext(context, { displayErrors: false });
      },
    });
  }
}
