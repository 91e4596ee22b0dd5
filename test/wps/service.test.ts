// Installing for the person who is logged in: what WPS's service on the computer is asked, and how patiently.
import { describe, expect, test } from '@jest/globals';
import { deploy, installed, type Reach } from '../../src/wps/service';

const ADDON = { name: 'nianbao', addonType: 'et', url: 'http://10.0.0.8:3889/', version: '0.1.0' } as const;

function service(answers: readonly (string | Error)[]) {
  const asked: (readonly [path: string, body: string])[] = [];
  const woken: string[] = [];
  let at = 0;
  const reach: Reach = {
    post: async (path, body) => {
      asked.push([path, body]);
      const answer = answers[at++] ?? new Error('silent');
      if (answer instanceof Error) throw answer;
      return answer;
    },
    wake: (address) => woken.push(address),
    pause: async () => undefined,
  };
  return { reach, asked, woken };
}

const decoded = (body: string): unknown => JSON.parse(Buffer.from(body, 'base64').toString('utf8'));

describe('the installation page', () => {
  test('asks for the entry of one program, online, with its version', async () => {
    const { reach, asked } = service(['OK']);
    await deploy(reach, 'enable', ADDON);
    expect(asked.map(([path]) => path)).toEqual(['/deployaddons/runParams']);
    expect(decoded(asked[0]![1])).toEqual({ cmd: 'enable', ...ADDON, online: 'true', customDomain: '' });
  });

  test.each(['OK', '', ' OK\n'])('takes %j for a yes', async (answer) => {
    await deploy(service([answer]).reach, 'disable', ADDON);
  });

  test('takes anything else for a no, and says it', async () => {
    await expect(deploy(service(['disabled by administrator']).reach, 'enable', ADDON)).rejects.toThrow('disabled by administrator');
  });

  test('wakes a service that sleeps, and gives up after four tries', async () => {
    const sleeping = service([new Error('refused'), '{"data":"Subserver not available."}', 'OK']);
    await deploy(sleeping.reach, 'enable', ADDON);
    expect(sleeping.woken).toEqual(Array(2).fill('ksoWPSCloudSvr://start=RelayHttpServer'));
    const dead = service([]);
    await expect(deploy(dead.reach, 'enable', ADDON)).rejects.toThrow('silent');
    expect(dead.asked).toHaveLength(4);
  });

  test('finds its own entries that are switched on', async () => {
    const list = [
      { name: 'nianbao', addonType: 'et', online: 'true', url: ADDON.url, enable: 'true' },
      { name: 'nianbao', addonType: 'wps', online: 'true', url: ADDON.url, enable: 'false' },
      { name: 'other', addonType: 'et', online: 'true', url: 'http://10.0.0.9/', enable: 'true' },
    ];
    expect(await installed(service([JSON.stringify(list)]).reach, 'nianbao')).toEqual([{ addonType: 'et', url: ADDON.url }]);
    expect(await installed(service(['']).reach, 'nianbao')).toEqual([]);
  });
});
