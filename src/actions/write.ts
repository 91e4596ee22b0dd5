// Writing the report into a Word document.
import { compose, type Composed } from '../document';
import { edition } from '../form';
import type { SpreadsheetHost } from '../host/host';
import { hash } from '../report';
import { checkWorkbook, type Checked } from './check';

export interface Written {
  readonly bytes: Uint8Array;
  readonly composed: Composed;
  /** The state of the workbook that was written. */
  readonly checked: Checked;
}

/** Composes the whole report from the workbook behind a host. */
export async function writeDocument(host: SpreadsheetHost): Promise<Written> {
  const checked = await checkWorkbook(host);
  const { report, settings, meta } = checked.read;
  // A workbook that lost its hidden sheet still belongs to one body and one year.
  const reportId = settings.reportId || hash(`${report.agency}\u0000${report.year}`);
  const composed = compose({ report, form: edition(report.edition), meta, reportId, revision: 1 });
  return { bytes: composed.bytes, composed, checked };
}
