// LibreOffice as a test tool: many files in one process, a profile of its own, nothing left behind.
// Stands in for Excel, WPS and Word where a real program must recalculate, render or save a file again.
import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What LibreOffice is asked to write. csv: one file a sheet, UTF-8, values as they are shown. */
const filters = {
  pdf: 'pdf',
  xlsx: 'xlsx:Calc MS Excel 2007 XML',
  ods: 'ods:calc8',
  docx: 'docx:MS Word 2007 XML',
  csv: 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1',
  txt: 'txt:Text (encoded):UTF8',
  html: 'html',
} as const;
export type Target = keyof typeof filters;

/** The path of LibreOffice. @throws when there is none, with what to do */
export function soffice(): string {
  const places = [
    process.env['SOFFICE'] ?? '',
    ...(process.env['PATH'] ?? '').split(':').map((folder) => join(folder, 'soffice')),
    '/usr/lib/libreoffice/program/soffice',
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  ];
  const found = places.find((place) => existsSync(place));
  if (found === undefined)
    throw new Error('No LibreOffice: apt-get install libreoffice-calc libreoffice-writer poppler-utils, or set SOFFICE.');
  return found;
}

/** "7.4.7.2" */
export const sofficeVersion = (): string => /\d+(\.\d+)+/.exec(execFileSync(soffice(), ['--version'], { encoding: 'utf8' }))?.[0] ?? '';

/**
 * Converts files, all in one LibreOffice process.
 * @param folder where the results go, made if need be; a result is called like its input, so the inputs' names must differ
 * @returns the results in the order of the inputs
 * @throws when an input gave no file
 */
export async function convert(files: readonly string[], target: Exclude<Target, 'csv'>, folder: string): Promise<readonly string[]> {
  const results = files.map((file) => join(folder, `${basename(file, extname(file))}.${target}`));
  if (new Set(results).size < results.length) throw new Error('two inputs have the same name');
  await mkdir(folder, { recursive: true });
  return numbered(files, target, (written) =>
    Promise.all(
      written.map(async ([first = ''], index) => {
        const result = results[index]!;
        await copyFile(first, result);
        return result;
      }),
    ),
  );
}

/** Rows of texts as LibreOffice shows them. */
export type Rows = readonly (readonly string[])[];

/** Recalculates workbooks. @returns for each input its sheets by name, hidden ones included, in the workbook's order */
export async function recalculate(files: readonly string[]): Promise<readonly ReadonlyMap<string, Rows>[]> {
  const sheet = async (path: string) => [basename(path, '.csv').replace(/^\d+-/, ''), csvRows(await readFile(path, 'utf8'))] as const;
  return numbered(files, 'csv', (written) => Promise.all(written.map(async (sheets) => new Map(await Promise.all(sheets.map(sheet))))));
}

/** RFC 4180. */
export function csvRows(text: string): Rows {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    if (end === '' && plain === '' && quoted === undefined && row.length === 0) break;
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** Converts copies that are called 0, 1, 2 …, so that results are told apart whatever the inputs and their sheets are called. */
async function numbered<T>(
  files: readonly string[],
  target: Target,
  take: (written: readonly (readonly string[])[]) => Promise<T>,
): Promise<T> {
  if (files.length === 0) return take([]);
  const work = await mkdtemp(join(tmpdir(), 'nianbao-office-'));
  try {
    const inputs = files.map((file, index) => join(work, `${index}${extname(file)}`));
    await Promise.all(files.map((file, index) => copyFile(file, inputs[index]!)));
    // Twice at most: a first start on a slow machine, or a crash on the way out, ends without a file, even with exit code 0.
    let said = await attempt(inputs, target, work);
    if ((await results(work)).length === 0) said = await attempt(inputs, target, work);
    const all = await results(work);
    const written = files.map((_, index) => all.filter((path) => /^\d+/.exec(basename(path))?.[0] === String(index)));
    const missing = files.filter((_, index) => written[index]!.length === 0);
    if (missing.length > 0) throw new Error(`LibreOffice wrote no ${target} for ${missing.join(', ')}. It said: ${said}`);
    return await take(written);
  } finally {
    await rm(work, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The written files, oldest first: the sheets of a workbook are written in its order. */
async function results(work: string): Promise<readonly string[]> {
  const folder = join(work, 'results');
  const names = await readdir(folder).catch(() => []);
  const dated = await Promise.all(
    names.map(async (name) => ({ path: join(folder, name), time: (await stat(join(folder, name), { bigint: true })).mtimeNs })),
  );
  return dated.sort((a, b) => Number(a.time - b.time)).map(({ path }) => path);
}

/** Cached results of formulas are never taken for LibreOffice's own: 0 is "always recalculate on load". */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
${['OOXMLRecalcMode', 'ODFRecalcMode']
  .map(
    (mode) =>
      `<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="${mode}" oor:op="fuse"><value>0</value></prop></item>`,
  )
  .join('\n')}
</oor:items>
`;

/** One run with a new profile, so that no other LibreOffice can hold it. @returns what LibreOffice said, also when it failed */
async function attempt(inputs: readonly string[], target: Target, work: string): Promise<string> {
  const profile = await mkdtemp(join(work, 'profile-'));
  await mkdir(join(profile, 'user'));
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), PROFILE);
  const options = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--nologo', '--norestore', '--nolockcheck'];
  const order = ['--convert-to', filters[target], '--outdir', join(work, 'results'), ...inputs];
  try {
    const { stdout, stderr } = await run(soffice(), [...options, ...order], {
      // One damaged file must not hang a run for ever.
      timeout: 60_000 + inputs.length * 5_000,
      killSignal: 'SIGKILL',
      maxBuffer: 64 * 1024 * 1024,
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    return stdout.slice(-2_000) + stderr.slice(-2_000);
  } catch (error) {
    return String(error);
  }
}
