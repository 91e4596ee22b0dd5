// Everything beside figures and sentences that a refresh meets: what is not ours, other programs, proposals.
import { describe, expect, test } from '@jest/globals';
import { openPackage } from '../../src/ooxml';
import { asWord, comment, dropTags, lines, mainText, node, picture, renumberGuids, shows } from './asWord';
import { T1, T2, T3, TOTAL, counts, first, foreignChanges, later, more, outside, PARAGRAPHS, proactive, report, settles } from './desk';

const [ONE, TWO, THREE] = PARAGRAPHS;

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

  test('a text that outgrows its part opens a new one, and every part stays below the limit', () => {
    const long = Array.from({ length: 12 }, (_, index) => `第${index + 1}条，${'说明'.repeat(700)}。`).join('\n');
    const workbook = report({}, { 'text.otherMatters': long });
    const before = first();
    const done = later(before, workbook);
    expect(openPackage(done.bytes, 'docx').parts.size).toBeGreaterThan(openPackage(before, 'docx').parts.size);
    expect(lines(done.bytes).join('\n')).toContain(long);
    expect(node(done.bytes, 'text.otherMatters.12.t1')).toBe(long.split('\n')[11]);
    settles(done, workbook);
  });

  test('a paragraph of thirty thousand characters typed in Word keeps its words and gives up its binding', () => {
    const long = '长'.repeat(30_000);
    const edited = asWord(first(), ({ typeTextOnly }) => typeTextOnly(T1, long));
    const done = later(edited, report());
    expect(shows(done.bytes, T1)).toBe(long);
    expect(node(done.bytes, T1)).toBeUndefined();
    expect(mainText(done.bytes)).not.toContain(`r:${T1}[1]`);
    expect(done.report.kept).toHaveLength(1);
    const again = later(done.bytes, report());
    expect(mainText(again.bytes)).toBe(mainText(done.bytes));
    expect(again.report.kept).toEqual(done.report.kept);
  });

  test('many long edits in Word move to a part of their own, bound there', () => {
    const edited = asWord(first(), ({ typeTextOnly }) => {
      for (const id of [T1, 'text.overview.proactive.3.t1', 'text.problems.1.t1', 'text.improvements.1.t1'])
        typeTextOnly(id, `${id}${'长'.repeat(6000)}`);
    });
    const done = later(edited, report());
    expect(done.report.kept).toHaveLength(4);
    expect(node(done.bytes, 'text.improvements.1.t1')).toBe(shows(done.bytes, 'text.improvements.1.t1'));
    settles(done, report());
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
