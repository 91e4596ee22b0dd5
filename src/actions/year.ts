// Which year a clerk most likely reports on.

/** Reports are written in the year after. */
export const likelyYear = (today: Date): number => today.getFullYear() - 1;

/** The years that can be reported on, newest first: from the first statutory form to this year. */
export const reportYears = (today: Date): readonly number[] =>
  Array.from({ length: Math.max(1, today.getFullYear() - FIRST + 1) }, (_, back) => Math.max(FIRST, today.getFullYear()) - back);
const FIRST = 2019;
