// Tests that ask LibreOffice, which stands in for Excel, WPS and Word: slow, one after the other, `npm run test:office`.
const unit = require('../../jest.config.js');

module.exports = {
  ...unit,
  rootDir: '../..',
  testMatch: ['<rootDir>/test/**/*.office.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 600_000,
};
