// Faces, sizes and paragraph styles of an official document: GB/T 9704-2012 《党政机关公文格式》 5.2.2 and 7.3.
// Sizes in half points (3号 = 32, 2号 = 44, 5号 = 21, 小五 = 18), lengths in twips.
import { escapeXml } from '../ooxml';
import { size } from './controls';
import { DECLARATION, WORD } from './parts';

/** 225 mm of text area in 22 lines: 12756 / 22 = 579.8; 580 would leave room for 21 only. */
export const LINE = 579;
/** A 3号 character less 5: 28 of them fill 8844, at 320 only 27 do. */
export const CHARACTER = 315;

/** Face by role; each with what Windows offers where it is not installed, which is another face and not the same. */
const FACES = {
  body: ['仿宋_GB2312', '仿宋'],
  title: ['方正小标宋简体', '华文中宋'],
  head1: ['黑体', 'SimHei'],
  head2: ['楷体_GB2312', '楷体'],
  table: ['宋体', 'SimSun'],
} as const;
type Role = keyof typeof FACES;

const LATIN = 'Times New Roman';
const face = (role: Role, latin: string = LATIN) =>
  `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${FACES[role][0]}" w:cs="${LATIN}"/>`;

/** Names as paragraphs refer to them. Heads use Word's own styles, so that the navigation pane lists them. */
export const STYLE = {
  body: 'ReportBody',
  title: 'Title',
  head1: 'Heading1',
  head2: 'Heading2',
  /** 小五, for tables three and four. */
  cell: 'ReportCell',
  /** 五号, for table two. */
  wideCell: 'ReportWideCell',
  footer: 'Footer',
} as const;

interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  /** Normal unless it is said. */
  readonly basedOn?: string;
  readonly next?: string;
  /** No style of Word's own. */
  readonly own?: true;
  readonly paragraph: string;
  readonly character: string;
}

const INDENT = '<w:ind w:firstLine="640" w:firstLineChars="200"/>';
const exact = (line: number) => `<w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"/>`;
const CELL = '<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>';
/** No quarter em between Chinese and digits: the lines keep their 28 characters. */
const NO_AUTO_SPACE = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>';

const paragraphStyles: readonly ParagraphStyle[] = [
  {
    id: STYLE.body,
    name: '年报正文',
    own: true,
    paragraph: `${NO_AUTO_SPACE}${exact(LINE)}${INDENT}<w:jc w:val="both"/>`,
    character: `<w:spacing w:val="-5"/>`,
  },
  {
    id: STYLE.title,
    name: 'Title',
    next: STYLE.body,
    // Exact, but above the height of 2号 type, so that nothing is cut.
    paragraph: `<w:keepNext/>${NO_AUTO_SPACE}<w:snapToGrid w:val="0"/>${exact(660)}<w:jc w:val="center"/>`,
    character: face('title') + size(44),
  },
  {
    id: STYLE.head1,
    name: 'heading 1',
    basedOn: STYLE.body,
    next: STYLE.body,
    paragraph: '<w:keepNext/><w:outlineLvl w:val="0"/>',
    character: face('head1'),
  },
  {
    id: STYLE.head2,
    name: 'heading 2',
    basedOn: STYLE.body,
    next: STYLE.body,
    paragraph: '<w:keepNext/><w:outlineLvl w:val="1"/>',
    character: face('head2'),
  },
  {
    id: STYLE.cell,
    name: '年报表格',
    own: true,
    paragraph: NO_AUTO_SPACE + CELL,
    character: face('table', FACES.table[0]) + size(18),
  },
  { id: STYLE.wideCell, name: '年报表格（五号）', basedOn: STYLE.cell, own: true, paragraph: '', character: size(21) },
  {
    id: STYLE.footer,
    name: 'footer',
    paragraph: '<w:snapToGrid w:val="0"/>',
    character: face('table', FACES.table[0]) + size(28),
  },
];

const styleXml = ({ id, name, basedOn = 'Normal', next, own, paragraph, character }: ParagraphStyle) =>
  `<w:style w:type="paragraph"${own ? ' w:customStyle="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/>` +
  `${next ? `<w:next w:val="${next}"/>` : ''}<w:qFormat/>${paragraph ? `<w:pPr>${paragraph}</w:pPr>` : ''}<w:rPr>${character}</w:rPr></w:style>`;

export const stylesXml =
  `${DECLARATION}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr>${face('body')}${size(32)}` +
  '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
  '<w:pPr><w:widowControl w:val="0"/></w:pPr></w:style>' +
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>' +
  '<w:uiPriority w:val="1"/><w:semiHidden/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>' +
  '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="57" w:type="dxa"/>' +
  '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  `${paragraphStyles.map(styleXml).join('')}</w:styles>`;

/** Word takes w:altName where a face is missing; the document keeps asking for the first one. */
export const fontTableXml =
  `${DECLARATION}<w:fonts xmlns:w="${WORD}">` +
  Object.values(FACES)
    .map(([name, other]) => `<w:font w:name="${escapeXml(name)}"><w:altName w:val="${escapeXml(other)}"/><w:charset w:val="86"/></w:font>`)
    .join('') +
  `<w:font w:name="${LATIN}"><w:charset w:val="00"/></w:font></w:fonts>`;
