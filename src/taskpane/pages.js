// What the build puts into the pages and the manifest: addresses, office.js, what a page may load. Runs in Node, for webpack.config.js.
const { join } = require('node:path');

/** Where a build is served unless told otherwise: on the computer itself. Stands so in manifest.xml and the pages. */
const LOCAL = 'https://localhost:3000/';
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

/**
 * Microsoft's files that Excel and Word ask for, on the web, Windows and Mac, in Chinese and English. The client picks them by name
 * next to office.js; the table serves a page that is opened outside Office. The licence asks for its text beside them.
 */
const officeFiles = [
  'office.js',
  'excel-web-16.00.js',
  'excel-win32-16.00.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'word-web-16.00.js',
  'word-win32-16.00.js',
  'word-win32-16.01.js',
  'word-mac-16.00.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
  'o15apptofilemappingtable.js',
]
  .map((file) => ({ from: join(__dirname, '../../node_modules/@microsoft/office-js/dist', file), to: file }))
  .concat([
    { from: join(__dirname, '../../node_modules/@microsoft/office-js/LICENSE.md'), to: 'LICENSE.md' },
    { from: join(__dirname, 'office-notice.txt'), to: 'NOTICE.txt' },
  ]);

/** What a page may load: its own server and nothing else, office.js from Microsoft's network where the build says so. */
const policy = (office) => {
  const scripts = office === 'cdn' ? `'self' ${new URL(CDN).origin}` : "'self'";
  return `default-src 'none'; script-src ${scripts}; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'`;
};

/**
 * A page as it is served.
 * @param office `own` or `cdn`
 * @param workbench address of the browser edition; empty when there is none
 */
function page(html, { office, workbench }) {
  return html
    .replace(
      '<meta charset="utf-8" />',
      (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy(office)}" />`,
    )
    .replace('src="office/office.js"', (own) => (office === 'cdn' ? `src="${CDN}office.js"` : own))
    .replace('name="nianbao-browser-edition" content=""', `name="nianbao-browser-edition" content="${escaped(workbench)}"`);
}

/** The manifest with the address that the add-in is served from. @throws RangeError when it is not https */
function placed(manifest, url) {
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:') throw new RangeError(`Office loads add-ins over https only: ${url}`);
  return manifest.split(LOCAL).join(escaped(href.endsWith('/') ? href : `${href}/`));
}

/** The handbook as a page of its own, for whoever asks for help before the pane is open. */
function helpPage(entries) {
  const chapters = [...new Set(entries.map(({ chapter }) => chapter))];
  const rule = ({ id, title, what, why, right }) =>
    `<h3 id="${escaped(id)}">${escaped(id)} ${escaped(title)}</h3>\n<p>${escaped(what)}</p>\n<p>${escaped(why)}</p>\n<p>${escaped(right)}</p>`;
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>年报填报助手 · 帮助</title>
    <link rel="stylesheet" href="taskpane.css" />
  </head>
  <body>
    <main class="insert">
      <h1>年报填报助手</h1>
      <p>在 Excel 的“年报”选项卡上点“年报助手”打开窗格：填单位、年度，一键插入法定表格；边填边校验；写好正文，生成 Word 文档。数据不离开这台电脑。</p>
      <h2>校验规则</h2>
      ${chapters
        .map(
          (chapter) =>
            `<h2>${escaped(chapter)}</h2>\n${entries
              .filter((entry) => entry.chapter === chapter)
              .map(rule)
              .join('\n')}`,
        )
        .join('\n')}
    </main>
  </body>
</html>
`;
}

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/**
 * A page of the workbench: its own server and nothing else, and the pane in a frame. The grid's engine writes style elements for its
 * dialogs and draws pictures that it makes itself; scripts come from files only.
 */
const workbenchPage = (html) =>
  html.replace(
    '<meta charset="utf-8" />',
    (charset) =>
      `${charset}\n    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'" />`,
  );

module.exports = { LOCAL, officeFiles, helpPage, page, placed, workbenchPage };
