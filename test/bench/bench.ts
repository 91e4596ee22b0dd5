// Prints what the budgets speak of. Clocks are noisy: ratios where they exist, medians elsewhere; a broken budget is said, not thrown.
import { fill, insertTemplate, readWorkbook, watchReport, writeDocument } from '../../src/actions';
import { compose, readDocument, refresh } from '../../src/document';
import { edition, type CellId, type TextId } from '../../src/form';
import { address } from '../../src/host/plan';
import { createWpsHost, etApplication, wpsRoot } from '../../src/host/wps';
import { createXlsx, openXlsx } from '../../src/host/xlsx';
import { exampleReport, figure } from '../../src/report';
import { drafts, fillIn } from '../../src/narrative';
import { check } from '../../src/rules';
import { allRules } from '../../src/rules/text';
import { bootWps } from '../emulators/wps/emulator';
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
  await wps();
}

/** What is asked of WPS: each call crosses to another process, about 0.2 ms. */
async function wps(): Promise<void> {
  const { world, clerk, globals, recount } = bootWps();
  const root = wpsRoot(globals);
  const application = root && etApplication(root);
  if (!application) throw new Error('The emulated WPS is not found.');
  // The slow look stays out of the count of one edit.
  const host = createWpsHost(application, { after: 1, poll: 60_000 });
  recount();
  await insertTemplate(host, exampleReport());
  line('WPS: template laid out', world.counts.calls, 'calls', 1_500);
  recount();
  const { locate } = await readWorkbook(host);
  line('WPS: whole report read anew', world.counts.calls, 'calls');
  let told: () => void = () => undefined;
  const watching = watchReport(host, () => told());
  await watching.refresh();
  const at = locate('table3.received.naturalPerson');
  const looked = new Promise<void>((resolve) => (told = resolve));
  recount();
  clerk.type('表三', at ? address(at.row, at.column) : '', 7);
  await looked;
  line('WPS: one edit, seen and checked', world.counts.calls, 'calls', 5);
  line('WPS: writes on that edit', world.counts.writes, 'calls', 0);
  await watching.stop();
  if (world.faults.length + world.prompts.length > 0) throw new Error([...world.faults, ...world.prompts].join('\n'));
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
