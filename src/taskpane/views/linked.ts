// A document written earlier: what an update would change, whose words stand where both sides changed, and taking texts back.
// The file itself is never touched: the updated document is saved as a file of its own.
import {
  changedTexts,
  codes,
  documents,
  readWorkbook,
  refuseOther,
  saveText,
  type Checked,
  type Choice,
  type MergeReport,
  type TextChange,
} from '../../actions';
import { edition } from '../../form';
import { fill, freshId, h, type Child } from '../dom';
import { spareOf, tellHanded } from '../handed';
import { laterZhCN } from '../messages/later.zh-CN';
import { zhCN } from '../messages/zh-CN';
import { action, field } from '../parts';
import { DOCX } from '../services';
import type { Pane, View } from '../view';
import { copyBox } from '../work';
import { changeList, conflictList, sides } from './changes';

const t = laterZhCN.linked;

interface Picked {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export function linkedView(pane: Pane): View {
  // The browser's own button speaks the browser's language; the label beside it speaks ours.
  const input = h('input', { type: 'file', class: 'unseen', id: freshId(), accept: `.docx,${DOCX}` });
  const found = h('div');

  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (!file) return;
    fill(found);
    void pane.work.run(t.comparing, async () => {
      // The same file may be picked again after it was changed in Word.
      const picked = { name: file.name, bytes: new Uint8Array(await new Response(file).arrayBuffer()) };
      input.value = '';
      await compare(picked);
    });
  });

  const { pick } = pane.services;
  const choose =
    pick &&
    action(t.pick, () =>
      pane.work.run(t.comparing, async () => {
        const picked = await pick();
        if (!picked) return;
        fill(found);
        await compare(picked);
      }),
    );

  async function compare(picked: Picked): Promise<void> {
    const { writeDocument, readBack } = await documents();
    const written = await writeDocument(pane.host, picked.bytes);
    if (written.kind !== 'refreshed') return;
    const { report, checked } = written;
    fill(
      found,
      h('p', { class: 'hint' }, t.opened(picked.name)),
      update(picked, report, checked),
      takeBack(pane, changedTexts(readBack(picked.bytes).document, checked.read), () => compare(picked)),
    );
  }

  function update(picked: Picked, report: MergeReport, { read }: Checked): Child {
    const form = edition(read.report.edition);
    const choices = new Map<string, Choice>();
    const save = async (): Promise<void> => {
      const handed = await pane.work.run(
        t.saving,
        async () => {
          const { writeCounted } = await documents();
          const { bytes } = await writeCounted(pane.host, picked.bytes, choices);
          return pane.services.save({ bytes, name: picked.name, type: DOCX, spare: spareOf(pane, 'code') });
        },
        () => void save(),
      );
      if (handed) tellHanded(pane.work, handed);
    };
    return [changeList(report, form), conflictList(report, form, choices), h('p', { class: 'row' }, action(t.save, save, 'primary'))];
  }

  return {
    element: h(
      'section',
      {},
      h('h2', {}, t.title),
      h('p', {}, t.intro),
      h('p', { class: 'row' }, choose ?? [input, h('label', { class: 'button', for: input.id }, t.pick)]),
      found,
      codesView(pane),
    ),
  };
}

/** Between this workbook and a document that is open in Word: a code there, a code back. */
function codesView(pane: Pane): HTMLElement {
  const given = h('div');
  const give: HTMLButtonElement = action(t.giveCode, async () => {
    const code = await pane.work.run(t.makingCode, spareOf(pane, 'code').text, () => give.click());
    if (code === undefined) return;
    fill(given, h('p', { class: 'hint' }, t.codeNext), copyBox(zhCN.saving.code, code, 'plain', zhCN.saving.copyCodeButton));
    given.querySelector('button')?.click();
  });
  const box = h('textarea', { rows: 3, class: 'code', autocomplete: 'off', spellcheck: 'false' });
  const found = h('div');
  const read = async (): Promise<void> => {
    const edits = (await codes()).editsFromCode(box.value);
    const workbook = await readWorkbook(pane.host);
    refuseOther(edits, workbook);
    const changes = changedTexts(edits, workbook);
    fill(found, changes.length > 0 ? takeBack(pane, changes, read) : h('p', {}, t.nothingToTake));
  };
  const take = action(t.readCode, async () => {
    fill(found);
    await pane.work.run(t.readingCode, read);
  });
  return h(
    'section',
    {},
    h('h2', {}, t.codesTitle),
    h('p', {}, t.codesIntro),
    h('p', { class: 'row' }, give),
    given,
    field(t.editsCode, box, t.editsCodeHint),
    h('p', { class: 'row' }, take),
    found,
  );
}

/** Texts that were changed in Word, to be written into the 正文 sheet. @param again shows what is left */
function takeBack(pane: Pane, changes: readonly TextChange[], again: () => Promise<void>): Child {
  if (changes.length === 0) return false;
  const boxes = changes.map((change) => ({ change, box: h('input', { type: 'checkbox', checked: true }) }));
  const take = async (): Promise<void> => {
    const chosen = boxes.filter(({ box }) => box.checked).map(({ change }) => change);
    const left = await pane.work.run(
      t.taking,
      async () => {
        const changed: string[] = [];
        for (const { id, label, before, after } of chosen) {
          if ((await saveText(pane.host, id, after, before)).kind === 'changed') changed.push(label);
        }
        return changed;
      },
      () => void take(),
    );
    await pane.refresh();
    if (!left) return;
    await pane.work.run(t.comparing, again);
    pane.work.tell(t.taken(chosen.length - left.length) + (left.length > 0 ? t.partly(left) : ''));
  };
  return [
    h('h3', {}, t.takeTitle),
    h('p', {}, t.takeIntro),
    boxes.map(({ change, box }) => [
      h('p', {}, h('label', {}, box, ' ', change.label)),
      sides([
        [t.before, change.before],
        [t.after, change.after],
      ]),
    ]),
    h('p', { class: 'row' }, action(t.take, take)),
  ];
}
