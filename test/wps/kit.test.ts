// What whoever installs the add-in in WPS is given: lists, folder, ribbon, each as WPS wants it to the letter.
import { describe, expect, jest, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Kit {
  readonly FOLDER: string;
  readonly addressOf: (address: string) => string;
  readonly online: (address: string) => string;
  readonly oem: (address: string) => string;
  readonly wpsPage: (html: string, name: string, address: string) => string;
}
const { FOLDER, addressOf, online, oem, wpsPage } = jest.requireActual<Kit>('../../src/wps/kit.js');
const source = (name: string) => readFileSync(join(__dirname, '../../src/wps', name), 'utf8');

describe('the ribbon', () => {
  test('begins with its first element: WPS’s own page looks for nothing else', () => {
    expect(source('ribbon.xml')).toMatch(/^<customUI /);
  });

  test('names only functions and buttons that the page behind it knows', () => {
    const [ribbon, main] = [source('ribbon.xml'), source('main.ts')];
    const called = [...ribbon.matchAll(/(?:onLoad|onAction|getImage|getVisible)="(\w+)"/g)].map(([, name]) => name);
    expect(new Set(called)).toEqual(new Set(['NianbaoLoad', 'NianbaoAction', 'NianbaoImage', 'NianbaoVisible']));
    for (const name of called) expect(main).toContain(`${name}: (`);
    const buttons = [...ribbon.matchAll(/<button id="(\w+)"/g)].map(([, id]) => id);
    expect(buttons).toHaveLength(5);
    for (const id of buttons) expect(main).toContain(`${id}: '`);
    // A promise in the place of an answer has broken the ribbon.
    expect(main).not.toMatch(/Nianbao\w+: async/);
  });
});

describe('the lists', () => {
  test('name the entry of each program with the whole address', () => {
    const list = online(addressOf('http://10.0.0.8:3889'));
    expect(list).toContain('<jspluginonline name="nianbao" type="et" url="http://10.0.0.8:3889/" enable="enable" install="null"/>');
  });

  test('point an enterprise edition to the list on the server', () => {
    expect(oem('http://10.0.0.8:3889/')).toBe(
      '[Support]\r\nJsApiPlugin=true\r\n[Server]\r\nJSPluginsServer=http://10.0.0.8:3889/jsplugins.xml\r\n',
    );
  });

  test('take no address that WPS does not load from', () => {
    expect(() => addressOf('file:///C:/nianbao')).toThrow(RangeError);
    expect(() => addressOf('nianbao')).toThrow();
  });

  test('the offline folder is called by name and version, in ASCII', () => {
    expect(FOLDER).toMatch(/^nianbao_\d+\.\d+\.\d+$/);
  });
});

describe('the pages', () => {
  test.each(['index.html', 'pane.html', 'writer.html', 'message.html', 'self-check.html', 'publish.html'])(
    '%s loads from its own server alone',
    (name) => {
      const html = wpsPage(source(name), name, 'http://10.0.0.8:3889/');
      expect(html).toContain("default-src 'none'; script-src 'self'");
      expect(html.match(/https?:\/\/[^\s"';]+/g) ?? []).toEqual(
        name === 'publish.html' ? ['http://127.0.0.1:58890', 'http://10.0.0.8:3889/'] : [],
      );
      expect(html).not.toMatch(/type="module"|<script>/);
    },
  );
});
