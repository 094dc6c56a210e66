import type { Item, ItemLevel } from '../minutes/blocks.ts'
import type { FontRole } from '../profile/font-role.ts'
import type { FormatProfile } from '../profile/profile.ts'
import type { ComposedRun } from './composed.ts'

const FACES: Readonly<Record<ItemLevel, FontRole>> = { 1: 'item', 2: 'item2', 3: 'item3' }
/** 一、 stands in a 附件 only, where （一） is one level lower than in the minutes: these two have their face by what they are. */
const MARK_FACES: Partial<Record<Item['mark'], FontRole>> = { chinese: 'topic', round: 'item' }

/** How long the first sentence behind 一、 may be to be the heading of those after it: as long as a line. */
const LONGEST_LEAD_IN = 28

/**
 * The runs of a 分项 that begins a paragraph, in the face of its level (GB/T 9704 7.3.3): a heading whole, text as far as the profile wants. Its
 * lead-in is what the writer made bold, else its first sentence. 一、 in a 附件 is set as a topic is in the minutes (附件格式要求同正文, 7.3.7).
 */
export function inItemFace(
  runs: readonly ComposedRun[],
  part: FormatProfile['itemFace'],
  { level, mark }: Pick<Item, 'level' | 'mark'>,
  isHeading: boolean,
): ComposedRun[] {
  const font = MARK_FACES[mark] ?? FACES[level]
  if (isHeading) return runs.map((run) => ({ ...run, font }))
  let end = part === 'whole' ? Number.POSITIVE_INFINITY : part === 'body' ? 0 : leadInEnd(runs)
  if (mark === 'chinese') {
    const leadIn = leadInEnd(runs)
    end = leadIn < lengthOf(runs) && leadIn <= LONGEST_LEAD_IN ? leadIn : 0
  }
  if (end === 0) return [...runs]
  let passed = 0
  return runs.flatMap((run) => {
    const cut = Math.max(0, end - passed)
    passed += run.text.length
    return cutAt(run, cut, font)
  })
}

/** How many code units of the runs are lead-in; the number is. */
function leadInEnd(runs: readonly ComposedRun[]): number {
  const first = runs.findIndex((run) => run.source.offset !== null)
  if (runs[first]?.bold === true) {
    // Bold words further on are bold words, not its lead-in.
    const plain = runs.findIndex((run, at) => at > first && !run.bold)
    return lengthOf(plain < 0 ? runs : runs.slice(0, plain))
  }
  const stop = runs
    .map((run) => run.text)
    .join('')
    .indexOf('。')
  return stop < 0 ? Number.POSITIVE_INFINITY : stop + 1
}

function lengthOf(runs: readonly ComposedRun[]): number {
  return runs.reduce((sum, run) => sum + run.text.length, 0)
}

function cutAt(run: ComposedRun, place: number, font: FontRole): ComposedRun[] {
  if (place >= run.text.length) return [{ ...run, font }]
  if (place === 0) return [run]
  const { block, offset } = run.source
  const rest = { block, offset: offset === null ? null : offset + place }
  return [
    { ...run, text: run.text.slice(0, place), font },
    { ...run, text: run.text.slice(place), source: rest },
  ]
}
