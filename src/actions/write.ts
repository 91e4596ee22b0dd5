// Writing the report into a Word document: a new one, or the one that persons have worked on since.
import { compose, readDocument, refresh, stale, type Choice, type Composed, type DocumentReading, type MergeReport } from '../document';
import { edition } from '../form';
import type { SpreadsheetHost } from '../host/host';
import { fingerprint, hash } from '../report';
import type { ReadReport } from '../worksheet';
import { checkWorkbook, type Checked } from './check';

export type Written = {
  readonly bytes: Uint8Array;
  /** The state of the workbook that was written. */
  readonly checked: Checked;
} & ({ readonly kind: 'created'; readonly composed: Composed } | { readonly kind: 'refreshed'; readonly report: MergeReport });

/**
 * Writes the report of the workbook behind a host.
 * @param existing a document written earlier: it is brought up to date, and what persons wrote in it stays
 * @param choices whose words stand where both sides changed, by the ids of an earlier refresh
 * @throws HostError; PackageError and LinkError when the existing file is not this report's document
 */
export async function writeDocument(host: SpreadsheetHost, existing?: Uint8Array, choices?: ReadonlyMap<string, Choice>): Promise<Written> {
  const checked = await checkWorkbook(host);
  const { report, meta } = checked.read;
  const input = { report, form: edition(report.edition), meta, ...identity(checked.read) };
  if (!existing) {
    const composed = compose(input);
    return { kind: 'created', bytes: composed.bytes, composed, checked };
  }
  return { kind: 'refreshed', ...refresh(existing, input, choices), checked };
}

/** Whose document it is. A workbook that lost its hidden sheet still belongs to one body and one year. */
function identity({ report, settings }: ReadReport) {
  return {
    reportId: settings.reportId || hash(`${report.agency}\u0000${report.year}`),
    revision: Math.max(1, settings.revision),
  };
}

export interface ReadBack {
  readonly document: DocumentReading;
  /** In what the document and the workbook do not belong together, in sentences; empty when they do, or without a workbook. */
  readonly stale: readonly string[];
}

/**
 * Reads a document back.
 * @param read the workbook to compare it with
 * @throws PackageError, LinkError
 */
export function readBack(bytes: Uint8Array, read?: ReadReport): ReadBack {
  const document = readDocument(bytes);
  if (!read) return { document, stale: [] };
  const against = { ...identity(read), hash: fingerprint(read.report), year: read.report.year };
  return { document, stale: stale(document.header, against).map(({ message }) => message) };
}
