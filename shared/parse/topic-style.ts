import { splitOpener } from '../wording/opener.ts'
import { type NumberStyle, readLeadingNumber } from './leading-number.ts'

const LONGEST_HEADING = 150
const LONGEST_SENTENCE_HEADING = 40

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
    const headings = seen.filter((number) => number.style === style)
    if (headings.length > 1 && headings.every(({ rest }) => isHeading(rest) && !/[。；]$/u.test(rest)))
      return style
  }
  return null
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
  if (heading === '' || !isHeading(heading) || splitOpener(body).opener === null) return null
  return { heading, body }
}
