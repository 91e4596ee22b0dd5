// Laying the template into a workbook: never over a sheet that is not ours, never over ours unasked, and without losing what is filled in.
import { edition, editionFor, figures, type CellId, type Edition, type EditionId } from '../form';
import { HostError, type CellWrite, type SpreadsheetHost } from '../host/host';
import { fields } from '../narrative';
import { levelOf, reading, type Level } from '../report';
import { names, plan, totals, writes, readReport, type FieldNote, type PlaceId, type PlanOptions, type ReadReport } from '../worksheet';
import { fill } from './fill';

export interface TemplateOptions {
  /** May be empty: the clerk then fills it in on 基本信息. */
  readonly agency: string;
  readonly year: number;
  readonly level?: Level;
  readonly edition?: EditionId;
}

/**
 * Lays out the statutory sheets. Sheets of the same name are refused unless named in `replace`.
 * @returns the new report's id
 */
export async function insertTemplate(host: SpreadsheetHost, options: TemplateOptions, replace: readonly string[] = []): Promise<string> {
  const reportId = newReportId();
  await host.apply(plan(planOptions(options, reportId)), replace);
  return reportId;
}

/** The plan of a body and a year: its level as far as the name tells, and the fields for its sentences. */
export function planOptions(options: TemplateOptions, reportId: string): PlanOptions {
  const level = options.level ?? levelOf(options.agency);
  const form = options.edition ? edition(options.edition) : editionFor(options.year);
  return { ...options, ...(level ? { level } : {}), ...(options.agency === '' ? { title: '' } : {}), reportId, fields: listed(form) };
}

const WORKED = { share: '占办理总计的百分比，如“41.7%”', change: '与“上年”表相比，如“较上年增加5件，增长41.7%”' } as const;
const FACTS = { agency: '单位全称', year: '报告年度', previousYear: '报告年度的上一年', nextYear: '报告年度的下一年' } as const;

/** The fields that the 正文 sheet lists: those of single applicants follow a pattern that is explained there. */
const listed = (form: Edition): readonly FieldNote[] =>
  fields(form)
    .filter(({ ids }) => ids.every((id) => !id.startsWith('table3.') || id.endsWith('.total')))
    .map(({ name, ids, fact, worked }) => ({ name, ids, ...(fact ? { says: FACTS[fact] } : worked ? { says: WORKED[worked] } : {}) }));

/** What an insertion would meet in the workbook. */
export interface Survey {
  /** Sheets of the template that stand there and are ours. */
  readonly ours: readonly string[];
  /** Sheets that have a name of the template and are not ours: they are never touched. */
  readonly foreign: readonly string[];
  /** The visible sheets that will be laid out. */
  readonly sheets: readonly string[];
  /** What stands in our sheets, if they can be read. */
  readonly read?: ReadReport;
  /** Figures and texts that are filled in there. */
  readonly filled: number;
}

/** The hidden sheet, ours by its name even when all names are gone. */
const HIDDEN = '_nianbao';

/** Looks what an insertion would meet; changes nothing. */
export async function survey(host: SpreadsheetHost, options: TemplateOptions): Promise<Survey> {
  const planned = plan(planOptions(options, ''));
  const [present, regions] = [await host.sheets(), await host.read(names())];
  const holds = new Set([...regions.values()].map(({ sheet }) => sheet));
  // Every sheet of ours is found through the names on it.
  const meant = planned.sheets.filter(({ name }) => present.some((sheet) => sheet.name === name)).map(({ name }) => name);
  const ours = meant.filter((name) => name === HIDDEN || holds.has(name));
  const read = regions.size > 0 ? readReport(regions) : undefined;
  return {
    ours,
    foreign: meant.filter((name) => !ours.includes(name)),
    sheets: planned.sheets.filter(({ visibility }) => visibility === undefined).map(({ name }) => name),
    filled: read ? filledIn(read) : 0,
    ...(read ? { read } : {}),
  };
}

function filledIn({ report }: ReadReport): number {
  const form = edition(report.edition);
  const sums = totals(form);
  const cells = figures(form).filter(({ id }) => !sums.has(id) && !['blank', 'missing'].includes(reading(report, id).kind));
  return cells.length + [...report.texts.keys()].filter((id) => id !== 'text.title').length;
}

/** @throws HostError `SheetExists` naming foreign sheets in the way */
export function refuseForeign({ foreign }: Survey): void {
  if (foreign.length === 0) return;
  const [names, them] = [foreign.map((name) => `“${name}”`).join('、'), foreign.length > 1 ? '它们' : '它'];
  throw new HostError(
    'SheetExists',
    `工作簿里有名为${names}的工作表，不是年报助手插入的，没有改动。请先给${them}改个名，或者新建一个工作簿，再插入。`,
  );
}

/**
 * Lays the template out anew over our own sheets.
 * @param keep whether figures, texts, last year's figures, notes and the report's id are taken over
 * @throws HostError; what was filled in is read before anything is written
 */
export async function insertAnew(host: SpreadsheetHost, options: TemplateOptions, found: Survey, keep: boolean): Promise<void> {
  refuseForeign(found);
  const before = keep ? found.read : undefined;
  const reportId = before?.settings.reportId || newReportId();
  await host.apply(plan(planOptions(options, reportId)), found.ours);
  if (before) await takeOver(host, before, options);
}

async function takeOver(host: SpreadsheetHost, before: ReadReport, options: TemplateOptions): Promise<void> {
  const { report, lastYear, meta, settings } = before;
  const values = new Map<CellId | `text.${string}`, string | number | null>();
  for (const [id, read] of report.readings) {
    if (read.kind === 'figure') values.set(id, read.value);
    else if (read.kind !== 'blank' && read.kind !== 'missing' && read.kind !== 'error') values.set(id, read.text);
  }
  const renamed = report.agency !== options.agency || report.year !== options.year;
  for (const [id, text] of report.texts) if (id !== 'text.title' || !renamed) values.set(id, text);
  await fill(host, values);

  const { locate } = readReport(await host.read(names()));
  const places: { readonly id: PlaceId; readonly after: string | number | null }[] = [];
  const put = (id: PlaceId, after: string | number | undefined) => {
    if (after !== undefined && after !== '') places.push({ id, after });
  };
  for (const key of ['date', 'website', 'address', 'postcode', 'phone', 'email'] as const) put(`meta.${key}`, meta[key]);
  put('setting.notes', settings.notes);
  put('setting.revision', settings.revision > 0 ? String(settings.revision) : undefined);
  // Another year's last year is not this year's.
  if (lastYear && report.year === options.year) {
    for (const [id, read] of lastYear.readings) put(`lastYear.${id}`, read.kind === 'figure' ? read.value : undefined);
  }
  const cells: readonly CellWrite[] = writes(locate, places);
  await host.write(cells);
}

/** 32 hexadecimal digits: tells one report from another, and nothing about the machine or the person. */
function newReportId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
