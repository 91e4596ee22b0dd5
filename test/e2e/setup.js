// Jest's global set-up for the browser runs: finds a browser, or fails. Says so to the test files through the environment.
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { browser } = require('./chromium.js');

module.exports = async () => {
  if (!existsSync(join(__dirname, '../../dist/web/index.html'))) throw new Error('dist/web is missing: npm run build first.');
  process.env.NIANBAO_E2E_BROWSER = JSON.stringify(await browser());
};
