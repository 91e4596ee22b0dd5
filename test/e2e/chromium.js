// The browser of the tests: one that is installed, or the one that comes with the packages, unpacked once into the repository's cache.
// Plain JavaScript, for Jest's global set-up and for scripts that Node runs as they are.
const { spawnSync } = require('node:child_process');
const { existsSync, mkdirSync, readFileSync, renameSync, rmSync } = require('node:fs');
const { join } = require('node:path');
const { chromium } = require('playwright-core');

const root = join(__dirname, '../..');
const packed = join(root, 'node_modules/@sparticuz/chromium');

/** Where distributions put Chromium and Chrome. `NIANBAO_CHROMIUM` names another. */
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** No request of the browser's own, no display, no graphics card. The package's own list switches the web's security off: not used. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The browser to start and what it needs around it.
 * @throws Error when there is none that starts
 */
async function browser() {
  const tried = [];
  for (const path of [process.env.NIANBAO_CHROMIUM, ...INSTALLED]) {
    if (path === undefined || !existsSync(path)) continue;
    if (starts(path, {})) return { path, env: {} };
    tried.push(path);
  }
  const own = await unpacked();
  // Without fonts of the system no text is painted at all; the package brings some, and libraries that a small system lacks.
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(own, 'fonts') };
  for (const env of [fonts, { ...fonts, LD_LIBRARY_PATH: join(own, 'al2023/lib') }]) {
    const path = join(own, 'chromium');
    if (starts(path, env)) return { path, env };
    tried.push(path);
  }
  throw new Error(`No browser starts here; tried ${tried.join(', ')}. Set NIANBAO_CHROMIUM to one.`);
}

const starts = (path, env) => spawnSync(path, ['--version', ...ARGS], { env: { ...process.env, ...env } }).status === 0;

/** A folder with the packed browser's files; named after its version, so that an upgrade is not taken for it. */
async function unpacked() {
  const { version } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8'));
  const folder = join(root, '.cache', `chromium-${version}`);
  if (existsSync(folder)) return folder;
  const making = `${folder}.${process.pid}`;
  mkdirSync(making, { recursive: true });
  // The package unpacks into the folder for temporary files, whatever lies there.
  const before = process.env.TMPDIR;
  process.env.TMPDIR = making;
  try {
    const { inflate } = require(join(packed, 'build/cjs/lambdafs.cjs'));
    for (const file of ['chromium.br', 'fonts.tar.br', 'al2023.tar.br']) await inflate(join(packed, 'bin', file));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  if (existsSync(folder)) rmSync(making, { recursive: true });
  else renameSync(making, folder);
  return folder;
}

/** A started browser. */
const launch = ({ path, env }) => chromium.launch({ executablePath: path, args: ARGS, env: { ...process.env, ...env } });

module.exports = { browser, launch };
