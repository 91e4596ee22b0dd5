// What breaks the rules on fields in the texts and what does not.
import type { AnnualReport } from '../../../src/report';
import { zeros, type Examples } from '../sample';

const writes = (requests: string): AnnualReport => ({ ...zeros(), texts: new Map([['text.overview.requests', requests]]) });

export const fieldExamples: Readonly<Record<string, Examples>> = {
  'FD-01': {
    passing: [
      { clerk: 'writes no field at all', report: writes('全年未收到申请。') },
      {
        clerk: 'spells a field with blanks and full-width braces',
        report: writes('全年收到申请｛ 新收 ｝件，其中自然人{新收・自然人}件。'),
      },
      { clerk: 'opens a brace and never closes it', report: writes('会议主题为{公开。') },
    ],
    failing: [
      {
        clerk: 'invents a field',
        report: writes('全年收到申请{新收件数}件，办结{办理总计}件。'),
        messages: ['“（二）依申请公开”里的 {新收件数} 不是可用的字段，请改成“正文”工作表下方字段表里的名称，或去掉花括号'],
        cells: [],
      },
      {
        clerk: 'invents two fields, one of them twice',
        report: writes('{甲}件、{乙}件、{甲}件。'),
        messages: ['“（二）依申请公开”里的 {甲}、{乙} 不是可用的字段，请改成“正文”工作表下方字段表里的名称，或去掉花括号'],
        cells: [],
      },
    ],
  },
};
