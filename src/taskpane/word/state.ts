// What the views of the pane inside Word follow: the document, the report that it is compared with, and what an update would do.
import { openDocuments, type Choice, type Comparison, type OpenReport, type ReportState } from '../../actions';
import type { DocumentHost } from '../../host/document';
import { wordZhCN } from '../messages/word.zh-CN';
import type { PaneServices } from '../services';
import type { Store } from '../store';
import type { Work } from '../work';

export interface Source {
  /** Of the file; or that it was a code. */
  readonly name: string;
  readonly state: ReportState;
  readonly problems: readonly string[];
  /** A code to be copied where no file can be saved. */
  readonly code: () => Promise<string>;
}

export interface WordState {
  readonly phase: 'reading' | 'linked' | 'foreign' | 'broken';
  readonly open?: OpenReport | undefined;
  /** Why the link cannot be used. */
  readonly trouble?: string | undefined;
  readonly source?: Source | undefined;
  readonly comparison?: Comparison | undefined;
}

export interface WordPane {
  readonly host: DocumentHost;
  readonly save: PaneServices['save'];
  readonly store: Store<WordState>;
  readonly work: Work;
  /** The clerk's answers to the questions of the comparison. */
  readonly choices: Map<string, Choice>;
  /** Reads the document anew, and compares it again. */
  readonly look: () => Promise<void>;
}

/** Reads the document. What is wrong with its link is a state, not a failure; everything else is one. */
export async function look(host: DocumentHost, source: Source | undefined): Promise<WordState> {
  const { lookAtDocument, compareWith } = await openDocuments();
  try {
    const open = await lookAtDocument(host);
    return { phase: 'linked', open, trouble: undefined, comparison: source && compareWith(open.bytes, source.state) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // Another report's workbook is told as a failure: the document is as good as before.
    if (!(error instanceof Error) || error.name !== 'LinkError' || code === 'other-report' || code === 'other-year') throw error;
    const foreign = code === 'not-linked';
    const trouble = foreign ? wordZhCN.foreignHint : error.message;
    return { phase: foreign ? 'foreign' : 'broken', trouble, open: undefined, comparison: undefined };
  }
}
