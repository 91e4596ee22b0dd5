// The door of the adapter for WPS 表格.
export { etApplication, hostOf, wpsRoot, type WpsGlobals, type WpsHost } from './application';
export { createWpsHost } from './host';
export type { EtApplication } from './model';
export { createWpsDocumentHost, openDocument, type DocumentFiles, type WriterApplication } from './writer';
export type { Pace } from './watch';
