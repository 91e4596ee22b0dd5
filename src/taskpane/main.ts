// The pane inside Excel: mounts it on the Excel adapter.
import { createExcelHost } from '../host/excel';
import { boot } from './boot';
import { zhCN } from './messages/zh-CN';
import { startPane } from './pane';
import type { FileToSave } from './services';

const { starting, silent, outside, old, templateHelps } = zhCN.start;

/** The ways to save come with the first file that is to be saved. */
const save = async (file: FileToSave) => (await import(/* webpackChunkName: "saving" */ './saving')).savingWith()(file);
const handbook = async () => (await import(/* webpackChunkName: "handbook" */ '../../assets/handbook/rules.zh-CN.json')).default;

boot({
  name: 'Excel',
  // Excel 2019, and the web.
  needs: [['ExcelApi', '1.8']],
  words: { starting, silent, outside, old, consolation: templateHelps },
  mount: (root) => void startPane(root, createExcelHost(), { save, now: () => new Date(), handbook }),
});
