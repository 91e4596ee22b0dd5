// The page: GB/T 9704-2012 5.1 and 7.5. Lengths in twips (1/1440 inch).
import { DECLARATION, WORD } from './parts';
import { LINE, STYLE } from './styles';

/** Width of the text area: 156 mm. */
export const TEXT_WIDTH = 8844;

/** A4, 天头 37 mm, 订口 28 mm, text area 156 × 225 mm. The grid is of lines only: LibreOffice misreads one of characters. */
export const sectionXml = (oddFooter: string, evenFooter: string) =>
  `<w:sectPr><w:footerReference w:type="default" r:id="${oddFooter}"/><w:footerReference w:type="even" r:id="${evenFooter}"/>` +
  '<w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="1417" w:gutter="0"/>' +
  `<w:docGrid w:type="lines" w:linePitch="${LINE}"/></w:sectPr>`;

/** 「— 1 —」 in 4号宋体, one character in from the outer edge: right on odd pages, left on even ones. */
export function footerXml(side: 'right' | 'left'): string {
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const text = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
  return (
    `${DECLARATION}<w:ftr xmlns:w="${WORD}"><w:p><w:pPr><w:pStyle w:val="${STYLE.footer}"/><w:ind w:${side}="280"/><w:jc w:val="${side}"/></w:pPr>` +
    `${text('— ')}${field('begin')}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field('separate')}${text('1')}${field('end')}` +
    `${text(' —')}</w:p></w:ftr>`
  );
}

export const settingsXml =
  `${DECLARATION}<w:settings xmlns:w="${WORD}"><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/>` +
  '<w:defaultTabStop w:val="640"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/>' +
  '<w:compat><w:balanceSingleByteDoubleByteWidth/><w:useFELayout/>' +
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>';
