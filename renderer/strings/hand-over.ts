/** Words of 交接文件: a draft with all that belongs to it, for another computer. */
export const handOverStrings = {
  exportTitle: '导出交接文件',
  exportHint: (title: string) => `一个文件带走“${title}”和它的一切，在另一台电脑上用“纪要”打开就能接着写。`,
  versions: '历史版本，连同印发时留存的文件',
  roster: '名单里的人员、单位和会议系列设置',
  record: '会上的记录（内部使用，一般不交给别人）',
  password: '密码（可不设）',
  passwordHint: '设了密码，没有密码的人打不开。忘了密码无法找回。',
  passwordShort: (least: number) => `密码至少${least}个字。`,
  export: '导出…',
  exporting: '正在导出交接文件',
  reading: '正在读取交接文件',
  taking: '正在收下稿件',
  written: (fileName: string) => `已导出“${fileName}”。`,
  writtenWithout: (fileName: string, leftOut: number) =>
    `已导出“${fileName}”。印发时留存的文件有${leftOut}个太大或已损坏，没有放进去，请在“历史”里另存后单独交给对方。`,
  openTitle: (fileName: string) => `打开交接文件“${fileName}”`,
  locked: '这个文件设了密码。',
  passwordField: '密码',
  unlock: '打开',
  facts: (status: string, characters: number, when: string) =>
    `${status} · ${characters.toLocaleString('zh-CN')}字 · ${when}导出`,
  place: '稿件',
  asNew: '作为新稿收下',
  over: (when: string) => `替换现有的同名稿件（${when}改动，现在的内容留作一个版本）`,
  take: '收下',
  takeVersions: (count: number, issuedFiles: number) =>
    `历史版本${count}个${issuedFiles > 0 ? `，连同印发时留存的${issuedFiles}个文件` : ''}`,
  missingFiles: (count: number) => `印发时留存的文件有${count}个没有随文件带来，请向对方索取。`,
  takeProfile: (name: string) => `版式“${name}”`,
  takeRoster: (people: number, units: number, series: number) =>
    `名册里没有的人员、单位（文件里有${people}人、${units}个单位${series > 0 ? '，连同会议系列设置' : ''}）`,
  takeRecord: (characters: number, isOver: boolean) =>
    `会上的记录（${characters.toLocaleString('zh-CN')}字${isOver ? '，接在现有的记录后面' : ''}）`,
  taken: (title: string) => `已收下“${title}”。`,
} as const
