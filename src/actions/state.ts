// The state of a report that a document is written from, wherever it comes from: a workbook, its saved file, or a code.
import { hash, type AnnualReport } from '../report';
import type { MetaKey, ReadReport } from '../worksheet';

export interface ReportState {
  readonly report: AnnualReport;
  /** What stands on 基本信息, as text. */
  readonly meta: Readonly<Partial<Record<MetaKey, string>>>;
  readonly reportId: string;
  /** Counts the documents written, from 1. */
  readonly revision: number;
}

/** Whose document it is. A workbook that lost its hidden sheet still belongs to one body and one year. */
export const stateOf = ({ report, meta, settings }: Pick<ReadReport, 'report' | 'meta' | 'settings'>): ReportState => ({
  report,
  meta,
  reportId: settings.reportId || hash(`${report.agency}\u0000${report.year}`),
  revision: Math.max(1, settings.revision),
});
