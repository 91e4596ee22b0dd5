// Every word that WPS's pages say by themselves.

export const words = {
  pane: {
    title: '年报助手',
    hide: '收起',
    hideHint: '收起后，点“年报”选项卡上的“年报助手”再打开。',
    outside: '这个页面要在 WPS 表格里打开：在“年报”选项卡上点“年报助手”。',
    outsideWriter: '这个页面要在 WPS 文字里打开：在“年报”选项卡上点“年报助手”。',
    noBook: '还没有打开工作簿。请新建或打开一个工作簿，再点“再试一次”。',
    noPane: '这个版本的 WPS 打不开侧边窗格，请升级 WPS 后再试。',
  },
  files: {
    saved: (where: string) => `文档已保存到：${where}`,
    open: '请用 WPS 文字打开核对。',
    opened: '已在 WPS 文字里打开，请核对。',
    cancelled: '没有保存。',
    nowhere: '找不到可以保存文件的文件夹，请先把工作簿保存到电脑上，再试一次。',
    crowded: (path: string) => `“${path}”和类似名称的文件已有很多，请换一个文件夹再试。`,
    refused: (path: string) => `没能保存到“${path}”。可能是文件夹不能写入，请换一个文件夹再试。`,
    unreadable: (path: string) => `打不开“${path}”。请检查文件是否还在，是否正被别的程序占用。`,
  },
  message: { close: '知道了' },
  failed: (reason: string) => `没能完成：${reason}`,
  check: {
    title: '年报助手 · WPS 环境自检',
    intro: '下面是这台电脑上 WPS 的情况，可以保存下来发给技术人员。里面没有报告的数字和文字。',
    running: '正在检查…',
    save: '保存报告',
    name: '年报助手自检报告.txt',
    outside: '这个页面没有在 WPS 里打开，只能查到浏览器的情况。',
  },
} as const;
