// What is wrong in the words of one text while it is being written: every rule, on the report as it would be with that text.
import type { TextId } from '../form';
import { check, type Severity, type Span } from '../rules';
import type { ReadReport } from '../worksheet';
import { everyRule } from './later';

/** A finding on words of one text. */
export interface WrongWords {
  readonly id: string;
  readonly severity: Severity;
  readonly message: string;
  /** Places in the text; never none. */
  readonly spans: readonly Span[];
}

/** Findings that name words of this text, worst first. Reads and writes no workbook. */
export async function wrongWords({ report, lastYear }: ReadReport, id: TextId, text: string): Promise<readonly WrongWords[]> {
  const { allRules } = await everyRule();
  const texts = new Map(report.texts);
  if (text.trim() === '') texts.delete(id);
  else texts.set(id, text);
  return check({ ...report, texts }, { rules: allRules, ...(lastYear ? { lastYear } : {}) }).flatMap((finding): WrongWords[] => {
    const spans = (finding.spans ?? []).filter((span) => span.text === id);
    return spans.length > 0 ? [{ id: finding.id, severity: finding.severity, message: finding.message, spans }] : [];
  });
}

/** The text with a field in place of a stated figure, and the caret behind it: what the span offers. */
export function withField(text: string, { figure }: Span): { readonly text: string; readonly caret: number } | undefined {
  if (!figure) return undefined;
  const field = `{${figure.field}}`;
  return { text: text.slice(0, figure.start) + field + text.slice(figure.end), caret: figure.start + field.length };
}
