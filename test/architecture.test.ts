// Proves that the lint keeps the rooms apart: each case is a file that must not be written, and the complaint it meets.
import { describe, expect, jest, test } from '@jest/globals';
import { ESLint, type Linter } from 'eslint';
import { join } from 'node:path';

type Rooms = Readonly<Record<string, readonly [uses: readonly string[], packages: readonly string[]]>>;
const config = jest.requireActual<Linter.Config[] & { readonly rooms: Rooms }>('../eslint.config.js');

const root = join(__dirname, '..');

/** The untyped rules alone on a text that pretends to be a file of src/. */
async function complaints(path: string, text: string): Promise<string[]> {
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    baseConfig: config,
    overrideConfig: [{ files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: false } } }],
    ruleFilter: ({ ruleId }) => !ruleId.startsWith('@typescript-eslint/') && ruleId !== 'import-x/no-cycle',
  });
  const [result] = await eslint.lintText(text, { filePath: join(root, path) });
  return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId ?? 'parser'}: ${message}`);
}

describe('a room uses only the rooms below it', () => {
  const forbidden: readonly (readonly [path: string, line: string, complaint: string])[] = [
    ['src/form/new.ts', `import { check } from '../rules';`, 'form/ may not use rules/'],
    ['src/report/new.ts', `import type { Finding } from '../rules';`, 'report/ may not use rules/'],
    ['src/rules/new.ts', `export { plan } from '../worksheet';`, 'rules/ may not use worksheet/'],
    ['src/host/xlsx/new.ts', `import type { CellId } from '../../form';`, 'host/xlsx/ may not use form/'],
    ['src/host/excel/new.ts', `import { createXlsx } from '../xlsx';`, 'host/excel/ may not use host/xlsx/'],
    ['src/actions/new.ts', `export const open = () => import('../host/xlsx');`, 'actions/ may not use host/xlsx/'],
    ['src/host/xlsx/reading/new.ts', `import { layOut } from '../layout';`, 'host/xlsx/reading/ may not use host/xlsx/'],
    ['src/host/xlsx/reading/new.ts', `import exceljs from 'exceljs';`, 'host/xlsx/reading/ may not import the package exceljs'],
    ['src/cli/new.ts', `import { check } from '../rules';`, 'cli/ may not use rules/'],
    ['src/ooxml/new.ts', `import { compose } from '../document';`, 'ooxml/ may not use document/'],
    ['src/rules/new.ts', `export * from '../form/edition2021';`, 'entered through their door: import from form'],
    ['src/rules/new.ts', `import { readFileSync } from 'node:fs';`, 'rules/ may not import the package node:fs'],
    ['src/worksheet/new.ts', `import exceljs from 'exceljs';`, 'worksheet/ may not import the package exceljs'],
    ['src/rules/new.ts', `import { table } from '../../test/table';`, 'lies in no room'],
    ['src/attic/new.ts', `import { check } from '../rules';`, 'src/attic/new.ts lies in no room'],
  ];
  test.each(forbidden)('%s may not say %s', async (path, line, complaint) => {
    const found = await complaints(path, `// A file that must not be.\n${line}\n`);
    expect(found).toEqual([expect.stringContaining(complaint)]);
    expect(found[0]).toMatch(/^house\/import-table: /);
  });

  test.each([
    ['src/rules/new.ts', `import { figure } from '../report';`],
    ['src/worksheet/new.ts', `import { address } from '../host/plan';`],
    ['src/host/xlsx/new.ts', `import type { WorkbookPlan } from '../plan';`],
    ['src/actions/new.ts', `import { readXlsx } from '../host/xlsx/reading';`],
    ['src/cli/new.ts', `import { checkWorkbook } from '../actions';`],
    ['src/form/new.ts', `import { practice } from './law';`],
  ])('%s may say %s', async (path, line) => {
    expect(await complaints(path, `// A file that may be.\n${line}\n`)).toEqual([]);
  });

  test('every room of the table uses only rooms that stand above it there, so that no circle can close', () => {
    const { rooms } = config;
    const names = Object.keys(rooms);
    const upwards = Object.entries(rooms).flatMap(([room, [uses]]) =>
      uses.filter((used) => !names.slice(0, names.indexOf(room)).includes(used)),
    );
    expect(names.length).toBeGreaterThan(15);
    expect(upwards).toEqual([]);
  });
});

describe('what an old browser kernel cannot run does not enter the add-in', () => {
  const young: readonly (readonly [code: string, complaint: string])[] = [
    [String.raw`/(?<=第)\d+/.test('第1')`, 'look-behind'],
    [String.raw`/(?<!第)\d+/.test('第1')`, 'look-behind'],
    [`new RegExp('(?<=第)1')`, 'look-behind'],
    ['new RegExp(`(?<!第)${1}`)', 'look-behind'],
    [`[1].at(-1)`, 'oldest browser kernel'],
    [`'一'.replaceAll('一', '二')`, 'oldest browser kernel'],
    [`structuredClone({})`, 'oldest browser kernel'],
  ];
  test.each(young)('%s', async (code, complaint) => {
    const text = `// Too young.\nexport const value: unknown = ${code};\n`;
    expect(await complaints('src/rules/new.ts', text)).toEqual([expect.stringContaining(complaint)]);
    expect(await complaints('src/host/xlsx/reading/new.ts', text)).toEqual([expect.stringContaining(complaint)]);
    expect(await complaints('src/host/xlsx/new.ts', text)).toEqual([]);
    expect(await complaints('src/cli/new.ts', text)).toEqual([]);
  });

  test('a named group is no look-behind', async () => {
    const text = `// Named group.\nexport const value = /(?<year>\\d{4})年/;\n`;
    expect(await complaints('src/rules/new.ts', text)).toEqual([]);
  });
});

describe('a file says what it is', () => {
  test.each([
    ['src/rules/new.ts', `export const one = 1;\n`, 'house/named-subject: Say in the first line'],
    ['src/rules/utils.ts', `// Odds and ends.\nexport const one = 1;\n`, 'house/named-subject: Name the file'],
    ['src/rules/new.ts', `// No name.\nexport default 1;\n`, 'import-x/no-default-export'],
    ['src/rules/new.ts', `// Evil.\nexport const one: unknown = eval('1');\n`, 'no-eval'],
    ['src/rules/new.ts', `// Evil.\nexport const one = new Function('return 1');\n`, 'no-new-func'],
    ['src/rules/new.ts', `// Long.\n${'export {};\n'.repeat(301)}`, 'max-lines'],
  ])('%s is refused (case %#)', async (path, text, complaint) => {
    expect(await complaints(path, text)).toEqual([expect.stringContaining(complaint)]);
  });
});
