// The record of a check as plain text: verdict, findings and the clerk's notes, to be filed or sent along with the report.
import { edition, type Citation } from '../form';
import type { Severity } from '../rules';
import type { Checked, PlacedFinding } from './check';

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = { error: '错误', warning: '需说明', hint: '提示' };

/** Findings by the table they belong to, in the order of the report. */
export interface FindingGroup {
  readonly name: string;
  readonly findings: readonly PlacedFinding[];
}

/** Errors first within each table; a finding belongs where its first cell or text stands. */
export function grouped({ findings, read }: Pick<Checked, 'findings' | 'read'>): readonly FindingGroup[] {
  const form = edition(read.report.edition);
  const names = [form.table2.name, form.table3.name, form.table4.name, '正文', '其他'];
  const nameOf = ({ cells, texts = [] }: PlacedFinding): string => {
    const table = cells[0]?.id.slice(0, 6);
    if (table === 'table2' || table === 'table3' || table === 'table4') return form[table].name;
    return texts.length > 0 ? '正文' : '其他';
  };
  return names
    .map((name) => ({ name, findings: findings.filter((each) => nameOf(each) === name) }))
    .filter((group) => group.findings.length > 0);
}

/** 「条例第三十三条；国办公开办函〔2021〕30号（通行做法）」: what is only customary is called so. */
export const basisText = (basis: readonly Citation[]): string =>
  basis.map(({ text, certainty }) => (certainty === 'practice' ? `${text}（通行做法）` : text)).join('；');

/** A few places by address, many as first and last: 「表三!D7、表三!J7」. */
export function whereabouts({ cells }: Pick<PlacedFinding, 'cells'>, most = 8): string {
  const places = cells.flatMap(({ sheet, address }) => (sheet !== undefined && address !== undefined ? [`${sheet}!${address}`] : []));
  return places.length <= most ? places.join('、') : `${places[0] ?? ''} 至 ${places[places.length - 1] ?? ''} 等 ${places.length} 格`;
}

/** @param when as it is to be printed */
export function checkRecord(checked: Checked, when: string): string {
  const { read, line } = checked;
  const { agency, year } = read.report;
  const lines = [
    `${agency || '（未填单位）'}${year}年政府信息公开工作年度报告 校验记录`,
    `校验时间：${when}`,
    `结果：${line}`,
    ...read.problems.map(({ message }) => `[缺漏] ${message}`),
  ];
  for (const { name, findings } of grouped(checked)) {
    lines.push('', name);
    findings.forEach((finding, at) => {
      lines.push(
        `${at + 1}. [${finding.note === undefined ? SEVERITY_NAMES[finding.severity] : '已说明'}] ${finding.message}（${finding.id}）`,
      );
      const where = whereabouts(finding);
      if (where) lines.push(`   位置：${where}`);
      lines.push(`   依据：${basisText(finding.basis)}`);
      if (finding.note !== undefined) lines.push(`   说明：${finding.note}`);
    });
  }
  return `${lines.join('\r\n')}\r\n`;
}
