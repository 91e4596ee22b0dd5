// A document written earlier: what an update would change, whose words stand where both sides changed, and taking texts back.
// The file itself is never touched: the updated document is saved as a file of its own.
import {
  changedTexts,
  documents,
  placeName,
  saveText,
  type Checked,
  type Choice,
  type Conflict,
  type MergeReport,
  type TextChange,
} from '../../actions';
import { edition } from '../../form';
import { fill, freshId, h, type Child } from '../dom';
import { spareOf, tellHanded } from '../handed';
import { zhCN } from '../messages/zh-CN';
import { action } from '../parts';
import { DOCX } from '../services';
import type { Pane, View } from '../view';

const t = zhCN.linked;

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

  async function compare(picked: Picked): Promise<void> {
    const { writeDocument, readBack } = await documents();
    const written = await writeDocument(pane.host, picked.bytes);
    if (written.kind !== 'refreshed') return;
    const { report, checked } = written;
    fill(
      found,
      h('p', { class: 'hint' }, t.opened(picked.name)),
      update(picked, report, checked),
      takeBack(picked, changedTexts(readBack(picked.bytes).document, checked.read)),
    );
  }

  function update(picked: Picked, report: MergeReport, { read }: Checked): Child {
    const form = edition(read.report.edition);
    const choices = new Map<string, Choice>();
    const nameOf = (id: string) => placeName(form, id);
    return [
      h('ul', { class: 'changes' }, summary(report, nameOf)),
      report.conflicts.length > 0 && [
        h('p', {}, t.conflicts(report.conflicts.length)),
        report.conflicts.map((conflict) => conflictField(nameOf(conflict.id), conflict, (choice) => choices.set(conflict.id, choice))),
        h('p', { class: 'hint' }, t.choose),
      ],
      h(
        'p',
        { class: 'row' },
        action(
          t.save,
          async () => {
            const handed = await pane.work.run(t.saving, async () => {
              const { writeCounted } = await documents();
              const { bytes } = await writeCounted(pane.host, picked.bytes, choices);
              return pane.services.save({ bytes, name: picked.name, type: DOCX, spare: spareOf(pane, 'code') });
            });
            if (handed) tellHanded(pane.work, handed);
          },
          'primary',
        ),
      ),
    ];
  }

  function takeBack(picked: Picked, changes: readonly TextChange[]): Child {
    if (changes.length === 0) return false;
    const boxes = changes.map((change) => ({ change, box: h('input', { type: 'checkbox', checked: true }) }));
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
      h(
        'p',
        { class: 'row' },
        action(t.take, () =>
          take(
            picked,
            boxes.filter(({ box }) => box.checked).map(({ change }) => change),
          ),
        ),
      ),
    ];
  }

  async function take(picked: Picked, changes: readonly TextChange[]): Promise<void> {
    const left = await pane.work.run(t.taking, async () => {
      const changed: string[] = [];
      for (const { id, label, before, after } of changes) {
        if ((await saveText(pane.host, id, after, before)).kind === 'changed') changed.push(label);
      }
      return changed;
    });
    await pane.refresh();
    if (left) await pane.work.run(t.comparing, () => compare(picked));
    if (left) pane.work.tell(t.taken(changes.length - left.length) + (left.length > 0 ? t.partly(left) : ''));
  }

  return {
    element: h(
      'section',
      {},
      h('h2', {}, t.title),
      h('p', {}, t.intro),
      h('p', { class: 'row' }, input, h('label', { class: 'button', for: input.id }, t.pick)),
      found,
    ),
  };
}

/** What an update does, each with its places folded away. */
function summary(report: MergeReport, nameOf: (id: string) => string): Child {
  const item = <Item extends { readonly id: string }>(
    items: readonly Item[],
    title: (count: number) => string,
    words: (item: Item) => string,
  ) =>
    items.length > 0 &&
    h(
      'li',
      {},
      h(
        'details',
        {},
        h('summary', {}, title(items.length)),
        h(
          'ul',
          {},
          items.map((each) => h('li', {}, `${nameOf(each.id)}：${words(each)}`)),
        ),
      ),
    );
  const lines = [
    report.older && h('li', {}, t.older),
    item(report.refreshed, t.refreshed, ({ before, after }) => t.change(before, after)),
    item(report.added, t.added, ({ text }) => text),
    item(report.removed, t.removed, ({ text }) => text),
    item(report.kept, t.kept, ({ document }) => document || t.empty),
    item(report.own, t.own, ({ text }) => text),
    item(report.missing, t.missing, ({ workbook }) => workbook),
    item(report.damaged, t.damaged, ({ document }) => document.join('、')),
  ].filter(Boolean);
  return lines.length > 0 || report.conflicts.length > 0 ? lines : h('li', {}, t.nothing);
}

/** Both versions side by side, and whose words shall stand. */
function conflictField(name: string, conflict: Conflict, chosen: (choice: Choice) => void): HTMLElement {
  const group = freshId();
  const option = (choice: Choice, label: string) =>
    h('label', {}, h('input', { type: 'radio', name: group, onchange: () => chosen(choice) }), ' ', label);
  // A figure has one value; of a paragraph both versions can stay.
  const paragraph = conflict.field === undefined && conflict.id.startsWith('text.');
  return h(
    'fieldset',
    { class: 'conflict' },
    h('legend', {}, name),
    sides([
      [t.inWord, conflict.document],
      [t.inWorkbook, conflict.workbook],
    ]),
    h('p', { class: 'row' }, option('document', t.keepWord), option('workbook', t.takeWorkbook), paragraph && option('both', t.both)),
  );
}

const sides = (both: readonly (readonly [string, string])[]) =>
  h(
    'div',
    { class: 'sides' },
    both.map(([name, text]) => h('div', { class: 'side' }, h('h4', {}, name), h('p', { class: 'preview' }, text || t.empty))),
  );
