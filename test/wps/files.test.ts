// Files through WPS: written whole or not at all, never over another file, found on Windows and Linux, by whichever functions a build has.
import { afterEach, describe, expect, test } from '@jest/globals';
import { deed } from '../../src/commands';
import { HostError } from '../../src/host/host';
import { createWpsHost, etApplication } from '../../src/host/wps';
import { doIt } from '../../src/wps/deeds';
import { fileStore } from '../../src/wps/files';
import { surroundings } from '../../src/wps/shell';
import { readDocument } from '../document/reader';
import { bootWps, type WpsEmulator } from '../emulators/wps/emulator';
import type { ShellWorld } from '../emulators/wps/shell';
import { combinations, type Switches } from '../emulators/wps/world';

let wps: WpsEmulator;
afterEach(() => expect([...wps.world.faults, ...wps.world.prompts]).toEqual([]));

function booted(switches: Partial<Switches> = {}, lacking: Partial<ShellWorld> = {}) {
  wps = bootWps(switches, undefined, lacking);
  const found = surroundings(wps.globals);
  if (!found) throw new Error('WPS is not found in the page.');
  return { wps, found, store: fileStore(found.shell) };
}
const BYTES = Uint8Array.from({ length: 9_000 }, (_, index) => (index * 7) % 256);
const NAME = '西村乡人民政府2022年政府信息公开工作年度报告.docx';

describe('a document', () => {
  test.each([
    ['C:\\Users\\王芳\\Desktop', 'C:\\Users\\王芳\\Desktop\\'],
    ['D:\\', 'D:\\'],
    ['/home/王芳/桌面', '/home/王芳/桌面/'],
    ['\\\\服务器\\年报', '\\\\服务器\\年报\\'],
  ])('goes to the desktop at %s, byte by byte', async (desktop, before) => {
    const { store } = booted({}, { desktop });
    expect(await store.save(BYTES, NAME)).toEqual({ where: before + NAME });
    expect(wps.shell.disk.files.get(before + NAME)).toEqual(BYTES);
  });

  test('goes beside the workbook once that is saved', async () => {
    const { store } = booted({}, { bookFolder: 'D:\\年报' });
    expect((await store.save(BYTES, NAME))?.where).toBe(`D:\\年报\\${NAME}`);
  });

  test('goes where the clerk wants it, with its ending', async () => {
    const { store } = booted({}, { saveAs: () => 'E:\\给县里\\年报' });
    expect((await store.save(BYTES, NAME))?.where).toBe('E:\\给县里\\年报.docx');
  });

  test('is not written when the clerk cancels', async () => {
    const { store } = booted({}, { saveAs: () => false });
    expect(await store.save(BYTES, NAME)).toBeUndefined();
    expect(wps.shell.disk.files.size).toBe(0);
  });

  test('never replaces another file, whatever the clerk picked', async () => {
    const { store } = booted();
    const first = await store.save(BYTES, NAME);
    const second = await store.save(BYTES.slice(0, 10), NAME);
    expect(second?.where).toBe(first?.where.replace('.docx', '（2）.docx'));
    expect(wps.shell.disk.files.get(first?.where ?? '')).toEqual(BYTES);
  });

  test('goes to the desktop where WPS has no dialog', async () => {
    const { store } = booted({}, { saveAs: undefined });
    expect((await store.save(BYTES, NAME))?.where).toContain('Desktop');
  });

  for (const switches of combinations('fileSystem', 'binaryReadBack')) {
    const able = switches.fileSystem === 'both' || switches.fileSystem === 'lower only';
    test(`is ${able ? 'whole' : 'not said to be saved'} with file functions: ${Object.values(switches).join(', ')}`, async () => {
      const { store, found } = booted(switches);
      if (!able) {
        await expect(store.save(BYTES, NAME)).rejects.toThrow(HostError);
        return;
      }
      const saved = await store.save(BYTES, NAME);
      expect(wps.shell.disk.files.get(saved?.where ?? '')).toEqual(BYTES);
      wps.shell.openFrom = () => saved?.where ?? false;
      expect(await fileStore(found.shell).pick?.()).toEqual({ name: NAME, bytes: BYTES });
    });
  }

  test('that arrives only in part is not said to be saved', async () => {
    const { store } = booted();
    wps.shell.disk.limit = 1000;
    await expect(store.save(BYTES, NAME)).rejects.toThrow('请换一个文件夹');
  });

  test('for a folder that takes none is not said to be saved', async () => {
    const { store } = booted();
    wps.shell.disk.closed.add(wps.shell.desktop);
    await expect(store.save(BYTES, NAME)).rejects.toThrow('请换一个文件夹');
  });
});

describe('the ribbon in WPS', () => {
  test('生成 Word 文档 writes the file, opens it on Windows and says where it is', async () => {
    const { found } = booted();
    await deed('insertTemplate', createWpsHost(etApplication(found.root)!), new Date(2023, 0, 9));
    const said = await doIt(found, 'writeDocument');
    const [path = ''] = [...wps.shell.disk.files.keys()];
    expect(path).toMatch(/^C:\\Users\\王芳\\Desktop\\.*2022年政府信息公开工作年度报告\.docx$/);
    expect(said.lines[0]).toBe(`文档已保存到：${path}`);
    expect(readDocument(wps.shell.disk.files.get(path)!).tables).toHaveLength(3);
    await new Promise((resolve) => setTimeout(resolve, 350));
    expect(wps.shell.opened).toEqual([path]);
  });

  test('on Linux it opens nothing, and the path is said', async () => {
    const { found } = booted({}, { desktop: '/home/wf/桌面' });
    await deed('insertTemplate', createWpsHost(etApplication(found.root)!), new Date(2023, 0, 9));
    const said = await doIt(found, 'writeDocument');
    expect(said.lines[0]).toContain('/home/wf/桌面/');
    await new Promise((resolve) => setTimeout(resolve, 350));
    expect(wps.shell.opened).toEqual([]);
  });

  test('校验 without a report says what to do', async () => {
    const { found } = booted();
    expect((await doIt(found, 'checkReport')).lines.join()).toContain('请先点“插入年报模板”');
  });
});
