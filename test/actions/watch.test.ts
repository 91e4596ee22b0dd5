import { describe, expect, test } from '@jest/globals';
import { PACE, watchReport, type Clock, type Look } from '../../src/actions';
import { everyRule } from '../../src/actions/later';
import { HostError, type SpreadsheetHost } from '../../src/host/host';
import { template } from './workbook';

/** Timers that go off when the test says so. */
function fakeClock() {
  let now = 0;
  let timers: { readonly at: number; readonly act: () => void }[] = [];
  const clock: Clock = {
    now: () => now,
    after: (milliseconds, act) => {
      const timer = { at: now + milliseconds, act };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
  };
  const pass = async (milliseconds: number) => {
    const end = now + milliseconds;
    for (;;) {
      const due = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      timers = timers.filter((each) => each !== due);
      now = due.at;
      due.act();
      await settled();
    }
    now = end;
    await settled();
  };
  return { clock, pass, waiting: () => timers.length };
}
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A workbook whose reads the test answers, counting everything that is asked of it. */
async function workbook() {
  const regions = await (await template()).read((await import('../../src/worksheet')).names());
  const state = {
    reads: 0,
    writes: 0,
    underway: 0,
    mostUnderway: 0,
    failure: undefined as Error | undefined,
    held: false,
    stopped: 0,
    edit: (): void => undefined,
    go: (): void => undefined,
    regions: regions,
  };
  const refused = () => {
    state.writes++;
    return Promise.reject(new Error('no write is asked for'));
  };
  const host: SpreadsheetHost = {
    capabilities: { events: true, selection: false },
    sheets: () => Promise.resolve([]),
    read: async () => {
      state.reads++;
      state.mostUnderway = Math.max(state.mostUnderway, ++state.underway);
      if (state.held) await new Promise<void>((resolve) => (state.go = resolve));
      state.underway--;
      if (state.failure) throw state.failure;
      return state.regions;
    },
    apply: refused,
    write: refused,
    select: refused,
    protect: refused,
    onEdit: async (changed) => {
      state.edit = changed;
      return async () => {
        state.stopped++;
      };
    },
  };
  return { host, state };
}

async function watched() {
  const time = fakeClock();
  const book = await workbook();
  const looks: Look[] = [];
  // Arrived before the first look: how the texts come behind it is a test of its own.
  await everyRule();
  const watching = watchReport(book.host, (look) => looks.push(look), time.clock);
  await settled();
  expect(looks.map((look) => look.kind === 'checked' && look.checked.whole)).toEqual([false, true]);
  looks.shift();
  return { ...time, ...book, looks, watching };
}
const kinds = (looks: readonly Look[]) => looks.map(({ kind }) => kind);

describe('findings while a clerk types', () => {
  test('the first look comes by itself', async () => {
    const { looks, state } = await watched();
    expect(kinds(looks)).toEqual(['checked']);
    expect(state.reads).toBe(1);
  });

  test('the tables are told at once, the texts as soon as their rules have arrived, from the same read', async () => {
    const { host, state } = await workbook();
    const told: { readonly whole: boolean; readonly ids: readonly string[] }[] = [];
    await new Promise<void>((resolve) => {
      watchReport(host, (look) => {
        if (look.kind !== 'checked') return;
        const { whole, findings } = look.checked;
        told.push({ whole, ids: findings.map(({ id }) => id) });
        if (whole) resolve();
      });
    });
    expect(told.map(({ whole }) => whole)).toEqual([false, true]);
    expect(told[0]?.ids).toContain('T3-05');
    expect(told[0]?.ids).not.toContain('ST-04');
    expect(told[1]?.ids).toEqual(expect.arrayContaining(['T3-05', 'ST-04']));
    expect(state.reads).toBe(1);
  });

  test('an edit leads to one read after a short rest, and to no write', async () => {
    const { state, looks, pass } = await watched();
    state.edit();
    await pass(PACE.rest - 1);
    expect(state.reads).toBe(1);
    await pass(1);
    expect(state.reads).toBe(2);
    expect(kinds(looks)).toEqual(['checked', 'checked']);
    expect(state.writes).toBe(0);
  });

  test('ten quick edits lead to one read', async () => {
    const { state, pass } = await watched();
    for (let n = 0; n < 10; n++) {
      state.edit();
      await pass(50);
    }
    await pass(PACE.rest);
    expect(state.reads).toBe(2);
  });

  test('edits that never pause do not put the look off for ever', async () => {
    const { state, pass } = await watched();
    for (let n = 0; n < 30; n++) {
      state.edit();
      await pass(100);
    }
    expect(state.reads).toBeGreaterThanOrEqual(3);
  });

  test('edits during a slow read lead to one more read behind it, never beside it', async () => {
    const { state, pass, looks } = await watched();
    state.held = true;
    state.edit();
    await pass(PACE.rest);
    for (let n = 0; n < 3; n++) {
      state.edit();
      await pass(PACE.rest);
    }
    expect(state.reads).toBe(2);
    state.held = false;
    state.go();
    await settled();
    expect(state.reads).toBe(3);
    expect(state.mostUnderway).toBe(1);
    expect(kinds(looks)).toEqual(['checked', 'checked', 'checked']);
  });

  test('while a cell is being edited the list stays, and the look is made up for by itself', async () => {
    const { state, looks, pass } = await watched();
    state.failure = new HostError('CellEditing', '请先按回车结束单元格编辑');
    state.edit();
    await pass(PACE.rest);
    await pass(PACE.again * 2);
    expect(kinds(looks)).toEqual(['checked', 'editing', 'editing', 'editing']);
    state.failure = undefined;
    await pass(PACE.again);
    expect(kinds(looks).slice(-1)).toEqual(['checked']);
    const { reads } = state;
    await pass(PACE.again * 5);
    expect(state.reads).toBe(reads);
  });

  test('a host that fails is told once, and the next edit tries again', async () => {
    const { state, looks, pass } = await watched();
    state.failure = new HostError('HostGone', 'Excel 没有回应。');
    state.edit();
    await pass(PACE.rest);
    state.failure = undefined;
    await pass(60_000);
    expect(kinds(looks)).toEqual(['checked', 'failed']);
    state.edit();
    await pass(PACE.rest);
    expect(kinds(looks)).toEqual(['checked', 'failed', 'checked']);
  });

  test('a workbook whose report was deleted, and one without a report, has none', async () => {
    const { state, looks, pass } = await watched();
    state.regions = new Map();
    state.edit();
    await pass(PACE.rest);
    expect(kinds(looks)).toEqual(['checked', 'none']);
  });

  test('after the end nothing is read, told or waited for', async () => {
    const { state, looks, pass, watching, waiting } = await watched();
    state.edit();
    await watching.stop();
    state.edit();
    await pass(60_000);
    await watching.refresh();
    expect(state.reads).toBe(1);
    expect(state.stopped).toBe(1);
    expect(looks).toHaveLength(1);
    expect(waiting()).toBe(0);
  });

  test('a look that was under way at the end is not told', async () => {
    const { state, looks, pass, watching } = await watched();
    state.held = true;
    state.edit();
    await pass(PACE.rest);
    await watching.stop();
    state.go();
    await settled();
    expect(looks).toHaveLength(1);
  });

  test('a request for a look waits for an answer that has seen the workbook after it', async () => {
    const { state, looks, watching, pass } = await watched();
    state.held = true;
    state.edit();
    await pass(PACE.rest);
    const done = watching.refresh();
    state.held = false;
    state.go();
    await done;
    expect(state.reads).toBe(3);
    expect(looks).toHaveLength(3);
  });

  test('a host that cannot tell of edits is looked at once and on request', async () => {
    const { host, state } = await workbook();
    const looks: Look[] = [];
    const silent: SpreadsheetHost = {
      ...host,
      capabilities: { events: false, selection: false },
      onEdit: () => Promise.reject(new Error('not asked')),
    };
    const watching = watchReport(silent, (look) => looks.push(look), fakeClock().clock);
    await settled();
    await watching.refresh();
    expect(state.reads).toBe(2);
    // The tables, their texts behind them, and the look that was asked for.
    expect(kinds(looks)).toEqual(['checked', 'checked', 'checked']);
  });

  test('a host that refuses to be listened to is told, and looks still work', async () => {
    const { host } = await workbook();
    const looks: Look[] = [];
    watchReport(
      { ...host, onEdit: () => Promise.reject(new HostError('Failed', '不能监听')) },
      (look) => looks.push(look),
      fakeClock().clock,
    );
    await settled();
    expect(kinds(looks).sort()).toEqual(['checked', 'checked', 'failed']);
  });
});
