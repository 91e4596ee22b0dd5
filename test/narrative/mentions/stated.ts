// What a passage is read as, in the short form of the tables of these tests: 「received 12, allHandled」.
import { isStated, mentions, type Mention } from '../../../src/narrative';

const CLAIMS = new Set(['allHandled', 'allUpheld']);
const short = ({ key, value }: Mention) => (CLAIMS.has(key) ? key : `${key} ${value}`);

/** All stated figures, sorted, so that a table need not care for the order of the text. */
export const stated = (text: string, year?: number): string =>
  mentions(text, year === undefined ? {} : { year })
    .filter(({ key }) => isStated(key))
    .map(short)
    .sort()
    .join(', ');
export const sorted = (expected: string): string => (expected === '' ? '' : expected.split(', ').sort().join(', '));
