// Tests that drive the built pages in a browser: slow, one after the other, `npm run test:e2e`.
const unit = require('../../jest.config.js');

module.exports = {
  ...unit,
  rootDir: '../..',
  testMatch: ['<rootDir>/test/**/*.e2e.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalSetup: '<rootDir>/test/e2e/setup.js',
  testTimeout: 120_000,
};
