// The report behind a host, read in one go.
import { HostError, type SpreadsheetHost } from '../host/host';
import { names, readReport, type ReadReport } from '../worksheet';

/** The workbook holds no report of ours: nothing was inserted yet, or it is another file. */
export class NoReport extends HostError {
  constructor() {
    super('Unsupported', '这不是年报助手生成的工作簿：找不到年报的表格。请打开用本工具生成的模板，或先插入年报模板。');
  }
}

/**
 * Reads figures, texts, settings and last year's figures through the defined names.
 * @param host an open spreadsheet, or a saved file (`readXlsx`)
 * @param glance a look between two edits; see `SpreadsheetHost.read`
 * @throws NoReport, or another HostError
 */
export async function readWorkbook(host: Pick<SpreadsheetHost, 'read'>, glance = false): Promise<ReadReport> {
  const regions = await host.read(names(), glance);
  if (regions.size === 0) throw new NoReport();
  return readReport(regions);
}
