// What the workbench's page and the pane in it share.
import type { SpreadsheetHost } from '../host/host';
import type { Grid } from '../host/univer';

export interface Workbench {
  readonly host: SpreadsheetHost;
  readonly grid: Grid;
}

declare global {
  interface Window {
    /** Set before the pane's frame is loaded. */
    nianbaoWorkbench?: Workbench;
  }
}
