import { toReadingCopy } from '../../text/reading-copy.ts'
import { type LineNumber, type LineStyle, readLineNumber } from '../lines/line-number.ts'
import { isHeading } from './headings.ts'

type Numbered = Pick<LineNumber, 'value' | 'rest'>

/**
 * Whether topics and the points below them are numbered alike, 1. 招标方案 over 1.完善文件； 2.五月底前挂网。, then 2. 抄表改造: headings that count
 * on through the whole text, and between them sentences that begin at one under each heading.
 */
export function areHeadsAmongPoints(numbers: readonly Numbered[]): boolean {
  let heads = 0
  let points = 0
  let lists = 0
  for (const number of numbers) {
    if (isHeadLine(number)) {
      if (number.value !== heads + 1) return false
      heads += 1
      points = 0
    } else {
      if (heads === 0 || number.value !== points + 1) return false
      points += 1
      if (points === 1) lists += 1
    }
  }
  return heads > 1 && lists > 0
}

/** For a text whose topics and points are numbered alike, which numbers are topics; in all others every number may be one. O(n). */
export function findHeads(lines: readonly string[], style: LineStyle | null): (number: Numbered) => boolean {
  const numbers = lines.flatMap((line) => readLineNumber(toReadingCopy(line)) ?? [])
  const isMixed = style !== null && areHeadsAmongPoints(numbers.filter((number) => number.style === style))
  return isMixed ? isHeadLine : () => true
}

function isHeadLine({ rest }: Numbered): boolean {
  return isHeading(rest) && !/[。；;，,：:！？]$/u.test(rest)
}
