// What is said of a file that was handed over, and the words of the page that saves a document in the clerk's own browser.
export const savingZhCN = {
  saved: (where: string) => `已保存到“${where}”。`,
  opened: '已在 Word 的新窗口里打开，还没有保存。请在那个窗口按 Ctrl+S 保存。',
  started: (name: string) => `已开始下载“${name}”，请在下载栏确认。`,
  page: '已请浏览器打开保存页面，请在那个页面点“保存文档”。',
  copyCode: '这里存不了文件。请复制下面的数据码，打开 Word 里的年报助手，粘贴到“数据码”一栏。',
  copyText: (name: string) => `这里存不了文件。请复制下面的文字，粘贴到记事本，存为“${name}”。`,
  cancelled: '已取消，没有保存。',
  nowhere: (name: string) => `“${name}”没有保存：这里没有可用的保存办法。请换用 WPS、较新的 Excel，或在网页版里打开工作簿再保存。`,
} as const;

export const savePageZhCN = {
  opening: '正在按表格里的数字和文字写文档…',
  intro: '文档已经写好，请点下面的按钮，选一个文件夹保存。数据没有上传，全部在这台电脑上处理。',
  save: '保存文档',
  again: '请回到 Excel 里的年报助手，重新点“生成 Word 文档”。',
} as const;
