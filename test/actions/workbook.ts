// Workbooks in memory for the tests of actions: a fresh template, an edit by a clerk, what stands where.
import { insertTemplate, readWorkbook } from '../../src/actions';
import { edition, figures } from '../../src/form';
import { createXlsx, type XlsxHost } from '../../src/host/xlsx';
import { totals, writes, type PlaceId } from '../../src/worksheet';

export const BODY = { agency: '西村乡人民政府', year: 2022 } as const;

export async function template(): Promise<XlsxHost> {
  const host = createXlsx();
  await insertTemplate(host, BODY);
  return host;
}

/** What a clerk types, by place. */
export async function type(host: XlsxHost, values: Readonly<Partial<Record<PlaceId, string | number | null>>>): Promise<void> {
  const { locate } = await readWorkbook(host);
  await host.write(
    writes(
      locate,
      Object.entries(values).map(([id, after]) => ({ id: id as PlaceId, after: after ?? null })),
    ),
  );
}

/** A template with 0 in every cell that takes a number. */
export async function zeros(): Promise<XlsxHost> {
  const host = await template();
  const form = edition('2021');
  const sums = totals(form);
  await type(host, Object.fromEntries(figures(form).flatMap(({ id }) => (sums.has(id) ? [] : [[id, 0]]))));
  return host;
}
