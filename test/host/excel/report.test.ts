/** @jest-environment ./test/emulators/office/environment.ts */
// A whole report in Excel through Microsoft's own client: laid out, filled in, checked, mended – the same actions as in the add-in.
import { expect, test } from '@jest/globals';
import { checkWorkbook, fill, insertTemplate } from '../../../src/actions';
import type { CellId, TextId } from '../../../src/form';
import { createExcelHost } from '../../../src/host/excel';
import { createXlsx } from '../../../src/host/xlsx';
import { exampleReport, figure } from '../../../src/report';
import { bootExcel } from '../../emulators/office/boot';
import { calculate } from '../../emulators/office/calculation';

const REPORT = exampleReport();
const VALUES = new Map<CellId | TextId, string | number | null>(REPORT.texts);
for (const id of REPORT.readings.keys()) VALUES.set(id, figure(REPORT, id) ?? null);

test.each(['1.8', '1.14', '1.15'])('ExcelApi %s gives the same findings and places as a file with the same figures', async (level) => {
  const excel = bootExcel({ level, calculate });
  const host = createExcelHost({ pauses: [1], limit: 10_000 });
  const file = createXlsx();
  for (const one of [host, file]) {
    await insertTemplate(one, REPORT);
    await fill(one, VALUES);
  }
  const [inExcel, inFile] = [await checkWorkbook(host), await checkWorkbook(file)];
  expect(inExcel.findings).toEqual(inFile.findings);
  expect(inExcel.verdict).toBe('pass');
  expect([...inExcel.read.report.readings]).toEqual([...inFile.read.report.readings]);
  expect([...inExcel.read.report.texts]).toEqual([...REPORT.texts]);

  // A slip: one figure of table 4 off by one, typed by the clerk; checking it takes one request and writes nothing.
  const at = inExcel.read.locate('table4.review.upheld')!;
  const before = figure(REPORT, 'table4.review.upheld') ?? 0;
  excel.recount();
  excel.clerk.type(at.sheet, `${String.fromCharCode(64 + at.column)}${at.row}`, before + 1);
  const slipped = await checkWorkbook(host);
  await excel.idle();
  expect(excel.counts).toMatchObject({ requests: 1, writes: [], flaggedWrites: 0 });
  expect(slipped.read.report.readings.get('table4.review.upheld')).toMatchObject({ kind: 'figure', value: before + 1 });
  expect(excel.clerk.undo()).toBe(true);
  expect((await checkWorkbook(host)).findings).toEqual(inFile.findings);
});
