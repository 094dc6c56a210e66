import { type NumberStyle, readLeadingNumber } from '../../text/leading-number.ts'
import { splitOpener } from '../../wording/opener.ts'

const LONGEST_HEADING = 150
const LONGEST_SENTENCE_HEADING = 40
const TOPIC_VERB =
  /^(?:集中|专题|组织|集体)?(?:传达|学习|听取|审议|审定|研究(?!生)|讨论|通报|部署)(?:[^，。；：]{0,60}《|.{2,60}(?:精神|工作|事项|事宜|汇报|报告|情况|方案|办法|意见|问题)$)/u

/** How the topics of a text are numbered: the style of the first line that counts one; null when none does. */
export function findTopicStyle(lines: readonly string[]): NumberStyle | null {
  const seen: { style: NumberStyle; value: number; rest: string }[] = []
  for (const line of lines) {
    const number = readLeadingNumber(line)
    if (number !== null) seen.push(number)
  }
  const counts = (style: NumberStyle, value: number) =>
    seen.some((number) => number.style === style && number.value === value)
  const first = seen.find(({ style, value }) => {
    if (value !== 1) return false
    return style === 'chinese' || style === 'arabic' || (style === 'bare' && counts('bare', 2))
  })
  if (first !== undefined) return first.style
  for (const style of ['round', 'dot'] as const) {
    const lines = seen.filter((number) => number.style === style)
    if (lines.length > 1 && lines.every(({ rest }) => isTopicLine(rest, style))) return style
  }
  return null
}

function isTopicLine(rest: string, style: 'round' | 'dot'): boolean {
  if (isHeading(rest)) return !/[。；]$/u.test(rest)
  return style === 'dot' && splitOpener(rest).opener !== null
}

/** A heading that stands without a number: 审议《云州市…办法》, 议题一：审议《…》. */
export function isUnnumberedHeading(line: string): boolean {
  if (!isHeading(line) || /[。，：]$/u.test(line)) return false
  return (
    /^(?:第[一二三四五六七八九十]个)?议题[一二三四五六七八九十\d]{0,3}[：:、]/u.test(line) ||
    TOPIC_VERB.test(line)
  )
}

/** Whether words after a topic's number are a heading and not a sentence of the minutes. */
export function isHeading(rest: string): boolean {
  if (rest === '' || rest.length > LONGEST_HEADING || splitOpener(rest).opener !== null) return false
  if (/^会议[由还]/u.test(rest)) return false
  const bare = rest.replace(/《[^《》]*》|（[^（）]*）|“[^“”]*”/gu, '')
  if (/[。；！？].|[；：]$/u.test(bare)) return false
  return !/[。！？]$/u.test(bare) || (rest.length <= LONGEST_SENTENCE_HEADING && !bare.includes('，'))
}

/** 关于安全生产工作。会议指出，…: a heading that its text follows on the same line; null when the line is something else. */
export function splitRunInHeading(rest: string): { heading: string; body: string } | null {
  const end = /^[^。]{2,60}。/u.exec(rest)?.[0].length ?? 0
  const heading = rest.slice(0, end)
  const body = rest.slice(end)
  if (heading === '' || body === '' || !isHeading(heading)) return null
  const isTitle = /^关于/u.test(heading) && heading.length <= 30
  return isTitle || splitOpener(body).opener !== null ? { heading, body } : null
}
