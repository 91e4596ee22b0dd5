// 行政复议 and 行政诉讼: how many, and with which results.
import { expect, test } from '@jest/globals';
import { sorted, stated } from './stated';

test.each([
  ['共有6件行政复议案件，复议机关决定维持4件，责令重新答复2件。', 'review 6, reviewCorrected 2'],
  ['因政府信息公开引发的行政复议案件3件，均维持原行政行为；行政诉讼案件0件。', 'review 3, allUpheld, litigation 0'],
  ['全年发生涉及政府信息公开的行政复议5起，其中维持4起，纠正1起。', 'review 5, reviewCorrected 1'],
  ['本年度涉及政府信息公开的行政诉讼共2件，均在审理中。', 'litigation 2'],
  ['行政复议、行政诉讼各1件。', 'review 1, litigation 1'],
  ['因政府信息公开工作引发的行政复议、行政诉讼均为0件。', 'review 0, litigation 0'],
  ['行政复议和行政诉讼案件分别为4件和2件。', 'review 4, litigation 2'],
  ['未发生因政府信息公开引起的行政复议纠错和行政诉讼败诉情况。', 'reviewCorrected 0, litigationCorrected 0'],
  ['不存在因政府信息公开被申请行政复议或被提起行政诉讼的情形。', 'review 0, litigation 0'],
  ['全年无行政复议、行政诉讼案件。', 'review 0, litigation 0'],
  ['政府信息公开类行政应诉案件6件，无一败诉。', 'litigation 6, litigationCorrected 0'],
  ['被申请行政复议2件，被提起行政诉讼1件，结果均为维持。', 'review 2, litigation 1, allUpheld'],
  ['全年政府信息公开领域行政复议收案8件，审结7件，其中维持5件、驳回2件。', 'review 8'],
  ['因不服信息公开答复提起行政复议的有2件，提起行政诉讼的有1件。', 'review 2, litigation 1'],
  ['未引起行政复议和行政诉讼案件。', 'review 0, litigation 0'],
  ['政府信息公开行政复议0宗，行政诉讼0宗，无被纠错情形。', 'review 0, litigation 0, reviewCorrected 0, litigationCorrected 0'],
  ['没有一起因政府信息公开引发的行政复议或行政诉讼。', 'review 0, litigation 0'],
  ['我局政府信息公开工作未被申请行政复议，亦未被提起行政诉讼。', 'review 0, litigation 0'],
  ['年度内行政复议、诉讼“零发生”。', 'review 0, litigation 0'],
  ['被申请人民政府复议1件，结果为责令重新答复。', 'review 1'],
  [
    '全县因政府信息公开发生行政复议11件（维持8件、纠正2件、审理中1件），行政诉讼6件（维持6件）。',
    'review 11, reviewCorrected 2, litigation 6',
  ],
  ['全年因政府信息公开工作被申请行政复议0次，被提起行政诉讼0次。', 'review 0, litigation 0'],
  ['被复议1件、被诉1件，均尚在审理。', 'review 1, litigation 1'],
  ['行政复议案件2件（维持1件、撤销1件）。', 'review 2, reviewCorrected 1'],
  ['涉依申请公开类行政诉讼案件5件，其中未经复议直接起诉3件，复议后起诉2件，均胜诉。', 'litigation 5, allUpheld'],
  ['未发生被行政复议机关纠正、被法院判决败诉情形。', 'reviewCorrected 0, litigationCorrected 0'],
  ['我市连续五年保持依申请公开零败诉。', 'litigationCorrected 0'],
])('「%s」 states %s', (sentence, expected) => {
  expect(stated(sentence)).toBe(sorted(expected));
});
