import { type OpenersKnown, splitOpener } from '../../wording/opener.ts'
import { findItemMarkers } from './run-in-items.ts'

/** A half-width full stop ends a sentence where Chinese goes on. */
const SENTENCE_END = /(?:[。！？]|(?<=[\p{Script=Han}）”])[.!?](?=\s*\p{Script=Han}))[”’」』）]*/gu
/** No set phrase is longer; keeps the search for openers linear. */
const OPENER_REACH = 40

/**
 * Cuts a paragraph into statements: only at sentence ends before a known opener (。会议强调，…), and never between two items of one
 * list. The pieces joined give the paragraph again.
 */
export function splitStatements(text: string, wording: OpenersKnown): string[] {
  const cuts = keepListsWhole(findCuts(text, wording), text)
  const pieces: string[] = []
  let start = 0
  for (const cut of cuts) {
    pieces.push(text.slice(start, cut))
    start = cut
  }
  return [...pieces, text.slice(start)]
}

function findCuts(text: string, wording: OpenersKnown): number[] {
  const cuts: number[] = []
  for (const match of text.matchAll(SENTENCE_END)) {
    const place = match.index + match[0].length
    const ahead = text.slice(place, place + OPENER_REACH)
    if (ahead !== '' && splitOpener(ahead, wording).opener !== null) cuts.push(place)
  }
  return cuts
}

/** Drops the cuts between （一） and （二）: an opener inside an item belongs to the item. */
function keepListsWhole(cuts: readonly number[], text: string): number[] {
  // 一是… and 第一，… go through sentences that may have openers of their own.
  const markers = findItemMarkers(text).filter(({ mark }) => mark === 'round')
  let next = 0
  return cuts.filter((cut) => {
    while (next < markers.length && (markers[next]?.start ?? 0) < cut) next += 1
    const before = markers[next - 1]
    const after = markers[next]
    return before === undefined || after === undefined || after.value !== before.value + 1
  })
}
