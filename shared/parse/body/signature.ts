import { readDatedLine } from '../../text/dates.ts'

/** An organ's name alone on its line, also several beside each other. */
const ORGAN =
  /^[^\d，。；：《》？！]{2,40}(?:办公室|政府|政府办|委员会|委办|党组|党委|支部|总支|局|厅|部|委|公司|集团|学院|大学|医院|学校|中学|小学|幼儿园|中心|处|所|院|会|社|镇|乡|街道|办事处|村|社区|组|科|室|队|站|馆|行|厂|（盖章）|（章）)$/u

/** What offices put under the text: 主题词：…, （共印8份）, （此件公开发布）, （附：签到表）, 参会人员签字：. */
const NOTE =
  /^(?:主\s*题\s*词\s*[：:]|[（(](?:此件|附[：:]|以下空白|共印)|此件(?:公开|依申请)|(?:参会|与会|出席|到会|各方|双方)?(?:人员|代表|单位|董事|监事|理事|委员|村民|居民|业主|专家)?签[字名到](?:[：:]|$)|散会(?:时间)?[：:]|（?以下无正文）?$)/u

/** 八、参会人员签字：: the note numbered as all else is. */
const NUMBER = /^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、])\s*/u

/** Whether a line is one of them: it numbers no matter of the meeting. */
export function isNote(line: string): boolean {
  return NOTE.test(line.replace(NUMBER, ''))
}

/** Where the notes under a text begin, among the lines from `start` up to `end`; `end` when there are none. */
export function findNotes(lines: readonly string[], start: number, end: number): number {
  let first = end
  while (first - 1 > start && isNote(lines[first - 1] ?? '')) first -= 1
  return first
}

/**
 * Where the signature under a text begins, among the lines from `start` up to `end`: the organ and the date on the last lines, or both on the
 * last one. `end` when there is none.
 */
export function findSignature(lines: readonly string[], start: number, end: number): number {
  const last = lines[end - 1] ?? ''
  if (end - 1 < start || last.length > 80) return end
  const dated = readDatedLine(last)
  if (dated === null) return end
  if (dated.before !== '') return ORGAN.test(dated.before) ? end - 1 : end
  let first = end - 1
  while (first - 1 >= start && ORGAN.test(lines[first - 1] ?? '') && end - first < 4) first -= 1
  return first
}
