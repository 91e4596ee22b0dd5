// Texts that persons changed in the Word document, to be taken back into the workbook. Figures are not: the tables are their only source.
import { edition, type TextId } from '../form';
import type { ReadReport } from '../worksheet';
import type { ReadBack } from './write';

export interface TextChange {
  readonly id: TextId;
  readonly label: string;
  /** In the workbook; empty when nothing is written there. */
  readonly before: string;
  /** In the document. */
  readonly after: string;
}

/** What was changed in the document and is not in the workbook, in the order of the report. */
export function changedTexts({ document }: ReadBack, { report }: ReadReport): readonly TextChange[] {
  const edited = new Set(document.edited);
  return edition(report.edition).texts.flatMap(({ id, label }): TextChange[] => {
    const after = document.texts.get(id);
    const before = report.texts.get(id) ?? '';
    return edited.has(id) && after !== undefined && after !== before ? [{ id, label, before, after }] : [];
  });
}
