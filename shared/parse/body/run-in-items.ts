import { readChineseNumeral } from '../../text/numerals.ts'

/** （N） standing where an item may begin: at the start or after a mark. */
export interface ItemMarker {
  readonly value: number
  readonly start: number
  readonly end: number
}

/** A stretch of a paragraph: what stands before its first item, and the items without their numbers. */
export interface RunInItems {
  readonly lead: string
  readonly items: readonly string[]
}

const MARKER = /（([一二三四五六七八九十]{1,4})）/gu
const BEFORE = '。；：，！？”’」』）、;:,'

/** All places of a text where a run-in item could begin; O(n). */
export function findItemMarkers(text: string): ItemMarker[] {
  const markers: ItemMarker[] = []
  for (const match of text.matchAll(MARKER)) {
    const value = readChineseNumeral(match[1] ?? '')
    if (value === null) continue
    if (match.index > 0 && !BEFORE.includes(text[match.index - 1] ?? '')) continue
    markers.push({ value, start: match.index, end: match.index + match[0].length })
  }
  return markers
}

/** Takes （一）…（二）… out of a statement. Two at least, counted from one without a gap; otherwise everything is lead. */
export function splitRunInItems(text: string): RunInItems {
  const markers = findItemMarkers(text)
  const counted = markers.slice(0, countFromOne(markers))
  const [first] = counted
  if (first === undefined || counted.length < 2) return { lead: text, items: [] }
  const items = counted.map((marker, index) => text.slice(marker.end, counted[index + 1]?.start))
  return { lead: text.slice(0, first.start), items }
}

function countFromOne(markers: readonly ItemMarker[]): number {
  const gap = markers.findIndex((marker, index) => marker.value !== index + 1)
  return gap < 0 ? markers.length : gap
}
