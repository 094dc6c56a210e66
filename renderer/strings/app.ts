const KEPT_VALUES = {
  phrases: '常用语',
  settings: '界面设置',
  check: '校核的例外和本单位用词',
  folders: '第二份备份和另存 Word 的文件夹',
} as const

/** Words of the frame: places, header, status bar, notices. */
export const appStrings = {
  places: '页面',
  help: '帮助',
  library: '稿件',
  editor: '写作',
  pages: '版面',
  templates: '模板',
  profiles: '版式设置',
  review: '导入核对',
  batch: '导入整个文件夹',
  roster: '人员和单位',
  settings: '设置',
  series: '会议系列',
  status: (status: string) => `状态：${status}`,
  export: '导出',
  exporting: {
    docx: '正在导出 Word 文档…',
    pdf: '正在导出 PDF…',
    txt: '正在导出纯文本…',
    json: '正在导出纪要文件…',
  },
  exported: (fileName: string, annexes = 0) =>
    annexes === 0 ? `已导出“${fileName}”。` : `已导出“${fileName}”和${annexes}份附件。`,
  showInFolder: '打开所在文件夹',
  saved: (clock: string) => `已保存 ${clock}`,
  saving: '正在保存…',
  savedAgain: '已保存',
  notSaved: '未保存',
  retry: '再试一次',
  keepAsNew: '存为新稿',
  keptAsNew: '已存为新稿，原稿保持不变。',
  zoom: '显示比例',
  zoomIn: '放大',
  zoomOut: '缩小',
  outline: '大纲',
  facts: '要素',
  record: '记录',
  phrases: '常用语',
  check: '校核',
  history: '历史',
  compare: '比对',
  version: '版本',
  leftover: '待整理',
  sidePanel: '右侧栏',
  showOutline: '显示大纲',
  showSide: '显示右侧栏',
  hideSide: '收起右侧栏',
  leftoverHint: '下面这些文字原样留在稿件里，但没有认出是什么。点一段，跳到它所在的地方。',
  leftoverNone: '没有待整理的文字。',
  leftoverDone: '整理完了',
  autosaveNotice: '写下的每个字都会自动保存，不需要点“保存”。',
  brokenTitle: '页面出了问题',
  brokenText: '写好的内容已经保存。点“重新打开”接着写；如果反复出现，请把下面的说明告诉维护人员。',
  brokenReload: '重新打开',
  libraryRebuilt: (drafts: number, when: string | null, keptAs: string | null) =>
    `稿件库有损坏，已用能读出的内容${when === null ? '' : `和${when}的备份`}重建，现有${drafts}份稿件。${
      keptAs === null ? '' : `原来的文件留作“${keptAs}”。`
    }`,
  libraryEmptied: (keptAs: string | null) =>
    `稿件库${keptAs === null ? '不见了' : '已损坏'}，也没有可用的备份，现在是一个空的稿件库。${
      keptAs === null ? '' : `原来的文件留作“${keptAs}”，请联系维护人员。`
    }`,
  backupFailed: '稿件库的备份没有做成，请检查磁盘空间和文件夹权限；稿件本身照常保存。',
  backupUnsound: '刚做的备份与稿件库不符，没有采用；请重新启动程序，程序会检查稿件库。',
  secondAbsent: '第二份备份的文件夹现在找不到，接上后会自动补做；本机的备份照常。',
  secondFailed: '第二份备份没有写成，请检查那个文件夹的空间和权限；本机的备份照常。',
  mirrorFailed: '另存 Word 的文件夹写不进去，请检查空间和权限；稿件本身照常保存。',
  dataNotMoved: '稿件库没有移成，仍在原来的地方，内容没有变；请检查目标文件夹的空间和权限。',
  draftsDamaged: (titles: string) =>
    `这些稿件的内容已损坏：${titles}。打开时可以取回备份里的一份；其他稿件不受影响。`,
  draftsUnproven: (titles: string) =>
    `这些稿件的校验记录丢失了，内容是否有变无法确认，请打开核对：${titles}。备份里的稿件可在设置里查看。`,
  rosterDamaged: (names: string) =>
    `名册里这些单位、人员或会议的记录损坏过，请核对：${names}。可在设置里从备份取回名册。`,
  draftsRevived: (titles: string) =>
    `稿件库里找不到这些稿件了，已用它们最近的版本或者记录重新建好，请核对：${titles}。`,
  draftsRescued: (titles: string) => `上次关闭时没有存入的改动已取回，作为新稿放在稿件里：${titles}。`,
  rescuedChanged: (titles: string) =>
    `上次关闭时没有存入的改动已取回，作为新稿放在稿件里，但所在的文件损坏过，请仔细核对：${titles}。`,
  rescueUnreadable: (names: string) =>
    `上次关闭时没有存入的改动读不出来了，文件仍留在稿件库旁的“未存入的稿件”文件夹里：${names}。`,
  recoverDraft: (when: string) => `取回${when}的备份`,
  recoveredDraft: (title: string) => `已取回“${title}”，请核对备份之后的改动。`,
  draftsOlder: (titles: string) => `这些稿件只找回较早的内容，请核对：${titles}。`,
  draftsLost: (titles: string) => `这些稿件没有找回：${titles}。`,
  keptUnreadable: (what: 'template' | 'profile', names: readonly string[]) =>
    `${what === 'template' ? '模板' : '版式'}${names.map((name) => `“${name}”`).join('、')}读不出来，没有列出；它可能已损坏，或由更新版本的“纪要”保存，已原样保留。`,
  phrasesUnreadable:
    '自己的常用语读不出来，暂用程序自带的；它可能已损坏，或由更新版本的“纪要”保存，已原样保留，没有改动。',
  valuesUnreadable: (what: readonly ('settings' | 'check' | 'folders')[]) =>
    `${what.map((one) => KEPT_VALUES[one]).join('、')}读不出来，已改用默认值；原来存的已原样保留。${what.includes('folders') ? '请到“设置”里重新选择备份文件夹。' : ''}`,
  keptUnproven: (kept: {
    readonly templates: readonly string[]
    readonly profiles: readonly string[]
    readonly values: readonly (keyof typeof KEPT_VALUES)[]
  }) => {
    const named = (what: string, names: readonly string[]) => names.map((name) => `${what}“${name}”`)
    const all = [
      ...named('模板', kept.templates),
      ...named('版式', kept.profiles),
      ...kept.values.map((one) => KEPT_VALUES[one]),
    ]
    return `${all.join('、')}的校验记录丢失了，内容是否有变无法确认，请核对一遍；已照常使用。`
  },
  pageReloaded: '页面刚才中断，已重新打开；写好的内容没有丢失。',
} as const
