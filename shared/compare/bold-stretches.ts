import type { ComposedRun } from '../compose/composed.ts'
import type { Stretch } from './diff-tokens.ts'
import { textOfRuns } from './paragraph-text.ts'

/** Whether two texts are the same words in the same look. */
export function areSameRuns(before: readonly ComposedRun[], after: readonly ComposedRun[]): boolean {
  const [old, now] = [boldOf(before), boldOf(after)]
  return textOfRuns(before) === textOfRuns(after) && old.every((bold, at) => bold === now[at])
}

/** The stretches cut where the same words are bold on one side only: those are changed, so that taking all gives the new and refusing all the old look. */
export function cutAtBold(
  stretches: readonly Stretch[],
  before: readonly ComposedRun[],
  after: readonly ComposedRun[],
): Stretch[] {
  if (!before.some(({ bold }) => bold) && !after.some(({ bold }) => bold)) return [...stretches]
  const [old, now] = [boldOf(before), boldOf(after)]
  return stretches.flatMap((stretch) => (stretch.isSame ? cutOne(stretch, old, now) : [stretch]))
}

/** What became of words that both sides have, of a stretch that is changed: true: bold, false: bold no more; null: other words. */
export function boldChange(
  stretch: Stretch,
  before: readonly ComposedRun[],
  after: readonly ComposedRun[],
): boolean | null {
  const old = textOfRuns(before).slice(...stretch.before)
  if (old === '' || old !== textOfRuns(after).slice(...stretch.after)) return null
  return boldOf(after)[stretch.after[0]] === true
}

function cutOne(stretch: Stretch, old: readonly boolean[], now: readonly boolean[]): Stretch[] {
  const [oldFrom, oldTo] = stretch.before
  const [newFrom] = stretch.after
  const isSameAt = (at: number) => old[oldFrom + at] === now[newFrom + at]
  // Bold to plain and plain to bold next to each other are two changes.
  const lookAt = (at: number) => `${isSameAt(at)} ${isSameAt(at) || now[newFrom + at]}`
  const cut: Stretch[] = []
  let start = 0
  for (let at = 1; at <= oldTo - oldFrom; at += 1) {
    if (at < oldTo - oldFrom && lookAt(at) === lookAt(start)) continue
    cut.push({
      isSame: isSameAt(start),
      before: [oldFrom + start, oldFrom + at],
      after: [newFrom + start, newFrom + at],
    })
    start = at
  }
  return cut
}

/** For each UTF-16 unit of the text whether it is bold. */
function boldOf(runs: readonly ComposedRun[]): boolean[] {
  return runs.flatMap(({ text, bold }) => Array.from({ length: text.length }, () => bold))
}
