// Figures after persons have worked on the document and on the workbook.
// 新收 stands in the table twice (自然人, 总计), in the clerk's sentence, and twice in a proposed one.
import { describe, expect, test } from '@jest/globals';
import { asWord, lines, mainText, node, shows } from './asWord';
import { F2, T3, TOTAL, choose, counts, first, foreignChanges, later, more, outside, report, settles } from './desk';

describe('figures', () => {
  test('a figure that changed in the workbook changes in the table, in the sentence and in the bound part, and nowhere else', () => {
    const before = first();
    const done = later(before, more(15));
    expect([shows(done.bytes, TOTAL), shows(done.bytes, F2), node(done.bytes, TOTAL), node(done.bytes, F2)]).toEqual([
      '15',
      '15',
      '15',
      '15',
    ]);
    expect(counts(done)).toEqual({ refreshed: 5 });
    expect(outside(done.bytes)).toBe(outside(before));
    expect(foreignChanges(before, done.bytes)).toEqual([]);
    settles(done, more(15));
  });

  test('a refresh from the same workbook leaves the document.xml as it is', () => {
    const before = first();
    const done = later(before, report());
    expect(mainText(done.bytes)).toBe(mainText(before));
    expect(counts(done)).toEqual({});
  });

  test('a figure typed over in Word is kept and reported while the workbook has not changed', () => {
    const edited = asWord(first(), ({ type }) => type(TOTAL, '13'));
    const done = later(edited, report());
    expect(mainText(done.bytes)).toBe(mainText(edited));
    expect(done.report.kept).toEqual([{ id: TOTAL, baseline: '12', document: '13' }]);
    expect(node(done.bytes, TOTAL)).toBe('13');
    settles(done, report());
  });

  test('a figure changed on both sides stays as in Word and is a conflict with all three values', () => {
    const done = later(
      asWord(first(), ({ type }) => type(TOTAL, '13')),
      more(15),
    );
    expect(shows(done.bytes, TOTAL)).toBe('13');
    expect(done.report.conflicts).toEqual([{ id: TOTAL, baseline: '12', document: '13', workbook: '15' }]);
    settles(done, more(15));
  });

  test('a figure that Word and the workbook changed alike is agreed', () => {
    const done = later(
      asWord(first(), ({ type }) => type(TOTAL, '15')),
      more(15),
    );
    expect(done.report.conflicts).toEqual([]);
    expect(done.report.kept).toEqual([]);
    settles(done, more(15));
  });

  test('the clerk takes the workbook’s figure in a conflict', () => {
    const edited = asWord(first(), ({ type }) => type(TOTAL, '13'));
    const done = later(edited, more(15), choose(TOTAL, 'workbook'));
    expect([shows(done.bytes, TOTAL), node(done.bytes, TOTAL)]).toEqual(['15', '15']);
    expect(done.report.conflicts).toEqual([]);
    settles(done, more(15));
  });

  test('the clerk keeps Word’s figure in a conflict, and is asked no more', () => {
    const done = later(
      asWord(first(), ({ type }) => type(TOTAL, '13')),
      more(15),
      choose(TOTAL, 'document'),
    );
    expect(shows(done.bytes, TOTAL)).toBe('13');
    const again = later(done.bytes, more(15));
    expect(again.report.conflicts).toEqual([]);
    expect(again.report.kept).toEqual([{ id: TOTAL, baseline: '15', document: '13' }]);
  });

  test('a figure whose bound part alone was changed counts as edited', () => {
    const done = later(
      asWord(first(), ({ typeNodeOnly }) => typeNodeOnly(TOTAL, '13')),
      more(15),
    );
    expect(done.report.conflicts).toEqual([{ id: TOTAL, baseline: '12', document: '13', workbook: '15' }]);
  });

  test('a figure whose text alone was changed, as other programs do, is kept, and the bound part follows', () => {
    const done = later(
      asWord(first(), ({ typeTextOnly }) => typeTextOnly(TOTAL, '13')),
      report(),
    );
    expect(done.report.kept).toEqual([{ id: TOTAL, baseline: '12', document: '13' }]);
    expect(node(done.bytes, TOTAL)).toBe('13');
  });

  test('a deleted row of the table is reported and not put back', () => {
    const done = later(
      asWord(first(), ({ control }) => {
        let row: Node | null = control('table3.received.total');
        while (row && row.nodeName !== 'w:tr') row = row.parentNode;
        row?.parentNode?.removeChild(row);
      }),
      more(15),
    );
    expect(done.report.missing).toHaveLength(7);
    expect(done.report.missing.every(({ id }) => id.startsWith('table3.received.'))).toBe(true);
    expect(shows(done.bytes, TOTAL)).toBeUndefined();
    settles(done, more(15));
  });

  test('a pasted copy of a figure is refreshed in both places', () => {
    const done = later(
      asWord(first(), ({ paste }) => void paste(TOTAL, T3)),
      more(15),
    );
    expect(mainText(done.bytes).match(/w:val="table3\.received\.total"/g)).toHaveLength(2);
    expect(lines(done.bytes)).toContain('15');
    expect(shows(done.bytes, TOTAL)).toBe('15');
  });

  test('copies of a figure that differ are reported and left alone', () => {
    const edited = asWord(first(), ({ paste, xml }) => {
      const copy = paste(TOTAL, T3);
      const content = copy.getElementsByTagName('w:sdtContent')[0]!;
      content.replaceChild(xml('<w:r><w:t>99</w:t></w:r>')[0]!, content.firstChild!);
    });
    const done = later(edited, more(15));
    expect(done.report.damaged).toEqual([{ id: TOTAL, document: ['99', '12'], workbook: '15' }]);
    expect(shows(done.bytes, TOTAL)).toBe('99');
  });

  test('a cell emptied in Word shows its placeholder, and is kept empty', () => {
    const edited = asWord(first(), ({ clear }) => clear(TOTAL));
    const done = later(edited, more(15));
    expect(done.report.conflicts).toEqual([{ id: TOTAL, baseline: '12', document: '', workbook: '15' }]);
    expect(mainText(later(edited, more(15), choose(TOTAL, 'workbook')).bytes)).not.toContain('showingPlcHdr');
  });
});
