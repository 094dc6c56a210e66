import type { Wording } from '../minutes/wording.ts'

export interface OpenerSplit {
  /** The set phrase as written, without its mark or its object; null: the text has none. */
  readonly opener: string | null
  readonly mark: '' | '，' | '：'
  readonly rest: string
}

const SUBJECT =
  '(?:(?:党组|常委会|常务|办公|专题|联席|领导小组)?会议|与会(?:人员|同志|代表|单位|各方)|各成员单位|(?:市|区|县|省|州)?委?常委会)'
const ADVERB = '(?:还|也|一致|首先|最后|再次|专题|集体|集中|认真|深入|进一步|充分|现场|逐项|同时|共同|重点)'
/** Verbs of the proceedings; several may follow each other: 研究审议并原则同意. */
const PROCEEDING =
  '(?:听取|审议|审定|审查|审核|讨论|研究|分析|传达|学习|宣读|通报|部署|安排|观看|察看|踏勘|查看|总结|回顾|评议|表决|组织|征求|协商|酝酿|推荐)'
/** Verbs that close the phrase. */
const CLOSING =
  '(?:认为|指出|明确|决定|强调|要求|议定|商定|确定|认定|提出|重申|号召|表示|希望|建议|提醒|责成|委托|授权|肯定|批准|同意|原则上?同意|原则上?通过|原则上?审议通过|不予通过|不同意|不通过|通过|暂缓审议|暂缓)'
const FAMILY = new RegExp(
  `^${SUBJECT}${ADVERB}*(?:(?:${PROCEEDING}[并、和]?${ADVERB}*)*${CLOSING}了?|${PROCEEDING}(?:[并、和]?${ADVERB}*${PROCEEDING})*了?)`,
  'u',
)
/** 会议讨论的意见, 会议确定事项, 会议研究室 are not the beginning of a statement. */
const NOUN_AFTER = /^(?:的|意见|室|精神|稿|事项|结果)/u

/** 会议议定以下事项： */
const LIST_AHEAD = /^(?:以下(?:意见|事项|内容|几点)?|如下(?:意见|事项)?|(?:意见|事项)如下)(?=：)/u

/** Splits a statement's text into its set phrase (会议认为, 会议听取并审议了, 会议原则同意), mark and rest. Never loses a character. */
export function splitOpener(text: string, wording?: Pick<Wording, 'openers'>): OpenerSplit {
  let opener = FAMILY.exec(text)?.[0] ?? ''
  if (opener !== '' && NOUN_AFTER.test(text.slice(opener.length)) && !opener.endsWith('了')) opener = ''
  if (opener !== '') opener += LIST_AHEAD.exec(text.slice(opener.length))?.[0] ?? ''
  for (const { phrase } of wording?.openers ?? []) {
    if (phrase.length > opener.length && text.startsWith(phrase)) opener = phrase
  }
  if (opener === '') return { opener: null, mark: '', rest: text }
  const next = text[opener.length]
  const mark = next === '，' || next === '：' ? next : ''
  return { opener, mark, rest: text.slice(opener.length + mark.length) }
}

/** The margin label and menu word of an opener: the wording's own, otherwise the phrase without 会议 and 了. */
export function openerLabel(opener: string, wording: Pick<Wording, 'openers'>): string {
  const house = wording.openers.find((known) => known.phrase === opener)
  if (house) return house.label
  return opener.replace(/^(?:党组|常委会)?会议(?=.)/u, '').replace(/(?<=.)了$/u, '')
}
