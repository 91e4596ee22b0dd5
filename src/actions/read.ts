// The report behind a host, read in one go.
import { HostError, type SpreadsheetHost } from '../host/host';
import { names, readReport, type ReadReport } from '../worksheet';

/**
 * Reads figures, texts, settings and last year's figures through the defined names.
 * @throws HostError `Unsupported` when the workbook holds no report of ours
 */
export async function readWorkbook(host: SpreadsheetHost): Promise<ReadReport> {
  const regions = await host.read(names());
  if (regions.size === 0) {
    throw new HostError('Unsupported', '这不是年报助手生成的工作簿：找不到年报的表格。请打开用本工具生成的模板，或先插入年报模板。');
  }
  return readReport(regions);
}
