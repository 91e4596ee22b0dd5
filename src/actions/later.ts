// What a face may fetch only when the clerk asks for it, so that checking starts without it: laying out the template, writing documents,
// and what follows behind the first look by itself: checking the texts.

/** `survey`, `insertAnew`, `refuseForeign`. */
export const insertion = () => import(/* webpackChunkName: "insert" */ './insert');
/** `writeDocument`, `writeCounted`, `documentOf`, `readBack`. */
export const documents = () => import(/* webpackChunkName: "document" */ './write');
/** `reportCode`, `editsFromCode` and their counterparts. */
export const codes = () => import(/* webpackChunkName: "document" */ './handoff');
/** `lookAtDocument`, `compareWith`, `updateOpen`: the document that is open in Word. */
export const openDocuments = () => import(/* webpackChunkName: "in-word" */ './inWord');
/** `reportFromFile`: a saved workbook. */
export const savedWorkbooks = () => import(/* webpackChunkName: "saved" */ './saved');
/** `lookAtLastYear`, `writeLastYear`, `readLastYearFile`. */
export const lastYears = () => import(/* webpackChunkName: "last-year" */ './lastYear');
/** `allRules`: those on texts bring the reading of prose along. */
export const everyRule = () => import(/* webpackChunkName: "text" */ '../rules/text');
