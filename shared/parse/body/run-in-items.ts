import { type ItemMark, writeItemMark } from '../../text/marks.ts'
import { readChineseNumeral } from '../../text/numerals.ts'

/** A mark standing where an item may begin: at the start or after a sign. */
export interface ItemMarker {
  readonly mark: ItemMark
  readonly value: number
  readonly start: number
  readonly end: number
}

/** A stretch of a paragraph: what stands before its first item, and the items without their marks. */
export interface RunInItems {
  readonly lead: string
  readonly mark: ItemMark
  readonly items: readonly string[]
}

const N = '[一二三四五六七八九十]{1,3}'
const MARKER = new RegExp(
  `[（(](?<round>${N})[）)]|[（(](?<paren>\\d{1,2})[）)]|(?<circled>[①-⑳])|(?<dot>\\d{1,2})\\.(?=[\\p{Script=Han}《“]|(?:19|20)\\d\\d年|(?:1[0-2]|[1-9])月)|第(?<first>${N})，|(?<one>${N})是|(?<must>${N})要(?![素点求件害领闻职务])`,
  'gu',
)
const BEFORE = '。；：，！？”’」』）》、;:,'

/** All places of a text where a run-in item could begin, written as the program writes them; O(n). */
export function findItemMarkers(text: string): ItemMarker[] {
  const markers: ItemMarker[] = []
  for (const match of text.matchAll(MARKER)) {
    if (match.index > 0 && !BEFORE.includes(text[match.index - 1] ?? '')) continue
    const found = Object.entries(match.groups ?? {}).find(([, numeral]) => numeral !== undefined)
    if (found === undefined) continue
    const mark = found[0] as ItemMark
    const value = readValue(mark, found[1] ?? '')
    const written = match[0].replace('(', '（').replace(')', '）')
    if (value === null || writeItemMark(mark, value) !== written) continue
    markers.push({ mark, value, start: match.index, end: match.index + match[0].length })
  }
  return markers
}

function readValue(mark: ItemMark, numeral: string): number | null {
  if (mark === 'paren' || mark === 'dot') return Number(numeral)
  return mark === 'circled' ? numeral.charCodeAt(0) - 0x2460 + 1 : readChineseNumeral(numeral)
}

/**
 * Takes （一）…（二）…, 一是…二是…, 1.…2.… or ①…②… out of a statement: the marks of the first that is 1. Two at least, counted from one without a
 * gap; otherwise everything is lead.
 */
export function splitRunInItems(text: string): RunInItems {
  const all = findItemMarkers(text)
  const tried = new Set<ItemMark>()
  for (const { mark, value } of all) {
    if (value !== 1 || tried.has(mark)) continue
    tried.add(mark)
    const counted = countFromOne(all.filter((marker) => marker.mark === mark))
    const [first] = counted
    if (first === undefined || counted.length < 2) continue
    const items = counted.map((marker, index) => text.slice(marker.end, counted[index + 1]?.start))
    return { lead: text.slice(0, first.start), mark, items }
  }
  return { lead: text, mark: 'round', items: [] }
}

function countFromOne(markers: readonly ItemMarker[]): readonly ItemMarker[] {
  const from = markers.findIndex(({ value }) => value === 1)
  const counted = markers.slice(Math.max(0, from))
  const gap = counted.findIndex((marker, index) => marker.value !== index + 1)
  return gap < 0 ? counted : counted.slice(0, gap)
}
