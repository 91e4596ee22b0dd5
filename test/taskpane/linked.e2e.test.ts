// A document that people have worked on in Word, in the built pane: what would change, whose words stand, texts taken back.
import { expect, test } from '@jest/globals';
import { asWord, lines, shows } from '../document/asWord';
import { validate } from '../document/validator';
import { bytesOf, fillZeros, insertIn, placesOf, standing } from '../e2e/clerk';
import { ADDIN, openExcelWeb } from '../e2e/excelWeb';
import { violations } from '../e2e/look';
import { started } from '../e2e/started';

const browser = started();
const SLOT = 'text.overview.proactive';

test('figures follow the tables, an edited sentence stays, a conflict is chosen by keys, and the sentence comes back into the workbook', async () => {
  const at = await placesOf();
  const { page, excel, open, close } = await openExcelWeb(browser());
  const pane = await open();
  await insertIn(pane);
  await fillZeros(pane);
  excel.clerk.type(...at(SLOT), '一是及时公开。\n二是全年新收{新收}件。\n三是加强培训。');
  await pane.getByText('可以报送').first().waitFor();
  await pane.getByRole('tab', { name: 'Word 文档' }).click();
  const arriving = page.waitForEvent('download');
  await pane.getByRole('button', { name: '生成 Word 文档' }).click();
  const written = await bytesOf(await arriving);
  expect(shows(written, 'table3.received.total')).toBe('0');

  // In Word: one sentence edited, another one changed on both sides.
  const edited = asWord(written, ({ type }) => {
    type(`${SLOT}.1.t1`, '一是及时、准确公开。');
    type(`${SLOT}.3.t1`, '三是加强业务培训。');
  });
  // In Excel: figures, and the third sentence in other words.
  excel.clerk.type(...at('table3.received.naturalPerson'), 4);
  excel.clerk.type(...at('table3.granted.naturalPerson'), 4);
  excel.clerk.type(...at(SLOT), '一是及时公开。\n二是全年新收{新收}件。\n三是加强队伍培训。');
  await pane
    .getByText(/^(可以报送|还有 \d+ 处需说明)/)
    .first()
    .waitFor();

  await pane.locator('input[type=file]').setInputFiles({ name: '年报.docx', mimeType: '', buffer: Buffer.from(edited) });
  await pane.getByText('有 1 处两边都改过，请逐处选择：').waitFor();
  const frame = page.frames().find((one) => one.url().startsWith(ADDIN))!;
  expect(await violations(frame)).toEqual([]);
  const sides = await pane.locator('.conflict .preview').allInnerTexts();
  expect(sides).toEqual(['三是加强业务培训。', '三是加强队伍培训。']);

  // By keys: into the group, on to the workbook's words, on to the button.
  await pane.getByLabel('用 Word 里的').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  expect(await pane.getByLabel('用工作簿里的').isChecked()).toBe(true);
  const again = page.waitForEvent('download');
  await pane.getByRole('button', { name: '保存更新后的文档' }).press('Enter');
  const updated = await bytesOf(await again);
  expect(await validate(updated)).toEqual([]);
  expect(shows(updated, 'table3.received.total')).toBe('4');
  const words = lines(updated).join('\n');
  expect(words).toContain('一是及时、准确公开。');
  expect(words).toContain('二是全年新收4件。');
  expect(words).toContain('三是加强队伍培训。');
  expect(words).not.toContain('三是加强业务培训。');

  // Back into the workbook: the edited sentence, with its fields.
  await pane.locator('input[type=file]').setInputFiles({ name: '年报.docx', mimeType: '', buffer: Buffer.from(updated) });
  await pane.getByRole('heading', { name: '把 Word 里改的文字取回工作簿' }).waitFor();
  await pane.getByRole('button', { name: '写进“正文”工作表' }).press('Enter');
  await pane.getByText('已写进 1 段。').waitFor();
  expect(standing(excel, at(SLOT))).toBe('一是及时、准确公开。\n二是全年新收{新收}件。\n三是加强队伍培训。');
  await close();
});
