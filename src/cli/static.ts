// Files of one folder over http, for this computer only. Any static web server does the same; it needs the types below.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

/** The types that the pages need. */
export const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.png': 'image/png',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** Names under which this computer is asked; anything else is a page elsewhere that was pointed here. */
const HOSTS = /^(127\.0\.0\.1|localhost)(:\d+)?$/;

export async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const end = (status: number) => {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
    response.end();
  };
  if (!HOSTS.test(request.headers.host ?? '')) return end(403);
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(405);
  const file = fileOf(root, request.url ?? '/');
  const info = file === undefined ? undefined : await stat(file).catch(() => undefined);
  const type = TYPES[extname(file ?? '').toLowerCase()];
  if (file === undefined || !info?.isFile() || type === undefined) return end(404);
  response.writeHead(200, {
    'content-type': type,
    'content-length': info.size,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  if (request.method === 'HEAD') return void response.end();
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** The file behind an address; undefined when the address leads out of the folder. */
export function fileOf(root: string, url: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  if (path.includes('\0')) return undefined;
  const file = normalize(join(root, path.endsWith('/') ? `${path}index.html` : path));
  return file.startsWith(`${normalize(root)}${sep}`) ? file : undefined;
}
