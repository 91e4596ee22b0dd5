// What is built: the command line, one file an entry that runs alone with Node, and the add-in's pages for Office (`dist/web/`) and for
// WPS (`dist/wps/`).
//   npm run build -- --env url=https://nianbao.example.gov.cn/   the address that the add-in is served from
//   npm run build -- --env office=cdn                            office.js from Microsoft's network instead of our own server
//   npm run build -- --env wps=http://10.0.0.8:3889/              the address that WPS loads the add-in from
//   npm run build -- --env workbench=https://…/                  where the browser edition is served, if it is
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { BannerPlugin } = require('webpack');
const { ADDRESS, addressOf, offlineKit, oem, online, wpsPage } = require('./src/wps/kit.js');
const { LOCAL, helpPage, officeFiles, page, placed, workbenchPage } = require('./src/taskpane/pages.js');

const at = (...path) => join(__dirname, ...path);

const entries = {
  nianbao: 'src/cli/nianbao.ts',
  demo: 'src/cli/demo.ts',
  serve: 'src/cli/serve.ts',
  generate: 'src/cli/generate.ts',
  bench: 'test/bench/bench.ts',
  panes: 'test/bench/panes.ts',
};

/** What exceljs uses for streams and .csv, which we do not: stays out, with the forty packages behind it. NOTICE.md knows of it. */
const unbundled = ['unzipper', 'archiver', 'fast-csv'];

/** TypeScript through swc; types are checked by `npm run types`. */
const typescript = (target, assumptions) => ({
  test: /\.ts$/,
  loader: 'swc-loader',
  options: { jsc: { target, ...assumptions, parser: { syntax: 'typescript' } }, sourceMaps: false },
});

const common = (name, mode) => ({
  name,
  mode,
  context: __dirname,
  resolve: { extensions: ['.ts', '.js'] },
  devtool: mode === 'production' ? false : 'source-map',
  performance: { hints: false },
  stats: { preset: 'errors-warnings', errorsCount: false, warningsCount: false },
});

/** @param only the entries to build (`--env only=bench,panes`), when not all are wanted */
const cli = (mode, only) => ({
  ...common('cli', mode),
  target: 'node20',
  entry: Object.fromEntries(
    Object.entries(entries)
      .map(([name, file]) => [name, at(file)])
      .filter(([name, file]) => (only === undefined || only.split(',').includes(name)) && existsSync(file)),
  ),
  output: { path: at('dist/cli'), filename: '[name].js', clean: only === undefined },
  resolve: { extensions: ['.ts', '.js'], alias: Object.fromEntries(unbundled.map((name) => [name, false])) },
  // The browser of the tests stays where it is; only the bench starts one.
  externals: [
    { 'playwright-core': 'commonjs playwright-core' },
    ({ request }, done) => (/\/chromium$/.test(request) ? done(null, 'commonjs ../../test/e2e/chromium.js') : done()),
  ],
  // A dynamic import must not become a second file.
  module: { rules: [typescript('es2022')], parser: { javascript: { dynamicImportMode: 'eager' }, json: { namedExports: true } } },
  // Not minified: a stack trace in a bug report can be read, and the size of a program on disk hurts nobody.
  optimization: { minimize: false, nodeEnv: false },
  node: { __dirname: false, __filename: false },
  plugins: [new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, entryOnly: true, include: 'nianbao.js' })],
});

/** What every bundle for a browser shares: the oldest kernel that runs it, and rules without their handbook. */
const browser = (name, mode) => ({
  ...common(name, mode),
  target: ['web', 'es2018'],
  module: {
    rules: [
      typescript('es2018', { assumptions: { noDocumentAll: true } }),
      // Of the rules only: what they say to a clerk who asks is a file of its own.
      { test: /\.ts$/, include: at('src/rules'), enforce: 'pre', loader: at('src/taskpane/handbook.loader.js') },
      // No module of ours does anything by being imported, but for the pages' own scripts.
      { test: /\.ts$/, include: at('src'), sideEffects: false },
    ],
  },
});

/** The pages that Office opens. */
const web = (mode, { url = LOCAL, office = 'own', workbench = '' }) => ({
  ...browser('web', mode),
  entry: {
    taskpane: at('src/taskpane/main.ts'),
    word: at('src/taskpane/word.ts'),
    save: at('src/taskpane/save.ts'),
    commands: at('src/commands/commands.ts'),
    message: at('src/commands/message.ts'),
  },
  output: { path: at('dist/web'), filename: '[name].js', chunkFilename: '[name].js', publicPath: 'auto', clean: true },
  plugins: [
    new CopyPlugin({
      patterns: [
        ...['taskpane/index.html', 'taskpane/word.html', 'taskpane/save.html', 'commands/commands.html', 'commands/message.html'].map(
          (file) => ({
            from: at('src', file),
            to: '[name][ext]',
            transform: (content) => page(String(content), { office, workbench }),
          }),
        ),
        {
          from: at('assets/handbook/rules.zh-CN.json'),
          to: 'help.html',
          transform: (content) => page(helpPage(JSON.parse(String(content))), { office, workbench }),
        },
        { from: at('src/taskpane/floor.js'), to: 'floor.js', info: { minimized: true } },
        { from: at('src/taskpane/style.css'), to: 'taskpane.css' },
        { from: at('manifest.xml'), to: 'manifest.xml', transform: (content) => placed(String(content), url) },
        { from: at('assets/icons/*.png'), to: 'icons/[name][ext]' },
        // Microsoft's files as they are; `minimized` keeps webpack from touching them.
        ...(office === 'own' ? officeFiles.map(({ from, to }) => ({ from, to: `office/${to}`, info: { minimized: true } })) : []),
      ],
    }),
  ],
});

/** The pages that WPS opens, as files for a server and as a folder for computers without one. */
const wps = (mode, { wps: wanted = ADDRESS }) => {
  const address = addressOf(wanted);
  const pages = ['index', 'pane', 'message', 'self-check', 'publish'].map((name) => `${name}.html`);
  return {
    ...browser('wps', mode),
    entry: Object.fromEntries(['main', 'pane', 'message', 'selfCheck', 'publish'].map((name) => [name, at(`src/wps/${name}.ts`)])),
    output: { path: at('dist/wps/online'), filename: '[name].js', chunkFilename: '[name].js', publicPath: 'auto', clean: true },
    plugins: [
      new CopyPlugin({
        patterns: [
          ...pages.map((file) => ({
            from: at('src/wps', file),
            to: file,
            // Left readable: whoever puts them on a server may want to look.
            info: { minimized: true },
            transform: (content) => wpsPage(String(content), file, address),
          })),
          // As they stand: WPS wants the ribbon to begin with its first element.
          ...['ribbon.xml', 'manifest.xml'].map((file) => ({ from: at('src/wps', file), to: file })),
          { from: at('src/wps/manifest.xml'), to: 'jsplugins.xml', transform: () => online(address) },
          { from: at('src/wps/manifest.xml'), to: '../oem.ini.txt', transform: () => oem(address) },
          { from: at('src/wps/older.js'), to: 'older.js', info: { minimized: true } },
          { from: at('src/taskpane/floor.js'), to: 'floor.js', info: { minimized: true } },
          { from: at('src/taskpane/style.css'), to: 'taskpane.css' },
          { from: at('src/wps/wps.css'), to: 'wps.css' },
          { from: at('assets/icons/*-32.png'), to: 'icons/[name][ext]' },
        ],
      }),
      offlineKit(at('dist/wps/online'), at('dist/wps/offline')),
    ],
  };
};

/** The workbench: the pane with a grid of its own, in any newer browser. Univer's code is younger than what old kernels run. */
const workbench = (mode) => ({
  ...browser('workbench', mode),
  // The engine is read once; the next start takes seconds.
  cache: { type: 'filesystem', cacheDirectory: at('.cache/webpack'), buildDependencies: { config: [__filename] } },
  target: ['web', 'es2020'],
  // Five megabytes of the grid's engine: swc makes them small in a fifth of the time.
  optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false })] },
  entry: { workbench: at('src/workbench/main.ts'), pane: at('src/workbench/pane.ts') },
  output: {
    path: at('dist/workbench'),
    filename: '[name].js',
    // Most of what has no name are the engine's hyphenation rules of seventy languages, which no Chinese page asks for.
    chunkFilename: ({ chunk }) => (chunk.name ? '[name].js' : 'engine/[id].js'),
    publicPath: 'auto',
    clean: true,
  },
  plugins: [
    new CopyPlugin({
      patterns: [
        ...['index.html', 'pane.html'].map((file) => ({
          from: at('src/workbench', file),
          to: '[name][ext]',
          transform: (content) => workbenchPage(String(content)),
        })),
        { from: at('src/workbench/style.css'), to: 'workbench.css' },
        { from: at('src/taskpane/style.css'), to: 'taskpane.css' },
        { from: at('assets/icons/nianbao-32.png'), to: 'icons/[name][ext]' },
        ...['core', 'conditional-formatting', 'data-validation'].map((preset) => ({
          from: at(`node_modules/@univerjs/preset-sheets-${preset}/lib/index.css`),
          to: `univer-${preset}.css`,
        })),
      ],
    }),
  ],
});

module.exports = (env, { mode = 'production' }) => [cli(mode, env.only), web(mode, env), wps(mode, env), workbench(mode)];
module.exports.unbundled = unbundled;
module.exports.browser = browser;
