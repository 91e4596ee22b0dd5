import { describe, expect, test } from '@jest/globals';
import { openDocument } from '../../src/document';
import { liveChange, notShown, restraints } from '../../src/document/live';
import { asWord } from './asWord';
import { choose, first, later, more, PARAGRAPHS, proactive, report, T1, T3, TOTAL } from './desk';

describe('what an update changes inside an open document', () => {
  test('are the values that differ and the new link, and nothing else', () => {
    const before = first();
    const change = liveChange(before, later(before, more(31)).bytes);
    expect([...(change?.values ?? [])]).toEqual(expect.arrayContaining([[TOTAL, '31']]));
    expect([...(change?.values.values() ?? [])].every((value) => value === '31')).toBe(true);
    expect(change?.link.every((xml) => xml.startsWith('<k:link ') && xml.includes(' revision="2"'))).toBe(true);
  });

  test('is only the link when the figures are the same', () => {
    const before = first();
    expect(liveChange(before, later(before, report()).bytes)?.values.size).toBe(0);
  });

  test('follows a choice between two versions of a paragraph', () => {
    const before = asWord(first(), ({ type }) => type(T1, '改过。'));
    const of = report({}, proactive('表里也改过。', PARAGRAPHS[1], PARAGRAPHS[2]));
    const id = later(before, of).report.conflicts[0]!.id;
    expect(liveChange(before, later(before, of, choose(id, 'workbook')).bytes)?.values.get(T1)).toBe('表里也改过。');
    expect(liveChange(before, later(before, of, choose(id, 'document')).bytes)?.values.size).toBe(0);
    expect(liveChange(before, later(before, of, choose(id, 'both')).bytes)).toBeUndefined();
  });

  test.each([
    ['a paragraph more', () => report({}, proactive(...PARAGRAPHS, '四是新加的。'))],
    ['a paragraph less', () => report({}, proactive(PARAGRAPHS[0], PARAGRAPHS[1]))],
    ['a figure more in a sentence', () => report({}, proactive(PARAGRAPHS[0], PARAGRAPHS[1], '三是共{新收}件。'))],
    ['a text that was a proposal', () => report({}, { 'text.overview.platform': '网站专栏按月检查。' })],
  ])('cannot be done with %s', (_, of) => {
    const before = first();
    expect(liveChange(before, later(before, of()).bytes)).toBeUndefined();
  });

  test('reaches a control that shows its placeholder', () => {
    const before = asWord(first(), ({ clear }) => clear(TOTAL));
    const id = later(before, more(31))
      .report.conflicts.map((conflict) => conflict.id)
      .find((each) => each === TOTAL);
    const after = later(before, more(31), choose(id ?? TOTAL, 'workbook')).bytes;
    expect(liveChange(before, after)?.values.get(TOTAL)).toBe('31');
  });

  test('cannot be a text of several lines', () => {
    const before = asWord(first(), ({ xml, control }) => {
      control(T3).getElementsByTagName('w:sdtContent')[0]!.appendChild(xml('<w:r><w:br/><w:t>又一行</w:t></w:r>')[0]!);
    });
    expect(liveChange(before, later(before, more(31)).bytes)).toBeUndefined();
  });
});

test('a value that no control shows is told; one whose control is gone is not', () => {
  const bytes = asWord(first(), ({ deleteControl }) => deleteControl('table2.licences'));
  const shown = openDocument(bytes).bound.get(TOTAL) ?? '';
  expect(
    notShown(
      bytes,
      new Map([
        [TOTAL, shown],
        ['table2.licences', '9'],
      ]),
    ),
  ).toEqual([]);
  expect(
    notShown(
      bytes,
      new Map([
        [TOTAL, '31'],
        ['table2.licences', '9'],
      ]),
    ),
  ).toEqual([TOTAL]);
});

describe('the settings of a document', () => {
  const withSetting = (xml: string) =>
    asWord(first(), ({ parts }) => {
      const text = new TextDecoder().decode(parts.get('word/settings.xml') as Uint8Array);
      parts.set('word/settings.xml', text.replace(/(<w:settings[^>]*>)/, `$1${xml}`));
    });
  test.each([
    ['', false, false],
    ['<w:trackRevisions/>', false, true],
    ['<w:trackRevisions w:val="0"/>', false, false],
    ['<w:documentProtection w:edit="forms" w:enforcement="1"/>', true, false],
    ['<w:documentProtection w:edit="readOnly" w:enforcement="true"/><w:trackRevisions w:val="true"/>', true, true],
    ['<w:documentProtection w:edit="readOnly"/>', false, false],
  ])('%s restrain what a program may do', (xml, restricted, tracking) => {
    expect(restraints(withSetting(xml))).toEqual({ restricted, tracking });
  });
});
