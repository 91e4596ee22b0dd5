import { describe, expect, test } from '@jest/globals';
import { fill, preview, readWorkbook, withField, wrongWords } from '../../src/actions';
import type { CellId } from '../../src/form';
import { template } from './workbook';

const ID = 'text.overview.requests';

/** A workbook that says 11 applications in table 3. */
async function read() {
  const host = await template();
  const cells: readonly [CellId, number][] = [
    ['table3.received.naturalPerson', 11],
    ['table3.granted.naturalPerson', 11],
  ];
  await fill(host, new Map<CellId, number>([...(await readWorkbook(host)).report.readings.keys()].map((id): [CellId, number] => [id, 0])));
  await fill(host, new Map(cells));
  return readWorkbook(host);
}

describe('a text while it is being written', () => {
  test('is checked as it stands in the editor, whatever the sheet holds, and names the words', async () => {
    const text = '2022年，我乡收到申请 12 件。';
    const found = await wrongWords(await read(), ID, text);
    expect(found.map(({ id, severity }) => [id, severity])).toContainEqual(['TX-01', 'warning']);
    const [span] = found.find(({ id }) => id === 'TX-01')?.spans ?? [];
    expect(text.slice(span?.start, span?.end)).toBe('收到申请 12 件');
    expect(text.slice(span?.figure?.start, span?.figure?.end)).toBe('12');
  });

  test('agrees with the table once the stated figure has become a field, and reads as the table says', async () => {
    const sheet = await read();
    const text = '2022年，我乡收到申请12件。';
    const [span] = (await wrongWords(sheet, ID, text)).flatMap(({ spans }) => spans);
    const changed = withField(text, span!);
    expect(changed).toEqual({ text: '2022年，我乡收到申请{新收}件。', caret: 16 });
    expect(await wrongWords(sheet, ID, changed!.text)).toEqual([]);
    expect(
      preview(sheet.report, changed!.text)
        .map((stretch) => stretch.text)
        .join(''),
    ).toBe('2022年，我乡收到申请11件。');
  });

  test('that is emptied again has nothing wrong in its words', async () => {
    expect(await wrongWords(await read(), ID, ' ')).toEqual([]);
  });

  test('offers no field where words say it without a number', async () => {
    const found = await wrongWords(await read(), ID, '2022年，我乡未收到申请。');
    expect(found.map(({ id }) => id)).toEqual(['TX-11']);
    expect(withField('…', found[0]!.spans[0]!)).toBeUndefined();
  });
});

describe('the preview of a text', () => {
  test('marks words across plain text, fields and open places, and leaves the rest as it was', async () => {
    const { report } = await read();
    const text = '收到{新收}件，公开〔请填写：条数〕条。';
    expect(
      preview(report, text, [
        { start: 0, end: 7 },
        { start: 10, end: 13 },
      ]),
    ).toEqual([
      { kind: 'words', text: '收到', wrong: true },
      { kind: 'figure', text: '11', name: '新收', wrong: true },
      { kind: 'words', text: '件', wrong: true },
      { kind: 'words', text: '，公开' },
      { kind: 'open', text: '〔请填', wrong: true },
      { kind: 'open', text: '写：条数〕' },
      { kind: 'words', text: '条。' },
    ]);
    expect(preview(report, text)).toHaveLength(5);
    // Overlapping and neighbouring findings are one mark.
    expect(
      preview(report, '收到申请 3 件。', [
        { start: 3, end: 6 },
        { start: 0, end: 8 },
        { start: 6, end: 7 },
      ]),
    ).toEqual([
      { kind: 'words', text: '收到申请 3 件', wrong: true },
      { kind: 'words', text: '。' },
    ]);
  });
});
