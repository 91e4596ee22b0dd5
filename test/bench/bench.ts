// Prints what the budgets speak of. Clocks are noisy: ratios where they exist, medians elsewhere; a broken budget is said, not thrown.
import { fill, insertTemplate, readWorkbook, writeDocument } from '../../src/actions';
import { compose, readDocument, refresh } from '../../src/document';
import { edition, type CellId, type TextId } from '../../src/form';
import { createXlsx, openXlsx } from '../../src/host/xlsx';
import { exampleReport, figure } from '../../src/report';
import { drafts, fillIn } from '../../src/narrative';
import { check } from '../../src/rules';
import { allRules } from '../../src/rules/text';
import { line, median, ratio } from './measure';

async function main(): Promise<void> {
  const report = exampleReport();
  const values = new Map<CellId | TextId, string | number | null>(report.texts);
  for (const id of report.readings.keys()) values.set(id, figure(report, id) ?? null);
  const json = JSON.stringify(Object.fromEntries(values));
  line(
    'table rules ÷ JSON.parse of the report',
    ratio(
      () => check(report),
      () => JSON.parse(json) as unknown,
    ),
    '×',
    2,
  );
  // A whole report: every place of text is written, without a field.
  const form = edition(report.edition);
  const contact = { website: '乡政府网站', address: '人民路1号', postcode: '071000', phone: '0312-1234567' };
  const texts = new Map([...drafts(report, { contact }), ...report.texts].map(([id, text]) => [id, fillIn(form, report, text)]));
  const written = { ...report, texts };
  const wholeJson = JSON.stringify(Object.fromEntries([...values, ...texts]));
  line(
    'all rules with texts ÷ JSON.parse of the report',
    ratio(
      () => check(written, { rules: allRules }),
      () => JSON.parse(wholeJson) as unknown,
      30,
      100,
    ),
    '×',
    15,
  );

  const template = async () => {
    const host = createXlsx();
    await insertTemplate(host, report);
    return host;
  };
  line('template laid out and written (.xlsx)', await median(async () => (await template()).bytes(), 15), 'ms');
  const filled = await template();
  await fill(filled, values);
  const bytes = await filled.bytes();
  line('workbook size', bytes.length / 1024, 'KB');
  line('workbook opened and read', await median(async () => readWorkbook(await openXlsx(bytes)), 15), 'ms');
  const input = { report, form: edition(report.edition), reportId: 'bench', revision: 1 };
  const document = compose(input).bytes;
  const oneMore = new Map(
    [...report.readings].map(([id, read]) => [id, read.kind === 'figure' ? { ...read, value: read.value + 1 } : read]),
  );
  const changed = { ...input, report: { ...report, readings: oneMore }, revision: 2 };
  line('document composed', await median(() => compose(input)), 'ms', 10);
  line('document refreshed, nothing changed', await median(() => refresh(document, input)), 'ms', 80);
  line('document refreshed, every figure changed', await median(() => refresh(document, changed)), 'ms', 80);
  line('document read back', await median(() => readDocument(document)), 'ms');
  line('workbook read, checked and document composed', await median(() => writeDocument(filled)), 'ms');
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
