// Every word that the ribbon's buttons say by themselves.

export const words = {
  insert: {
    title: '插入年报模板',
    done: (year: number) => `已插入 ${year} 年度的年报表格。`,
    sheets: (names: readonly string[]) => `新增的工作表：${names.join('、')}。`,
    next: '请先在“基本信息”填写单位全称；年度不对的，在“年报助手”窗格的“帮助”里重新插入。',
    exists: (names: readonly string[]) => `工作簿里已有年报表格（${names.join('、')}），没有改动。`,
    existsNext: '要重新插入，请打开“年报助手”，在“帮助”里点“重新插入年报表格”，已填内容可以保留。',
  },
  check: {
    title: '校验',
    more: (count: number) => `还有 ${count} 条，请打开“年报助手”查看。`,
    shown: (where: string) => `已转到第一处：${where}。`,
    severity: { error: '错误', warning: '需说明', hint: '提示' },
    next: '点“年报助手”可以逐条查看、转到格子、写说明。',
  },
  document: {
    title: '生成 Word 文档',
    drafts: (count: number) => `有 ${count} 段是草稿，请在文档里逐句核对。`,
    unfinished: (line: string) => `注意：校验结果是“${line}”，改正后请再生成一次。`,
    save: '保存文档',
    fileName: (agency: string, year: number) => `${agency}${year}年政府信息公开工作年度报告.docx`,
    ready: '文档已写好，请点“保存文档”。',
    started: (name: string) => `已开始下载“${name}”，请在下载栏确认。`,
  },
  none: '工作簿里还没有年报表格。请先点“插入年报模板”。',
  wait: '稍等…',
  old: '这个版本的 Excel 太旧，年报助手在这里用不了。请换用 Excel 2019 以上版本或 WPS 表格。',
  close: '知道了',
} as const;
