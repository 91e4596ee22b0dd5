// The whole template in the grid's engine, without a screen: laid out, filled in, laid out anew, taken out.
import { afterEach, describe, expect, test } from '@jest/globals';
import { adopt, checkWorkbook, fill, insertAnew, insertTemplate, NoReport, readWorkbook, survey } from '../../../src/actions';
import type { CellId, TextId } from '../../../src/form';
import { clear } from '../../../src/host/univer/apply';
import { pasteInto, tableOf } from '../../../src/host/univer/paste';
import { openSession } from '../../../src/host/univer/session';
import { createXlsx } from '../../../src/host/xlsx';
import { exampleReport, figure } from '../../../src/report';
import { emptyWorkbook, headless } from './headless';

let opened: ReturnType<typeof headless> | undefined;
afterEach(() => {
  opened?.univer.dispose();
  opened = undefined;
});
const start = () => {
  opened = headless();
  return { ...emptyWorkbook(opened), session: openSession(opened.univer), book: opened.book };
};

async function exampleFile() {
  const report = exampleReport();
  const file = createXlsx();
  await insertTemplate(file, report);
  const values = new Map<CellId | TextId, string | number | null>(report.texts);
  for (const id of report.readings.keys()) values.set(id, figure(report, id) ?? null);
  await fill(file, values);
  return file;
}

describe('the template in the grid', () => {
  test('holds the report of a file, says the same verdict as its own sheets, and keeps everything when it is laid out anew', async () => {
    const { host } = start();
    const file = await exampleFile();
    await adopt(file, host);
    const before = await readWorkbook(host);
    expect(before.report).toEqual((await readWorkbook(file)).report);
    expect((await checkWorkbook(host)).verdict).toBe('pass');
    expect((await host.sheets()).map(({ name }) => name)).toEqual(['基本信息', '表二', '表三', '表四', '正文', '上年', '_nianbao']);

    const options = { agency: before.report.agency, year: before.report.year };
    await insertAnew(host, options, await survey(host, options), true);
    expect((await readWorkbook(host)).report).toEqual(before.report);
    expect((await readWorkbook(host)).settings).toEqual(before.settings);
  }, 60_000);

  test('is taken out whole: no sheet, no name is left of it', async () => {
    const { host, session } = start();
    await insertTemplate(host, { agency: '西村乡人民政府', year: 2022 });
    clear(session);
    expect(await host.sheets()).toEqual([{ name: 'Sheet1', hidden: false, protected: false }]);
    await expect(readWorkbook(host)).rejects.toThrow(NoReport);
    await insertTemplate(host, { agency: '东村乡人民政府', year: 2023 });
    expect((await readWorkbook(host)).report.agency).toBe('东村乡人民政府');
  });

  test('takes what is pasted as text: numbers as numbers, words as words, and tells what it left out', async () => {
    const { host, session, book } = start();
    await adopt(await exampleFile(), host);
    const { locate } = await readWorkbook(host);
    const at = locate('table3.received.otherOrganisation');
    if (!at) throw new Error('no place');
    await host.select(at.sheet, at.row, at.column);
    let edits = 0;
    await host.onEdit(() => edits++);
    const table = tableOf('', '1,136\t9\r\n十二\t0\n');
    expect(table).toEqual([
      ['1,136', '9'],
      ['十二', '0'],
    ]);
    const total = locate('table3.received.total');
    expect(await pasteInto(session, table ?? [])).toEqual({ written: 2, left: 2, different: [`J${total?.row}`] });
    expect(edits).toBeGreaterThan(0);
    const { report } = await readWorkbook(host);
    expect([figure(report, 'table3.received.otherOrganisation'), figure(report, 'table3.received.total')]).toEqual([1136, 1136]);
    expect(report.readings.get('table3.carriedIn.otherOrganisation')).toMatchObject({ kind: 'chineseNumeral', text: '十二' });
    book.undo();
    expect(figure((await readWorkbook(host)).report, 'table3.received.otherOrganisation')).toBe(0);
  });
});
