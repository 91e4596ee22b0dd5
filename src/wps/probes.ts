// What the self-check asks of WPS: only reads, and a file of its own in the folder for temporary files. No figure and no text of a workbook
// goes into the report, only how WPS hands them out.
import { etApplication } from '../host/wps';
import { write } from './files';
import type { Shell, Surroundings } from './shell';

export interface Probe {
  readonly name: string;
  readonly look: () => unknown;
}

/** An answer in words; what WPS hands out is never looked into, which some builds do not survive. */
export function told({ look }: Probe): string {
  try {
    const answer = look();
    if (typeof answer === 'string') return answer === '' ? '空文字' : answer;
    return typeof answer === 'object' && answer !== null ? '有' : String(answer);
  } catch (error) {
    return `出错：${error instanceof Error ? error.message : String(error)}`;
  }
}

export function probes(wps: Surroundings | undefined, view: Window): readonly Probe[] {
  const browser: readonly Probe[] = [
    { name: '浏览器内核', look: () => view.navigator.userAgent },
    { name: '页面地址', look: () => `${view.location.protocol}//${view.location.host}` },
    { name: '本地存储 localStorage', look: () => (view.localStorage ? '有' : '无') },
    { name: '加密随机数', look: () => typeof view.crypto?.getRandomValues },
    { name: '屏幕缩放', look: () => view.devicePixelRatio },
    { name: '窗口大小', look: () => `${view.innerWidth} × ${view.innerHeight}` },
  ];
  if (!wps) return browser;
  const { shell, host, root } = wps;
  const application = etApplication(root);
  return [
    { name: '程序', look: () => ({ et: 'WPS 表格', wps: 'WPS 文字', wpp: 'WPS 演示' })[host] },
    { name: '名称', look: () => shell.Name },
    { name: '版本', look: () => shell.Version },
    { name: '内部版本', look: () => shell.Build },
    { name: '程序位置', look: () => shell.Path },
    ...browser,
    ...members(shell),
    { name: '共享存储写入后读出', look: () => stored(shell) },
    { name: '二进制文件写入后读出', look: () => roundTrip(shell) },
    ...(application ? spreadsheet(application as Spreadsheet) : []),
  ];
}

const members = (shell: Shell): readonly Probe[] => [
  { name: 'CreateTaskPane', look: () => typeof shell.CreateTaskPane },
  { name: 'GetTaskPane', look: () => typeof shell.GetTaskPane },
  { name: 'ShowDialog', look: () => typeof shell.ShowDialog },
  { name: 'GetSaveAsFilename', look: () => typeof shell.GetSaveAsFilename },
  { name: 'GetOpenFilename', look: () => typeof shell.GetOpenFilename },
  { name: 'FileSystem.Exists', look: () => typeof shell.FileSystem?.Exists },
  { name: 'FileSystem.existsSync', look: () => typeof shell.FileSystem?.existsSync },
  { name: 'FileSystem.writeAsBinaryString', look: () => typeof shell.FileSystem?.writeAsBinaryString },
  { name: 'FileSystem.readAsBinaryString', look: () => typeof shell.FileSystem?.readAsBinaryString },
  { name: 'FileSystem.ReadFileAsArrayBuffer', look: () => typeof shell.FileSystem?.ReadFileAsArrayBuffer },
  { name: 'OAAssist.ShellExecute', look: () => typeof shell.OAAssist?.ShellExecute },
  { name: '桌面文件夹', look: () => typeof shell.Env?.GetDesktopPath?.() },
  { name: '临时文件夹', look: () => typeof shell.Env?.GetTempPath?.() },
];

function stored({ PluginStorage }: Shell): string {
  PluginStorage?.setItem('nianbao_self_check', '年报');
  return PluginStorage?.getItem('nianbao_self_check') === '年报' ? '一致' : '不一致';
}

/** All 256 bytes under a Chinese name. */
function roundTrip(shell: Shell): string {
  const folder = shell.Env?.GetTempPath?.();
  if (typeof folder !== 'string' || folder === '') return '没有临时文件夹';
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
  const files = shell.FileSystem ?? {};
  const path = write(files, `${folder.replace(/[\\/]+$/, '')}/年报助手自检.bin`, bytes);
  files.unlinkSync?.(path);
  return '一致';
}

/** What is asked of 表格 here and nowhere else. */
interface Spreadsheet {
  readonly ActiveSheet?: { Range(address: string): { readonly Value2: unknown } } | null;
  readonly ActiveWorkbook?: {
    readonly FullName?: unknown;
    readonly Worksheets: { readonly Count: unknown };
    readonly Names: { Item(name: string): unknown };
  } | null;
}

const spreadsheet = (application: Spreadsheet): readonly Probe[] => {
  const sheet = () => application.ActiveSheet;
  return [
    { name: '工作簿', look: () => typeof application.ActiveWorkbook?.FullName },
    { name: '工作表个数的类型', look: () => typeof application.ActiveWorkbook?.Worksheets.Count },
    { name: '一格', look: () => shapeOf(sheet()?.Range('A1').Value2) },
    { name: '一行两格', look: () => shapeOf(sheet()?.Range('A1:B1').Value2) },
    { name: '一列两格', look: () => shapeOf(sheet()?.Range('A1:A2').Value2) },
    { name: '两行两列', look: () => shapeOf(sheet()?.Range('A1:B2').Value2) },
    { name: '空格的值', look: () => sheet()?.Range('XFD1048576').Value2 },
    { name: '没有的名称', look: () => application.ActiveWorkbook?.Names.Item('nianbao_self_check') },
    { name: '两块区域', look: () => typeof sheet()?.Range('A1,C3') },
  ];
};

/** "2 × 1": rows and columns as they are nested; "平铺 2": one list. */
function shapeOf(value: unknown): string {
  if (!Array.isArray(value)) return '单个值';
  const [first] = value as readonly unknown[];
  return Array.isArray(first) ? `${value.length} × ${first.length}` : `平铺 ${value.length}`;
}
