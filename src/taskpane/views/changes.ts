// What an update of a document changes: each kind with its places, and whose words stand where both sides changed. Shared by the pane
// in the spreadsheet, which holds the document as a file, and the pane in Word, which holds it open.
import { placeName, type Choice, type Conflict, type MergeReport } from '../../actions';
import type { Edition } from '../../form';
import { freshId, h, type Child } from '../dom';
import { laterZhCN } from '../messages/later.zh-CN';

const t = laterZhCN.linked;

/** @param opened whether the values before and after are shown at once */
export function changeList(report: MergeReport, form: Edition, opened = false): Child {
  const item = <Item extends { readonly id: string }>(
    items: readonly Item[],
    title: (count: number) => string,
    words: (item: Item) => string,
    open = false,
  ) =>
    items.length > 0 &&
    h(
      'li',
      {},
      h(
        'details',
        { open },
        h('summary', {}, title(items.length)),
        h(
          'ul',
          {},
          items.map((each) => h('li', {}, `${placeName(form, each.id)}：${words(each)}`)),
        ),
      ),
    );
  const lines = [
    report.older && h('li', {}, t.older),
    item(report.refreshed, t.refreshed, ({ before, after }) => t.change(before, after), opened),
    item(report.added, t.added, ({ text }) => text, opened),
    item(report.removed, t.removed, ({ text }) => text, opened),
    item(report.kept, t.kept, ({ document }) => document || t.empty),
    item(report.own, t.own, ({ text }) => text),
    item(report.missing, t.missing, ({ workbook }) => workbook),
    item(report.damaged, t.damaged, ({ document }) => document.join('、')),
  ].filter(Boolean);
  return h('ul', { class: 'changes' }, lines.length > 0 || report.conflicts.length > 0 ? lines : h('li', {}, t.nothing));
}

/** The questions of an update; answers are put into `choices`. */
export function conflictList(report: MergeReport, form: Edition, choices: Map<string, Choice>): Child {
  return (
    report.conflicts.length > 0 && [
      h('p', {}, t.conflicts(report.conflicts.length)),
      report.conflicts.map((conflict) =>
        conflictField(placeName(form, conflict.id), conflict, (choice) => choices.set(conflict.id, choice)),
      ),
      h('p', { class: 'hint' }, t.choose),
    ]
  );
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

export const sides = (both: readonly (readonly [string, string])[]) =>
  h(
    'div',
    { class: 'sides' },
    both.map(([name, text]) =>
      h('div', { class: 'side' }, h('p', {}, h('strong', {}, name)), h('p', { class: 'preview' }, text || t.empty)),
    ),
  );
