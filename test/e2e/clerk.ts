// What a clerk does in Excel beside the pane: types at the places of a report, wherever they stand, and gets files from the browser.
import { createReadStream } from 'node:fs';
import type { Download, FrameLocator } from 'playwright-core';
import { insertTemplate, readWorkbook } from '../../src/actions';
import { createXlsx } from '../../src/host/xlsx';
import { address } from '../../src/host/plan';
import type { PlaceId } from '../../src/worksheet';
import { peek } from '../emulators/office/book';
import type { OfficeEmulator } from '../emulators/office/emulator';

export interface Body {
  readonly agency: string;
  readonly year: number;
}
export const BODY: Body = { agency: '西村乡人民政府', year: 2025 };

/** Sheet and address of each place in a fresh template; the same in every spreadsheet. */
export async function placesOf(body: Body = BODY) {
  const file = createXlsx();
  await insertTemplate(file, body);
  const { locate } = await readWorkbook(file);
  return (id: PlaceId): readonly [sheet: string, address: string] => {
    const at = locate(id);
    if (!at) throw new Error(`The template has no place for ${id}.`);
    return [at.sheet, address(at.row, at.column)];
  };
}

export async function bytesOf(download: Download): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(await download.path())) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}

/** The first run, by mouse: the report's sheets are there and the pane shows its tabs. */
export async function insertIn(pane: FrameLocator, { agency, year }: Body = BODY): Promise<void> {
  await pane.getByLabel('单位全称').fill(agency);
  await pane.getByLabel('报告年度').selectOption(String(year));
  await pane.getByRole('button', { name: '一键插入' }).click();
  await pane.getByRole('tab', { name: '校验' }).waitFor();
}

/** Every empty figure of the report is 0: nothing is wrong any more. */
export async function fillZeros(pane: FrameLocator): Promise<void> {
  await pane.getByRole('button', { name: '空白填 0…' }).click();
  await pane.getByRole('button', { name: /^填 \d+ 个 0$/ }).click();
  await pane.getByText('格填了 0。').waitFor();
}

/** What stands in a cell of the emulated Excel. */
export function standing({ book }: OfficeEmulator, [sheet, at]: readonly [sheet: string, address: string]): unknown {
  const found = book.sheets.find(({ name }) => name === sheet);
  const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
  const index = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return found && peek(found, Number(row), index)?.value;
}

/** Waits for what the pane does in Excel. @throws Error when it never comes */
export async function until(condition: () => boolean, milliseconds = 5_000): Promise<void> {
  for (const end = Date.now() + milliseconds; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 10)))
    if (condition()) return;
  throw new Error(`This never came: ${String(condition)}`);
}
