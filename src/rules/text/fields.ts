// Fields in the texts: a name in braces that no field has would stand in the report as it is.
import { edition, source } from '../../form';
import { unknownFields } from '../../narrative';
import type { Context, Remark, Rule } from '../rule';

const BRACE = /[{｛]/;

function unknown({ report }: Context): readonly Remark[] {
  const remarks: Remark[] = [];
  for (const [id, text] of report.texts) {
    if (!BRACE.test(text)) continue;
    const form = edition(report.edition);
    const names = unknownFields(form, text);
    if (names.length === 0) continue;
    const label = form.texts.find((slot) => slot.id === id)?.label ?? id;
    const list = [...new Set(names)].map((name) => `{${name}}`).join('、');
    remarks.push({
      message: `“${label}”里的 ${list} 不是可用的字段，请改成“正文”工作表下方字段表里的名称，或去掉花括号`,
      cells: [],
      texts: [id],
    });
  }
  return remarks;
}

export const fieldRules: readonly Rule[] = [
  {
    id: 'FD-01',
    severity: 'error',
    title: '不认识的字段',
    basis: [source('practice', '本工具的字段表，见“正文”工作表下方')],
    watches: () => [],
    check: unknown,
    handbook: {
      what: '正文里写在花括号中的名称，必须是字段表里有的字段。',
      why: '字段在生成 Word 时换成表里的数字；名称写错就换不成，花括号会原样印在报告里。',
      wrong: '全年共收到申请{新收件数}件',
      right: '全年共收到申请{新收}件',
    },
  },
];
