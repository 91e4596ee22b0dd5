// The example report as a file: opened like any other.
import { fill, insertTemplate } from '../actions';
import type { CellId, TextId } from '../form';
import { createXlsx } from '../host/xlsx';
import { exampleReport, figure } from '../report';

export async function exampleFile(): Promise<{ readonly bytes: Uint8Array; readonly file: string }> {
  const report = exampleReport();
  const host = createXlsx();
  await insertTemplate(host, report);
  const values = new Map<CellId | TextId, string | number | null>(report.texts);
  for (const id of report.readings.keys()) values.set(id, figure(report, id) ?? null);
  await fill(host, values);
  return { bytes: await host.bytes(), file: `${report.agency}${report.year}年政府信息公开工作年度报告（示例）.xlsx` };
}
