import { type OpenersKnown, splitOpener } from './opener.ts'

/** A half-width full stop ends a sentence where Chinese goes on. */
const SENTENCE_END = /(?:[。！？；]|(?<=[\p{Script=Han}）”])[.!?;](?=\s*\p{Script=Han}))[”’」』）]*\s*/gu
/** No set phrase is longer; keeps the search for openers linear. */
const OPENER_REACH = 40

/** A text cut before every sentence inside it that begins with an opener: …资金安排。 | 会议强调，… The pieces joined give the text. O(n). */
export function findInnerOpeners(text: string, wording: OpenersKnown): string[] {
  const pieces: string[] = []
  let start = 0
  for (const match of text.matchAll(SENTENCE_END)) {
    const place = match.index + match[0].length
    if (/^[；;]/u.test(match[0]) || place >= text.length) continue
    if (splitOpener(text.slice(place, place + OPENER_REACH), wording).opener === null) continue
    pieces.push(text.slice(start, place))
    start = place
  }
  return [...pieces, text.slice(start)]
}
