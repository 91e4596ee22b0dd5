// Citations of the law, spelled once.
import type { Certainty, Citation } from './edition';

const cite = (certainty: Certainty, text: string): Citation => ({ text, certainty });

/** 《中华人民共和国政府信息公开条例》 (国务院令第711号), by article: `regulation('explicit', '第三十六条第（一）项')`. */
export const regulation = (certainty: Certainty, article: string): Citation => cite(certainty, `《政府信息公开条例》${article}`);

/** What the form itself prints. */
export const printed = (what: string): Citation => cite('form', `《政府信息公开工作年度报告格式》${what}`);

/** What published reports do, without an official wording known. */
export const practice = (what: string): Citation => cite('practice', what);

/** Any other source. */
export const source = (certainty: Certainty, text: string): Citation => cite(certainty, text);
