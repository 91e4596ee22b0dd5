// 规章 and 规范性文件: issued, repealed, in force.
import { expect, test } from '@jest/globals';
import { sorted, stated } from './stated';

test.each([
  ['全年制发行政规范性文件3件、废止2件，截至年底现行有效17件。', 'normativeIssued 3, normativeRepealed 2, normativeInForce 17'],
  ['市政府出台规章2部、规范性文件9件。', 'normativeIssued 9'],
  ['对现有规范性文件开展全面清理，宣布失效5件，继续有效31件。', 'normativeRepealed 5, normativeInForce 31'],
  ['全年未制发规范性文件。', 'normativeIssued 0'],
  ['印发行政规范性文件4件，全部在网站公开并配套解读。', 'normativeIssued 4'],
  ['全年制定政府规章1件，修改2件，废止1件。', 'rulesIssued 1, rulesRepealed 1'],
  ['截至2023年底，现行有效的行政规范性文件共计43件，当年新制定6件、修订2件、废止3件。', 'normativeInForce 43, normativeRepealed 3'],
  ['本年度出台行政规范性文件0件，废止规范性文件0件，目前有效规范性文件0件。', 'normativeIssued 0, normativeRepealed 0, normativeInForce 0'],
  ['市政府本级新制发政府规章1件、行政规范性文件12件。', 'rulesIssued 1, normativeIssued 12'],
  ['我镇无规范性文件制定权限，本年度未制定规范性文件。', 'normativeIssued 0'],
  ['以县政府名义印发规范性文件五件，以县政府办公室名义印发三件。', 'normativeIssued 5, normativeIssued 3'],
  ['组织对127件规范性文件进行评估清理，废止14件，修改9件，保留104件。', 'normativeRepealed 14, normativeInForce 104'],
  ['县政府全年共制定规范性文件5件，公开率、解读率均达100%。', 'normativeIssued 5'],
])('「%s」 states %s', (sentence, expected) => {
  expect(stated(sentence)).toBe(sorted(expected));
});
