// Reports for examples of text rules: the tables of `small` or zeros, and what a clerk wrote.
import type { TextId } from '../../../src/form';
import type { AnnualReport } from '../../../src/report';
import { small, zeros } from '../sample';

type Texts = Readonly<Partial<Record<TextId, string>>>;
type Arguments = Parameters<typeof small>;

const withTexts = (report: AnnualReport, texts: Texts): AnnualReport => ({
  ...report,
  texts: new Map(Object.entries(texts) as [TextId, string][]),
});

/** 安平县人民政府 2023: received 12, carried in 1, handled 12 (8 granted, 4 refused), carried forward 1. */
export const writes = (texts: Texts | string, ...rest: Arguments): AnnualReport =>
  withTexts(small(...rest), typeof texts === 'string' ? { 'text.overview.requests': texts } : texts);
/** The same of a report of zeros. */
export const writesOfNothing = (texts: Texts | string, ...rest: Arguments): AnnualReport =>
  withTexts(zeros(...rest), typeof texts === 'string' ? { 'text.overview.requests': texts } : texts);
/** Last year's report. */
export const wroteLastYear = (texts: Texts, cells: Arguments[0] = {}): AnnualReport => withTexts(zeros(cells, { year: 2022 }), texts);
