// The door of the adapter for Excel through Office.js.
export { createExcelHost } from './host';
export type { Patience } from './batch';
