// What only a whole sentence tells: sums of parts without a total, and figures that change their meaning beside others.
import { note, ofSentence, rename, type Notebook } from './draft';

/** Channels and verbs without a total: the total is their sum. */
function sumUp(notebook: Notebook): void {
  const channels = ofSentence(notebook, 'channel').filter(({ via }) => via !== undefined);
  const [first] = channels;
  const last = channels[channels.length - 1];
  if (!first?.via || !last || ofSentence(notebook, first.via).length > 0) return;
  if (first.via === 'received' && ofSentence(notebook, 'receivedOrPlusCarriedIn').length > 0) return;
  const value = channels.reduce((sum, channel) => sum + channel.value, 0);
  const total = note(notebook, { key: first.via, value, start: first.start, end: last.end, certainty: first.certainty });
  for (const channel of channels) channel.of = total;
}

/** The five columns of organisations are one figure in the text: 企业 2 件、社会公益组织 1 件 are 3. */
function joinOrganisations(notebook: Notebook): void {
  const parts = ofSentence(notebook, 'organisations');
  const [first] = parts;
  const last = parts[parts.length - 1];
  if (!first || !last || first === last) return;
  const whole = parts.find(({ label }) => /其[他它]组织|非法人组织/.test(label ?? '') && /^法人./.test(label ?? ''));
  for (const part of parts) if (part !== whole) part.key = 'part';
  notebook.here.set('organisations', whole ? [whole] : []);
  if (whole) return;
  note(notebook, {
    key: 'organisations',
    value: parts.reduce((sum, { value }) => sum + value, 0),
    start: first.start,
    end: last.end,
    certainty: first.certainty,
  });
}

/** 新制定 beside 修改, 失效 beside 废止: only together are they what the table counts. */
function splitDocuments(notebook: Notebook): void {
  for (const kind of ['normative', 'rules'] as const) {
    const amended = ofSentence(notebook, kind === 'rules' ? 'rulesAmended' : 'normativeAmended');
    if (amended.length === 0) continue;
    for (const draft of ofSentence(notebook, kind === 'rules' ? 'rulesIssued' : 'normativeIssued')) {
      if (/^新/.test(draft.label ?? '')) rename(notebook, draft, kind === 'rules' ? 'rulesNew' : 'normativeNew');
    }
  }
}

/** 公开 8 件 in a list with 部分公开 or 不予公开 is 予以公开; alone it is a word of the agency's own. */
function nameGranted(notebook: Notebook): void {
  const others = ofSentence(notebook, 'partiallyGranted', 'refused', 'unable', 'notProcessed').length > 0;
  const granted = ofSentence(notebook, 'granted', 'grantedPlusPartial').length > 0;
  if (!others || granted) return;
  for (const draft of ofSentence(notebook, 'ownReason')) if (draft.label === '公开') rename(notebook, draft, 'granted');
}

/** 「均获维持，保持零败诉」 says one thing twice. */
export function dropRepeatedClaims(notebook: Notebook): void {
  if (ofSentence(notebook, 'allUpheld').length === 0) return;
  const repeated = new Set(ofSentence(notebook, 'reviewCorrected', 'litigationCorrected').filter(({ inWords }) => inWords));
  notebook.drafts.splice(0, notebook.drafts.length, ...notebook.drafts.filter((draft) => !repeated.has(draft)));
}

/** All of the above, at the end of a sentence. */
export function readTogether(notebook: Notebook): void {
  sumUp(notebook);
  joinOrganisations(notebook);
  splitDocuments(notebook);
  nameGranted(notebook);
}
