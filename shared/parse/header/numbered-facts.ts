import { readRollLabel } from '../../people/roll-label.ts'
import { type LineStyle, readLineNumber } from '../lines/line-number.ts'
import { isFactLabel } from './meeting-lines.ts'

/** Facts of the meeting that a text numbers as it goes on to number its matters: 一、时间：… 二、地点：… 三、参加人员：… */
export interface NumberedFacts {
  /** The lines with such numbers. */
  readonly lines: ReadonlySet<number>
  readonly style: LineStyle | null
  /** The last number that a fact has; the matters count on from there. */
  readonly count: number
  /** The line 五、会议内容： whose matters are numbered otherwise; what counts on below them is a remark. */
  readonly matters: number | null
}

/** The people of a numbered roll stand on so many lines at most. */
const MOST_PEOPLE = 20
/** A document prints its rolls at the end, so that numbers between the facts are missing. */
const MOST_GONE = 4
/** In lines. */
const HEAD = 20

/** Finds numbered facts in the head of a text; none unless time or place and one more of them stand there. */
export function findNumberedFacts(tidy: readonly string[]): NumberedFacts {
  const lines = new Set<number>()
  const start = tidy.slice(0, HEAD).findIndex((line) => readLineNumber(line)?.value === 1)
  const style = start < 0 ? null : (readLineNumber(tidy[start] ?? '')?.style ?? null)
  let isFound = false
  let count = 0
  let matters: number | null = null
  let last = start
  for (let at = start; at >= 0 && at < tidy.length && at - last <= MOST_PEOPLE; at += 1) {
    const number = readLineNumber(tidy[at] ?? '')
    if (number === null || number.style !== style) continue
    // 三、参加人员 may have gone to the other rolls at the end.
    if (number.value <= count || number.value > count + MOST_GONE) break
    const label = /^(\p{Script=Han}{2,10})[：:]/u.exec(number.rest)?.[1] ?? ''
    const isHeld = /(?:时间|日期|地点)$/u.test(label)
    const isMatter = /(?:内容|议题|议程|事项|决议)$/u.test(label)
    // 七、会议内容： over the matters, which are numbered otherwise.
    if (
      isMatter &&
      isFound &&
      /[：:]$/u.test(number.rest) &&
      readLineNumber(tidy[at + 1] ?? '')?.value === 1
    ) {
      lines.add(at)
      count = number.value
      matters = readLineNumber(tidy[at + 1] ?? '')?.style === style ? null : at
      break
    }
    if (isMatter || !(isFactLabel(label) || readRollLabel(number.rest) !== null)) break
    isFound ||= isHeld
    lines.add(at)
    last = at
    count = number.value
  }
  return isFound && lines.size > 1
    ? { lines, style, count, matters }
    : { lines: new Set(), style: null, count: 0, matters: null }
}

/** Whether topics of a style go on counting from numbered facts; 1、 is written anew as 一、, so that the two are one. */
export function countsOn(style: LineStyle | null, facts: Pick<NumberedFacts, 'style'>): boolean {
  const written = (one: LineStyle | null) => (one === 'arabic' ? 'chinese' : one)
  return style !== null && written(style) === written(facts.style)
}
