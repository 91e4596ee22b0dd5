// The door of the rules on texts: what sentences say against the tables, the structure, years and names, language; and hints on tables
// that can wait. A room of its own, because it brings the reading of prose along: a pane checks the tables before this has arrived.
import { rules } from '../register';
import type { Rule } from '../rule';
import { alikeRules } from './alike';
import { applicantRules } from './applicants';
import { disputeRules } from './disputes';
import { documentRules } from './documents';
import { fieldRules } from './fields';
import { flowRules } from './flow';
import { gapRules } from './gaps';
import { headRules } from './heads';
import { lastYearRules } from './lastYear';
import { markRules } from './marks';
import { nameRules } from './names';
import { overviewRules } from './overview';
import { paperRules } from './paper';
import { preambleRules } from './preamble';
import { requestRules } from './requests';
import { sectionRules } from './sections';
import { shareRules } from './shares';
import { slipRules } from './slips';
import { yearRules } from './years';

export const textRules: readonly Rule[] = [
  ...lastYearRules,
  ...paperRules,
  ...fieldRules,
  ...requestRules,
  ...flowRules,
  ...applicantRules,
  ...shareRules,
  ...disputeRules,
  ...documentRules,
  ...gapRules,
  ...headRules,
  ...overviewRules,
  ...sectionRules,
  ...preambleRules,
  ...nameRules,
  ...yearRules,
  ...slipRules,
  ...markRules,
  ...alikeRules,
];

/** Every rule there is: those of the tables first, so that rules on texts see what has failed. */
export const allRules: readonly Rule[] = [...rules, ...textRules];
