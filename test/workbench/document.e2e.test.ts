// The linked document of the workbench: made here, worked on in Word, brought up to date, and its sentences taken back into the grid.
import { expect, test } from '@jest/globals';
import { asWord, lines, shows } from '../document/asWord';
import { validate } from '../document/validator';
import { bytesOf, placesOf } from '../e2e/clerk';
import { started } from '../e2e/started';
import { eventually, openExample, openWorkbench, region, typeInto } from '../e2e/workbench';

const browser = started();
const SLOT = 'text.overview.proactive';

test('a document edited in Word follows the grid’s figures, keeps the edited sentence, and gives it back', async () => {
  const at = await placesOf({ agency: '西村乡人民政府', year: 2022 });
  const opened = await openWorkbench(browser());
  const { page, pane, site, context, errors } = opened;
  await openExample(opened);
  await pane.getByRole('tab', { name: 'Word 文档' }).click();
  const arriving = page.waitForEvent('download');
  await pane.getByRole('button', { name: '生成 Word 文档' }).click();
  const written = await bytesOf(await arriving);
  expect(shows(written, 'table3.received.total')).toBe('0');

  const edited = asWord(written, ({ type }) => type(`${SLOT}.1.t1`, '2022年，通过公开栏主动公开工作动态65条。'));
  await typeInto(page, at('table3.received.naturalPerson'), '4');
  await typeInto(page, at('table3.granted.naturalPerson'), '4');
  expect(await eventually(() => region(page, 'nianbao.table3.handled'), [[4, 0, 0, 0, 0, 0, 4]])).toEqual([[4, 0, 0, 0, 0, 0, 4]]);

  const pick = (bytes: Uint8Array) =>
    pane
      .locator('input[type=file][accept*=docx]')
      .first()
      .setInputFiles({ name: '年报.docx', mimeType: '', buffer: Buffer.from(bytes) });
  await pick(edited);
  await pane.getByText('已打开“年报.docx”').waitFor();
  const again = page.waitForEvent('download');
  await pane.getByRole('button', { name: '保存更新后的文档' }).click();
  const updated = await bytesOf(await again);
  expect(await validate(updated)).toEqual([]);
  expect(shows(updated, 'table3.received.total')).toBe('4');
  expect(lines(updated).join('\n')).toContain('2022年，通过公开栏主动公开工作动态65条。');

  await pick(updated);
  await pane.getByRole('heading', { name: '把 Word 里改的文字取回工作簿' }).waitFor();
  await pane.getByRole('button', { name: '写进“正文”工作表' }).click();
  await pane.getByText('已写进 1 段。').waitFor();
  const taken = [['2022年，通过公开栏主动公开工作动态65条。']];
  expect(await eventually(() => region(page, `nianbao.${SLOT}`), taken)).toEqual(taken);
  expect([site.strangers, site.absent, errors]).toEqual([[], [], []]);
  await context.close();
});
