// The door of the adapter for .xlsx files.
export { createXlsx, openXlsx, type XlsxHost } from './host';
