// The document that is open in Word: what it is, what an update from a state of the report would change, and the update itself, by the
// surest way that this Word takes. What a person wrote stays; a step that fails leaves a document that the next try brings to its end.
import { LINK_NAMESPACE, stale, VALUES_NAMESPACE, type Choice, type DocumentReading, type MergeReport } from '../document';
import { liveChange, notShown, restraints, type LiveChange, type Restraints } from '../document/live';
import type { DocumentHost } from '../host/document';
import { HostError, type HostErrorCode } from '../host/host';
import { fingerprint } from '../report';
import type { ReportState } from './state';
import { documentOf, readBack } from './write';

/** A linked document as it stands. */
export interface OpenReport extends Restraints {
  readonly bytes: Uint8Array;
  readonly document: DocumentReading;
}

/** Reads the open document. @throws LinkError when it is no linked one, PackageError, HostError */
export async function lookAtDocument(host: Pick<DocumentHost, 'bytes'>): Promise<OpenReport> {
  const bytes = await host.bytes();
  return { bytes, document: readBack(bytes).document, ...restraints(bytes) };
}

/** What an update would do. */
export interface Comparison {
  readonly report: MergeReport;
  /** The updated document as a file. */
  readonly bytes: Uint8Array;
  /** The same inside the open document; absent where that needs more than values. */
  readonly live?: LiveChange;
  /** Whether the report says something else than when the document was last written, in a sentence; absent when it does not. */
  readonly stale?: string;
}

/** @throws LinkError when the document is that of another report or year */
export function compareWith(bytes: Uint8Array, state: ReportState, choices?: ReadonlyMap<string, Choice>): Comparison {
  const { header } = readBack(bytes).document;
  const made = documentOf(state, bytes, choices);
  if (made.kind !== 'refreshed') throw new TypeError('an existing document is refreshed');
  const { reportId, revision, report } = state;
  const [reason] = stale(header, { reportId, revision, hash: fingerprint(report), year: report.year });
  const live = liveChange(bytes, made.bytes);
  return { report: made.report, bytes: made.bytes, ...(live ? { live } : {}), ...(reason ? { stale: reason.message } : {}) };
}

/** How an update went. `file`: this Word could not do it; the updated document is there to be saved. */
export type Updated =
  | { readonly route: 'parts' | 'controls'; readonly report: MergeReport }
  | { readonly route: 'file'; readonly report: MergeReport; readonly bytes: Uint8Array; readonly why: Why };
/** Paragraphs come or go; the document is restricted; changes are tracked; Word refused; Word took the values and does not show them. */
export type Why = 'paragraphs' | 'refused' | 'notShown';

/** Refusals that another way would meet as well: the clerk has to act first. */
const FINAL: ReadonlySet<HostErrorCode> = new Set(['Protected', 'HostGone', 'CellEditing']);

/**
 * Brings the open document up to a state of the report.
 * @throws HostError when the clerk has to do something in Word first; LinkError, PackageError
 */
export async function updateOpen(host: DocumentHost, state: ReportState, choices?: ReadonlyMap<string, Choice>): Promise<Updated> {
  // Read anew: somebody may have typed since the update was shown.
  const { bytes: before, restricted, tracking } = await lookAtDocument(host);
  if (restricted) throw new HostError('Protected', '文档设了编辑限制，没有改动。请在“审阅”里点“限制编辑”，停止保护，再点“更新这份文档”。');
  if (tracking) throw new HostError('Protected', '文档正在记录修订，没有改动。请在“审阅”里关闭“修订”，再点“更新这份文档”，更新完再打开。');
  const { report, bytes, live } = compareWith(before, state, choices);
  const asFile = (why: Why): Updated => ({ route: 'file', report, bytes, why });
  if (!live) return asFile('paragraphs');
  const route = await writeValues(host, live.values);
  if (route === 'refused' || route === 'notShown') return asFile(route);
  // Last: until here a step that fails leaves values that the workbook has too, and the next update finds nothing to do with them.
  await host.replaceParts(LINK_NAMESPACE, live.link);
  return { route, report };
}

/** Bound nodes first; where Word takes them and shows nothing, or refuses them, control by control. */
async function writeValues(
  host: DocumentHost,
  values: ReadonlyMap<string, string>,
): Promise<'parts' | 'controls' | 'refused' | 'notShown'> {
  const taken = await tried(host.setNodes(VALUES_NAMESPACE, values));
  const left = taken ? await hidden(host, values) : values;
  if (taken && left.size === 0) return 'parts';
  if (!host.setControls) return taken ? 'notShown' : 'refused';
  if (!(await tried(host.setControls(left)))) return 'refused';
  return (await hidden(host, left)).size === 0 ? 'controls' : 'notShown';
}

/** Whether Word did it; false where another way may still do it. */
async function tried(step: Promise<void>): Promise<boolean> {
  try {
    await step;
    return true;
  } catch (error) {
    if (!(error instanceof HostError) || FINAL.has(error.code)) throw error;
    return false;
  }
}

/** Values that the open document does not show: seen, not believed. */
async function hidden(host: DocumentHost, values: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  if (values.size === 0) return values;
  return new Map(notShown(await host.bytes(), values).map((id) => [id, values.get(id) ?? '']));
}
