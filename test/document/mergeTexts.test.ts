// Sentences after persons have worked on both sides: each test is something that happens in an office in January.
import { describe, expect, test } from '@jest/globals';
import { asWord, lines, mainText } from './asWord';
import { T1, T2, T3, choose, counts, first, later, more, outside, PARAGRAPHS, proactive, report, settles } from './desk';

const [ONE, TWO, THREE] = PARAGRAPHS;

describe('sentences', () => {
  test('a sentence edited in Word is kept byte for byte, with its cut runs and revision marks', () => {
    const edited = asWord(first(), ({ type }) => type(T1, '一是公开重点领域信息，全年更新专栏五十次。'));
    const done = later(edited, report());
    expect(mainText(done.bytes)).toBe(mainText(edited));
    expect(done.report.kept).toEqual([
      {
        id: 'text.overview.proactive.1',
        slot: 'text.overview.proactive',
        baseline: ONE,
        document: '一是公开重点领域信息，全年更新专栏五十次。',
      },
    ]);
    settles(done, report());
  });

  test('a figure inside a sentence that was edited in Word still follows the table', () => {
    const edited = asWord(first(), ({ type }) => type(T2, '全年共收到申请'));
    const done = later(edited, more(15));
    expect(lines(done.bytes)).toContain('全年共收到申请15件，结转下年度1件。');
    expect(done.report.kept.map(({ document }) => document)).toEqual(['全年共收到申请{新收}件，结转下年度{结转下年度}件。']);
    settles(done, more(15));
  });

  test('one paragraph edited in Word and the next one in the workbook are both taken', () => {
    const edited = asWord(first(), ({ type }) => type(T1, '一是在Word里改过的话。'));
    const workbook = report({}, proactive(ONE, TWO, '三是在工作簿里改过的话。'));
    const done = later(edited, workbook);
    expect(lines(done.bytes)).toEqual(expect.arrayContaining(['一是在Word里改过的话。', '三是在工作簿里改过的话。']));
    expect(counts(done)).toEqual({ refreshed: 1, kept: 1 });
    settles(done, workbook);
  });

  test('a paragraph edited on both sides keeps Word’s words and tells all three', () => {
    const workbook = report({}, proactive(ONE, TWO, '三是工作簿的新说法。'));
    const done = later(
      asWord(first(), ({ type }) => type(T3, '三是Word的新说法。')),
      workbook,
    );
    expect(done.report.conflicts).toEqual([
      {
        id: 'text.overview.proactive.3',
        slot: 'text.overview.proactive',
        baseline: THREE,
        document: '三是Word的新说法。',
        workbook: '三是工作簿的新说法。',
      },
    ]);
    expect(lines(done.bytes)).toContain('三是Word的新说法。');
    settles(done, workbook);
  });

  test.each([
    ['workbook', ['三是工作簿的新说法。']],
    ['document', ['三是Word的新说法。']],
    ['both', ['三是Word的新说法。', '三是工作簿的新说法。']],
  ] as const)('the clerk chooses in a conflict of words: %s', (choice, expected) => {
    const workbook = report({}, proactive(ONE, TWO, '三是工作簿的新说法。'));
    const done = later(
      asWord(first(), ({ type }) => type(T3, '三是Word的新说法。')),
      workbook,
      choose('text.overview.proactive.3', choice),
    );
    expect(lines(done.bytes).filter((line) => line.startsWith('三是'))).toEqual(expected);
    const again = later(done.bytes, workbook);
    expect(again.report.conflicts).toEqual([]);
    expect(mainText(again.bytes)).toBe(mainText(done.bytes));
  });

  test('a paragraph put in the middle of the workbook’s text moves no other into a conflict', () => {
    const workbook = report({}, proactive(ONE, '二是新加的一段。', TWO, THREE));
    const done = later(
      asWord(first(), ({ type }) => type(T3, '三是Word的新说法。')),
      workbook,
    );
    const at = lines(done.bytes).indexOf('二是新加的一段。');
    expect(lines(done.bytes)[at - 1]).toBe(ONE);
    expect(lines(done.bytes)[at + 1]).toContain('全年新收政府信息公开申请12件');
    expect(counts(done)).toEqual({ added: 1, kept: 1 });
    settles(done, workbook);
  });

  test('a paragraph dropped from the workbook goes from the document when nobody has touched it', () => {
    const workbook = report({}, proactive(ONE, THREE));
    const done = later(first(), workbook);
    expect(mainText(done.bytes)).not.toContain('全年新收政府信息公开申请');
    expect(counts(done)).toEqual({ removed: 1 });
    settles(done, workbook);
  });

  test('a paragraph dropped from the workbook but edited in Word stays, and is a conflict', () => {
    const workbook = report({}, proactive(ONE, TWO));
    const done = later(
      asWord(first(), ({ type }) => type(T3, '三是Word的新说法。')),
      workbook,
    );
    expect(done.report.conflicts).toEqual([expect.objectContaining({ document: '三是Word的新说法。', workbook: '' })]);
    settles(done, workbook);
  });

  test('a paragraph deleted in Word is not put back, and is reported every time', () => {
    const done = later(
      asWord(first(), ({ deleteParagraph }) => deleteParagraph(T2)),
      more(15),
    );
    expect(mainText(done.bytes)).not.toContain('全年新收政府信息公开申请');
    expect(done.report.missing).toEqual([{ id: 'text.overview.proactive.2', slot: 'text.overview.proactive', workbook: TWO }]);
    expect(later(done.bytes, more(15)).report.missing).toEqual(done.report.missing);
    settles(done, more(15));
  });

  test('a paragraph deleted in Word and changed in the workbook is a conflict, and comes back when the clerk takes the workbook', () => {
    const edited = asWord(first(), ({ deleteParagraph }) => deleteParagraph(T3));
    const workbook = report({}, proactive(ONE, TWO, '三是办好政务新媒体，回应群众留言十条。'));
    const done = later(edited, workbook);
    expect(done.report.conflicts).toEqual([expect.objectContaining({ baseline: THREE, document: '' })]);
    settles(done, workbook);
    const taken = later(edited, workbook, choose('text.overview.proactive.3', 'workbook'));
    expect(lines(taken.bytes)).toContain('三是办好政务新媒体，回应群众留言十条。');
  });

  test('a paragraph that a person added between two others stays byte for byte and is reported', () => {
    const edited = asWord(first(), ({ typeParagraph }) => void typeParagraph(T1, '这是我在Word里加的一段。'));
    const done = later(edited, more(15));
    const own = /<w:p w:rsidR="00C01D2E".*?<\/w:p>/.exec(mainText(edited))?.[0] ?? 'none';
    expect(mainText(done.bytes)).toContain(own);
    expect(done.report.own).toEqual([
      { id: 'text.overview.proactive.+1', slot: 'text.overview.proactive', text: '这是我在Word里加的一段。' },
    ]);
    settles(done, more(15));
  });

  test('a person’s paragraph that was read back into the workbook is linked from then on', () => {
    const edited = asWord(first(), ({ typeParagraph }) => void typeParagraph(T1, '这是我在Word里加的一段。'));
    const linked = later(edited, report({}, proactive(ONE, '这是我在Word里加的一段。', TWO, THREE)));
    expect(counts(linked)).toEqual({});
    settles(linked, report({}, proactive(ONE, '这是我在Word里加的一段。', TWO, THREE)));
    const workbook = report({}, proactive(ONE, '这是在工作簿里接着改的一段。', TWO, THREE));
    const done = later(linked.bytes, workbook);
    expect(lines(done.bytes).filter((line) => line.startsWith('这是'))).toEqual(['这是在工作簿里接着改的一段。']);
    settles(done, workbook);
  });

  test('text between two places that have no head in between is told without a place', () => {
    const edited = asWord(first(), ({ typeParagraph, saying, body }) => {
      const head = saying('（二）改进情况');
      body.removeChild(head);
      typeParagraph('text.problems.1.t1', '这一段归谁？');
    });
    const done = later(edited, report());
    expect(done.report.unplaced).toEqual(['这一段归谁？']);
    expect(done.report.own).toEqual([]);
    expect(lines(done.bytes)).toContain('这一段归谁？');
  });

  test('words typed behind the controls of a paragraph belong to it', () => {
    const done = later(
      asWord(first(), ({ typeBehind }) => typeBehind(T3, '另有两条在办。')),
      report(),
    );
    expect(done.report.kept).toEqual([expect.objectContaining({ document: `${THREE}另有两条在办。` })]);
    settles(done, report());
    const agreed = later(done.bytes, report({}, proactive(ONE, TWO, `${THREE}另有两条在办。`)));
    expect(counts(agreed)).toEqual({});
    const workbook = report({}, proactive(ONE, TWO, '三是换了说法。'));
    const replaced = later(agreed.bytes, workbook);
    expect(lines(replaced.bytes).filter((line) => line.includes('另有两条在办'))).toEqual([]);
    settles(replaced, workbook);
  });

  test('tracked changes in a sentence are left as they are, and the paragraph is marked', () => {
    const edited = asWord(first(), ({ typeTracked }) => typeTracked(T3, '三是修订中的说法。'));
    const workbook = report({}, proactive(ONE, TWO, '三是工作簿的新说法。'));
    const done = later(edited, workbook);
    expect(mainText(done.bytes)).toBe(mainText(edited));
    expect(done.report.conflicts).toEqual([expect.objectContaining({ tracked: true, document: '三是修订中的说法。' })]);
    settles(done, workbook);
  });

  test('a sentence whose only change is an unaccepted formatting insertion is not overwritten without asking', () => {
    const edited = asWord(first(), ({ typeTracked }) => typeTracked(T3, THREE));
    const done = later(edited, report({}, proactive(ONE, TWO, '三是工作簿的新说法。')));
    expect(mainText(done.bytes)).toBe(mainText(edited));
    expect(done.report.conflicts).toEqual([expect.objectContaining({ tracked: true, document: THREE })]);
  });

  test('two paragraphs joined in Word stay joined, and the second one is reported as gone', () => {
    const edited = asWord(first(), ({ paragraph, control, body }) => {
      const emptied = paragraph(T3);
      paragraph(T1).appendChild(control(T3));
      body.removeChild(emptied);
    });
    const done = later(edited, more(15));
    expect(lines(done.bytes)).toContain(ONE + THREE);
    expect(done.report.kept).toEqual([expect.objectContaining({ document: ONE + THREE })]);
    expect(done.report.missing).toEqual([expect.objectContaining({ id: 'text.overview.proactive.3' })]);
    settles(done, more(15));
  });

  test('a paragraph split in two keeps both halves', () => {
    const edited = asWord(first(), ({ paragraph, controls, xml }) => {
      const made = xml('<w:p><w:pPr><w:pStyle w:val="ReportBody"/></w:pPr></w:p>')[0]!;
      const whole = paragraph(T2);
      whole.parentNode?.insertBefore(made, whole.nextSibling);
      for (const piece of ['t3', 'f4', 't5']) for (const each of controls(`text.overview.proactive.2.${piece}`)) made.appendChild(each);
    });
    const done = later(edited, more(15));
    expect(lines(done.bytes)).toEqual(expect.arrayContaining(['全年新收政府信息公开申请15', '件，结转下年度1件。']));
    expect(done.report.kept).toHaveLength(1);
    expect(done.report.own).toHaveLength(1);
    settles(done, more(15));
  });

  test('a copy of a linked paragraph that was edited is reported as damaged, and both stay', () => {
    const edited = asWord(first(), ({ paste, xml }) => {
      const copy = paste(T1, T3);
      const content = copy.getElementsByTagName('w:sdtContent')[0]!;
      content.replaceChild(xml('<w:r><w:t>四是照着写的一段。</w:t></w:r>')[0]!, content.firstChild!);
    });
    const workbook = report({}, proactive('一是工作簿的新说法。', TWO, THREE));
    const done = later(edited, workbook);
    expect(mainText(done.bytes)).toBe(mainText(edited));
    expect(done.report.damaged).toEqual([expect.objectContaining({ document: [ONE, '四是照着写的一段。'] })]);
  });

  test('a section moved elsewhere is refreshed where it stands', () => {
    const edited = asWord(first(), ({ saying, paragraph, body }) => {
      const head = saying('（一）主动公开');
      const sheet = paragraph('text.otherMatters.1.t1');
      for (const each of [head, ...[T1, T2, T3].map(paragraph)]) body.insertBefore(each, sheet.nextSibling);
    });
    const workbook = report(
      { 'table3.received.total': 15, 'table3.received.naturalPerson': 15 },
      proactive(ONE, TWO, '三是工作簿的新说法。'),
    );
    const done = later(edited, workbook);
    expect(lines(done.bytes)).toContain('三是工作簿的新说法。');
    expect(done.report.missing).toEqual([]);
    expect(outside(done.bytes)).toBe(outside(edited));
    settles(done, workbook);
  });
});
