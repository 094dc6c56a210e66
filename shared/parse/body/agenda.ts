import { readLineNumber } from '../lines/line-number.ts'

const LABEL = /^[【[]?(?:会议|本次会议)?(?:主要)?(?:议题|议程|内容提要|议题内容)(?:如下)?[】\]]?[：:]?$/u

/** What leads in the text below an agenda. */
const BODY_LABEL =
  /^[【[]?(?:会议)?(?:主要)?(?:内容|情况|纪要|记录|议定事项|决定事项|议定|决定|决议|议定内容|审议情况|讨论情况)(?:纪要)?(?:如下)?[】\]]?[：:]?$/u

/**
 * The lines that announce what will be dealt with: 会议议题： and the numbered lines right below it, when the numbers begin again further
 * down, or the subjects come again without one. They belong to the header, the topics come later. O(n).
 */
export function findAgenda(lines: readonly string[]): ReadonlySet<number> {
  const label = lines.slice(0, 60).findIndex((line) => LABEL.test(line))
  const first = label < 0 ? null : readLineNumber(lines[label + 1] ?? '')
  if (first === null || first.value !== 1) return new Set()
  const agenda = new Set<number>()
  let at = label + 1
  for (let value = 1; at < lines.length; at += 1, value += 1) {
    const number = readLineNumber(lines[at] ?? '')
    if (number?.style !== first.style || number.value !== value) break
    agenda.add(at)
  }
  if (BODY_LABEL.test(lines[at] ?? '')) return agenda
  const subjects = lines.slice(at).filter((line) => /^关于[^。]{2,40}。./u.test(line))
  if (subjects.length >= agenda.size) return agenda
  for (; at < lines.length; at += 1) {
    const number = readLineNumber(lines[at] ?? '')
    if (number?.value === 1 && (number.style === first.style || number.style === 'chinese')) return agenda
  }
  return new Set()
}
