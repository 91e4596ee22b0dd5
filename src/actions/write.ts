// Writing the report into a Word document: a new one, or the one that persons have worked on since.
import {
  compose,
  openDocument,
  readDocument,
  refresh,
  stale,
  type Choice,
  type Composed,
  type DocumentReading,
  type MergeReport,
} from '../document';
import { edition } from '../form';
import { HostError, type SpreadsheetHost } from '../host/host';
import { fingerprint } from '../report';
import { writes } from '../worksheet';
import { checkWorkbook, type Checked } from './check';
import { stateOf, type ReportState } from './state';

export type Written = {
  readonly bytes: Uint8Array;
  /** The state of the workbook that was written. */
  readonly checked: Checked;
} & Made;

/** A document, and what became of it. */
export type Made = { readonly bytes: Uint8Array } & (
  { readonly kind: 'created'; readonly composed: Composed } | { readonly kind: 'refreshed'; readonly report: MergeReport }
);

/** The document of a state of the report. @throws PackageError and LinkError when the existing file is not this report's document */
export function documentOf(state: ReportState, existing?: Uint8Array, choices?: ReadonlyMap<string, Choice>): Made {
  const input = { ...state, form: edition(state.report.edition) };
  if (existing) return { kind: 'refreshed', ...refresh(existing, input, choices) };
  const composed = compose(input);
  return { kind: 'created', bytes: composed.bytes, composed };
}

/**
 * Writes the report of the workbook behind a host, which is not changed.
 * @param existing a document written earlier: it is brought up to date, and what persons wrote in it stays
 * @param choices whose words stand where both sides changed, by the ids of an earlier refresh
 * @throws HostError; PackageError and LinkError when the existing file is not this report's document
 */
export async function writeDocument(host: SpreadsheetHost, existing?: Uint8Array, choices?: ReadonlyMap<string, Choice>): Promise<Written> {
  const checked = await checkWorkbook(host);
  return { ...documentOf(stateOf(checked.read), existing, choices), checked };
}

/**
 * The same, and the workbook counts it: the document carries a higher revision than all before, so that an old copy of the workbook is
 * recognised as such. The count is one more cell to write, on a step that the clerk asked for.
 */
export async function writeCounted(host: SpreadsheetHost, existing?: Uint8Array, choices?: ReadonlyMap<string, Choice>): Promise<Written> {
  const checked = await checkWorkbook(host);
  const { settings, locate } = checked.read;
  const revision = Math.max(settings.revision, existing ? openDocument(existing).header.revision : 0) + 1;
  const made = documentOf({ ...stateOf(checked.read), revision }, existing, choices);
  try {
    await host.write(writes(locate, [{ id: 'setting.revision', after: String(revision) }]));
  } catch (error) {
    // A workbook that may not be changed still gives its document; an uncounted revision only makes the next one carry the same number.
    if (!(error instanceof HostError)) throw error;
  }
  return { ...made, checked };
}

export interface ReadBack {
  readonly document: DocumentReading;
  /** In what the document and the workbook do not belong together, in sentences; empty when they do, or without a workbook. */
  readonly stale: readonly string[];
}

/**
 * Reads a document back.
 * @param state the report to compare it with
 * @throws PackageError, LinkError
 */
export function readBack(bytes: Uint8Array, state?: ReportState): ReadBack {
  const document = readDocument(bytes);
  if (!state) return { document, stale: [] };
  const { report, reportId, revision } = state;
  const against = { reportId, revision, hash: fingerprint(report), year: report.year };
  return { document, stale: stale(document.header, against).map(({ message }) => message) };
}
