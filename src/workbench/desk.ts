// What a clerk does with files: new, open, example, save, and finding again what a crash left unsaved.
/// <reference lib="dom" />
import { failureOf } from '../actions';
import type { Grid } from '../host/univer';
import type { Bar } from './bar';
import type { Book } from './book';
import { chooseFile, dropped, writeFile, type Chosen } from './disk';
import type { Keep } from './keep';
import { zhCN as t } from './messages';

/** Bytes; larger files are no annual reports. */
const LARGEST_FILE = 20 * 1024 * 1024;
/** Milliseconds of rest before the working copy is kept. */
const REST = 1500;

export interface DeskParts {
  readonly bar: Bar;
  readonly book: Book;
  readonly grid: Grid;
  readonly keep: Keep;
  /** Another workbook stands in the grid. */
  readonly renewed: () => void;
  /** Shows whose file it is; `dirty` is undefined while there is nothing to save. */
  readonly show: (name: string, dirty: boolean | undefined) => void;
}

export interface Desk {
  readonly changed: () => void;
  readonly dirty: () => boolean;
  readonly fresh: () => Promise<void>;
  readonly choose: () => Promise<void>;
  readonly drop: (data: DataTransfer) => Promise<void>;
  readonly example: () => Promise<void>;
  /** @param elsewhere under another name */
  readonly save: (elsewhere?: boolean) => Promise<void>;
  /** Offers what an earlier visit left unsaved. */
  readonly recover: () => Promise<void>;
}

export function createDesk({ bar, book, grid, keep, renewed, show }: DeskParts): Desk {
  let name = '';
  let handle: FileSystemFileHandle | undefined;
  let dirty = false;
  /** While a file is being put into the grid, changes are no changes. */
  let loading = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** One thing after the other; what the clerk asks for does not wait for a question that was left unanswered. */
  let queue: Promise<unknown> = Promise.resolve();
  const asked = (act: () => Promise<void>): Promise<void> => {
    bar.leave();
    return inTurn(act);
  };
  const inTurn = (act: () => Promise<void>): Promise<void> => {
    const turn = queue.then(act).catch((error: unknown) => {
      const { sentence, details, unexpected } = failureOf(error);
      bar.warn(sentence, unexpected ? details : undefined);
    });
    queue = turn;
    return turn;
  };

  const become = (file: string, changed: boolean | undefined, kept?: FileSystemFileHandle) => {
    name = file;
    handle = kept;
    dirty = changed === true;
    show(file === '' ? t.untitled : file, changed);
  };
  /** Whether what is open may go. */
  const mayGo = async () => !dirty || (await bar.ask(t.unsaved, t.proceed, t.cancel)) === true;

  /** Puts something else into the grid. */
  async function load<T>(put: () => Promise<T>): Promise<T> {
    bar.busy(t.opening);
    loading = true;
    try {
      const done = await put();
      clearTimeout(timer);
      renewed();
      return done;
    } finally {
      loading = false;
    }
  }

  async function openFile(chosen: Chosen | undefined): Promise<void> {
    if (!chosen) return;
    const { file, handle: from } = chosen;
    if (!/\.xlsx$/i.test(file.name)) return bar.warn(t.notXlsx(file.name));
    if (file.size > LARGEST_FILE) return bar.warn(t.tooLarge(file.name));
    if (!(await mayGo())) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const others = await load(() => book.open(bytes));
    become(file.name, false, from);
    await keep.drop();
    bar.tell(others.length > 0 ? t.openedWithOthers(file.name, others) : t.opened(file.name));
  }

  async function write(elsewhere: boolean): Promise<void> {
    await grid.finishEditing();
    const { readWorkbook, NoReport } = await import('../actions');
    try {
      await readWorkbook(grid.host);
    } catch (error) {
      if (error instanceof NoReport) return bar.warn(t.nothingToSave);
      throw error;
    }
    bar.busy(t.saving);
    // What is typed from here on is not in the file.
    dirty = false;
    try {
      const bytes = await book.bytes();
      const done = await writeFile(bytes, name === '' ? await suggested() : name, elsewhere ? undefined : handle);
      if (!done) {
        dirty = true;
        return bar.clear();
      }
      const since: boolean = dirty;
      become(done.name, since, done.kind === 'written' ? done.handle : undefined);
      await keep.drop();
      bar.tell(done.kind === 'written' ? t.saved(done.name) : t.downloaded(done.name));
    } catch (error) {
      dirty = true;
      throw error;
    }
  }

  async function suggested(): Promise<string> {
    const { readWorkbook } = await import('../actions');
    const { report } = await readWorkbook(grid.host);
    return `${report.agency}${report.year}年政府信息公开工作年度报告.xlsx`;
  }

  const copy = () =>
    inTurn(async () => {
      if (!dirty) return;
      await keep.put({ name: name === '' ? await suggested() : name, bytes: await book.bytes(), when: Date.now() });
    });

  return {
    changed: () => {
      if (loading) return;
      dirty = true;
      show(name === '' ? t.untitled : name, true);
      clearTimeout(timer);
      timer = setTimeout(() => void copy(), REST);
    },
    dirty: () => dirty,
    fresh: () =>
      asked(async () => {
        if (!(await mayGo())) return;
        clearTimeout(timer);
        grid.renew();
        book.close();
        become('', undefined);
        await keep.drop();
        bar.clear();
        renewed();
      }),
    choose: async () => {
      // Before anything is waited for: a browser opens its dialog only right after a click.
      const chosen = await chooseFile();
      await asked(() => openFile(chosen));
    },
    drop: async (data) => {
      const chosen = await dropped(data);
      await asked(() => openFile(chosen));
    },
    example: () =>
      asked(async () => {
        if (!(await mayGo())) return;
        // It came from no file of the clerk's: neither saved nor unsaved.
        become(await load(book.example), undefined);
        await keep.drop();
        bar.tell(t.exampleOpened);
      }),
    save: (elsewhere = false) => asked(() => write(elsewhere)),
    recover: () =>
      inTurn(async () => {
        const kept = await keep.get();
        become('', undefined);
        if (!kept) return;
        const when = new Date(kept.when).toLocaleString('zh-CN', { dateStyle: 'short', timeStyle: 'short' });
        const answer = await bar.ask(t.recover(kept.name, when), t.recoverYes, t.recoverNo);
        // Unanswered, it is offered again at the next visit.
        if (answer !== true) return answer === false ? keep.drop() : undefined;
        await load(() => book.open(kept.bytes));
        become(kept.name, true);
        bar.tell(t.recovered(kept.name));
      }),
  };
}
