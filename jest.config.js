// How the unit tests run: TypeScript through swc (types are checked by `npm run types`), two workers, no browser.
// Tests that need LibreOffice are named *.office.test.ts, those that need a browser *.e2e.test.ts; their configurations are in test/office/
// and test/e2e/.

/** What every jest project of this repository shares. */
const shared = {
  testEnvironment: 'node',
  // Jest 30 warns about globals that are used after a file has ended; "off" keeps office.js and exceljs, which do so, quiet.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  transform: {
    '^.+\\.[cm]?[jt]s$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' }, sourceMaps: 'inline' },
    ],
  },
  // Packages that exist as ES modules only; the grid's engine asks for them.
  transformIgnorePatterns: [
    '/node_modules/(?!(lodash-es|nanoid|rbush|quickselect|kdbush|cjk-regex|unicode-regex|regexp-util|franc-min|trigram-utils|n-gram|collapse-white-space)/)',
  ],
  modulePathIgnorePatterns: ['<rootDir>/out/', '<rootDir>/dist/'],
  testTimeout: 20_000,
};

module.exports = {
  ...shared,
  // Jest leaves a core free unless told; on the two that an office or CI has, that is half of them.
  maxWorkers: '100%',
  roots: ['<rootDir>/test'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '\\.(office|e2e)\\.test\\.ts$'],
};
