import type { PageFitKind } from '#shared/check/page-fit.ts'
import type { PageFitRemedy, RemedySetting } from '#shared/check/page-fit-remedies.ts'

const FINDINGS: Readonly<Record<PageFitKind, string>> = {
  'colophon-alone': '最后一面只有版记，没有正文。',
  'one-line-page': '最后一面只有一行正文。',
  'heading-at-foot': '议题标题落在这一面最后一行，正文从下一面开始。',
  'lone-character': '一段的最后一行只有一个字。',
}

const REMEDIES: Readonly<Record<RemedySetting, (remedy: PageFitRemedy) => string>> = {
  beforeNumberLines: ({ from, to }) => `标志与编号之间${to < from ? '少' : '多'}空一行`,
  beforeIssuerLines: ({ from, to }) => `编号与机关日期行之间${to < from ? '少' : '多'}空一行`,
  afterRedLineLines: ({ from, to }) => `红线与正文之间${to < from ? '少' : '多'}空一行`,
  beforeRollLines: ({ from, to }) => `名单之前${to < from ? '少' : '多'}空一行`,
  characterSpacingPt: ({ profile }) => `字距收紧，每行排${profile.grid.charactersPerLine}字`,
  linePitchPt: ({ to, profile }) => `行距收紧为${to}磅，每面排${profile.grid.linesPerPage}行`,
}

/** Words of 版面: pages, print, what does not look well on them. */
export const previewStrings = {
  pages: '版面',
  strip: '各面缩略图',
  scroll: '各面，按回车去改这一面的文字',
  hasFinding: '这一面有版面提示',
  page: (number: number) => `第${number}页`,
  pageOf: (number: number, count: number) => `第 ${number} 页，共 ${count} 页`,
  caret: (page: number, line: number) => `第${page}页第${line}行`,
  topics: (count: number) => `议题 ${count}`,
  characters: (count: number) => `字数 ${count.toLocaleString('zh-CN')}`,
  pageCount: (count: number) => `${count}页`,
  setting: '正在排版…',
  zoom: '显示方式',
  auto: '自动',
  fitWidth: '适合宽度',
  fitPage: '整页',
  twoUp: '双页',
  profile: '版式',
  editProfiles: '版式设置…',
  editProfilesShort: '设置…',
  previous: '上一页',
  next: '下一页',
  toText: '点一行字，回到写作处修改',
  findings: '版面提示',
  findingsPanel: '版面提示和字体',
  noFindings: '没有需要处理的地方。',
  otherPages: '其他各面',
  finding: (kind: PageFitKind) => FINDINGS[kind],
  goThere: '去修改',
  remedies: '看看怎么办',
  noRemedy: '调整行距、字距和空行都不合适，请增减几个字。',
  shortenToo: '也可以增减几个字。',
  remedy: (remedy: PageFitRemedy) => REMEDIES[remedy.setting](remedy),
  apply: '采用',
  applied: (name: string) => `已改用“${name}”，只影响选用它的稿件。`,
  undo: '撤销',
  undone: (name: string) => `已改回“${name}”。`,
  rewritten: (number: string) => `编号已改写为“${number}”。`,
  ownName: (name: string) => (name.endsWith('（本稿）') ? name : `${name}（本稿）`),
  place: (page: number, line: number) => `第${page}页第${line}行`,
  fonts: '字体',
  fontsComplete: '所需字体都已安装。',
  fontsMissing:
    '这台电脑缺少下列字体。预览、打印和 PDF 用替代字体，每行的字不变；导出的 Word 仍写规定的字体。',
  fontReplaced: (missing: string, instead: string) => `${missing} → 以“${instead}”代替`,
  fontReplacedBySystem: (missing: string) => `${missing} → 以系统字体代替`,
} as const
