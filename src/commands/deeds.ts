// What the ribbon's buttons do without the pane, and what each then says. Knows the port and no Office.
import {
  checkWorkbook,
  failureOf,
  insertAnew,
  likelyYear,
  NoReport,
  readWorkbook,
  survey,
  refuseForeign,
  whereabouts,
  writeCounted,
  type PlacedFinding,
} from '../actions';
import type { SpreadsheetHost } from '../host/host';
import { words } from './messages';

/** What is said in the end: a heading and lines; a file that the clerk is to save. */
export interface Said {
  readonly title: string;
  readonly lines: readonly string[];
  readonly file?: { readonly name: string; readonly bytes: Uint8Array };
}

export type DeedName = 'insertTemplate' | 'checkReport' | 'writeDocument';

/** Findings told one by one; the pane shows them all. */
const TOLD = 5;

/** Never fails: a refusal is said like anything else. */
export async function deed(name: DeedName, host: SpreadsheetHost, today: Date): Promise<Said> {
  const does = { insertTemplate: insert, checkReport: check, writeDocument: write }[name];
  const title = { insertTemplate: words.insert.title, checkReport: words.check.title, writeDocument: words.document.title }[name];
  try {
    return { title, ...(await does(host, today)) };
  } catch (error) {
    return { title, lines: [error instanceof NoReport ? words.none : failureOf(error).sentence] };
  }
}

type Outcome = Omit<Said, 'title'>;

/**
 * Lays out the template for last year; whose report it is, the clerk fills in on 基本信息, which is shown then.
 * What stands there is never replaced from here: that needs a question, and the pane asks it.
 */
async function insert(host: SpreadsheetHost, today: Date): Promise<Outcome> {
  const options = { agency: '', year: likelyYear(today) };
  const found = await survey(host, options);
  if (found.ours.length > 0) {
    return { lines: [words.insert.exists(found.ours.filter((name) => found.sheets.includes(name))), words.insert.existsNext] };
  }
  refuseForeign(found);
  await insertAnew(host, options, found, false);
  const at = (await readWorkbook(host)).locate('meta.agency');
  if (at && host.capabilities.selection) await host.select(at.sheet, at.row, at.column);
  return { lines: [words.insert.done(options.year), words.insert.sheets(found.sheets), words.insert.next] };
}

/** Checks, shows the first cell that is wrong, and says the worst. */
async function check(host: SpreadsheetHost): Promise<Outcome> {
  const { line, findings, read } = await checkWorkbook(host);
  const open = findings.filter(({ note }) => note === undefined);
  const shown = await show(host, read.locate, open);
  const rest = open.length - TOLD;
  return {
    lines: [
      line,
      ...read.problems.map(({ message }) => message),
      ...open.slice(0, TOLD).map(({ severity, message }) => `【${words.check.severity[severity]}】${message}`),
      ...(rest > 0 ? [words.check.more(rest)] : []),
      ...(shown ? [words.check.shown(shown)] : []),
      ...(open.length > 0 ? [words.check.next] : []),
    ],
  };
}

async function show(
  host: SpreadsheetHost,
  locate: Awaited<ReturnType<typeof readWorkbook>>['locate'],
  open: readonly PlacedFinding[],
): Promise<string | undefined> {
  const first = open.find(({ severity, cells }) => severity === 'error' && cells.some(({ sheet }) => sheet !== undefined));
  const cell = first?.cells.find(({ sheet }) => sheet !== undefined);
  const at = cell && locate(cell.id);
  if (!cell || !at || !host.capabilities.selection) return undefined;
  await host.select(at.sheet, at.row, at.column);
  return whereabouts({ cells: [cell] });
}

async function write(host: SpreadsheetHost): Promise<Outcome> {
  const written = await writeCounted(host);
  const { read, verdict, line } = written.checked;
  const drafts = written.kind === 'created' ? written.composed.drafts.length : 0;
  return {
    lines: [...(drafts > 0 ? [words.document.drafts(drafts)] : []), ...(verdict === 'fail' ? [words.document.unfinished(line)] : [])],
    file: { name: words.document.fileName(read.report.agency, read.report.year), bytes: written.bytes },
  };
}
