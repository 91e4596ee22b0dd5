// The lint of the house: typescript-eslint's type-checked rules, the table of rooms, and what old browser kernels cannot run.
const { dirname, posix, relative, sep } = require('node:path');
const { createNodeResolver, importX } = require('eslint-plugin-import-x');
const tseslint = require('typescript-eslint');

/**
 * Who may use whom (src/…): a room uses only the rooms in its row, each of which stands above it here, and only the packages
 * in its row. The longest matching name wins, so that a single file may have a row of its own.
 */
// prettier-ignore
const rooms = {
  //               may use                                                                                       packages
  ooxml:          [[],                                                                                           ['fflate']],
  // Node's XML parser, kept out of every bundle for the browser.
  'ooxml/xml.node': [['ooxml'],                                                                                  ['@xmldom/xmldom']],
  form:           [[],                                                                                           []],
  'host/plan':    [[],                                                                                           []],
  'host/host':    [['host/plan'],                                                                                []],
  'host/document': [['host/host'],                                                                               []],
  // What adapters share: cells as rectangles, formulas seen from another cell, texts that must stay texts.
  'host/rectangles': [['host/plan'],                                                                             []],
  'host/shift':   [['host/plan'],                                                                                []],
  'host/entry':   [[],                                                                                           []],
  report:         [['form'],                                                                                     []],
  narrative:      [['form', 'report'],                                                                           []],
  // Reports that others have published, known by nothing but the form's labels.
  published:      [['form', 'report'],                                                                           []],
  rules:          [['form', 'report', 'narrative'],                                                              []],
  // Brings the reading of prose along; the tables are checked without it.
  'rules/text':   [['form', 'report', 'narrative', 'rules'],                                                     []],
  document:       [['form', 'report', 'narrative', 'ooxml'],                                                     ['fflate']],
  // Doors of their own, so that nobody carries what only the pane inside Word needs, or only the import of other people's reports.
  'document/live': [['document', 'ooxml'],                                                                       []],
  'document/printed': [['document', 'ooxml'],                                                                    []],
  // An adapter knows no rule, no form, no report, and no other adapter.
  'host/excel':   [['host/plan', 'host/host', 'host/rectangles', 'host/shift', 'host/entry'],                        []],
  'host/wps':     [['host/plan', 'host/host', 'host/document', 'host/rectangles', 'host/shift', 'host/entry'],                        []],
  'host/word':    [['host/host', 'host/document'],                                                               []],
  // Looking into a saved file, also in a pane: whatever needs exceljs or Node stands in the room that writes.
  'host/xlsx/reading': [['host/plan', 'host/host', 'ooxml'],                                                     []],
  'host/xlsx':    [['host/plan', 'host/host', 'host/xlsx/reading', 'ooxml', 'ooxml/xml.node'],                   ['node:', 'exceljs', 'fflate']],
  'host/univer':  [['host/plan', 'host/host'],                                                                   ['@univerjs/']],
  // host/host for the shape of a region that was read.
  worksheet:      [['form', 'report', 'rules', 'host/plan', 'host/host'],                                        []],
  // Host-neutral: the port, no adapter. host/xlsx/reading and ooxml for importers: a file that is read in is no host.
  actions:        [['form', 'report', 'narrative', 'published', 'rules', 'rules/text', 'document', 'document/live', 'document/printed', 'host/plan', 'host/host', 'host/document', 'host/xlsx/reading', 'worksheet', 'ooxml'], []],
  // Faces. form and report are there for the values that pass through them; ooxml for its errors.
  taskpane:       [['actions', 'form', 'report', 'host/host', 'host/document', 'host/excel', 'host/wps', 'host/word'], []],
  commands:       [['actions', 'form', 'report', 'host/host', 'host/excel'],                                     []],
  wps:            [['actions', 'form', 'report', 'host/host', 'host/wps', 'taskpane', 'commands'],               []],
  workbench:      [['actions', 'form', 'report', 'host/host', 'host/univer', 'host/xlsx', 'host/xlsx/reading', 'taskpane'], []],
  cli:            [['actions', 'form', 'report', 'host/host', 'host/xlsx', 'ooxml', 'ooxml/xml.node'],           ['node:']],
  // Writes what is generated from the rules; runs in this repository only.
  'cli/generate': [['cli', 'form', 'rules', 'rules/text'],                                                       ['node:']],
};

/** The room of a path below src/ without its ending; undefined when the table has none. */
const roomOf = (path) =>
  Object.keys(rooms)
    .filter((room) => path === room || path.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];

/** Generated from the rules; a face may show it without carrying the rules' texts along. */
const HANDBOOK = '../assets/handbook/rules.zh-CN.json';

/** Reports imports that break the table, and imports past another room's door. */
const importTable = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const below = relative(`${__dirname}${sep}src`, context.filename).split(sep).join('/');
    const own = roomOf(below.replace(/\.\w+$/, ''));
    const check = (node) => {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string') return;
      const complain = (message) => context.report({ node: node.source, message });
      if (!own) return complain(`src/${below} lies in no room: give it a row in the table of eslint.config.js.`);
      const [uses, packages] = rooms[own];
      if (!specifier.startsWith('.')) {
        if (
          !packages.some((name) => specifier === name || specifier.startsWith(name.endsWith(':') || name.endsWith('/') ? name : `${name}/`))
        )
          complain(`${own}/ may not import the package ${specifier}.`);
        return;
      }
      const target = posix.normalize(posix.join(dirname(below), specifier));
      if (target === '../package.json' || target === HANDBOOK) return;
      const room = roomOf(target);
      if (!room) return complain(`${specifier} lies in no room of src/.`);
      if (room === own) return;
      if (!uses.includes(room)) return complain(`${own}/ may not use ${room}/: it may use ${uses.join(', ') || 'no other room'}.`);
      if (target !== room && !own.startsWith(`${room}/`))
        complain(`Other rooms are entered through their door: import from ${room}, not ${target}.`);
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check };
  },
};

/** The first lines of a file say what it is, and its name says so too. */
const namedSubject = {
  meta: { type: 'suggestion', schema: [] },
  create: (context) => ({
    Program(node) {
      if (context.sourceCode.getAllComments()[0]?.loc.start.line !== 1)
        context.report({ node, message: 'Say in the first line what this file is.' });
      if (/(^|[\\/])(utils?|helpers?|common|misc|manager)([\\/.]|$)/i.test(relative(__dirname, context.filename)))
        context.report({ node, message: 'Name the file after its subject.' });
    },
  }),
};

const banned = (selector, message) => ({ selector, message });
const LOOKBEHIND = /\(\?<[=!]/.source.replace(/\//g, '\\/');

/** What Chrome 64 … 104 (the kernels inside WPS and old Office) and a strict content policy do not run. */
const oldKernels = [
  banned(`Literal[regex.pattern=/${LOOKBEHIND}/]`, 'No look-behind: Safari before 16.4 and old kernels stop at the whole file.'),
  banned(`Literal[value=/${LOOKBEHIND}/]`, 'No look-behind, not in a text either.'),
  banned(`TemplateElement[value.raw=/${LOOKBEHIND}/]`, 'No look-behind, not in a text either.'),
  banned('Literal[regex.flags=/[dv]/]', 'Flags d and v are younger than the oldest kernel.'),
  banned(
    'CallExpression[callee.property.name=/^(at|replaceAll|findLast|findLastIndex|toSorted|toReversed|toSpliced|with|hasOwn|groupBy)$/]',
    'Younger than the oldest browser kernel that runs this.',
  ),
  banned('CallExpression[callee.name="structuredClone"]', 'Younger than the oldest browser kernel that runs this.'),
];

module.exports = [
  { ignores: ['dist/', 'out/', 'coverage/', '.cache/'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { 'import-x': importX, house: { rules: { 'import-table': importTable, 'named-subject': namedSubject } } },
    settings: { 'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.js', '.json'] })] },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' }],
      'no-eval': 'error',
      'no-new-func': 'error',
      '@typescript-eslint/no-implied-eval': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A port promises; an adapter that has nothing to wait for still does.
      '@typescript-eslint/require-await': 'off',
      'import-x/no-default-export': 'error',
      'import-x/no-cycle': 'error',
      'import-x/no-duplicates': ['error', { 'prefer-inline': true }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'house/named-subject': 'error',
    },
  },
  { files: ['src/**/*.ts'], rules: { 'house/import-table': 'error' } },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**', 'src/host/xlsx/*.ts'],
    rules: { 'no-console': 'error', 'no-restricted-syntax': ['error', ...oldKernels] },
  },
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  // A test file mirrors the file it tests, and its tests are sentences.
  { files: ['test/**/*.test.ts'], rules: { 'house/named-subject': 'off' } },
  {
    files: ['**/*.js'],
    ...tseslint.configs.disableTypeChecked,
    rules: { ...tseslint.configs.disableTypeChecked.rules, '@typescript-eslint/no-require-imports': 'off' },
  },
];
module.exports.rooms = rooms;
