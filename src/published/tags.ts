// HTML read from left to right: tags with their attributes, and the text between them. Forgiving as browsers are, linear in the
// length of the page. Scripts, styles and comments are passed over.

export interface Tag {
  /** In small letters. */
  readonly name: string;
  readonly closing: boolean;
  readonly attribute: (name: string) => string | undefined;
}
export interface TagEvents {
  tag(tag: Tag): void;
  /** Between tags, entities resolved. */
  text(words: string): void;
  /** The page's title. */
  title(words: string): void;
}

/** What stands in these is no text of the page. */
const RAW: ReadonlySet<string> = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
  'template',
  'svg',
  'math',
]);
const NAME = /[a-zA-Z][^\s/>]*/y;

export function tagsOf(page: string, events: TagEvents): void {
  let at = 0;
  const said = (from: number, to: number) => {
    if (to > from) events.text(unescaped(page.slice(from, to)));
  };
  while (at < page.length) {
    const start = page.indexOf('<', at);
    if (start < 0) return said(at, page.length);
    if (page.startsWith('<!--', start)) {
      said(at, start);
      at = behind(page, '-->', start + 4);
      continue;
    }
    const closing = page[start + 1] === '/';
    NAME.lastIndex = start + (closing ? 2 : 1);
    const written = NAME.exec(page)?.[0];
    if (written === undefined) {
      const other = /[!?/]/.test(page[start + 1] ?? '');
      said(at, other ? start : start + 1);
      at = other ? behind(page, '>', start) : start + 1;
      continue;
    }
    said(at, start);
    const name = written.toLowerCase();
    const inside = NAME.lastIndex;
    at = tagEnd(page, inside);
    const raw = page.slice(inside, at - 1);
    events.tag({ name, closing, attribute: (wanted) => attributeOf(raw, wanted) });
    if (closing || !RAW.has(name)) continue;
    const closer = new RegExp(`</${name}`, 'gi');
    closer.lastIndex = at;
    const to = closer.exec(page)?.index ?? page.length;
    if (name === 'title') events.title(unescaped(page.slice(at, to)));
    at = to;
  }
}

const behind = (page: string, mark: string, from: number) => {
  const found = page.indexOf(mark, from);
  return found < 0 ? page.length : found + mark.length;
};

/** Behind the ">" that ends a tag; quotation marks hold what looks like one. */
function tagEnd(page: string, from: number): number {
  for (let at = from; at < page.length; at++) {
    const sign = page[at];
    if (sign === '>') return at + 1;
    if ((sign === '"' || sign === "'") && /=\s*$/.test(page.slice(Math.max(from, at - 8), at))) {
      const end = page.indexOf(sign, at + 1);
      if (end < 0) return page.length;
      at = end;
    }
  }
  return page.length;
}

const ATTRIBUTE = /([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

function attributeOf(raw: string, wanted: string): string | undefined {
  for (const found of raw.match(ATTRIBUTE) ?? []) {
    const equals = found.indexOf('=');
    const name = (equals < 0 ? found : found.slice(0, equals)).trim().toLowerCase();
    if (name === wanted)
      return unescaped(
        equals < 0
          ? ''
          : found
              .slice(equals + 1)
              .trim()
              .replace(/^(["'])([\s\S]*)\1$/, '$2'),
      );
  }
  return undefined;
}

const NAMED: Readonly<Record<string, string>> = {
  nbsp: '\u00a0', ensp: ' ', emsp: '\u3000', thinsp: ' ', lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", shy: '', zwnj: '', zwj: '',
  ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', mdash: '—', ndash: '–', hellip: '…', middot: '·', times: '×', bull: '•', minus: '-',
}; // prettier-ignore

const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{2,8}));?/gi, (whole, hex?: string, decimal?: string, name?: string) => {
        if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
        const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
      })
    : text;
