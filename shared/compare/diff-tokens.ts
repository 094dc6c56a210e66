import { diffArrays } from 'diff'

/** A stretch that both have, or that one of them has in place of what the other has; ends are exclusive. */
export interface Stretch {
  readonly isSame: boolean
  readonly before: readonly [from: number, to: number]
  readonly after: readonly [from: number, to: number]
}

/** More differences than this in one stretch are no change of words any more: it is replaced as a whole. */
const MOST_EDITS = 1500

/** Two lists in stretches, in order; same ones and others take turns. */
export function diffTokens(before: readonly string[], after: readonly string[]): Stretch[] {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  const stretches: Stretch[] = []
  const add = (isSame: boolean, removed: number, added: number) => {
    if (removed === 0 && added === 0) return
    const [, oldFrom] = stretches.at(-1)?.before ?? [0, 0]
    const [, newFrom] = stretches.at(-1)?.after ?? [0, 0]
    stretches.push({ isSame, before: [oldFrom, oldFrom + removed], after: [newFrom, newFrom + added] })
  }
  add(true, start, start)
  const middle = [before.slice(start, before.length - end), after.slice(start, after.length - end)] as const
  for (const { isSame, removed, added } of diffMiddle(...middle)) add(isSame, removed, added)
  add(true, end, end)
  return stretches
}

interface Step {
  readonly isSame: boolean
  removed: number
  added: number
}

function diffMiddle(before: readonly string[], after: readonly string[]): Step[] {
  if (before.length === 0 || after.length === 0)
    return [{ isSame: false, removed: before.length, added: after.length }]
  const changes = diffArrays([...before], [...after], { maxEditLength: MOST_EDITS })
  if (changes === undefined) return [{ isSame: false, removed: before.length, added: after.length }]
  const steps: Step[] = []
  for (const { added, removed, count } of changes) {
    const isSame = !added && !removed
    let last = steps.at(-1)
    if (last === undefined || last.isSame !== isSame) {
      last = { isSame, removed: 0, added: 0 }
      steps.push(last)
    }
    if (isSame || removed) last.removed += count
    if (isSame || added) last.added += count
  }
  return steps
}
