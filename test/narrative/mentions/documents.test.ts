// 规章 and 规范性文件: issued, repealed, in force.
import { expect, test } from '@jest/globals';
import { sorted, stated } from './stated';

test.each([
  ['对历年规范性文件进行清理，宣布失效3件，继续有效17件。', 'normativeRepealed 3, normativeInForce 17'],
  ['历年规范性文件共381件。', ''],
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
  ['截至目前，现行有效规范性文件21件（其中县政府15件、县政府办6件）。', 'normativeInForce 21'],
  ['废止、失效规范性文件共8件，继续执行35件。', 'normativeRepealed 8'],
  ['当年新出台规范性文件7件，修订2件，宣布废止1件。', 'normativeRepealed 1'],
  ['对2022年底前印发的62件规范性文件进行清理，保留48件，废止9件，修改5件。', 'normativeInForce 48, normativeRepealed 9'],
  ['规章、规范性文件制发数均为0件。', 'rulesIssued 0, normativeIssued 0'],
  ['本机关无规章、规范性文件制定情况。', 'rulesIssued 0, normativeIssued 0'],
  ['我乡未出台规范性文件，也无废止情况。', 'normativeIssued 0, normativeRepealed 0'],
])('「%s」 states %s', (sentence, expected) => {
  expect(stated(sentence)).toBe(sorted(expected));
});
