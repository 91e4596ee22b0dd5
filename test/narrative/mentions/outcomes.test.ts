// What became of the applications: the six groups of outcomes, named in the words of the form and in others.
import { expect, test } from '@jest/globals';
import { sorted, stated } from './stated';

test.each([
  [
    '从办理结果看，予以公开的22件，部分公开的3件，不予公开的1件，无法提供的9件，不予处理的0件，其他处理的4件。',
    'granted 22, partiallyGranted 3, refused 1, unable 9, notProcessed 0, otherHandling 4',
  ],
  [
    '在已办结的申请中，同意公开12件，占60%；部分公开4件，占20%；因信息不存在无法提供4件，占20%。',
    'granted 12, partiallyGranted 4, unable 4',
  ],
  ['收到申请3件，均予以公开。', 'received 3, granted 3'],
  [
    '2023年度共收到政府信息公开申请13份，答复13份，其中公开8份，部分公开2份，不予公开3份。',
    'received 13, handled 13, granted 8, partiallyGranted 2, refused 3',
  ],
  ['决定不予公开2件，告知信息不存在3件，重复申请不予处理1件。', 'refused 2, notProcessed 1'],
  ['处理结果为：予以公开1件、无法提供1件，其余为0。', 'granted 1, unable 1'],
  [
    '答复类型方面，公开类14件、部分公开类3件、不予公开类2件、无法提供类6件、其他类1件。',
    'granted 14, partiallyGranted 3, refused 2, unable 6',
  ],
  ['其中：属于予以公开范围的10件，属于部分公开范围的1件，本机关无法提供的5件。', 'granted 10, partiallyGranted 1, unable 5'],
  ['全年作出政府信息公开告知书36份，内容包括予以公开20份、不予公开6份、告知信息不存在10份。', 'handled 36, granted 20, refused 6'],
  ['政府信息公开申请3例，全部予以答复，3例均属无法提供。', 'received 3, allHandled, unable 3'],
  ['不予处理的3件（信访类1件、重复申请2件）。', 'notProcessed 3'],
  ['因申请内容不明确补正后逾期未补正的，作其他处理2件。', 'otherHandling 2'],
  ['不予公开4件（其中涉及第三方权益2件、属于过程性信息2件）。', 'refused 4'],
  ['无法提供7件，其中本机关不掌握5件、需另行制作2件。', 'unable 7'],
  ['没有不予公开的情况。', 'refused 0'],
  ['对3件申请予以公开，对1件申请不予公开，对2件申请告知无法提供。', 'granted 3, refused 1, unable 2'],
  ['12件予以公开，4件部分公开，2件不予公开。', 'granted 12, partiallyGranted 4, refused 2'],
  ['予以公开、部分公开、不予公开、无法提供件数分别为10、2、1、4件。', 'granted 10, partiallyGranted 2, refused 1, unable 4'],
  ['3件申请因涉及第三方合法权益不予公开。', 'refused 3'],
  ['办理结果：予以公开：5件；部分公开：1件；无法提供：2件。', 'granted 5, partiallyGranted 1, unable 2'],
  ['本年度办结21件，按结果分：公开13件，部分公开2件，无法提供6件。', 'handled 21, granted 13, partiallyGranted 2, unable 6'],
  [
    '2023年共收到申请8件（自然人7件、法人1件），办结8件（予以公开6件，无法提供2件）。',
    'received 8, naturalPerson 7, organisations 1, handled 8, granted 6, unable 2',
  ],
  ['今年共收到公开申请两份，一份予以公开，一份因不属于本机关职责而无法提供。', 'received 2, granted 1, unable 1'],
  [
    '政府信息公开申请12件（其中：自然人11件，企业1件），答复12件（其中：予以公开5件，不予公开1件，无法提供6件）。',
    'received 12, naturalPerson 11, organisations 1, handled 12, granted 5, refused 1, unable 6',
  ],
  [
    '办结的31件申请中，公开18件，占58.1%，部分公开4件，占12.9%，不予公开2件，占6.5%，无法提供7件，占22.6%。',
    'handled 31, granted 18, partiallyGranted 4, refused 2, unable 7',
  ],
  [
    '予以公开8件、部分公开0件、不予公开0件、无法提供2件、不予处理0件、其他处理0件。',
    'granted 8, partiallyGranted 0, refused 0, unable 2, notProcessed 0, otherHandling 0',
  ],
  ['部分公开、不予公开、不予处理均为0件。', 'partiallyGranted 0, refused 0, notProcessed 0'],
  ['无不予公开、不予处理情况。', 'refused 0, notProcessed 0'],
  ['其他处理方式3件（含撤回2件）。', 'otherHandling 3'],
  ['本机关不掌握相关政府信息、无法提供的申请4件。', 'unable 4'],
])('「%s」 states %s', (sentence, expected) => {
  expect(stated(sentence)).toBe(sorted(expected));
});
