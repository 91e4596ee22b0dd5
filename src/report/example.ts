// The report of 西村乡人民政府 for 2022, given to this project as its example: a township with nothing but zeros.
import { edition, figures, type CellId } from '../form';
import { reportOf, type AnnualReport } from './report';

export function exampleReport(): AnnualReport {
  const zeros = Object.fromEntries(figures(edition('2021')).map(({ id }): [CellId, number] => [id, 0]));
  return reportOf({ edition: '2021', agency: '西村乡人民政府', year: 2022, level: 'township' }, zeros, {
    'text.title': '西村乡人民政府2022年政府信息公开工作年度报告',
    'text.overview.proactive': '2022 年，主动公开工作动态 65 余条。',
    'text.overview.requests': '2022 年，本机关未收到政府信息公开申请，没有因政府信息公开工作引起的行政复议、行政诉讼、举报投诉等情况。',
    'text.otherMatters': '2022年，本单位信息公开工作未发生收取信息处理费情况。',
  });
}
