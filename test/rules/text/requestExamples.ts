// What breaks the rules on applications in section 一 and what does not.
import { all, row, type Examples } from '../sample';
import { writes, writesOfNothing } from './writes';

export const requestExamples: Readonly<Record<string, Examples>> = {
  'TX-01': {
    passing: [
      { clerk: 'writes what the table says', report: writes('全年收到政府信息公开申请12件。') },
      { clerk: 'writes it with a field', report: writes('全年收到政府信息公开申请{新收}件。') },
      { clerk: 'counts in words and letters', report: writes('共收到群众来信申请公开政府信息十二封。') },
      { clerk: 'names a part of them behind the whole', report: writes('全县共收到申请12件，其中县公安局收到9件。') },
      { clerk: 'gives the whole in two parts', report: writes('各乡镇共收到申请5件，各部门共收到申请7件。') },
      { clerk: 'speaks of many years', report: writes('自条例实施以来累计收到申请381件。') },
      {
        clerk: 'has not filled in the table',
        report: writes('收到申请15件。', all(row('received'), null)),
      },
      { clerk: 'has a broken column, which is told by itself', report: writes('收到申请13件。', { 'table3.received.total': 13 }) },
    ],
    failing: [
      {
        clerk: 'is one off',
        report: writes('全年收到申请 13 件。'),
        messages: ['正文“收到申请 13 件”与表三“本年新收·总计”12 不一致，差 1'],
        cells: ['table3.received.total'],
      },
      {
        clerk: 'puts the number first',
        report: writes('本年度共收到15份政府信息公开申请。'),
        messages: ['正文“共收到15份政府信息公开申请”与表三“本年新收·总计”12 不一致，差 3'],
        cells: ['table3.received.total'],
      },
      {
        clerk: 'names the wrong field',
        report: writes('全年收到申请{予以公开}件。'),
        messages: ['正文“收到申请8件”与表三“本年新收·总计”12 不一致，差 4'],
        cells: ['table3.received.total'],
      },
    ],
  },
  'TX-02': {
    passing: [
      { clerk: 'counts what was carried in', report: writes('全年共受理政府信息公开申请13件。') },
      { clerk: 'does not', report: writes('全年共收办政府信息公开申请12件。') },
      { clerk: 'means what was handled', report: writes('全年办理政府信息公开申请12件。', { 'table3.carriedIn.total': 1 }) },
    ],
    failing: [
      {
        clerk: 'fits nothing',
        report: writes('全年共受理政府信息公开申请15件。'),
        messages: ['正文“共受理政府信息公开申请15件”与表三“本年新收·总计”12、表三“本年新收·总计”加“上年结转·总计”13 都不一致'],
        cells: ['table3.received.total', 'table3.carriedIn.total'],
      },
    ],
  },
  'TX-03': {
    passing: [{ clerk: 'takes over what the table says', report: writes('收到申请12件，上年结转1件。') }],
    failing: [
      {
        clerk: 'writes another figure in brackets',
        report: writes('受理申请13件（含上年度结转2件）。'),
        messages: ['正文“上年度结转2件”与表三“上年结转·总计”1 不一致，差 1'],
        cells: ['table3.carriedIn.total'],
      },
      {
        clerk: 'says that there is none',
        report: writes('收到申请12件，无上年结转。'),
        messages: ['正文“无上年结转”与表三“上年结转·总计”1 不一致，差 1'],
        cells: ['table3.carriedIn.total'],
      },
    ],
  },
  'TX-04': {
    passing: [
      { clerk: 'includes what was carried in', report: writes('答复申请12件（含上年度结转1件）。') },
      { clerk: 'speaks of other letters', report: writes('办理群众来信32件，均已答复。') },
    ],
    failing: [
      {
        clerk: 'writes what came in and what was carried in',
        report: writes('收到申请12件，办结13件。'),
        messages: ['正文“办结13件”与表三“（七）总计”12 不一致，差 1'],
        cells: ['table3.handled.total'],
      },
    ],
  },
  'TX-05': {
    passing: [
      { clerk: 'puts the number first', report: writes('收到申请12件，1件结转下年度继续办理。') },
      { clerk: 'takes in what last year carried over', report: writes('结转上年度1件。') },
    ],
    failing: [
      {
        clerk: 'is one off',
        report: writes('收到申请12件，2件结转下年办理。'),
        messages: ['正文“2件结转下年办理”与表三“结转下年度继续办理·总计”1 不一致，差 1'],
        cells: ['table3.carriedForward.total'],
      },
      {
        clerk: 'denies it',
        report: writes('收到申请12件，无结转下年度办理件。'),
        messages: ['正文“无结转下年度办理”与表三“结转下年度继续办理·总计”1 不一致，差 1'],
        cells: ['table3.carriedForward.total'],
      },
    ],
  },
  'TX-06': {
    passing: [
      { clerk: 'names two outcomes', report: writes('办结12件，其中予以公开8件、不予公开4件。') },
      {
        clerk: 'gives the reason that one row names',
        report: writes('因本机关不掌握而无法提供3件。', {
          'table3.unable.notHeld.total': 3,
          'table3.unable.notHeld.naturalPerson': 3,
          'table3.unable.unclear.naturalPerson': 1,
          'table3.unable.unclear.total': 1,
          'table3.granted.naturalPerson': 4,
          'table3.granted.total': 4,
        }),
      },
      { clerk: 'counts documents by their openness', report: writes('公文公开属性中主动公开36件、不予公开20件。') },
    ],
    failing: [
      {
        clerk: 'swaps two outcomes',
        report: writes('办结12件，其中予以公开4件、不予公开8件。'),
        messages: [
          '正文“予以公开4件”与表三“（一）予以公开·总计”8 不一致，差 4',
          '正文“不予公开8件”与表三“（三）不予公开·总计”4 不一致，差 4',
        ],
        cells: [
          'table3.granted.total',
          'table3.refused.stateSecret.total',
          'table3.refused.lawForbids.total',
          'table3.refused.safetyStability.total',
          'table3.refused.thirdParty.total',
          'table3.refused.internalAffairs.total',
          'table3.refused.processInformation.total',
          'table3.refused.enforcementFile.total',
          'table3.refused.queryMatter.total',
        ],
      },
      {
        clerk: 'gives two outcomes as one figure',
        report: writes('予以公开及部分公开9件。'),
        messages: ['正文“予以公开及部分公开9件”与表三“（一）予以公开·总计”加“（二）部分公开·总计”8 不一致，差 1'],
        cells: ['table3.granted.total', 'table3.partiallyGranted.total'],
      },
    ],
  },
  'TX-11': {
    passing: [
      { clerk: 'had none', report: writesOfNothing('本年度未收到公众关于政府信息公开的申请。') },
      {
        clerk: 'had none but last year’s',
        report: writes('本年度未收到新的申请。', { 'table3.received.naturalPerson': 0, 'table3.received.total': 0 }),
      },
    ],
    failing: [
      {
        clerk: 'left last year’s sentence',
        report: writes('本年度未收到政府信息公开申请。'),
        messages: ['正文“未收到政府信息公开申请”与表三“本年新收·总计”12 不一致，差 12'],
        cells: ['table3.received.total'],
      },
      {
        clerk: 'writes a zero',
        report: writes('本年度收到依申请公开事项0件。'),
        messages: ['正文“本年度收到依申请公开事项0件”与表三“本年新收·总计”12 不一致，差 12'],
        cells: ['table3.received.total'],
      },
    ],
  },
  'TX-17': {
    passing: [
      { clerk: 'rounds down and says so', report: writes('全年收到申请10余件。') },
      { clerk: 'is near', report: writes('全年收到申请近13件。') },
    ],
    failing: [
      {
        clerk: 'says more than there were',
        report: writes('全年收到申请20余件。'),
        messages: ['正文“收到申请20余件”与表三“本年新收·总计”12 不一致，差 8'],
        cells: ['table3.received.total'],
      },
    ],
  },
  'TX-19': {
    passing: [{ clerk: 'writes of the whole county', report: writes('全县共收到申请12件。') }],
    failing: [
      {
        clerk: 'writes of the office alone',
        report: writes('县政府办公室共收到申请5件。'),
        messages: ['正文“共收到申请5件”与表三“本年新收·总计”12 不一致，差 7；正文说的范围与表格不同的，请写明口径'],
        cells: ['table3.received.total'],
      },
    ],
  },
};
