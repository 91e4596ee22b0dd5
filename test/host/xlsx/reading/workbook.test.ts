// A saved workbook is read in a pane as it is in the command line.
import { describe, expect, test } from '@jest/globals';
import { readWorkbook } from '../../../../src/actions';
import { openXlsx } from '../../../../src/host/xlsx';
import { readXlsx } from '../../../../src/host/xlsx/reading';
import { PackageError } from '../../../../src/ooxml';
import { names } from '../../../../src/worksheet';
import { template, type } from '../../../actions/workbook';

describe('A saved workbook that is only looked at', () => {
  test('shows the sheets and the figures that the file holds, totals worked out', async () => {
    const host = await template();
    await type(host, { 'table3.received.naturalPerson': 12, 'table3.received.business': 3, 'table2.fees': 1.5, 'lastYear.year': 2021 });
    const bytes = await host.bytes();
    const [saved, opened] = [readXlsx(bytes), await openXlsx(bytes)];
    expect(await saved.sheets()).toEqual(await opened.sheets());
    expect([...(await saved.read(names()))]).toEqual([...(await opened.read(names()))]);
    const { report } = await readWorkbook(saved);
    expect(report.readings.get('table3.received.total')).toEqual({ kind: 'figure', value: 15 });
    expect(report.readings.get('table2.fees')).toEqual({ kind: 'figure', value: 1.5 });
  });

  test('a file that is none is refused in one sentence', () => {
    expect(() => readXlsx(new TextEncoder().encode('年度报告'))).toThrow(PackageError);
  });
});
