// What is built: the command line, one file an entry that runs alone with Node (`node dist/cli/nianbao.js`).
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { BannerPlugin } = require('webpack');

const entries = {
  nianbao: 'src/cli/nianbao.ts',
  demo: 'src/cli/demo.ts',
  generate: 'src/cli/generate.ts',
  bench: 'test/bench/bench.ts',
};

/** What exceljs uses for streams and .csv, which we do not: stays out, with the forty packages behind it. NOTICE.md knows of it. */
const unbundled = ['unzipper', 'archiver', 'fast-csv'];

/** TypeScript through swc; types are checked by `npm run types`. */
const typescript = (target) => ({
  test: /\.ts$/,
  loader: 'swc-loader',
  options: { jsc: { target, parser: { syntax: 'typescript' } }, sourceMaps: false },
});

/** @param only the one entry to build (`--env only=bench`), when not all are wanted */
const cli = (mode, only) => ({
  name: 'cli',
  mode,
  target: 'node20',
  entry: Object.fromEntries(
    Object.entries(entries)
      .map(([name, file]) => [name, join(__dirname, file)])
      .filter(([name, file]) => (only === undefined || name === only) && existsSync(file)),
  ),
  output: { path: join(__dirname, 'dist', 'cli'), filename: '[name].js', clean: only === undefined },
  resolve: { extensions: ['.ts', '.js'], alias: Object.fromEntries(unbundled.map((name) => [name, false])) },
  // A dynamic import must not become a second file.
  module: { rules: [typescript('es2022')], parser: { javascript: { dynamicImportMode: 'eager' }, json: { namedExports: true } } },
  // Not minified: a stack trace in a bug report can be read, and the size of a program on disk hurts nobody.
  optimization: { minimize: false, nodeEnv: false },
  node: { __dirname: false, __filename: false },
  devtool: mode === 'production' ? false : 'source-map',
  performance: { hints: false },
  plugins: [new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, entryOnly: true, include: 'nianbao.js' })],
  stats: { preset: 'errors-warnings', errorsCount: false, warningsCount: false },
});

module.exports = ({ only }, { mode = 'production' }) => [cli(mode, only)];
module.exports.unbundled = unbundled;
