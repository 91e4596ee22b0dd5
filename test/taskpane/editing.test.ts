import { describe, expect, test } from '@jest/globals';
import {
  appended,
  begin,
  inserted,
  isDirty,
  keepMine,
  keepTheirs,
  lastStep,
  matching,
  sawWorkbook,
  stepped,
  typed,
} from '../../src/taskpane/editing';

describe('a text while it is being written', () => {
  test('an editor that was not touched follows the sheet', () => {
    expect(sawWorkbook(begin('旧'), '新')).toEqual(begin('新'));
  });
  test('typed words stay when the sheet is read anew', () => {
    const editing = typed(begin('旧'), '旧，改');
    expect(isDirty(editing)).toBe(true);
    expect(sawWorkbook(editing, '旧')).toEqual(editing);
  });
  test('when both sides changed the clerk has to choose, and either choice can be saved', () => {
    const both = sawWorkbook(typed(begin('旧'), '我的'), '同事的');
    expect(both).toEqual({ base: '旧', text: '我的', theirs: '同事的' });
    expect(keepMine(both)).toEqual({ base: '同事的', text: '我的' });
    expect(keepTheirs(both)).toEqual(begin('同事的'));
  });
  test('a conflict is over when the sheet says the same, or again what it said', () => {
    const both = sawWorkbook(typed(begin('旧'), '我的'), '同事的');
    expect(sawWorkbook(both, '我的')).toEqual(begin('我的'));
    expect(sawWorkbook(both, '旧')).toEqual({ base: '旧', text: '我的' });
  });
  test('typing everything back leaves nothing to save', () => {
    expect(isDirty(typed(typed(begin('一'), '一二'), '一'))).toBe(false);
  });
});

describe('putting things into a text', () => {
  test('a figure goes to the cursor or in place of what is selected', () => {
    expect(inserted('新收件', 2, 2, '{新收}')).toEqual({ text: '新收{新收}件', caret: 6 });
    expect(inserted('新收12件', 2, 4, '{新收}')).toEqual({ text: '新收{新收}件', caret: 6 });
  });
  test('a draft becomes a paragraph of its own', () => {
    expect(appended('第一段。\n\n', '草稿。')).toBe('第一段。\n草稿。');
    expect(appended('  ', '草稿。')).toBe('草稿。');
  });
});

describe('taking back what the pane changed', () => {
  test('the last change first, then the one before', () => {
    const steps = stepped(stepped([], '收到12件', '收到{新收}件'), '收到{新收}件', '收到{新收}件。');
    expect(lastStep(steps, '收到{新收}件。')?.before).toBe('收到{新收}件');
    expect(lastStep(steps.slice(0, -1), '收到{新收}件')?.before).toBe('收到12件');
  });
  test('is not offered over words that were typed since, and is again when they are gone', () => {
    const steps = stepped([], '收到12件', '收到{新收}件');
    expect(lastStep(steps, '收到{新收}件，办结')).toBeUndefined();
    expect(lastStep(steps, '收到{新收}件')?.before).toBe('收到12件');
  });
  test('a change behind typed words forgets what was before them', () => {
    const steps = stepped(stepped([], '一', '二'), '二三', '四');
    expect(steps).toEqual([{ before: '二三', after: '四' }]);
    expect(stepped(steps, '四', '四')).toBe(steps);
    expect(lastStep([], '')).toBeUndefined();
  });
});

describe('finding by words', () => {
  const names = ['表三 新收', '表三 新收·自然人', '表二 行政许可', 'T3-01 收办平衡'];
  test.each([
    ['', names],
    ['新收 自然人', ['表三 新收·自然人']],
    ['新收·自然人', ['表三 新收·自然人']],
    ['t3-01', ['T3-01 收办平衡']],
    ['没有', []],
  ])('%s', (query, found) => {
    expect(matching(names, query, (name) => name)).toEqual(found);
  });
});
