/** A text and what is selected in it: places in UTF-16, `start` not behind `end`. */
export interface Written {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** What was taken into the document, and the record with its lines marked and the caret at the next line. */
interface TakenWords {
  readonly words: string
  readonly after: Written
}

/** At the beginning of a line that was taken into the document. */
const USED = '✓ '
const IS_USED = /^[ \t　]*✓/u
const HAS_TIME = /^(?:✓ ?)?\d{1,2}[:：]\d{2}/u
/** What the program puts before the words of a line: they are no part of the minutes. */
const LEAD = /^(?:✓ ?)?(?:\d{1,2}[:：]\d{2} ?)?/u

/** The time at the beginning of the caret's line; one that has its time, or names a topic, ends and another begins with it. */
export function stampTime({ text, start, end }: Written, clock: string): Written {
  const { from, to } = lineAt(text, start)
  const line = text.slice(from, to)
  if (HAS_TIME.test(line) || isTopicLine(line)) return insert(text, to, `\n${clock} `)
  const stamp = `${clock} `
  const { text: stamped } = insert(text, from, stamp)
  return { text: stamped, start: start + stamp.length, end: end + stamp.length }
}

/** A line of its own that names a topic, at or below the caret's line; the caret goes to an empty line below it. */
export function insertTopicLine({ text, start }: Written, topic: string): Written {
  const { from, to } = lineAt(text, start)
  const isEmpty = text.slice(from, to).trim() === ''
  return insert(text, to, `${isEmpty ? '' : '\n'}【${topic}】\n`)
}

/**
 * The selected words, or those of the caret's line, without times and marks; the lines they stand in are marked as used. null: there are
 * none.
 */
export function takeWords({ text, start, end }: Written): TakenWords | null {
  const chosen = start === end ? lineAt(text, start) : { from: start, to: end }
  // A selection that ends at the beginning of a line does not mean that line.
  const to = chosen.to > chosen.from && text[chosen.to - 1] === '\n' ? chosen.to - 1 : chosen.to
  const first = lineAt(text, chosen.from).from
  const last = lineAt(text, to).to
  const words: string[] = []
  const lines: string[] = []
  let at = first
  for (const line of text.slice(first, last).split('\n')) {
    const cut = Math.max(0, chosen.from - at)
    const piece = line.slice(cut, to - at)
    const wanted = isTopicLine(line) ? '' : (cut === 0 ? piece.replace(LEAD, '') : piece).trim()
    if (wanted !== '') words.push(wanted)
    lines.push(wanted === '' || IS_USED.test(line) ? line : USED + line)
    at += line.length + 1
  }
  if (words.length === 0) return null
  const marked = lines.join('\n')
  const after = text.slice(0, first) + marked + text.slice(last)
  const next = findUnused(after, first + marked.length + 1) ?? first + marked.length
  return { words: words.join('\n'), after: { text: after, start: next, end: next } }
}

/** The beginning of the first line at or behind a place that has words and was not taken yet; null: there is none. */
function findUnused(text: string, place: number): number | null {
  let at = place
  while (at < text.length) {
    const { to } = lineAt(text, at)
    const line = text.slice(at, to)
    if (line.replace(LEAD, '').trim() !== '' && !isTopicLine(line) && !IS_USED.test(line)) return at
    at = to + 1
  }
  return null
}

function isTopicLine(line: string): boolean {
  return line.trimStart().startsWith('【') && line.trimEnd().endsWith('】')
}

/** The line that a place stands in, without its end. */
function lineAt(text: string, place: number): { readonly from: number; readonly to: number } {
  const from = place === 0 ? 0 : text.lastIndexOf('\n', place - 1) + 1
  const end = text.indexOf('\n', place)
  return { from, to: end < 0 ? text.length : end }
}

/** With the caret behind what was inserted. */
function insert(text: string, at: number, words: string): Written {
  const caret = at + words.length
  return { text: text.slice(0, at) + words + text.slice(at), start: caret, end: caret }
}
