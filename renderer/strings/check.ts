import { describeField } from '#shared/check/describe-field.ts'
import type { FindingLevel } from '#shared/check/finding.ts'

/** Words of 校核: what is found in a document and on its pages. */
export const checkStrings = {
  missing: '还没填的要素',
  missingHint: (count: number) => `还有${count}项没填，按回车逐项填写：`,
  missingMore: '……',
  place: (page: number, line: number) => `第${page}页第${line}行`,
  panel: '校核',
  checking: '正在校核…',
  none: '没有发现问题。',
  counts: ({ error, suspect, hint }: Readonly<Record<FindingLevel, number>>) =>
    [
      ...(error > 0 ? [`错误${error}`] : []),
      ...(suspect > 0 ? [`疑似${suspect}`] : []),
      ...(hint > 0 ? [`提示${hint}`] : []),
    ].join('，'),
  status: (count: number) => `疑点 ${count}`,
  previous: '上一处',
  next: '下一处',
  report: '报告',
  reportDocx: '导出 Word 报告…',
  reportXlsx: '导出 Excel 报告…',
  reported: (fileName: string) => `已导出“${fileName}”。`,
  levels: { error: '错误', suspect: '疑似', hint: '提示' },
  source: (source: string) => `（${source}）`,
  /** Longer words stand in the sentence below; the button keeps to the line of the place. */
  changeTo: (words: string) => (words.length > 6 ? '改正' : `改为“${words}”`),
  remove: '删去',
  toFacts: '去要素里改',
  ignore: '忽略',
  scopes: { here: '忽略本处', draft: '本稿都忽略', always: '总是忽略' },
  fixed: (found: string, wanted: string) => (wanted === '' ? '已删去。' : `已把“${found}”改为“${wanted}”。`),
  notThere: '这里的文字刚改过，请再看一遍。',
  remembered: '已忽略和本单位用词',
  rememberedCount: (ignored: number, words: number) => `忽略${ignored} · 用词${words}`,
  ignoredTitle: '已忽略',
  ignoredNone: '没有忽略的疑点。',
  restore: '恢复',
  ruleName: (rule: string) => `规则 ${rule}`,
  wordsTitle: '本单位用词（写成左边时提醒）',
  wordWrong: '不写作',
  wordRight: '应写作',
  addWord: '添加',
  removeWord: (word: string) => `删除“${word}”`,
  deeds: { docx: '导出 Word', pdf: '导出 PDF', txt: '导出纯文本', print: '打印', issue: '印发' },
  before: (deed: string) => `${deed}${/[A-Za-z]$/u.test(deed) ? ' ' : ''}之前`,
  summary: (count: number) => `稿件里还有${count}处疑点：`,
  blocked: (deed: string) => `稿件里还有没填的内容，补上以后才能${deed}。`,
  more: (count: number) => `另有${count}处，在“校核”里逐处查看。`,
  goOn: (deed: string) => `仍要${deed}`,
  toCheck: '去校核',
  toFill: '去填写',
  missingFacts: (words: string) => `还没填：${words}。`,
  stillOpen: (count: number) => (count === 0 ? '' : `还有${count}处没填。`),
  cancel: '取消',
} as const

/** A field of a decision that its conclusion forbids: 不通过 … 以市政府名义印发. */
export function describeContradiction(field: string, words: string, conclusion: string): string {
  return `${describeField(field)}“${words}”与结论“${conclusion}”不合，没有写进句子。`
}

/** What a decision leaves open, by schema names; `isUnwritten`: a field has no place in the sentence. */
export function describeOpenDecision(fields: readonly string[], isUnwritten: boolean): string {
  const labels = fields.map((field) => describeField(field))
  return [
    ...(labels.length > 0 ? [`还没写：${labels.join('、')}。`] : []),
    ...(isUnwritten ? ['有的项没有写进句子。'] : []),
  ].join('')
}
