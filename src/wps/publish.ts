// 安装页: installs the add-in for the person who opens it, through WPS's service on the same computer, and says what comes then.
/// <reference lib="dom" />
import { fill, h } from '../taskpane';
import { browserReach, deploy, installed, type Addon, type Reach } from './service';

const t = {
  title: '安装年报填报助手（WPS）',
  intro: '为这台电脑上当前登录的用户安装，不需要管理员权限。请先打开一次 WPS，再点“安装”。',
  install: '安装',
  remove: '卸载',
  looking: '正在查看…',
  there: '已经安装。',
  absent: '还没有安装。',
  elsewhere: (url: string) => `已经从别的网址安装（${url}）。要改用这里的，请先卸载，再安装。`,
  working: '请稍等…',
  installed: '已安装。接下来请做三件事：',
  steps: [
    '关闭所有 WPS 窗口，重新打开 WPS 表格。',
    '提示是否允许加载“nianbao”时，点“允许”。每个程序（表格、文字）会各问一次。',
    '再次关闭并重新打开，功能区上出现“年报”选项卡即可使用。',
  ],
  removed: '已卸载。重新打开 WPS 后生效。',
  failed: (reason: string) =>
    `没有成功：${reason}。请确认 WPS 已经打开；浏览器提示“允许访问本地网络”或“打开 WPS”时请点允许，然后再试一次。仍不行，请让管理员用配置文件安装。`,
} as const;

/** What the build writes into the page: which add-in, for which programs, from where. */
function addonsOf(page: Document): readonly Addon[] {
  const meta = (name: string) => page.querySelector(`meta[name="nianbao-${name}"]`)?.getAttribute('content') ?? '';
  const url = meta('address') || new URL('./', window.location.href).href;
  return meta('programs')
    .split(' ')
    .filter((type): type is Addon['addonType'] => type === 'et' || type === 'wps')
    .map((addonType) => ({ name: 'nianbao', addonType, url, version: meta('version') }));
}

function start(root: HTMLElement, reach: Reach, addons: readonly Addon[]): void {
  const state = h('p', { role: 'status' }, t.looking);
  const result = h('div', { role: 'alert' });
  const look = async () => {
    const found = await installed(reach, 'nianbao');
    const here = addons.every(({ addonType, url }) => found.some((one) => one.addonType === addonType && one.url === url));
    const other = found.find(({ url }) => addons.every((one) => one.url !== url));
    fill(state, here ? t.there : other ? t.elsewhere(other.url) : t.absent);
  };
  const act = async (cmd: 'enable' | 'disable') => {
    fill(result, t.working);
    try {
      for (const addon of addons) await deploy(reach, cmd, addon);
      fill(
        result,
        cmd === 'enable'
          ? [
              h('p', {}, t.installed),
              h(
                'ol',
                {},
                t.steps.map((step) => h('li', {}, step)),
              ),
            ]
          : h('p', {}, t.removed),
      );
      await look();
    } catch (error) {
      fill(result, h('p', {}, t.failed(error instanceof Error ? error.message : String(error))));
    }
  };
  const button = (label: string, cmd: 'enable' | 'disable', look: string) =>
    h('button', { type: 'button', class: look, onclick: () => void act(cmd) }, label);
  fill(
    root,
    h('h1', {}, t.title),
    h('p', {}, t.intro),
    state,
    h('p', { class: 'row' }, button(t.install, 'enable', 'primary'), button(t.remove, 'disable', 'plain')),
    result,
  );
  look().catch(() => fill(state, t.absent));
}

const root = document.getElementById('page');
if (root) start(root, browserReach, addonsOf(document));
