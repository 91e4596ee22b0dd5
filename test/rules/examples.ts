// What breaks each rule and what does not: one set for the tests of the rules and for the test that none is missing.
import { carriedExamples } from './carriedExamples';
import { lastYearExamples } from './lastYearExamples';
import type { Examples } from './sample';
import { paperExamples } from './paperExamples';
import { table2Examples } from './table2Examples';
import { table3Examples } from './table3Examples';
import { table4Examples } from './table4Examples';
import { disputeExamples } from './text/disputeExamples';
import { fieldExamples } from './text/fieldExamples';
import { flowExamples } from './text/flowExamples';
import { requestExamples } from './text/requestExamples';
import { sectionExamples } from './text/sectionExamples';
import { slipExamples } from './text/slipExamples';
import { structureExamples } from './text/structureExamples';
import { yearExamples } from './text/yearExamples';

export const examples: Readonly<Record<string, Examples>> = {
  ...table2Examples,
  ...table3Examples,
  ...table4Examples,
  ...carriedExamples,
  ...lastYearExamples,
  ...paperExamples,
  ...fieldExamples,
  ...requestExamples,
  ...disputeExamples,
  ...structureExamples,
  ...flowExamples,
  ...sectionExamples,
  ...yearExamples,
  ...slipExamples,
};
