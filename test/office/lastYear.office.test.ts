// Last year's report as another program saved it: a web page of the document, a web page of the workbook, both saved anew.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { insertTemplate, lastYears, readWorkbook } from '../../src/actions';
import { compose } from '../../src/document';
import { edition, figures } from '../../src/form';
import { createXlsx } from '../../src/host/xlsx';
import { reading, type AnnualReport } from '../../src/report';
import { totals } from '../../src/worksheet';
import { realReport } from '../report/realReports';
import { convert } from './soffice';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nianbao-last-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const report = realReport('suqian-2023');
const form = edition('2021');
const all = (of: AnnualReport) => Object.fromEntries(figures(form).map(({ id }) => [id, reading(of, id)]));

async function workbook(): Promise<Uint8Array> {
  const host = createXlsx();
  await insertTemplate(host, { agency: report.agency, year: report.year });
  const { locate } = await readWorkbook(host);
  const sums = totals(form);
  await host.write(
    figures(form).flatMap(({ id }) => {
      const [place, found] = [locate(id), reading(report, id)];
      return place && !sums.has(id) && found.kind === 'figure' ? [{ ...place, value: found.value }] : [];
    }),
  );
  return host.bytes();
}

test('every figure, the body and the year come through LibreOffice’s own web pages and files', async () => {
  const [docx, xlsx] = [join(folder, '文档.docx'), join(folder, '工作簿.xlsx')];
  await writeFile(docx, compose({ report, form, reportId: 'id', revision: 1, meta: {} }).bytes);
  await writeFile(xlsx, await workbook());
  const files = [
    ...(await convert([docx, xlsx], 'html', join(folder, 'html'))),
    ...(await convert([docx], 'docx', join(folder, 'again'))),
    ...(await convert([xlsx], 'xlsx', join(folder, 'again'))),
  ];
  const { readLastYearFile } = await lastYears();
  for (const file of files) {
    const { report: found, remarks } = await readLastYearFile(await readFile(file));
    expect([file, remarks, found.agency, found.year]).toEqual([file, [], report.agency, report.year]);
    expect(all(found)).toEqual(all(report));
  }
});
