// A PDF's text and pictures of its pages, by poppler.
import { execFile } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The text of each page, laid out as on the page. */
export async function pdfText(pdf: string): Promise<readonly string[]> {
  const { stdout } = await run('pdftotext', ['-layout', '-enc', 'UTF-8', pdf, '-'], { maxBuffer: 64 * 1024 * 1024 });
  return stdout.replace(/\f$/, '').split('\f');
}

/** The width and height of each page in points. A4 is 595 × 842. */
export async function pdfSizes(pdf: string): Promise<readonly { readonly width: number; readonly height: number }[]> {
  const { stdout } = await run('pdfinfo', ['-f', '1', '-l', '-1', pdf]);
  return [...stdout.matchAll(/^Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)/gm)].map(([, width, height]) => ({
    width: Number(width),
    height: Number(height),
  }));
}

/** Draws each page. @param resolution dots an inch @returns the .png files in the order of the pages */
export async function pdfPages(pdf: string, folder: string, resolution = 60): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const stem = basename(pdf, '.pdf');
  await run('pdftoppm', ['-r', String(resolution), '-png', pdf, join(folder, stem)]);
  const drawn = (await readdir(folder)).filter((name) => name.startsWith(`${stem}-`) && /^\d+\.png$/.test(name.slice(stem.length + 1)));
  return drawn.sort().map((name) => join(folder, name));
}
