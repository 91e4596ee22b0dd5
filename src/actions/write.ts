// Writing the report into a Word document.
import { compose, type Composed } from '../document';
import { edition } from '../form';
import type { SpreadsheetHost } from '../host/host';
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
  const composed = compose({ report, form: edition(report.edition), meta, reportId: settings.reportId, revision: settings.revision });
  return { bytes: composed.bytes, composed, checked };
}
