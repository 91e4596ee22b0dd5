// The signature without a seal: the body's name two characters in from the right, the date below it beginning two characters
// further right than the name; the longer of the two stays two characters in (GB/T 9704-2012 7.3.5.2).
import { cleanText } from '../ooxml';
import { paragraph } from './controls';
import type { LinkedValue } from './format';
import { CHARACTER, STYLE } from './styles';
import { ems } from './title';

/** 「2023-01-17」 → 「2023年1月17日」: Arabic digits without leading zeros (7.3.5). Anything else is printed as given. */
function officialDate(date: string): string {
  return date.trim().replace(/^(\d{4})[-/.]0?(\d{1,2})[-/.]0?(\d{1,2})$/, '$1年$2月$3日');
}

/** The linked values of the signature: none without a date. */
export const signature = (agency: string, date: string | undefined): readonly LinkedValue[] =>
  date === undefined || date.trim() === '' || agency.trim() === ''
    ? []
    : [
        { id: 'signature.agency', value: agency.trim() },
        { id: 'signature.date', value: officialDate(cleanText(date)) },
      ];

export function signatureXml(values: readonly LinkedValue[], control: (value: LinkedValue) => string): string {
  const [agency, date] = values;
  if (!agency || !date) return '';
  const beside = Math.max(2, 4 + ems(date.value) - ems(agency.value));
  const line = (value: LinkedValue, characters: number, next: string) =>
    paragraph(
      STYLE.body,
      control(value),
      `${next}<w:ind w:right="${Math.round(characters * CHARACTER)}" w:firstLine="0" w:firstLineChars="0"/><w:jc w:val="right"/>`,
    );
  return (
    paragraph(STYLE.body, '', '<w:keepNext/>') +
    line(agency, beside, '<w:keepNext/>') +
    line(date, beside + ems(agency.value) - 2 - ems(date.value), '')
  );
}
