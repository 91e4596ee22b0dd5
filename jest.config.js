// How the unit tests run: TypeScript through swc (types are checked by `npm run types`), two workers, no browser.
// Tests that need LibreOffice are named *.office.test.ts and have their own configuration in test/office/.

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
  modulePathIgnorePatterns: ['<rootDir>/out/', '<rootDir>/dist/'],
  testTimeout: 20_000,
};

module.exports = {
  ...shared,
  roots: ['<rootDir>/test'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '\\.office\\.test\\.ts$'],
};
