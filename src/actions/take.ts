// Texts that persons changed in the Word document, to be taken back into the workbook. Figures are not: the tables are their only source.
import { edition, type TextId } from '../form';
import type { ReadReport } from '../worksheet';
import { CodeError } from './code';
import type { Edited } from './handoff';
import { stateOf } from './state';

export interface TextChange {
  readonly id: TextId;
  readonly label: string;
  /** In the workbook; empty when nothing is written there. */
  readonly before: string;
  /** In the document. */
  readonly after: string;
}

/** What was changed in the document and is not in the workbook, in the order of the report. */
export function changedTexts({ edited, texts }: Edited, { report }: ReadReport): readonly TextChange[] {
  const changed = new Set(edited);
  return edition(report.edition).texts.flatMap(({ id, label }): TextChange[] => {
    const after = texts.get(id);
    const before = report.texts.get(id) ?? '';
    return changed.has(id) && after !== undefined && after !== before ? [{ id, label, before, after }] : [];
  });
}

/** Refuses what was changed in the document of another report. @throws CodeError */
export function refuseOther({ header }: Edited, read: ReadReport): void {
  const { reportId, report } = stateOf(read);
  if (header.reportId === reportId && header.year === report.year) return;
  throw new CodeError(
    'other-report',
    `这些修改来自另一份年报（${header.agency}，${header.year}年度），没有读进来。请打开那份年报的工作簿，或重新复制这份年报的修改码。`,
  );
}
