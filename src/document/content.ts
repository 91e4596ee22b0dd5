// What a document says: every linked value of a report, cut as the format of the link wants it. Compose lays it out; a refresh
// compares it with what stands in a document. Knows no XML.
import { tables, type CellId, type Edition, type TextId, type TextSlot } from '../form';
import { drafts as draftsFrom, figureText, type Contact } from '../narrative';
import { cleanText } from '../ooxml';
import { fingerprint, reading, type AnnualReport } from '../report';
import { BLANK, type LinkedValue, type LinkHeader } from './format';
import { linkedParagraphs, paragraphsOf, type LinkedParagraph } from './paragraphs';
import { signature } from './signature';
import { brokenTitle } from './title';

export interface ComposeInput {
  readonly report: AnnualReport;
  readonly form: Edition;
  /** Ways of contact for the preamble's draft; the date of signature, 「2023-01-17」 or as it shall be printed. */
  readonly meta?: Contact & { readonly date?: string | undefined };
  readonly reportId: string;
  readonly revision: number;
  /** What to print where the clerk has written nothing; by default `drafts` of the report. */
  readonly drafts?: ReadonlyMap<TextId, string>;
}

/** A place of text with what is printed there. */
export interface FilledSlot {
  readonly slot: TextSlot;
  readonly source: string;
  readonly draft: boolean;
  readonly paragraphs: readonly LinkedParagraph[];
}

export interface Content {
  readonly header: LinkHeader;
  /** The places that print something, in the order of the form. */
  readonly slots: readonly FilledSlot[];
  /** Every cell of the form. */
  readonly cells: readonly LinkedValue[];
  readonly signed: readonly LinkedValue[];
}

/** What the document is to say of a report. */
export function contentOf({ report, form, meta = {}, reportId, revision, drafts }: ComposeInput): Content {
  const agency = cleanText(report.agency);
  const proposed = drafts ?? draftsFrom(report, { contact: meta });
  return {
    header: { edition: form.id, year: report.year, reportId: cleanText(reportId), revision, hash: fingerprint(report), agency },
    slots: form.texts.flatMap((slot) => fillSlot(form, report, slot, proposed.get(slot.id))),
    cells: tables(form).flatMap(({ figures }) => figures.map(({ id }) => cellValue(report, id))),
    signed: signature(agency, meta.date),
  };
}

function fillSlot(form: Edition, report: AnnualReport, slot: TextSlot, proposed: string | undefined): FilledSlot[] {
  const own = report.texts.get(slot.id) ?? '';
  const written = paragraphsOf(own).length > 0;
  const source = written ? own : (proposed ?? '');
  // The statutory title is no proposal: it holds nothing that the clerk would have to confirm.
  const draft = !written && slot.id !== 'text.title';
  const cut = linkedParagraphs(form, report, slot.id, source, draft);
  const paragraphs = slot.id === 'text.title' ? cut.map((paragraph) => brokenTitle(paragraph, report.agency)) : cut;
  return paragraphs.length === 0 ? [] : [{ slot, source, draft, paragraphs }];
}

/** A cell as printed. What is no figure prints as nothing, never as 0. */
function cellValue(report: AnnualReport, id: CellId): LinkedValue {
  const found = reading(report, id);
  if (found.kind !== 'figure') return { id, value: BLANK };
  return { id, value: figureText(found.value) + (found.note ? `（${cleanText(found.note)}）` : '') };
}
