// How sheets are protected.

/** No password, and widths and heights stay open: a lock against slips, not against people. */
export const LOCK: Excel.WorksheetProtectionOptions = { allowFormatColumns: true, allowFormatRows: true };
