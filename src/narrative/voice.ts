// How a body speaks of itself in its report: 我乡, 我局, 本机关. Guesses nothing that the name does not say.

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/办公[厅室]$/, '本机关'],
  [/乡(?:人民)?政府$/, '我乡'],
  [/镇(?:人民)?政府$/, '我镇'],
  [/街道(?:办事处|办)?$/, '我街道'],
  [/自治州(?:人民)?政府$/, '我州'],
  [/自治旗(?:人民)?政府$|旗(?:人民)?政府$/, '我旗'],
  [/自治区(?:人民)?政府$|区(?:人民)?政府$/, '我区'],
  [/县(?:人民)?政府$/, '我县'],
  [/市(?:人民)?政府$/, '我市'],
  [/省(?:人民)?政府$/, '我省'],
  [/局$/, '我局'],
  [/厅$/, '我厅'],
  [/(?:委员会|委)$/, '我委'],
];

/** 「我乡」 for 西村乡人民政府; 「本机关」 where the name gives no such form. 管委会 speak of themselves as 本机关 too. */
export function selfReference(agency: string): string {
  const name = agency.replace(/[\s\u3000]/g, '');
  if (/(?:管理委员会|管委会)$/.test(name)) return '本机关';
  return ENDINGS.find(([ending]) => ending.test(name))?.[1] ?? '本机关';
}
