// The example report, laid out in a spreadsheet as if a clerk had just filled it in.
import { fill, insertTemplate } from '../actions';
import type { CellId, TextId } from '../form';
import type { SpreadsheetHost } from '../host/host';
import { exampleReport, figure } from '../report';

/** @returns the name for its file */
export async function layOutExample(host: SpreadsheetHost): Promise<string> {
  const report = exampleReport();
  await insertTemplate(host, report);
  const values = new Map<CellId | TextId, string | number | null>(report.texts);
  for (const id of report.readings.keys()) values.set(id, figure(report, id) ?? null);
  await fill(host, values);
  return `${report.agency}${report.year}年政府信息公开工作年度报告（示例）.xlsx`;
}
