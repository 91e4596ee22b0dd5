// What the build makes for whoever installs the add-in in WPS: the list for enterprise editions, the same files as an offline folder and
// archive, the lines for the list of one's own. Runs in Node, for webpack.config.js.
const { readFileSync, readdirSync, mkdirSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { zipSync } = require('fflate');
const { page } = require('../taskpane/pages.js');
const { version } = require('../../package.json');

const NAME = 'nianbao';
/** Name and version in ASCII: WPS sweeps away a folder that is called otherwise. */
const FOLDER = `${NAME}_${version}`;
/** The programs for which the add-in has an entry: et is 表格, wps is 文字. */
const PROGRAMS = ['et', 'wps'];
/** The address unless told otherwise; the port is part of what a clerk trusts, so it is said in full. */
const ADDRESS = 'http://localhost:3889/';
const SERVICE = 'http://127.0.0.1:58890';

/** @throws RangeError when it is no address of a folder */
function addressOf(address) {
  const { protocol, href } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') throw new RangeError(`WPS loads online add-ins over http or https only: ${address}`);
  return href.endsWith('/') ? href : `${href}/`;
}

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
const list = (lines) => `<jsplugins>\n${lines.map((line) => `  ${line}\n`).join('')}</jsplugins>\n`;

/** jsplugins.xml of an enterprise edition. */
const online = (address) =>
  list(PROGRAMS.map((type) => `<jspluginonline name="${NAME}" type="${type}" url="${escaped(address)}" enable="enable" install="null"/>`));

/** publish.xml in the folder jsaddons, beside the offline folder. Windows takes offline entries only as those of a developer. */
const offline = (enable) =>
  list(
    PROGRAMS.map(
      (type) => `<jsplugin name="${NAME}" type="${type}" url="${FOLDER}" version="${version}" enable="${enable}" install="null"/>`,
    ),
  );

const oem = (address) => `[Support]\r\nJsApiPlugin=true\r\n[Server]\r\nJSPluginsServer=${address}jsplugins.xml\r\n`;

/** A page as it is served: nothing from elsewhere. The installation page alone speaks to WPS's service on the same computer. */
function wpsPage(html, name, address) {
  const strict = page(html, { office: 'own', workbench: '' });
  if (name !== 'publish.html') return strict;
  const meta = (key, content) => `<meta name="nianbao-${key}" content="${escaped(content)}" />\n    `;
  return strict
    .replace("connect-src 'self'", `connect-src ${SERVICE}; frame-src ksowpscloudsvr:`)
    .replace('<title>', `${meta('address', address)}${meta('programs', PROGRAMS.join(' '))}${meta('version', version)}<title>`);
}

/** Every file below a folder, by its path there. */
function filesOf(folder, below = '') {
  return readdirSync(join(folder, below)).flatMap((name) => {
    const path = below ? `${below}/${name}` : name;
    return statSync(join(folder, path)).isDirectory() ? filesOf(folder, path) : [path];
  });
}

/** Files that make no sense without a server. */
const ONLINE_ONLY = new Set(['publish.html', 'publish.js', 'jsplugins.xml']);

/** The offline edition beside the online one, after the build. */
function writeOffline(from, to) {
  rmSync(to, { recursive: true, force: true });
  const entries = {};
  for (const path of filesOf(from)) {
    if (ONLINE_ONLY.has(path)) continue;
    const bytes = readFileSync(join(from, path));
    const target = join(to, FOLDER, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
    entries[`${FOLDER}/${path}`] = bytes;
  }
  for (const [system, enable] of [
    ['windows', 'enable_dev'],
    ['linux', 'enable'],
  ]) {
    const text = offline(enable);
    writeFileSync(join(to, `publish-${system}.xml`), text);
    entries[`publish-${system}.xml`] = Buffer.from(text);
  }
  // One date for all: the same source makes the same archive.
  writeFileSync(join(to, `${FOLDER}.zip`), zipSync(entries, { level: 9, mtime: new Date(2020, 0, 1) }));
}

/** Webpack's plugin for it. */
const offlineKit = (from, to) => ({
  apply: (compiler) => compiler.hooks.afterEmit.tap('offlineKit', () => writeOffline(from, to)),
});

module.exports = { ADDRESS, FOLDER, NAME, PROGRAMS, addressOf, offlineKit, oem, online, wpsPage };
