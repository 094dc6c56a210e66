import type { DraftHit } from '../../shared/ipc/drafts.ts'
import { foldText } from '../../shared/text/fold-text.ts'

/** Characters shown around a hit. */
const BEFORE = 16
const AFTER = 48

/** A place in a text, wherever the text stands. */
type TextHit = Omit<DraftHit, 'isInRecord'>

/** Where the first of the words that stands in the text is found, with the part of its line that fits; `words` folded. null: nowhere. */
export function findHit(text: string, words: readonly string[]): TextHit | null {
  const literal = words.find((word) => text.includes(word))
  if (literal !== undefined) return hitAt(text, text.indexOf(literal), text.indexOf(literal) + literal.length)
  const { characters, places } = foldText(text)
  const folded = characters.join('')
  for (const word of words) {
    const found = folded.indexOf(word)
    if (found < 0) continue
    // `folded` counts UTF-16, `places` counts characters.
    const first = [...folded.slice(0, found)].length
    const start = places[first] ?? 0
    const last = first + [...word].length - 1
    const end = (places[last] ?? start) + lengthAt(text, places[last] ?? start)
    return hitAt(text, start, end)
  }
  return null
}

function hitAt(text: string, start: number, end: number): TextHit {
  const before = text.slice(Math.max(0, start - 2 * BEFORE), start)
  const after = text.slice(end, end + 2 * AFTER)
  return {
    before: [...(before.split('\n').at(-1) ?? '')].slice(-BEFORE).join(''),
    match: text.slice(start, end),
    after: [...(after.split('\n')[0] ?? '')].slice(0, AFTER).join(''),
  }
}

function lengthAt(text: string, place: number): number {
  return (text.codePointAt(place) ?? 0) > 0xffff ? 2 : 1
}
