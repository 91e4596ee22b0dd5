// npm start: shows the workbench in a browser on this computer. npm run sideload: serves the add-in's files to Excel over https.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer as createPlain, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecure } from 'node:https';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { localCertificate } from './certificate';
import { answer } from './static';
import { say, warn } from './terminal';

/** Beside this file's own folder. */
const folder = (name: string) => join(__dirname, '..', name);

/** Days before its end at which a certificate is made anew. */
const FRESH = 30;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, sideload: { type: 'boolean' }, open: { type: 'boolean' } },
    allowNegative: true,
  });
  const root = folder(values.sideload ? 'web' : 'workbench');
  if (!existsSync(join(root, 'index.html'))) throw new Error(`${root} 里没有文件，请先运行 npm run build。`);
  const listener = (request: IncomingMessage, response: ServerResponse) => void answer(root, request, response);
  const server = values.sideload ? createSecure(await certificate(), listener) : createPlain(listener);
  const wanted = Number(values.port ?? (values.sideload ? 3000 : 8722));
  // Only this computer: the page holds unpublished figures.
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      // Excel's manifest names its port; the workbench takes any.
      if (error.code !== 'EADDRINUSE' || values.sideload || values.port !== undefined) return reject(error);
      server.listen(0, '127.0.0.1');
    });
    server.once('listening', () => resolve((server.address() as { port: number }).port));
    server.listen(wanted, '127.0.0.1');
  });
  const address = values.sideload ? `https://localhost:${port}/` : `http://127.0.0.1:${port}/`;
  say(values.sideload ? `加载项的文件在 ${address} ，清单文件：${join(root, 'manifest.xml')}` : `年报填报助手：${address}`);
  say('按 Ctrl+C 结束。');
  if (!values.sideload && values.open !== false) openBrowser(address);
}

/** One that Office's own tools have made and the system trusts, or one of ours, which a person has to trust. */
async function certificate(): Promise<{ readonly cert: string; readonly key: string }> {
  const trusted = join(homedir(), '.office-addin-dev-certs');
  if (existsSync(join(trusted, 'localhost.crt'))) return read(trusted);
  const own = join(folder('..'), '.cache', 'certificate');
  const made = await stat(join(own, 'localhost.crt')).catch(() => undefined);
  if (!made || Date.now() - made.mtimeMs > (365 - FRESH) * 86_400_000) {
    await mkdir(own, { recursive: true });
    const { cert, key } = localCertificate(new Date());
    await writeFile(join(own, 'localhost.crt'), cert);
    await writeFile(join(own, 'localhost.key'), key, { mode: 0o600 });
  }
  say(`证书是自己签发的，要先在本机信任它，Excel 才肯加载：${join(own, 'localhost.crt')}`);
  return read(own);
}

const read = async (from: string) => ({
  cert: await readFile(join(from, 'localhost.crt'), 'utf8'),
  key: await readFile(join(from, 'localhost.key'), 'utf8'),
});

/** Where there is a screen. Whether it worked does not matter: the address is printed. */
function openBrowser(address: string): void {
  const { platform, env } = process;
  if (env['CI'] || (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY'])) return;
  const [command, ...args] =
    platform === 'win32' ? ['cmd', '/c', 'start', '', address] : platform === 'darwin' ? ['open', address] : ['xdg-open', address];
  spawn(command ?? '', args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

main().catch((error: unknown) => {
  warn(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
});
