// WPS 文字 in memory, as far as the add-in asks of it: which document is in front, whether it is saved, and opening another one.
import { hostObject } from './bridge';
import { createShellWorld, shellMembers, type ShellWorld } from './shell';
import { createWorld, type Switches, type World } from './world';

export interface WriterState {
  /** The whole path; empty folder until it is saved. Undefined without a document. */
  document: { path: string; folder: string; saved: boolean } | undefined;
  readonly opened: string[];
}

export interface WriterEmulator {
  readonly world: World;
  readonly shell: ShellWorld;
  readonly writer: WriterState;
  readonly globals: { readonly Application: object };
}

export function bootWriter(switches: Partial<Switches> = {}): WriterEmulator {
  const world = createWorld(switches);
  const shell = createShellWorld();
  const writer: WriterState = { document: undefined, opened: [] };
  const { properties, methods = {} } = shellMembers(world, shell);
  const documentObject = () =>
    hostObject(world, 'Document', {
      properties: {
        FullName: { get: () => writer.document?.path },
        Path: { get: () => writer.document?.folder },
        Saved: { get: () => writer.document?.saved },
      },
    });
  const open = (path: unknown) => {
    if (!shell.disk.files.has(String(path))) throw new Error('The file is not there.');
    writer.opened.push(String(path));
    writer.document = { path: String(path), folder: String(path).replace(/[\\/][^\\/]*$/, ''), saved: true };
  };
  const application = hostObject(world, 'Application', {
    methods,
    properties: {
      ...properties,
      Workbooks: { get: () => null },
      Documents: { get: () => hostObject(world, 'Documents', { methods: { Open: open } }) },
      Presentations: { get: () => null },
      // 文字 has no workbook, and says so.
      ActiveWorkbook: { get: () => null },
      ActiveDocument: { get: () => (writer.document ? documentObject() : null) },
      Name: { get: () => 'Microsoft Word' },
      Version: { get: () => '12.0' },
      Build: { get: () => '12.1.0.28043' },
      Path: { get: () => 'C:\\Program Files\\WPS Office\\office6' },
    },
  });
  return { world, shell, writer, globals: { Application: application } };
}
