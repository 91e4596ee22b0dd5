// The door of the adapter for Word through Office.js.
export { createWordHost } from './host';
