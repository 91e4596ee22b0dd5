// What of WPS is not the spreadsheet: panes, dialogs, the storage that pages share, folders, the clerk's answers to file dialogs.
import { hostObject, type Members, type Property } from './bridge';
import { createDisk, fileSystemObject, type Disk } from './files';
import type { World } from './world';

export interface PaneState {
  readonly id: number;
  readonly url: string;
  readonly title: string;
  visible: boolean;
  dock: number;
  width: number;
}

export interface ShellWorld {
  readonly disk: Disk;
  readonly panes: Map<number, PaneState>;
  readonly dialogs: { readonly url: string; readonly modal: boolean }[];
  readonly storage: Map<string, unknown>;
  /** Files that were opened in another program. */
  readonly opened: string[];
  /** What the clerk answers to a file dialog: a path, what was proposed, or 取消. The build has no dialog when undefined. */
  saveAs: ((proposed: string) => string | false) | undefined;
  openFrom: (() => string | false) | undefined;
  desktop: string;
  /** The folder of the workbook in front; empty until it is saved. */
  bookFolder: string;
  /** A page that runs in a browser shows panes and dialogs by itself. */
  onPane: (pane: PaneState) => void;
  onDialog: (url: string) => void;
}

export const createShellWorld = (): ShellWorld => ({
  disk: createDisk(),
  panes: new Map(),
  dialogs: [],
  storage: new Map(),
  opened: [],
  saveAs: (proposed) => proposed,
  openFrom: () => false,
  desktop: 'C:\\Users\\王芳\\Desktop',
  bookFolder: '',
  onPane: () => undefined,
  onDialog: () => undefined,
});

export function shellMembers(world: World, shell: ShellWorld): Members {
  let pages = 0;
  const paneObject = (pane: PaneState) => {
    const set = (act: () => void) => {
      act();
      shell.onPane(pane);
    };
    return hostObject(world, 'TaskPane', {
      properties: {
        ID: { get: () => pane.id },
        Visible: { get: () => pane.visible, set: (value) => set(() => (pane.visible = value === true)) },
        DockPosition: { get: () => pane.dock, set: (value) => set(() => (pane.dock = Number(value))) },
        // Not heard before the pane shows.
        Width: { get: () => pane.width, set: (value) => set(() => (pane.width = pane.visible ? Number(value) : pane.width)) },
      },
    });
  };
  return {
    properties: {
      PluginStorage: {
        get: () =>
          hostObject(world, 'PluginStorage', {
            methods: {
              getItem: (key) => shell.storage.get(String(key)) ?? null,
              setItem: (key, value) => void shell.storage.set(String(key), value),
            },
          }),
      },
      FileSystem: { get: () => fileSystemObject(world, shell.disk) },
      Env: {
        get: () =>
          hostObject(world, 'Env', {
            methods: { GetDesktopPath: () => shell.desktop, GetHomePath: () => shell.desktop, GetTempPath: () => `${shell.desktop}\\Temp` },
          }),
      },
      OAAssist: { get: () => hostObject(world, 'OAAssist', { methods: { ShellExecute: (file) => void shell.opened.push(String(file)) } }) },
      ...(shell.saveAs ? {} : { GetSaveAsFilename: { get: () => undefined } satisfies Property }),
      ...(shell.openFrom ? {} : { GetOpenFilename: { get: () => undefined } satisfies Property }),
    },
    methods: {
      CreateTaskPane: (url, title) => {
        pages += 1;
        if (!/^(?:https?|file):/.test(String(url))) world.faults.push('a pane wants a whole address');
        const pane: PaneState = { id: 1000 + pages, url: String(url), title: String(title), visible: false, dock: 0, width: 200 };
        shell.panes.set(pane.id, pane);
        return paneObject(pane);
      },
      GetTaskPane: (id) => {
        const found = shell.panes.get(Number(id));
        return found ? paneObject(found) : null;
      },
      ShowDialog: (url, _title, _width, _height, modal) => {
        shell.dialogs.push({ url: String(url), modal: modal === true });
        shell.onDialog(String(url));
      },
      ...(shell.saveAs ? { GetSaveAsFilename: (proposed: unknown) => shell.saveAs?.(String(proposed)) } : {}),
      ...(shell.openFrom ? { GetOpenFilename: () => shell.openFrom?.() } : {}),
    },
  };
}
