import type { SourceLine } from '../../shared/parse/lines/source-line.ts'
import { readRollLabel } from '../../shared/people/roll-label.ts'
import type { PrintedLine } from './pdf-words.ts'

/** The text area as the lines show it; in points. */
interface TextArea {
  readonly left: number
  readonly right: number
  /** Height of the type that most lines are set in. */
  readonly size: number
}

/** A line that ends less than this before the margin is full: a mark or a number did not fit any more. In heights of type. */
const FULL = 2
/** The end of a sentence, or a numbered heading, which has no mark at its end however long it is. */
const ENDED_OR_HEADING =
  /[。！？：；:;）”]$|^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)/u

/** Behind the end of a sentence a line with a number or the label of a roll begins a paragraph, however full the line before it and wherever it begins itself. */
const ENDED = /[。；：]$/u
const COUNTED =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．、](?!\d)|（\d{1,2}）)/u

/**
 * The paragraphs of printed lines: a full line goes on in the next one unless that begins with an indent. Where the margins cannot be told
 * (a table, a few lines) each line stays as it is, for the parser to join. `pageWidth` in points.
 */
export function paragraphsOfLines(lines: readonly PrintedLine[], pageWidth: number): SourceLine[] {
  const area = findTextArea(lines, pageWidth)
  if (area === null) return lines.map((line) => ({ text: line.text, size: round(line.size) }))
  const paragraphs: { text: string; first: PrintedLine; last: PrintedLine }[] = []
  for (const line of lines) {
    const open = paragraphs.at(-1)
    if (open !== undefined && goesOn(open, line, area)) {
      open.text += (/[A-Za-z,.;:]$/u.test(open.text) && /^[A-Za-z]/u.test(line.text) ? ' ' : '') + line.text
      open.last = line
    } else paragraphs.push({ text: line.text, first: line, last: line })
  }
  return paragraphs.map(({ text, first, last }) => ({
    text,
    whole: true,
    size: round(first.size),
    ...(first === last && isCentred(first, area) ? { align: 'center' as const } : {}),
  }))
}

function findTextArea(lines: readonly PrintedLine[], pageWidth: number): TextArea | null {
  if (lines.length < 4) return null
  const size = mostOften(lines.map((line) => round(line.size)))
  const body = lines.filter((line) => Math.abs(line.size - size) < 1)
  const rights = body.map((line) => line.right).sort((one, other) => one - other)
  const right = rights[Math.min(rights.length - 1, Math.floor(rights.length * 0.97))] ?? 0
  const first = Math.min(...commonLefts(body))
  // Where every paragraph is one line, all begin at the indent: the margin is as wide as the right one, about. A full line that stops in the
  // middle of a sentence goes on at the margin: then that is where all begin.
  const isCut = body.some((line, at) => {
    const next = body[at + 1]
    const isFull = line.right >= right - FULL * size && !ENDED_OR_HEADING.test(line.text)
    return isFull && next !== undefined && Math.abs(next.left - first) < size * 0.8
  })
  const left = !isCut && first > pageWidth - right + size * 1.2 ? first - size * 2 : first
  return right - left < 12 * size ? null : { left, right, size }
}

/** Where lines begin; a single line outside them all is a number in the margin. */
function commonLefts(lines: readonly PrintedLine[]): number[] {
  const lefts = lines.map((line) => Math.round(line.left))
  const common = lefts.filter((left, place) =>
    lefts.some((other, index) => index !== place && Math.abs(other - left) < 2),
  )
  return common.length > 0 ? common : lefts
}

function mostOften(values: readonly number[]): number {
  const counts = new Map<number, number>()
  let best = values[0] ?? 0
  for (const value of values) {
    const count = (counts.get(value) ?? 0) + 1
    counts.set(value, count)
    if (count > (counts.get(best) ?? 0)) best = value
  }
  return best
}

function goesOn(
  { first, last, text }: { readonly first: PrintedLine; readonly last: PrintedLine; readonly text: string },
  line: PrintedLine,
  { left, right, size }: TextArea,
): boolean {
  if (
    Math.abs(line.size - last.size) > 1 ||
    /\t/u.test(line.text) ||
    beginsRoll(line.text) ||
    (ENDED.test(text) && (COUNTED.test(line.text) || readRollLabel(line.text) !== null)) ||
    (last.right < right - FULL * size && !isUnclosed(text))
  )
    return false
  const indent = (line.left - left) / size
  // At the margin, or hanging under what stands behind 出席： of the line above.
  if (indent < 0.8) return !isCentred(last, { left, right, size })
  const hangs =
    last === first ? indent > 2.6 && /^.{2,8}[：:]/u.test(text) : Math.abs(line.left - last.left) < size * 0.5
  return hangs && line.left > first.left + size * 0.5
}

/** 主 持 人：, 出席：, however full the line above. */
function beginsRoll(text: string): boolean {
  return /^[^，。；]{2,12}[：:]/u.test(text) && readRollLabel(text) !== null
}

/** 《…（2021- and 2023）》 on the next line: a number that may not be split leaves its line short. */
function isUnclosed(text: string): boolean {
  const count = (mark: string) => text.split(mark).length
  return count('《') > count('》') || count('（') > count('）')
}

function isCentred(line: PrintedLine, { left, right, size }: TextArea): boolean {
  const before = line.left - left
  const after = right - line.right
  // An indent of two characters is that of a paragraph, however far the line reaches.
  return before > size * 2.6 && Math.abs(before - after) < size * 1.5
}

function round(size: number): number {
  return Math.round(size * 2) / 2
}
