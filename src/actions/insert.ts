// Laying the template into a workbook.
import type { EditionId } from '../form';
import type { SpreadsheetHost } from '../host/host';
import { levelOf, type Level } from '../report';
import { plan } from '../worksheet';

export interface TemplateOptions {
  readonly agency: string;
  readonly year: number;
  readonly level?: Level;
  readonly edition?: EditionId;
}

/**
 * Lays out the statutory sheets. Sheets of the same name are refused unless named in `replace`.
 * @returns the new report's id
 */
export async function insertTemplate(host: SpreadsheetHost, options: TemplateOptions, replace: readonly string[] = []): Promise<string> {
  const reportId = newReportId();
  const level = options.level ?? levelOf(options.agency);
  await host.apply(plan({ ...options, ...(level ? { level } : {}), reportId }), replace);
  return reportId;
}

/** 32 hexadecimal digits: tells one report from another, and nothing about the machine or the person. */
function newReportId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
