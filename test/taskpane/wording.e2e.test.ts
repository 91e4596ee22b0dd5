// Words that contradict the tables, in the built pane: told with the tables, found in the text, mended by a field, taken back.
import { expect, test } from '@jest/globals';
import { fillZeros, insertIn, placesOf, standing, until } from '../e2e/clerk';
import { openExcelWeb } from '../e2e/excelWeb';
import { started } from '../e2e/started';

const browser = started();

test('a figure in the text that the table does not have is told, leads to its words, becomes a field and can be taken back', async () => {
  const at = await placesOf();
  const { excel, open, close } = await openExcelWeb(browser());
  const pane = await open();
  await insertIn(pane);
  await fillZeros(pane);
  await pane.getByText('可以报送').first().waitFor();

  // Typed into the sheet, as a clerk may; the tables say 0.
  const text = at('text.overview.requests');
  excel.clerk.type(...text, '2025年，我乡收到申请3件，均已办结。');
  const finding = pane.locator('.finding', { hasText: '正文“收到申请3件”与表三“本年新收·总计”0 不一致，差 3' });
  await finding.waitFor();
  await finding.locator('.finding-link').click();

  const box = pane.getByRole('textbox', { name: /依申请公开/ });
  await box.waitFor();
  const chosen = () =>
    box.evaluate((area) =>
      (area as HTMLTextAreaElement).value.slice((area as HTMLTextAreaElement).selectionStart, (area as HTMLTextAreaElement).selectionEnd),
    );
  expect(await chosen()).toBe('收到申请3件');
  await pane.locator('.preview mark.wrong', { hasText: '收到申请3件' }).waitFor();

  const entry = pane.locator('.editor .finding', { hasText: 'TX-01' });
  await pane.getByRole('button', { name: '改为字段{新收}' }).click();
  expect(await box.inputValue()).toBe('2025年，我乡收到申请{新收}件，均已办结。');
  await pane.locator('.preview').getByText('2025年，我乡收到申请0件，均已办结。').waitFor();
  expect(await entry.count()).toBe(0);
  expect(await pane.locator('.preview mark.wrong').count()).toBe(0);

  await pane.getByRole('button', { name: '撤销' }).click();
  expect(await box.inputValue()).toBe('2025年，我乡收到申请3件，均已办结。');
  await entry.waitFor();
  expect(await pane.getByRole('button', { name: '撤销' }).count()).toBe(0);
  await entry.getByRole('button', { name: '找到这些字' }).click();
  expect(await chosen()).toBe('收到申请3件');

  // Nothing was written meanwhile; saving writes the field.
  expect(standing(excel, text)).toBe('2025年，我乡收到申请3件，均已办结。');
  await pane.getByRole('button', { name: '改为字段{新收}' }).click();
  await pane.getByRole('button', { name: '保存', exact: true }).click();
  await pane.getByText('已保存到“正文”工作表。').waitFor();
  await until(() => standing(excel, text) === '2025年，我乡收到申请{新收}件，均已办结。');
  await pane.getByRole('tab', { name: '校验' }).click();
  expect(await pane.locator('.finding', { hasText: 'TX-01' }).count()).toBe(0);
  await close();
});

test('words are marked while they are typed', async () => {
  const { open, close } = await openExcelWeb(browser());
  const pane = await open();
  await insertIn(pane);
  await fillZeros(pane);
  await pane.getByRole('tab', { name: '正文' }).click();
  await pane.getByRole('button', { name: /监督保障/ }).click();
  const box = pane.getByRole('textbox', { name: /监督保障/ });
  await box.pressSequentially('开展培训2次，转结下年1次');
  await pane.locator('.preview mark.wrong', { hasText: '转结' }).waitFor();
  await box.fill('开展培训2次。');
  await until(() => true);
  expect(await pane.locator('.preview mark.wrong').count()).toBe(0);
  await close();
});
