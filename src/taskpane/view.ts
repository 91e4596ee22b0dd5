// What the pane's views are given and what they give back.
import type { Checked, Span } from '../actions';
import type { SpreadsheetHost } from '../host/host';
import type { zhCN } from './messages/zh-CN';
import type { PaneServices } from './services';
import type { Store } from './store';
import type { Work } from './work';

export type TabName = keyof typeof zhCN.tabs;

export interface PaneState {
  /** `none`: the workbook holds no report. */
  readonly phase: 'reading' | 'none' | 'ready';
  readonly checked?: Checked;
  /** The findings are a moment old: a cell is being edited. */
  readonly editing: boolean;
  readonly tab: TabName;
  /** The rule that help is asked about. */
  readonly rule?: string;
  /** Words of a text that the editor is to show. */
  readonly words?: Span | undefined;
}

export interface Pane {
  readonly host: SpreadsheetHost;
  readonly services: PaneServices;
  readonly store: Store<PaneState>;
  readonly work: Work;
  /** Looks at the workbook anew and waits for it. */
  readonly refresh: () => Promise<void>;
}

/** A view: built once; it follows the store by itself. */
export interface View {
  readonly element: HTMLElement;
}
