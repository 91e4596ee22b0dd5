import { beforeAll, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesOf, folder, nianbao } from './program';

const directory = folder();
const blank = join(directory, '空白.xlsx');
const zeros = join(directory, '全零.xlsx');
const slipped = join(directory, '错一格.xlsx');

/** Fills the open cells of the three tables with 0, and one total with a number of its own. */
async function fillZeros(from: string, to: string, slip?: number): Promise<void> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(from);
  for (const name of ['表二', '表三', '表四']) {
    book.getWorksheet(name)?.eachRow({ includeEmpty: true }, (row) =>
      row.eachCell({ includeEmpty: true }, (cell) => {
        if (cell.protection?.locked === false && cell.value === null) cell.value = 0;
      }),
    );
  }
  if (slip !== undefined) {
    const sheet = book.getWorksheet('表三');
    sheet?.eachRow((row) => {
      if (row.getCell(1).text.startsWith('一、本年新收')) row.getCell(10).value = slip;
    });
  }
  await book.xlsx.writeFile(to);
}

interface Output {
  readonly verdict: string;
  readonly findings: readonly {
    readonly id: string;
    readonly severity: string;
    readonly cells: readonly { readonly id: string; readonly sheet?: string; readonly address?: string }[];
    readonly expected: number | null;
    readonly actual: number | null;
    readonly difference: number | null;
    readonly basis: string;
    readonly message: string;
  }[];
}

beforeAll(async () => {
  nianbao(['template', '--year', '2022', '--agency', '西村乡人民政府', '--level', 'township', '-o', blank]);
  await fillZeros(blank, zeros);
  await fillZeros(blank, slipped, 1);
});

describe('nianbao template', () => {
  test('writes a workbook that the clerk can open, and says where', () => {
    const path = join(directory, '新.xlsx');
    const { code, out, err } = nianbao(['template', '--year', '2023', '--agency', '东河镇人民政府', '-o', path]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(path);
    expect(bytesOf(path).subarray(0, 2).toString()).toBe('PK');
  });

  test('does not overwrite a workbook that stands there', () => {
    const before = bytesOf(zeros);
    const { code, err } = nianbao(['template', '--year', '2023', '--agency', '东河镇人民政府', '-o', zeros]);
    expect(code).toBe(2);
    expect(err).toContain('没有覆盖');
    expect(bytesOf(zeros).equals(before)).toBe(true);
  });

  test.each([
    [['--agency', '东河镇人民政府', '-o', 'a.xlsx'], '--year'],
    [['--year', '23', '--agency', '东河镇人民政府', '-o', 'a.xlsx'], '--year'],
    [['--year', '1999', '--agency', '东河镇人民政府', '-o', 'a.xlsx'], '1999'],
    [['--year', '2023', '-o', 'a.xlsx'], '--agency'],
    [['--year', '2023', '--agency', '东河镇人民政府'], '-o'],
    [['--year', '2023', '--agency', '东河镇人民政府', '-o', 'a.xls'], '.xlsx'],
    [['--year', '2023', '--agency', '东河镇人民政府', '--level', 'galaxy', '-o', 'a.xlsx'], 'township'],
    [['--year', '2023', '--agency', '东河镇人民政府', '--edition', '1999', '-o', 'a.xlsx'], '2021'],
    [['--yaer', '2023'], '--yaer'],
  ])('says in one line what is wrong with %j', (given, words) => {
    const { code, out, err } = nianbao(['template', ...given]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain(words);
  });
});

describe('nianbao check', () => {
  test('passes a report of nothing but zeros', () => {
    const { code, out } = nianbao(['check', zeros, '--json']);
    const { verdict, findings } = JSON.parse(out) as Output;
    expect({ code, verdict }).toEqual({ code: 0, verdict: 'pass' });
    // Nothing has been written yet: told, and no more.
    expect(findings.filter(({ severity }) => severity !== 'hint')).toEqual([]);
    expect(findings.map(({ id }) => id)).toEqual(expect.arrayContaining(['ST-04', 'ST-07']));
  });

  test('finds a total that is off by one, with its cells, its sums and the law', () => {
    const { code, out } = nianbao(['check', slipped, '--json']);
    const { verdict, findings } = JSON.parse(out) as Output;
    expect({ code, verdict }).toEqual({ code: 1, verdict: 'fail' });
    const wrong = findings.filter(({ severity }) => severity !== 'hint');
    expect(wrong.map(({ id }) => id).sort()).toEqual(['T3-01', 'T3-16']);
    const [column] = findings.filter(({ id }) => id === 'T3-01');
    expect(column).toMatchObject({ severity: 'error', expected: 1, actual: 0, difference: -1 });
    expect(column?.cells.map(({ id }) => id)).toContain('table3.received.total');
    expect(column?.cells[0]?.sheet).toBe('表三');
    expect(column?.cells[0]?.address).toMatch(/^[A-Z]+\d+$/);
    expect(column?.basis).toContain('勾稽');
  });

  test('prints one array for several files, in their order, and goes on after a broken one', () => {
    const broken = join(directory, '坏.xlsx');
    writeFileSync(broken, 'not a zip');
    const { code, out } = nianbao(['check', zeros, broken, slipped, '--json']);
    expect(code).toBe(2);
    const list = JSON.parse(out) as readonly (Partial<Output> & { readonly file: string; readonly error?: string })[];
    expect(list.map(({ file, verdict }) => [file, verdict])).toEqual([
      [zeros, 'pass'],
      [broken, undefined],
      [slipped, 'fail'],
    ]);
    expect(list[1]?.error).toMatch(/[\u4e00-\u9fff]/);
  });

  test('tells a clerk in words, verdict first', () => {
    const { out } = nianbao(['check', slipped]);
    expect(out.split('\n')[0]).toContain('还有 2 处错误');
    expect(out).toContain('[错误] T3-01');
    expect(out).toContain('依据：');
  });

  test('leaves the checked file untouched', () => {
    const before = bytesOf(slipped);
    nianbao(['check', slipped]);
    expect(bytesOf(slipped).equals(before)).toBe(true);
  });

  test.each([
    ['a file that is not there', () => join(directory, '没有.xlsx'), '找不到'],
    ['a folder', () => directory, '文件夹'],
    ['an empty file', () => file('空.xlsx', ''), '空'],
    ['a text', () => file('文字.xlsx', '你好'), '.xlsx'],
    ['a web page named .xls', () => file('网页.xls', '<html><table></table></html>'), '网页'],
  ])('refuses %s in one Chinese line', (_, make, words) => {
    const { code, out, err } = nianbao(['check', make()]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain(words);
    expect(err).not.toMatch(/\bat .*:\d+:\d+/);
  });
});

describe('nianbao write', () => {
  test('writes the report and leaves no temporary file behind', () => {
    const into = join(directory, '写');
    mkdirSync(into);
    const { code, err } = nianbao(['write', zeros, '-o', join(into, '年报.docx')]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(readdirSync(into)).toEqual(['年报.docx']);
  });

  test('says so when the workbook still has errors', () => {
    const { code, out } = nianbao(['write', slipped, '-o', join(directory, '错.docx')]);
    expect(code).toBe(0);
    expect(out).toContain('还有 2 处错误');
  });

  test('does not write where it must not, and says why', () => {
    const { code, err } = nianbao(['write', zeros, '-o', directory + '/没有这种.doc']);
    expect(code).toBe(2);
    expect(err).toContain('.docx');
    expect(existsSync(directory + '/没有这种.doc')).toBe(false);
  });
});

test('an unknown command is told the way to help', () => {
  const { code, err } = nianbao(['chekc']);
  expect(code).toBe(2);
  expect(err).toContain('--help');
});

test('help and version end well', () => {
  expect(nianbao(['--help']).out).toContain('nianbao check');
  expect(nianbao(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

function file(name: string, content: string): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}
