// A report goes from one workbook to another and back, and nothing of it is lost or made up.
import { describe, expect, test } from '@jest/globals';
import { adopt, carry, checkWorkbook, fill, insertTemplate, NoReport, readWorkbook } from '../../src/actions';
import type { CellId, TextId } from '../../src/form';
import { createXlsx, openXlsx, type XlsxHost } from '../../src/host/xlsx';
import { exampleReport, figure, type AnnualReport } from '../../src/report';

async function filled(report: AnnualReport = exampleReport()): Promise<XlsxHost> {
  const host = createXlsx();
  await insertTemplate(host, report);
  const values = new Map<CellId | TextId, string | number | null>(report.texts);
  for (const id of report.readings.keys()) values.set(id, figure(report, id) ?? null);
  await fill(host, values);
  return host;
}

/** What a clerk typed into one cell of a workbook. */
async function typed(host: XlsxHost, id: Parameters<Awaited<ReturnType<typeof readWorkbook>>['locate']>[0], value: string | number | null) {
  const at = (await readWorkbook(host)).locate(id);
  if (!at) throw new Error(`no place for ${id}`);
  await host.write([{ ...at, value }]);
}

const findings = async (host: XlsxHost) => (await checkWorkbook(host)).findings.map(({ id, message, cells }) => ({ id, message, cells }));

describe('a report that is carried into fresh sheets', () => {
  test('is the same report with the same findings, also where a clerk typed words, signs and a wrong total', async () => {
    const from = await filled();
    await typed(from, 'table3.received.naturalPerson', '5件');
    await typed(from, 'table3.granted.business', '/');
    await typed(from, 'table3.refused.stateSecret.total', 7);
    await typed(from, 'table4.review.upheld', null);
    await typed(from, 'meta.phone', '0516-12345678');
    await typed(from, 'lastYear.table3.carriedForward.total', 3);
    await typed(from, 'setting.notes', '{"T2-05":"已核实"}');
    const into = createXlsx();
    await adopt(from, into);
    const [before, after] = [await readWorkbook(from), await readWorkbook(into)];
    expect(after.report).toEqual(before.report);
    expect([after.meta, after.settings, after.lastYear]).toEqual([before.meta, before.settings, before.lastYear]);
    expect(await findings(into)).toEqual(await findings(from));
    expect(after.settings.reportId).toMatch(/^[0-9a-f]{32}$/);
  });

  test('asks for a report where there is none', async () => {
    await expect(adopt(createXlsx(), createXlsx())).rejects.toThrow(NoReport);
  });
});

describe('a report that is carried back', () => {
  test('empties what was emptied and changes no byte when nothing changed', async () => {
    const bytes = await (await filled()).bytes();
    const page = createXlsx();
    await adopt(await openXlsx(bytes), page);
    const file = await openXlsx(bytes);
    await carry(page, file);
    expect(await file.bytes()).toEqual(bytes);

    await typed(page, 'table3.received.naturalPerson', 2);
    await typed(page, 'text.otherMatters', null);
    await carry(page, file);
    const { report } = await readWorkbook(file);
    expect(figure(report, 'table3.received.naturalPerson')).toBe(2);
    expect(figure(report, 'table3.received.total')).toBe(2);
    expect(report.texts.has('text.otherMatters')).toBe(false);
  });
});
