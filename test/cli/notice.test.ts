// NOTICE.md names everything that a clerk's office receives or `npm install` brings for use.
import { describe, expect, jest, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { notice, productionTree, UNBUNDLED } from '../../src/cli/notice';

const root = join(__dirname, '../..');
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Parameters<typeof productionTree>[0] & {
  readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>>;
};

describe('NOTICE.md', () => {
  const stands = readFileSync(join(root, 'NOTICE.md'), 'utf8');

  test('is what npm run generate writes', async () => {
    expect(stands).toBe(await notice(root));
  });

  test('names every installed package that is not for development alone, with its version', () => {
    const installed = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && dev !== true);
    expect(installed.length).toBeGreaterThan(50);
    const missing = installed
      .map(([path, { version }]) => `| ${path.replace(/^.*node_modules\//, '')} | ${version ?? ''} | `)
      .filter((start) => !stands.includes(`\n${start}`));
    expect(missing).toEqual([]);
  });

  test('leaves out of dist/ what the build leaves out', () => {
    const { unbundled } = jest.requireActual<{ readonly unbundled: readonly string[] }>('../../webpack.config.js');
    expect(UNBUNDLED).toEqual(unbundled);
    const names = productionTree(lock, UNBUNDLED).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['exceljs', 'fflate', 'jszip']));
    expect(names).not.toContain('unzipper');
  });
});

describe('the tree of packages', () => {
  const packages = {
    '': { dependencies: { a: '1' } },
    'node_modules/a': { version: '1.0.0', license: 'MIT', dependencies: { b: '2', c: '1' } },
    'node_modules/a/node_modules/b': { version: '2.0.0', license: 'ISC' },
    'node_modules/b': { version: '1.0.0', license: 'GPL-3.0', dev: true },
    'node_modules/c': { version: '1.0.0', license: 'MIT', dependencies: { b: '1', a: '1' } },
  };

  test('takes the nearest copy of a package, as Node does, and survives a circle', () => {
    expect(productionTree({ packages }).map(({ name, version }) => `${name} ${version}`)).toEqual([
      'a 1.0.0',
      'b 1.0.0',
      'b 2.0.0',
      'c 1.0.0',
    ]);
  });

  test('without a branch has nothing of that branch', () => {
    expect(productionTree({ packages }, ['c']).map(({ name, version }) => `${name} ${version}`)).toEqual(['a 1.0.0', 'b 2.0.0']);
  });
});

describe('the lock file', () => {
  test('names no registry, so that an office mirror can serve it', () => {
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved"|registry\./);
  });

  // An npm whose mirror lacks other platforms writes a lock file without them, and `npm ci` then refuses it everywhere.
  test('has the binaries of every platform, so that npm ci works there too', () => {
    const wanted = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(`${path}/node_modules/${name}` in lock.packages) && !(`node_modules/${name}` in lock.packages),
      ),
    );
    expect(wanted).toEqual([]);
  });
});
