// Bad days of the pane inside Word: each is one sentence and a way out, and the document comes to its end with the next try.
import { describe, expect, test } from '@jest/globals';
import { shows } from '../document/asWord';
import { started } from '../e2e/started';
import { openWordWeb } from '../e2e/wordWeb';
import { ERROR, type WordCall } from '../emulators/word/word';
import { corrected, openedBy, pick, protectedBy, T1, TOTAL, twice, written } from './linkedReport';

const browser = started();

describe('a Word that answers an error', () => {
  const steps: readonly (readonly [WordCall, number])[] = [
    ['document.getFileAsync', 3],
    ['file.getSliceAsync', 4],
    ['customXmlParts.getByNamespaceAsync', 2],
    ['customXmlPart.getXmlAsync', 1],
    ['customXmlParts.addAsync', 1],
    ['customXmlPart.deleteAsync', 1],
  ];
  test.each(steps)('at %s is told in one sentence; trying again brings the document to its end', async (call, at) => {
    const { host, bytes } = await written();
    await corrected(host);
    const web = await openWordWeb(browser(), openedBy(bytes));
    const { pane, word } = web;
    await pane.getByText('还不知道是不是最新').waitFor();
    // Counted from the first reading of the document, which is over.
    word.switches.fail = {
      call,
      code: ERROR.internal,
      at: at - (call.startsWith('document') || call.startsWith('file') ? 1 : 0),
      times: 1,
    };
    await pick(web, host);
    await pane.getByRole('button', { name: '更新这份文档' }).click();
    const notice = pane.locator('.notice-error');
    await notice.getByText('Word 没能完成这一步').waitFor();
    await notice.getByRole('button', { name: '再试一次' }).click();
    await pane.getByText(/已更新 \d+ 处|关联信息已更新/).waitFor();
    const now = word.document.bytes();
    expect([shows(now, TOTAL), shows(now, T1)]).toEqual(['3', '一是专职人员不足。']);
    expect(await notice.count()).toBe(0);
    expect(word.openFiles()).toBe(0);
    await web.close();
  });

  test('at the very first question says so; trying again shows the document', async () => {
    const { bytes } = await written();
    const web = await openWordWeb(browser(), bytes);
    web.word.switches.fail = { call: 'document.getFileAsync', code: ERROR.internal, times: 1 };
    await web.pane.getByText('Word 没能完成这一步（5001）').waitFor();
    await web.pane.getByRole('button', { name: '再试一次' }).click();
    await web.pane.getByText('西村乡人民政府 · 2022 年度 · 第 1 版').waitFor();
    await web.close();
  });

  test('never is told after a while, and a late answer is still welcome', async () => {
    const { bytes } = await written();
    const web = await openWordWeb(browser(), bytes);
    web.office.silent = true;
    await web.pane.getByText('Word 一直没有回应。').waitFor({ timeout: 30_000 });
    web.office.silent = false;
    await web.pane.getByRole('button', { name: '再试一次' }).click();
    await web.pane.getByText('西村乡人民政府 · 2022 年度 · 第 1 版').waitFor();
    await web.close();
  });
});

describe('a document in which', () => {
  test('somebody deletes the part with the values in that moment is not half updated without a word', async () => {
    const { host, bytes } = await written();
    await corrected(host);
    const web = await openWordWeb(browser(), bytes);
    const { pane, word } = web;
    await pick(web, host);
    await pane.getByText(/文档不是最新的/).waitFor();
    word.switches.before = {
      call: 'customXmlPart.getNodesAsync',
      act: () => word.document.parts.filter(({ xml }) => xml.documentElement.localName === 'values').forEach(word.document.remove),
    };
    await pane.getByRole('button', { name: '更新这份文档' }).click();
    // No other way is left in this Word: the updated file, made before the part went, is offered.
    await pane.getByText('Word 不让窗格改这份文档里的数据').waitFor();
    await pane.getByRole('button', { name: '打开更新后的文档' }).click();
    await pane.getByText('已在 Word 的新窗口里打开').waitFor();
    expect(shows(word.windows[0]!, TOTAL)).toBe('3');
    await pane.getByRole('button', { name: '重新读取文档' }).click();
    await pane.getByText('这份文档的关联不能用').waitFor();
    await pane.getByText('文档与工作簿的关联信息不完整或已损坏').waitFor();
    await pane.getByRole('button', { name: '生成年报文档' }).waitFor();
    await web.close();
  });

  test('two reports are linked says so and offers a new one', async () => {
    const { host, bytes } = await written();
    const web = await openWordWeb(browser(), twice(bytes));
    await web.pane.getByText('文档里有不止一份年报的关联信息').waitFor();
    await pick(web, host);
    await web.pane.getByRole('button', { name: '生成年报文档' }).waitFor();
    await web.close();
  });

  test.each([
    ['<w:documentProtection w:edit="readOnly" w:enforcement="1"/>', '文档设了编辑限制，没有改动。'],
    ['<w:trackRevisions/>', '文档正在记录修订，没有改动。'],
  ])('%s stands is not changed, says where to end it, and offers the updated file', async (setting, sentence) => {
    const { host, bytes } = await written();
    await corrected(host);
    const web = await openWordWeb(browser(), protectedBy(bytes, setting));
    const { pane, word } = web;
    await pick(web, host);
    await pane.getByRole('button', { name: '更新这份文档' }).click();
    await pane.getByText(sentence).waitFor();
    expect(shows(word.document.bytes(), TOTAL)).toBe('0');
    await pane.getByRole('button', { name: '打开更新后的文档' }).click();
    await pane.getByText('已在 Word 的新窗口里打开').waitFor();
    expect(shows(word.windows[0]!, TOTAL)).toBe('3');
    // The clerk ends it in Word and tries again.
    word.document.edit(({ parts }) => {
      const text = new TextDecoder().decode(parts.get('word/settings.xml') as Uint8Array);
      parts.set('word/settings.xml', text.replace(setting, ''));
    });
    await pane.getByRole('button', { name: '更新这份文档' }).click();
    await pane.getByText(/已更新 \d+ 处/).waitFor();
    expect(shows(word.document.bytes(), TOTAL)).toBe('3');
    await web.close();
  });
});

describe('a file that is no workbook of a report', () => {
  test('is refused in words, whatever it is, and the document stays as it is', async () => {
    const { host, bytes } = await written();
    const web = await openWordWeb(browser(), bytes);
    const { pane } = web;
    await pane.getByText('还不知道是不是最新').waitFor();
    const before = web.word.document.bytes();
    for (const [content, sentence] of [
      [Buffer.from(bytes), /Word/],
      [Buffer.from('%PDF-1.7 not a workbook'), /PDF/],
      [Buffer.alloc(0), /空/],
    ] as const) {
      await pane.locator('input[type=file]').setInputFiles({ name: '别的.xlsx', mimeType: '', buffer: content });
      await pane.locator('.notice-error').getByText(sentence).waitFor();
      await pane.locator('.notice-error').getByRole('button', { name: '关闭' }).click();
    }
    expect(web.word.document.bytes()).toEqual(before);
    // Dropped instead of picked.
    const data = await pane.locator('.drop').evaluateHandle(
      (_, base64) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))], '年报.xlsx'));
        return transfer;
      },
      Buffer.from(await host.bytes()).toString('base64'),
    );
    await pane.locator('.drop').dispatchEvent('drop', { dataTransfer: data });
    await pane.getByText('年报.xlsx：西村乡人民政府 2022 年度').waitFor();
    await web.close();
  });
});
