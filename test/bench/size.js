// Prints what the rooms that go into a pane weigh: minified for ES2018, gzip -9. A broken budget is said.
const { gzipSync } = require('node:zlib');
const { mkdtempSync, readFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join, sep } = require('node:path');
const webpack = require('webpack');

const root = join(__dirname, '../..');
const out = mkdtempSync(join(tmpdir(), 'nianbao-size-'));

/** One bundle of a room, of which only the named folders count; everything else is left out as external. */
function weigh(name, entry, counted) {
  const inside = (file) => counted.some((folder) => file.startsWith(join(root, folder) + sep));
  const compiler = webpack({
    mode: 'production',
    context: root,
    entry,
    target: ['web', 'es2018'],
    output: { path: out, filename: `${name}.js`, library: { type: 'var', name: 'room' } },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: 'swc-loader',
          options: { jsc: { target: 'es2018', assumptions: { noDocumentAll: true }, parser: { syntax: 'typescript' } } },
        },
      ],
    },
    externals: [
      ({ context, request }, done) => {
        const file = request.startsWith('.') ? join(context, request) : join(root, 'node_modules', request);
        const own = !context.startsWith(root) || inside(`${file}${sep}`) || inside(file);
        done(null, own ? undefined : `var room_${request.replace(/\W/g, '_')}`);
      },
    ],
  });
  return new Promise((resolve, reject) =>
    compiler.run((error, stats) => {
      if (error || stats.hasErrors()) return reject(error ?? new Error(stats.toString({ all: false, errors: true })));
      resolve(gzipSync(readFileSync(join(out, `${name}.js`)), { level: 9 }).length / 1024);
    }),
  );
}

async function main() {
  const rows = [
    ['document room', './src/document/index.ts', ['src/document'], 20],
    ['document room with its packages and guards', './src/document/index.ts', ['src/document', 'src/ooxml', 'node_modules'], undefined],
  ];
  for (const [index, [name, entry, counted, budget]] of rows.entries()) {
    const size = await weigh(String(index), entry, counted);
    const over = budget !== undefined && size > budget;
    console.log(`${name.padEnd(64)}${size.toFixed(2).padStart(10)} KB${budget ? `   budget ≤ ${budget} KB${over ? '   OVER' : ''}` : ''}`);
  }
}

main();
