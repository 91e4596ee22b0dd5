// The report's title where the clerk gave none.

/** 「西村乡人民政府2022年政府信息公开工作年度报告」 */
export const defaultTitle = (agency: string, year: number) => `${agency}${year}年政府信息公开工作年度报告`;
