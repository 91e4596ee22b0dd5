// Inserting the template: whose report and which year, then one click. Sheets of ours are replaced only after a question that names them.
import { insertion, likelyYear, reportYears, type Survey, type TemplateOptions } from '../../actions';
import { levelOf, levels, type Level } from '../../report';
import { h, say } from '../dom';
import { zhCN } from '../messages/zh-CN';
import { action, field, question } from '../parts';
import type { Pane, View } from '../view';

const t = zhCN.insert;

/** @param when `first`: the workbook holds no report yet; `again`: it is to be laid out anew */
export function insertView(pane: Pane, when: 'first' | 'again'): View {
  const today = pane.services.now();
  const agency = h('input', { type: 'text', autocomplete: 'organization', maxlength: 60 });
  const year = h(
    'select',
    {},
    reportYears(today).map((each) => h('option', { value: each, selected: each === likelyYear(today) }, t.yearOption(each))),
  );
  const guess = h('option', { value: '' }, t.levelGuess(''));
  const level = h(
    'select',
    {},
    guess,
    levels.map(({ id, label }) => h('option', { value: id }, label)),
  );
  const missing = h('p', { class: 'field-error', role: 'alert' });
  const asked = question();

  agency.addEventListener('input', () => {
    const found = levels.find(({ id }) => id === levelOf(agency.value));
    say(guess, t.levelGuess(found?.label ?? ''));
  });

  /** What the form asks for; undefined, and told beside the field, where something is missing. */
  function options(): TemplateOptions | undefined {
    const name = agency.value.trim();
    const chosen = (level.value as Level | '') || levelOf(name);
    const [lacking, at] = name === '' ? [t.agencyMissing, agency] : chosen ? ['', undefined] : [t.levelMissing, level];
    say(missing, lacking);
    agency.setAttribute('aria-invalid', String(at === agency));
    level.setAttribute('aria-invalid', String(at === level));
    at?.focus();
    return lacking || !chosen ? undefined : { agency: name, year: Number(year.value), level: chosen };
  }

  // From the beginning: what stands in the workbook may be another thing by now.
  const again = () => submit.click();
  const submit: HTMLButtonElement = action(
    t.submit,
    async () => {
      const wanted = options();
      if (!wanted) return;
      const found = await pane.work.run(
        t.looking,
        async () => {
          const { survey, refuseForeign } = await insertion();
          const met = await survey(pane.host, wanted);
          refuseForeign(met);
          return met;
        },
        again,
      );
      if (!found) return;
      if (found.ours.length === 0) return insert(wanted, found, false);
      askReplace(wanted, found);
    },
    'primary',
  );

  function askReplace(wanted: TemplateOptions, found: Survey): void {
    const answer = (label: string, keep: boolean, look: 'primary' | 'plain') =>
      action(
        label,
        () => {
          asked.close();
          return insert(wanted, found, keep);
        },
        look,
      );
    const named = found.ours.filter((name) => found.sheets.includes(name));
    asked.ask(
      [
        h('p', {}, t.askReplace(named), found.filled > 0 && t.filled(found.filled)),
        found.filled > 0 && h('p', { class: 'hint' }, t.clearSure.replace(/^/, `“${t.clear}”：`)),
      ],
      [answer(t.keep, true, 'primary'), answer(t.clear, false, 'plain')],
    );
  }

  async function insert(wanted: TemplateOptions, found: Survey, keep: boolean): Promise<void> {
    const done = await pane.work.run(
      t.inserting,
      async () => {
        const { insertAnew } = await insertion();
        await insertAnew(pane.host, wanted, found, keep);
        return true;
      },
      again,
    );
    await pane.refresh();
    if (!done) return;
    pane.store.set({ tab: 'check' });
    pane.work.tell(t.done(found.sheets));
  }

  if (when === 'again') {
    pane.store.watch(({ checked }) => {
      // Only while the clerk has not begun to type something else.
      if (!checked || agency.value !== '') return;
      const { report } = checked.read;
      agency.value = report.agency;
      year.value = String(report.year);
      level.value = report.level ?? '';
    });
  }
  const form = h(
    'form',
    { class: 'insert', novalidate: true },
    when === 'first' && h('h1', {}, t.title),
    h('p', {}, when === 'first' ? t.intro : t.againHint),
    missing,
    field(t.agency, agency, t.agencyHint),
    field(t.year, year, t.yearHint),
    field(t.level, level),
    h('p', { class: 'row' }, submit),
    asked.element,
    h('p', { class: 'hint' }, t.othersUntouched),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit.click();
  });
  return { element: form };
}
