// A refresh after persons have worked on the document: each test is something that happens in an office in January.
// 新收 stands in the table twice (自然人, 总计), in the clerk's sentence, and twice in a proposed one.
import { describe, expect, test } from '@jest/globals';
import type { Choice } from '../../src/document';
import { openPackage } from '../../src/ooxml';
import { asWord, comment, dropTags, lines, mainText, node, picture, renumberGuids, shows } from './asWord';
import { first, foreignChanges, later, outside, PARAGRAPHS, proactive, report } from './desk';
import { lint } from './lint';

const [ONE, TWO, THREE] = PARAGRAPHS;
const T1 = 'text.overview.proactive.1.t1';
const T2 = 'text.overview.proactive.2.t1';
const F2 = 'text.overview.proactive.2.f2';
const T3 = 'text.overview.proactive.3.t1';
const TOTAL = 'table3.received.total';
const more = (received: number, texts = {}) =>
  report({ 'table3.received.naturalPerson': received, 'table3.received.total': received }, texts);
const choose = (id: string, choice: Choice) => new Map([[id, choice]]);
const counts = ({ report: found }: ReturnType<typeof later>) =>
  Object.fromEntries(
    Object.entries(found).flatMap(([key, value]) => (Array.isArray(value) && value.length > 0 ? [[key, value.length]] : [])),
  );
/** A second refresh leaves document.xml alone and tells the same open edits. */
function settles(done: ReturnType<typeof later>, of: ReturnType<typeof report>): void {
  const again = later(done.bytes, of);
  expect(mainText(again.bytes)).toBe(mainText(done.bytes));
  expect(again.report.refreshed).toEqual([]);
  expect(again.report.added).toEqual([]);
  expect(again.report.removed).toEqual([]);
  expect(again.report.kept).toEqual(done.report.kept);
  expect(again.report.conflicts).toEqual(done.report.conflicts);
  expect(lint(done.bytes)).toEqual([]);
}

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

describe('everything else in the document', () => {
  test('headings, pictures, comments, a bookmark and bold words of a person survive byte for byte', () => {
    const edited = asWord(first(), (desk) => {
      comment(desk, T1, '请再核实次数');
      picture(desk, T3);
      desk.saying('五、').appendChild(desk.xml('<w:r><w:rPr><w:b/></w:rPr><w:t>（修改稿）</w:t></w:r>')[0]!);
      desk.paragraph(T2).appendChild(desk.xml('<w:bookmarkStart w:id="7" w:name="数据"/>')[0]!);
      desk.paragraph(T2).appendChild(desk.xml('<w:bookmarkEnd w:id="7"/>')[0]!);
    });
    const workbook = more(15, proactive('一是工作簿的新说法。', TWO, THREE));
    const done = later(edited, workbook);
    expect(outside(done.bytes)).toBe(outside(edited));
    expect(foreignChanges(edited, done.bytes)).toEqual([]);
    expect(counts(done)).toEqual({ refreshed: 6 });
    settles(done, workbook);
  });

  test('a paragraph with a comment is not removed with its words', () => {
    const edited = asWord(first(), (desk) => comment(desk, T3, '要不要写？'));
    const workbook = report({}, proactive(ONE, TWO));
    const done = later(edited, workbook);
    expect(mainText(done.bytes)).toBe(mainText(edited));
    expect(done.report.conflicts).toEqual([expect.objectContaining({ document: THREE, workbook: '' })]);
    settles(done, workbook);
  });

  test('controls are found by their binding after LibreOffice dropped the tags', () => {
    const done = later(asWord(first(), dropTags), more(15));
    expect(counts(done)).toEqual({ refreshed: 5 });
    expect(lines(done.bytes)).toContain('全年新收政府信息公开申请15件，结转下年度1件。');
    expect(node(done.bytes, TOTAL)).toBe('15');
  });

  test('parts are found after ONLYOFFICE numbered their GUIDs anew, and new paragraphs are bound to the new numbers', () => {
    const edited = asWord(first(), renumberGuids);
    const workbook = report({}, proactive(ONE, TWO, THREE, '四是新加的一段。'));
    const done = later(edited, workbook);
    expect(counts(done)).toEqual({ added: 1 });
    const made = /<w:sdt>(?:(?!<w:sdt>).)*四是新加的一段。.*?<\/w:sdt>/s.exec(mainText(done.bytes))?.[0] ?? '';
    expect(made).toContain('w:storeItemID="{0E0E0E0E-0000-4000-A000-');
  });

  test('properties of other programs stay beside ours', () => {
    const edited = asWord(first(), ({ parts }) => {
      const custom = new TextDecoder().decode(parts.get('docProps/custom.xml') as Uint8Array);
      const foreign =
        '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="9" name="KSOProductBuildVer"><vt:lpwstr>2052-12.1.0</vt:lpwstr></property>';
      parts.set(
        'docProps/custom.xml',
        custom.replace(/<property [^>]*name="年报版次".*?<\/property>/, '').replace('</Properties>', `${foreign}</Properties>`),
      );
    });
    const custom = (bytes: Uint8Array) => openPackage(bytes, 'docx').text('docProps/custom.xml');
    const done = custom(later(edited, more(15)).bytes);
    expect(done).toContain('name="KSOProductBuildVer"><vt:lpwstr>2052-12.1.0</vt:lpwstr>');
    expect(done).toMatch(/pid="10" name="年报版次"><vt:lpwstr[^>]*>2</);
  });

  test('a text box keeps its words', () => {
    const edited = asWord(first(), ({ saying, xml }) => {
      const box = '<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>文本框里的话</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>';
      saying('六、').appendChild(xml(box)[0]!);
    });
    const done = later(edited, more(15));
    expect(outside(done.bytes)).toBe(outside(edited));
  });
});

describe('proposals', () => {
  const PLATFORM = 'text.overview.platform.1.t1';
  test('an untouched proposal gives way to the clerk’s own text, and the highlight goes', () => {
    const before = first();
    expect(mainText(before)).toMatch(new RegExp(`草稿·[^>]*/><w:tag w:val="${PLATFORM.replace(/\./g, '\\.')}"`));
    const workbook = report({}, { 'text.overview.platform': '网站专栏全年更新三十次。' });
    const done = later(before, workbook);
    const control = new RegExp(`<w:sdt>(?:(?!<w:sdt>).)*"${PLATFORM.replace(/\./g, '\\.')}".*?</w:sdt>`).exec(mainText(done.bytes))?.[0];
    expect(control).toContain('网站专栏全年更新三十次。');
    expect(control).not.toMatch(/highlight|草稿/);
    settles(done, workbook);
  });

  test('a proposal typed over in Word is the clerk’s text: kept, and no conflict when the proposal changes', () => {
    const edited = asWord(first(), ({ type }) => type(PLATFORM, '我们有一个网站专栏。'));
    const done = later(edited, report());
    expect(done.report.conflicts).toEqual([]);
    expect(done.report.kept).toEqual([expect.objectContaining({ id: 'text.overview.platform.1' })]);
  });

  test('a proposal taken into the workbook as it is loses its highlight and not a word', () => {
    const before = first();
    const shown = shows(before, PLATFORM) ?? '';
    const workbook = report({}, { 'text.overview.platform': shown });
    const done = later(before, workbook);
    expect(shows(done.bytes, PLATFORM)).toBe(shown);
    expect(mainText(done.bytes).match(/highlight/g)?.length).toBe((mainText(before).match(/highlight/g)?.length ?? 0) - 1);
    settles(done, workbook);
  });

  test('a place that was empty gets its text where it belongs', () => {
    const workbook = report({}, { 'text.overview.lead': '本年度工作概述如下。', 'text.preamble': '依照条例编制。' });
    const done = later(first(), workbook);
    const all = lines(done.bytes);
    expect(all[all.indexOf('一、总体情况') + 1]).toBe('本年度工作概述如下。');
    expect(all[all.indexOf('一、总体情况') - 1]).toBe('依照条例编制。');
    expect(counts(done)).toEqual({ added: 2 });
    settles(done, workbook);
  });
});
