import { describe, expect, jest, test } from '@jest/globals';
import { HostError } from '../../src/host/host';
import { fileName, found, handOver, type Picker, type Surroundings } from '../../src/taskpane/saving';
import { DOCX, type FileToSave } from '../../src/taskpane/services';

const file: FileToSave = {
  bytes: new TextEncoder().encode('年报'),
  name: '某局/二科2022年年报.docx',
  type: DOCX,
  spare: { kind: 'report', text: async () => 'NBW1.abc.0123' },
};
const NAME = '某局二科2022年年报.docx';

/** A file that a picker gives: it holds what was written, up to `most` bytes. */
const picked = (most = Infinity): Picker => {
  return async ({ suggestedName }) => {
    let held = 0;
    return {
      name: suggestedName,
      createWritable: async () => ({
        write: async (data) => void (held = Math.min(most, (data as Uint8Array).length)),
        close: async () => undefined,
      }),
      getFile: async () => new Blob([new Uint8Array(held)]),
    };
  };
};

/** Every way there is; each says that it was used. */
function everything(): { readonly around: Required<Surroundings>; readonly used: string[] } {
  const used: string[] = [];
  return {
    used,
    around: {
      wps: { save: async () => (used.push('wps'), { where: 'D:\\年报\\年报.docx' }) },
      word: { openNew: async () => void used.push('word') },
      picker: (options) => (used.push('picker'), picked()(options)),
      download: (_, name) => void used.push(`download ${name}`),
      openPage: (address) => void used.push(address),
    },
  };
}

Object.assign(globalThis, { window: { location: { href: 'https://nianbao.example/index.html?x=1' } } });

describe('the ladder of ways to save', () => {
  test.each([
    [[], 'wps', '已保存到“D:\\年报\\年报.docx”。', true],
    [['wps'], 'word', '已在 Word 的新窗口里打开，还没有保存。', false],
    [['wps', 'word'], 'picker', `已保存到“${NAME}”。`, true],
    [['wps', 'word', 'picker'], 'download', `已开始下载“${NAME}”，请在下载栏确认。`, false],
    [['wps', 'word', 'picker', 'download'], 'page', '请在那个页面点“保存文档”', false],
    [['wps', 'word', 'picker', 'download', 'openPage'], 'copy', '请复制下面的数据码', false],
  ] as const)('without %p it takes the way %s and says what is known of it', async (gone, way, sentence, sure) => {
    const { around } = everything();
    const handed = await handOver(file, Object.fromEntries(Object.entries(around).filter(([name]) => !gone.includes(name as never))));
    expect(handed.way).toBe(way);
    expect(handed.sentence).toContain(sentence);
    expect(handed.sure).toBe(sure);
    // Only what was read back is called saved.
    expect(handed.sentence.includes('已保存')).toBe(sure);
    if (way === 'copy') expect(handed.copy).toEqual({ kind: 'report', text: 'NBW1.abc.0123' });
  });

  test.each(['wps', 'word', 'picker', 'download', 'openPage'] as const)('a fault of %s leads to the next way', async (name) => {
    const { around, used } = everything();
    const order = ['wps', 'word', 'picker', 'download', 'openPage'] as const;
    const left: Surroundings = Object.fromEntries(order.slice(order.indexOf(name)).map((each) => [each, around[each]]));
    const fault = () => {
      throw new HostError('Failed', 'no');
    };
    const broken = {
      wps: { save: async () => fault() },
      word: { openNew: async () => fault() },
      picker: async () => fault(),
      download: fault,
      openPage: fault,
    };
    const handed = await handOver(file, { ...left, [name]: broken[name] });
    expect(handed.way).toBe(['word', 'picker', 'download', 'page', 'copy'][order.indexOf(name)]);
    expect(used.length).toBe(name === 'openPage' ? 0 : 1);
  });

  test('a download that nobody saw can be followed by every lower way, down to the code', async () => {
    const { around, used } = everything();
    const first = await handOver(file, { download: around.download, openPage: around.openPage });
    const second = await first.other?.();
    expect(second?.way).toBe('page');
    expect(used[1]).toBe('https://nianbao.example/save.html#NBW1.abc.0123');
    const third = await second?.other?.();
    expect(third?.way).toBe('copy');
    expect(third?.other).toBeUndefined();
  });

  test('what was read back needs no other way; what was cut short is not called saved', async () => {
    const { around } = everything();
    expect((await handOver(file, { picker: picked(), download: around.download })).other).toBeUndefined();
    const short = await handOver(file, { picker: picked(3), download: around.download });
    expect(short.way).toBe('download');
    expect(short.sure).toBe(false);
  });

  test('a clerk who cancels is not shown another way', async () => {
    const { around, used } = everything();
    const cancel = () => Promise.reject(Object.assign(new Error('aborted'), { name: 'AbortError' }));
    const handed = await handOver(file, { picker: cancel, download: around.download });
    expect(handed).toEqual({ way: 'picker', sentence: '已取消，没有保存。', sure: false, cancelled: true });
    expect((await handOver(file, { wps: { save: async () => undefined }, download: around.download })).cancelled).toBe(true);
    expect(used).toEqual([]);
  });

  test('a document with a clerk’s own work in it is never sent to the page that writes it anew', async () => {
    const { around, used } = everything();
    const handed = await handOver({ ...file, spare: { kind: 'code', text: async () => 'NBW1.x' } }, { openPage: around.openPage });
    expect(handed.way).toBe('copy');
    expect(used).toEqual([]);
  });

  test('a code too long for an address goes to be copied instead', async () => {
    const { around, used } = everything();
    const long = { kind: 'report' as const, text: async () => 'N'.repeat(20_000) };
    expect((await handOver({ ...file, spare: long }, { openPage: around.openPage })).way).toBe('copy');
    expect(used).toEqual([]);
  });

  test('the record of a check is copied as the text it is, and is never opened in Word', async () => {
    const { around, used } = everything();
    const record: FileToSave = { ...file, name: '记录.txt', type: 'text/plain', spare: { kind: 'text', text: async () => '校验记录' } };
    expect((await handOver(record, { word: around.word })).sentence).toBe(
      '这里存不了文件。请复制下面的文字，粘贴到记事本，存为“记录.txt”。',
    );
    expect(used).toEqual([]);
  });

  test('with no way left the clerk is told so, and where to go', async () => {
    const { spare: _, ...bare } = file;
    await expect(handOver(bare, {})).rejects.toThrow(`“${NAME}”没有保存`);
  });
});

describe('what there is to save with', () => {
  const view = (more: object) => {
    const made: Record<string, unknown> = { navigator: { userAgent: 'Chrome/120' }, ...more };
    made['top'] ??= made;
    return made as unknown as Window;
  };
  const office = (platform: string, sets: readonly string[], ui: object) =>
    Object.assign(globalThis, {
      Office: { context: { platform, ui, requirements: { isSetSupported: (name: string) => sets.includes(name) } } },
    });

  test('a picker counts only where this page is the whole window', () => {
    const showSaveFilePicker = jest.fn();
    expect(found(view({ showSaveFilePicker })).picker).toBeDefined();
    expect(found(view({ showSaveFilePicker, top: {} })).picker).toBeUndefined();
    expect(found(view({})).picker).toBeUndefined();
  });

  test('a download is not tried where nothing would happen: Mac, iPad and the old Edge', () => {
    for (const [platform, there] of [
      ['PC', true],
      ['OfficeOnline', true],
      ['Mac', false],
      ['iOS', false],
    ] as const) {
      office(platform, [], {});
      expect(found(view({})).download !== undefined).toBe(there);
    }
    office('PC', [], {});
    expect(
      found(view({ navigator: { userAgent: 'Mozilla/5.0 Chrome/64.0.3282.140 Safari/537.36 Edge/18.17763' } })).download,
    ).toBeUndefined();
  });

  test('the clerk’s browser counts where Office can open it', () => {
    const openBrowserWindow = jest.fn();
    office('Mac', ['OpenBrowserWindowApi'], { openBrowserWindow });
    found(view({})).openPage?.('https://nianbao.example/save.html');
    expect(openBrowserWindow).toHaveBeenCalledWith('https://nianbao.example/save.html');
    office('Mac', [], { openBrowserWindow });
    expect(found(view({})).openPage).toBeUndefined();
    office('OfficeOnline', ['OpenBrowserWindowApi'], {});
    expect(found(view({})).openPage).toBeUndefined();
    Object.assign(globalThis, { Office: undefined });
    expect(found(view({})).openPage).toBeUndefined();
  });
});

test('a file’s name is one that Windows allows', () => {
  expect(fileName('某局/二科：2022年"年报"?.docx')).toBe('某局二科：2022年年报.docx');
});
