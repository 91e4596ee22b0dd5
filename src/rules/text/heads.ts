// Heads and numbers of the report (ST-01, ST-02, ST-03, ST-12). The document prints the six heads by itself; these rules look at
// heads that a clerk wrote or pasted into the texts.
import { printed, practice, type Section } from '../../form';
import type { Context, Remark, Rule } from '../rule';
import { matches, proseOf, quote, type Passage } from './prose';

const NUMERALS = '一二三四五六七八九十';

/** A line of its own that carries a top-level number. */
interface Head {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  /** Without blanks: 「五、存在的主要问题及整改措施」. */
  readonly words: string;
  readonly number: number;
  /** The section whose head it is meant to be. */
  readonly section: Section | undefined;
  /** Nothing stands between it and the next head. */
  readonly bare: boolean;
}

const MEANT: readonly (readonly [RegExp, Section['number']])[] = [
  [/总体情况/, 1],
  [/主动公开政府信息|主动公开情况/, 2],
  [/收到和处理|依申请公开.*情况$|处理.*申请情况/, 3],
  [/行政复议|行政诉讼/, 4],
  [/存在.{0,4}问题.*(?:改进|整改|措施|情况)|主要问题及/, 5],
  [/其他需要报告|其它需要报告|需要报告的事项/, 6],
];
const LINE = /^[^\S\n]*([一二三四五六七八九十])[^\S\n]*[、.．][^\S\n]*([^。；\n]{2,40})$/gm;

const NEXT = /^[一二三四五六七八九十]\s*[、.．]/;

const known = new WeakMap<Context, readonly Head[]>();

function heads(context: Context): readonly Head[] {
  const before = known.get(context);
  if (before) return before;
  const found = proseOf(context).passages.flatMap((passage): Head[] => {
    return matches(LINE, passage.text).map((match): Head => {
      const [line, numeral = '', name = ''] = match;
      const number = MEANT.find(([words]) => words.test(name.replace(/\s/g, '')))?.[1];
      const end = match.index + line.length;
      const rest = passage.text.slice(end).replace(/^\s+/, '');
      return {
        passage,
        start: match.index + line.search(/\S/),
        end,
        words: line.replace(/\s/g, '').replace(/^(.)[.．]/, '$1、'),
        number: NUMERALS.indexOf(numeral) + 1,
        section: context.form.sections.find((section) => section.number === number),
        bare: NEXT.test(rest),
      };
    });
  });
  known.set(context, found);
  return found;
}

const about = ({ passage, start, end }: Head): Pick<Remark, 'cells' | 'texts' | 'spans'> => ({
  cells: [],
  texts: [passage.slot.id],
  spans: [passage.span(start, end)],
});

/** ST-01 and ST-03: a head whose words are not those of the form. */
const misnamed = (context: Context, concerns: (section: Section) => boolean): readonly Remark[] =>
  heads(context).flatMap((head): Remark[] => {
    const { section, words } = head;
    if (!section || !concerns(section) || words.replace(/^.、/, '') === section.heading.replace(/^.、/, '')) return [];
    return [{ message: `大标题${quote(words)}与报告格式不一致，应为“${section.heading}”`, ...about(head) }];
  });

/** ST-01: a head in the text of another section. */
const misplaced = (context: Context): readonly Remark[] =>
  heads(context).flatMap((head): Remark[] => {
    const { section, passage, words } = head;
    if (!section || passage.slot.section === section.number || words.replace(/^.、/, '') !== section.heading.replace(/^.、/, '')) return [];
    // A whole report pasted into the first text is one thing to say, not six.
    return [{ message: `大标题${quote(words)}写在了“${passage.slot.label}”里，这一部分的内容应填在自己的位置`, ...about(head) }];
  });

/** ST-02: top-level numbers inside a text, then numbers of lower levels that skip or repeat. */
function numbering(context: Context): readonly Remark[] {
  const restarted = heads(context).flatMap((head): Remark[] => {
    const { section, words } = head;
    if (section && NUMERALS.indexOf(section.heading.charAt(0)) + 1 !== head.number) {
      return [{ message: `${quote(words)}的编号应为“${section.heading.charAt(0)}”`, ...about(head) }];
    }
    if (section?.number === head.passage.slot.section && words === section.heading) {
      return [{ message: `${quote(words)}会由文档自动印出，正文里可以删去`, ...about(head), severity: 'hint' }];
    }
    return section ? [] : [{ message: `${quote(words)}与报告六个部分的大标题重复编号，段内编号请用（一）（二）或1.2.`, ...about(head) }];
  });
  const skipped = [1, 2, 3, 4, 5, 6].flatMap((number) => {
    let left: readonly number[] = [0, 0, 0];
    return proseOf(context)
      .passages.filter(({ slot }) => slot.section === number)
      .flatMap((passage) => {
        const { remarks, last } = sequence(passage, number === 1 ? ordinalOf(passage) : (left[0] ?? 0), left);
        left = last;
        return remarks;
      });
  });
  return [...restarted, ...skipped];
}

/** （二） for the text under 「（二）依申请公开」; 0 where it has no number. */
const ordinalOf = ({ slot }: Passage): number => NUMERALS.indexOf(/^（(.)）/.exec(slot.label)?.[1] ?? '-') + 1;

const LEVELS = [/^\s*[（(]([一二三四五六七八九十]{1,2})[）)]/, /^\s*(\d{1,2})(?:[、．]|\.(?!\d))/, /^\s*[（(](\d{1,2})[）)]/] as const;
const numberOf = (digits: string): number =>
  /\d/.test(digits) ? Number(digits) : digits.length === 1 ? NUMERALS.indexOf(digits) + 1 : 10 + NUMERALS.indexOf(digits.charAt(1)) + 1;

/** The mark of an item, wherever it stands. */
const mark = (level: number, number: number): RegExp =>
  level === 0
    ? new RegExp(`[（(]${NUMERALS.charAt(number - 1)}[）)]`)
    : new RegExp(level === 1 ? `${number}[、．.]` : `[（(]${number}[）)]`);

/** Each level counts on from 1; a section in two texts counts on from one to the other; （一） may go on from the text's own head. */
function sequence(
  passage: Passage,
  ordinal: number,
  left: readonly number[],
): { readonly remarks: readonly Remark[]; readonly last: readonly number[] } {
  const last = [0, 0, 0];
  // Behind the mark of the last item of each level.
  const from = [0, 0, 0];
  const remarks: Remark[] = [];
  let at = 0;
  for (const line of passage.text.split('\n')) {
    LEVELS.forEach((pattern, level) => {
      const match = pattern.exec(line);
      if (!match) return;
      const number = numberOf(match[1] ?? '');
      const before = last[level] ?? 0;
      const first = before === 0 && (number === (left[level] ?? 0) + 1 || (level === 0 && (number === ordinal || number === ordinal + 1)));
      // The item before may stand inside a paragraph.
      const inline = number > 1 && mark(level, number - 1).test(passage.text.slice(from[level] ?? 0, at));
      if (number !== 1 && number !== before + 1 && !first && !inline) {
        const start = at + line.search(/\S/);
        const message = `“${passage.slot.label}”里的编号${quote(match[0].trim())}不连续，${before === 0 ? '应从 1 起' : `前面是 ${before}，应为 ${before + 1}`}`;
        remarks.push({ message, cells: [], texts: [passage.slot.id], spans: [passage.span(start, at + match[0].length)] });
      }
      last[level] = number;
      from[level] = at + match[0].length;
      // A new item of a level begins the levels below anew.
      for (let below = level + 1; below < last.length; below++) last[below] = 0;
    });
    at += line.length + 1;
  }
  return { remarks, last };
}

/** ST-12 */
const tableless = (context: Context): readonly Remark[] =>
  heads(context).flatMap((head): Remark[] =>
    head.bare && head.section?.table
      ? [{ message: `${quote(head.words)}后面没有表格，直接是下一个大标题，请核对表格是否漏了`, ...about(head) }]
      : [],
  );

const FORM = printed('六个部分的标题');

export const headRules: readonly Rule[] = [
  {
    id: 'ST-01',
    severity: 'error',
    title: '六个部分的标题',
    basis: [FORM, practice('有的地方对未按要素撰写扣分（鲤城区2020年绩效考评标准）')],
    watches: () => [],
    check: (context) => [...misnamed(context, ({ number }) => number !== 5), ...misplaced(context)],
    handbook: {
      what: '六个部分的标题依次为：一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况；四、政府信息公开行政复议、行政诉讼情况；五、存在的主要问题及改进情况；六、其他需要报告的事项。文档自动印出，正文里另写标题的，名称和位置应当一致。',
      why: '标题由报告格式规定，一字不改。“因政府信息公开工作被申请行政复议、提起行政诉讼情况”是条例第五十条的说法，不是第四部分的标题。',
      wrong: '“四、因政府信息公开工作被申请行政复议、提起行政诉讼情况”',
      right: '“四、政府信息公开行政复议、行政诉讼情况”',
    },
  },
  {
    id: 'ST-02',
    severity: 'error',
    title: '编号',
    basis: [FORM],
    watches: () => [],
    check: numbering,
    handbook: {
      what: '一至六只用于六个部分，各出现一次；段内编号用（一）（二）、1. 2.，从 1 起连续，不跳号、不重号。',
      why: '从几份材料里拼起来的正文，常常编号重来或者跳号。',
      wrong: '（一）…（三）…；第五部分里又写“一、存在问题”',
      right: '（一）…（二）…（三）…；第五部分里写“（一）存在的主要问题”',
    },
  },
  {
    id: 'ST-03',
    severity: 'warning',
    title: '第五部分的标题',
    editions: ['2021'],
    basis: [FORM],
    watches: () => [],
    check: (context) => misnamed(context, ({ number }) => number === 5),
    handbook: {
      what: '第五部分的标题是“五、存在的主要问题及改进情况”。',
      why: '常见的错误写法有“及整改措施”“及改进措施”“存在问题及改进情况”；“政府信息公开工作存在的主要问题及改进情况”是 2019 年试行格式时的写法。',
      wrong: '“五、存在的主要问题及整改措施”',
      right: '“五、存在的主要问题及改进情况”',
    },
  },
  {
    id: 'ST-12',
    severity: 'warning',
    title: '标题下没有表格',
    basis: [printed('第二、三、四部分各有一张表')],
    watches: () => [],
    check: tableless,
    handbook: {
      what: '第二、三、四部分的标题下各有一张表。从别处粘贴的正文里，标题后面直接是下一个标题的，核对表格是否漏了。',
      why: '粘贴时最容易丢掉表格。整张表空着的，由表格的规则提示。',
      wrong: '“二、主动公开政府信息情况”后面紧接“三、收到和处理政府信息公开申请情况”',
      right: '两个标题之间有表格',
    },
  },
];
