// What the arithmetic of the form says, written once more and without the product's equations: row by row from raw numbers.
import type { CellId } from '../../src/form';
import type { AnnualReport } from '../../src/report';

const OUTCOMES_2019 =
  'granted partiallyGranted refused.stateSecret refused.lawForbids refused.safetyStability refused.thirdParty refused.internalAffairs ' +
  'refused.processInformation refused.enforcementFile refused.queryMatter unable.notHeld unable.needsCreation unable.unclear ' +
  'notProcessed.complaint notProcessed.repeat notProcessed.publication notProcessed.massive notProcessed.confirmation otherHandling';
const OUTCOMES_2021 = OUTCOMES_2019.replace('otherHandling', 'otherHandling.notCorrected otherHandling.feeUnpaid otherHandling.other');
const APPLICANTS = 'naturalPerson business research socialOrganisation legalService otherOrganisation'.split(' ');
const RESULTS = 'upheld corrected other pending'.split(' ');

type Number = number | undefined;
const add = (numbers: readonly Number[]): Number => {
  let sum = 0;
  for (const number of numbers) {
    if (number === undefined) return undefined;
    sum += number;
  }
  return sum;
};
const differ = (a: Number, b: Number) => a !== undefined && b !== undefined && a !== b;

/** Ids of the rules on single cells, sums and blanks of tables 3 and 4 that must speak. */
export function oracle(report: AnnualReport): ReadonlySet<string> {
  const found = new Set<string>();
  const kind = (id: string) => report.readings.get(id as CellId)?.kind ?? 'missing';
  const value = (id: string): Number => {
    const read = report.readings.get(id as CellId);
    return read?.kind === 'figure' && Number.isInteger(read.value) && read.value >= 0 ? read.value : undefined;
  };
  const empty = (id: string) => kind(id) === 'blank' || kind(id) === 'placeholder';
  const outcomes = (report.edition === '2019' ? OUTCOMES_2019 : OUTCOMES_2021).split(' ');
  const rows = ['received', 'carriedIn', ...outcomes, 'handled', 'carriedForward'];
  const columns = [...APPLICANTS, 'total'];

  for (const column of columns) {
    const of = (row: string) => value(`table3.${row}.${column}`);
    if (differ(add([of('received'), of('carriedIn')]), add([of('handled'), of('carriedForward')]))) found.add('T3-01');
    if (differ(add(outcomes.map(of)), of('handled'))) found.add('T3-02');
  }
  const alone = new Set<string>();
  for (const row of rows) {
    const parts = APPLICANTS.map((column) => `table3.${row}.${column}`);
    const total = value(`table3.${row}.total`);
    if (total !== undefined && total > 0 && parts.every((id) => empty(id) || value(id) === 0)) {
      alone.add(row);
      found.add('T3-16');
    } else if (differ(add(parts.map(value)), total)) found.add('T3-03');
  }
  for (const row of rows) {
    for (const column of columns) {
      const id = `table3.${row}.${column}`;
      const whole = rows.every((other) => empty(`table3.${other}.${column}`));
      if (empty(id) && (whole || !alone.has(row))) found.add('T3-05');
      if (!empty(id) && value(id) === undefined) found.add('T3-04');
    }
  }
  for (const block of ['review', 'direct', 'afterReview']) {
    const ids = [...RESULTS, 'total'].map((result) => `table4.${block}.${result}`);
    if (ids.some((id) => value(id) === undefined)) found.add('T4-02');
    if (differ(add(ids.slice(0, 4).map(value)), value(ids[4] ?? ''))) found.add('T4-01');
  }
  return found;
}
