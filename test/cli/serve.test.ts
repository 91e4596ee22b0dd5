// The workbench and the add-in's files are served to this computer and to nobody else.
import { afterEach, describe, expect, test } from '@jest/globals';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import { createServer as createSecure, get } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localCertificate } from '../../src/cli/certificate';
import { answer, fileOf } from '../../src/cli/static';

const root = join(mkdtempSync(join(tmpdir(), 'nianbao-serve-')), 'web');
mkdirSync(join(root, 'icons'), { recursive: true });
writeFileSync(join(root, 'index.html'), '<p>年报</p>');
writeFileSync(join(root, 'pane.js'), '1');
writeFileSync(join(root, 'secret.key'), 'x');
writeFileSync(join(root, '..', 'outside.html'), 'x');

let server: Server | undefined;
afterEach(() => void server?.close());

const started = (): Promise<number> =>
  new Promise((resolve) => {
    server = createServer((asked, response) => void answer(root, asked, response));
    server.listen(0, '127.0.0.1', () => resolve((server?.address() as AddressInfo).port));
  });

interface Answer {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly body: string;
}
const ask = (port: number, path: string, more: object = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request({ port, path, host: '127.0.0.1', ...more }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode, type: response.headers['content-type'], body }));
    })
      .on('error', reject)
      .end();
  });

describe('the server of the workbench', () => {
  test('gives pages and scripts with their types', async () => {
    const port = await started();
    expect(await ask(port, '/')).toEqual({ status: 200, type: 'text/html; charset=utf-8', body: '<p>年报</p>' });
    expect(await ask(port, '/pane.js?v=1')).toEqual({ status: 200, type: 'text/javascript; charset=utf-8', body: '1' });
  });

  test('gives nothing else: no file outside its folder, no folder, no file of another kind, nothing to another name of this computer', async () => {
    const port = await started();
    for (const path of [
      '/../outside.html',
      '/%2e%2e/outside.html',
      '/..%2foutside.html',
      '/icons',
      '/secret.key',
      '/none.js',
      '/%00',
      '/%',
    ])
      expect([path, (await ask(port, path)).status]).toEqual([path, 404]);
    expect((await ask(port, '/', { headers: { host: 'evil.example' } })).status).toBe(403);
    expect((await ask(port, '/', { method: 'POST' })).status).toBe(405);
    expect(fileOf(root, '//etc/passwd')).not.toBe('/etc/passwd');
  });
});

describe('the certificate for the add-in’s files', () => {
  test('is for this computer alone, signed by itself, and good for a year', () => {
    const { cert, key } = localCertificate(new Date('2026-01-05T08:00:00Z'));
    const read = new X509Certificate(cert);
    expect([read.checkHost('localhost'), read.checkIP('127.0.0.1'), read.checkHost('example.com')]).toEqual([
      'localhost',
      '127.0.0.1',
      undefined,
    ]);
    expect(read.verify(read.publicKey)).toBe(true);
    expect([new Date(read.validFrom).toISOString(), new Date(read.validTo).toISOString()]).toEqual([
      '2026-01-05T08:00:00.000Z',
      '2027-01-05T08:00:00.000Z',
    ]);
    expect(read.ca).toBe(true);
    expect(key).toContain('PRIVATE KEY');
  });

  test('opens a connection to whoever trusts it, and to nobody else', async () => {
    const { cert, key } = localCertificate(new Date());
    const secure = createSecure({ cert, key }, (_, response) => void response.end('ok'));
    const port = await new Promise<number>((resolve) =>
      secure.listen(0, '127.0.0.1', () => resolve((secure.address() as AddressInfo).port)),
    );
    const fetched = (options: object) =>
      new Promise<string | number | undefined>((resolve) =>
        get({ host: 'localhost', family: 4, port, ...options }, (response) => resolve(response.statusCode)).on(
          'error',
          ({ code }: NodeJS.ErrnoException) => resolve(code),
        ),
      );
    expect(await fetched({ ca: cert })).toBe(200);
    expect(await fetched({})).toMatch(/SELF_SIGNED|UNABLE_TO_VERIFY/);
    secure.close();
  });
});
