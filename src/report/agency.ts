// What kind of body reports: decides deadlines and whether it can make 规章 (立法法 art. 91, 93).

export type Level = 'state' | 'province' | 'prefecture' | 'county' | 'township' | 'subdistrict' | 'department' | 'office' | 'zone';

/** In the order in which a clerk is offered them. */
export const levels: readonly { readonly id: Level; readonly label: string }[] = [
  { id: 'township', label: '乡、镇人民政府' },
  { id: 'subdistrict', label: '街道办事处' },
  { id: 'department', label: '地方政府部门' },
  { id: 'office', label: '政府办公厅（室）' },
  { id: 'county', label: '县（市、区）人民政府' },
  { id: 'prefecture', label: '设区的市、自治州人民政府' },
  { id: 'province', label: '省、自治区、直辖市人民政府' },
  { id: 'zone', label: '开发区、新区管委会' },
  { id: 'state', label: '国务院部门' },
];

/** Governments report 工作考核、社会评议和责任追究结果 (条例 art. 50); others need not. */
export const isGovernment = (level: Level) => ['province', 'prefecture', 'county', 'township'].includes(level);

const MUNICIPALITY = /^(?:北京|上海|天津|重庆)市/;

/**
 * The level that a full name gives away, or undefined: 「某市人民政府」 alone may be a prefecture or a county-level city,
 * and a wrong guess would make a wrong warning.
 */
export function levelOf(agency: string): Level | undefined {
  const name = agency.replace(/[\s\u3000]/g, '');
  if (/办公[厅室]$/.test(name)) return 'office';
  if (/街道(?:办事处|办)?$/.test(name)) return 'subdistrict';
  if (/(?:开发区|新区|园区|度假区|示范区|高新区|保税区|风景区).*(?:管委会|管理委员会)$|管委会$/.test(name)) return 'zone';
  if (/(?:乡|镇)(?:人民)?政府$/.test(name)) return 'township';
  if (/(?:局|厅|委员会|委|中心|大队|支队|总队|站|所|处|办)$/.test(name)) return 'department';
  if (/(?:自治州|盟)(?:人民政府|行政公署|行署)$/.test(name)) return 'prefecture';
  if (new RegExp(`${MUNICIPALITY.source}人民政府$`).test(name) || /(?:省|自治区)人民政府$/.test(name)) return 'province';
  if (/(?:县|旗|区)人民政府$/.test(name)) return 'county';
  return undefined;
}

/** Whether such a body can make 规章 of its own; undefined where the name does not tell. */
export function canMakeRules(agency: string, level: Level | undefined): boolean | undefined {
  switch (level) {
    case 'state':
    case 'province':
    case 'prefecture':
      return true;
    case 'county':
    case 'township':
    case 'subdistrict':
    case 'zone':
    case 'department':
      return false;
    case 'office': {
      // An 办公厅（室） may report the figures of its government.
      const government = agency.replace(/办公[厅室]$/, '');
      const of = levelOf(/政府$/.test(government) ? government : `${government}人民政府`);
      return of === undefined || of === 'office' ? undefined : canMakeRules(government, of);
    }
    case undefined:
      return undefined;
  }
}
