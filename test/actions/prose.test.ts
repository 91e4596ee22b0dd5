import { describe, expect, test } from '@jest/globals';
import { countCharacters, namedFigures, passages, preview, readWorkbook, saveText } from '../../src/actions';
import { type, zeros } from './workbook';

describe('the texts of a report', () => {
  test('come in the order of the report, each with a draft or with what was written', async () => {
    const host = await zeros();
    await type(host, { 'text.problems': '人手不足。' });
    const all = passages(await readWorkbook(host));
    expect(all[0]?.slot.id).toBe('text.title');
    expect(all.find(({ slot }) => slot.id === 'text.problems')).toMatchObject({
      text: '人手不足。',
      section: '五、存在的主要问题及改进情况',
    });
    expect(all.find(({ slot }) => slot.id === 'text.overview.requests')?.draft).toContain('未收到政府信息公开申请');
  });

  test('figures named in braces are shown as they will be printed', async () => {
    const host = await zeros();
    await type(host, { 'table3.received.naturalPerson': 12, 'table2.licences': null });
    const { report } = await readWorkbook(host);
    const shown = preview(report, '{年度}年新收{新收·自然人}件，许可{行政许可}件，{没有这个}。〔请填写：条数〕条。');
    expect(shown.map(({ kind, text }) => `${kind}:${text}`)).toEqual([
      'figure:2022',
      'words:年新收',
      'figure:12',
      'words:件，许可',
      'noFigure:{行政许可}',
      'words:件，',
      'unknown:{没有这个}',
      'words:。',
      'open:〔请填写：条数〕',
      'words:条。',
    ]);
  });

  test('characters are counted without blanks and line breaks', async () => {
    const { report } = await readWorkbook(await zeros());
    expect(countCharacters(preview(report, ' 一二\n三　四 {年度}'))).toBe(8);
    expect(countCharacters(preview(report, ''))).toBe(0);
  });

  test('every figure can be found by table, with its value', async () => {
    const { report } = await readWorkbook(await zeros());
    const all = namedFigures(report);
    expect(all.find(({ name }) => name === '新收')).toEqual({ name: '新收', value: '0', unit: '件', group: '表三' });
    expect([...new Set(all.map(({ group }) => group))]).toEqual(['基本信息', '表二', '表三', '表四']);
  });
});

describe('saving a text', () => {
  test('puts it into the 正文 sheet and reads back the same, a text that looks like a formula too', async () => {
    const host = await zeros();
    for (const text of ['第一段。\n第二段。', '=1+1', '-3 件', '']) {
      expect(await saveText(host, 'text.problems', text)).toEqual({ kind: 'saved' });
      expect((await readWorkbook(host)).report.texts.get('text.problems') ?? '').toBe(text);
    }
  });

  test('what somebody wrote into the sheet meanwhile is not overwritten', async () => {
    const host = await zeros();
    await type(host, { 'text.problems': '同事写的。' });
    expect(await saveText(host, 'text.problems', '我写的。', '')).toEqual({ kind: 'changed', now: '同事写的。' });
    expect((await readWorkbook(host)).report.texts.get('text.problems')).toBe('同事写的。');
    expect(await saveText(host, 'text.problems', '同事写的。', '')).toEqual({ kind: 'saved' });
  });

  test('a text that no cell can hold is refused with a sentence', async () => {
    const host = await zeros();
    await expect(saveText(host, 'text.problems', '长'.repeat(32_768))).rejects.toThrow('没有保存');
  });
});
