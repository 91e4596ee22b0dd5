// Every word of the pane inside Word that the pane in the spreadsheet does not say.
export const wordZhCN = {
  start: {
    starting: '正在连接 Word…',
    silent: 'Word 一直没有回应。请关闭 Word 里开着的对话框，再点“再试一次”；还是不行，请保存文件，重新打开 Word。',
    outside: '这个页面要在 Word 里打开：在“年报”选项卡上点“年报助手”。',
    old: '这个版本的 Word 太旧，不能在打开的文档里更新。请在 Excel 或 WPS 表格的年报助手里，用“更新已有的文档”。',
  },
  reading: '正在读取文档…',
  title: '年报文档',
  subject: (agency: string, year: number, revision: number) => `${agency} · ${year} 年度 · 第 ${revision} 版`,
  state: {
    reading: '正在读取文档…',
    foreign: '这份文档没有和年报工作簿关联',
    broken: '这份文档的关联不能用',
    unknown: '还不知道是不是最新，请选择年报工作簿',
    same: '文档与工作簿一致',
    stale: (count: number) => `文档不是最新的，有 ${count} 处要更新`,
    asked: (count: number) => `有 ${count} 处两边都改过，等您选择`,
    old: '选择的可能是旧的工作簿',
    kept: '数字和文字都是最新的',
  },
  foreignHint: '它不是年报助手写出的，或关联已被其他软件去掉。文档没有改动。可以用年报工作簿另写一份关联的文档。',
  again: '重新读取文档',

  source: {
    title: '年报工作簿',
    intro: '选择在 Excel 或 WPS 表格里保存好的年报工作簿，或把文件拖到这里。只读取，不改动。',
    pick: '选择年报工作簿（.xlsx）',
    other: '换一个工作簿…',
    reading: '正在读取工作簿…',
    code: '没有保存？粘贴数据码',
    codeLabel: '数据码',
    codeHint: '在 Excel 年报助手的“Word 文档”里点“复制数据码”。',
    takeCode: '使用数据码',
    taken: (name: string, agency: string, year: number) => `${name}：${agency || '（未填单位）'} ${year} 年度`,
    fromCode: '数据码',
    problems: '工作簿里有缺漏，请先改好再更新：',
  },

  update: {
    title: '要更新的内容',
    update: '更新这份文档',
    updating: '正在更新文档…',
    done: (count: number) => `已更新 ${count} 处，请按 Ctrl+S 保存文档。`,
    recorded: '关联信息已更新，请按 Ctrl+S 保存文档。',
    byControl: (count: number) => `已逐处写入，更新 ${count} 处，请按 Ctrl+S 保存文档。`,
    restricted: '文档设了编辑限制。请在“审阅”里点“限制编辑”，停止保护，再更新。',
    tracking: '文档正在记录修订。请在“审阅”里关闭“修订”，更新完再打开。',
    why: {
      paragraphs:
        '这次要增加、删去或改写整段，窗格不能在打开的文档里做。可以打开更新后的文档，核对、保存后代替这一份；您改过的文字和格式都在。',
      refused:
        'Word 不让窗格改这份文档里的数据，已经改了的数字不受影响。可以打开更新后的文档，核对、保存后代替这一份；您改过的文字和格式都在。',
      notShown: '数据已经交给 Word，但文档里没有显示新的数字。可以打开更新后的文档，核对、保存后代替这一份；您改过的文字和格式都在。',
    },
    asFile: '打开更新后的文档',
    opening: '正在打开更新后的文档…',
    fileName: (agency: string, year: number) => `${agency}${year}年政府信息公开工作年度报告（更新）.docx`,
  },

  edits: {
    title: '在 Word 里改过的',
    intro: '更新时这些都会保留。要写回工作簿，请复制修改码，粘贴到 Excel 年报助手的“Word 文档”里；也可以保存这份文档，在那里选择它。',
    before: '写出时',
    after: '现在',
    own: '自己加的一段',
    figures: '以下数字在 Word 里改过，不能写回，请到表格里改：',
    missing: (count: number) => `有 ${count} 处已从文档里删去。`,
    damaged: (count: number) => `有 ${count} 处前后不一，没有读，请核对。`,
    tracked: '有的修订还没有接受或拒绝，按接受后的文字读。',
    copy: '复制修改码',
    code: '修改码',
    copying: '正在准备修改码…',
    next: '请到 Excel 年报助手的“Word 文档”里，粘贴到“修改码”一栏。',
  },

  create: {
    title: '另写一份关联的文档',
    wants: '先选择年报工作簿。',
    create: '生成年报文档',
  },
} as const;
