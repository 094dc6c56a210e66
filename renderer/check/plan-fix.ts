import type { Finding } from '#shared/check/finding.ts'
import { fieldText } from '#shared/check/reading/field-text.ts'
import type { MinutesContext } from '#shared/minutes/minutes.ts'
import { listTextTargets, type TextTarget } from '../editor/text-targets.ts'

/** Where the right words go: characters of a text that was typed, or of a fact that the sentence is written from. */
export interface PlannedFix {
  readonly target: TextTarget
  readonly start: number
  readonly end: number
  readonly words: string
}

/**
 * Where a finding is mended by one press; null where that is not certain. A sentence written from facts is mended in the one fact of its
 * block or topic that holds the wrong words, so that every place the fact stands in follows.
 */
export function planFix(context: MinutesContext, finding: Finding): PlannedFix | null {
  const { fix, range, block, field } = finding
  if (fix === null || range === null) return null
  // The block may have moved since; its id tells where it is now.
  const index = context.children.findIndex(({ id }) => id === block)
  if (index < 0) return null
  const targets = targetsOf(context)
  const typed = targets.find((target) => target.index === index && target.kind === 'text')
  if (field === 'text' && typed !== undefined) return { target: typed, ...range, words: fix }
  const wrong = fieldText(context, { ...finding, index }).slice(range.start, range.end)
  if (wrong === '') return null
  const topic = context.children.findLastIndex((one, at) => at < index && one.type === 'topic')
  const holding = targets.filter(
    (target) =>
      target.kind !== 'automatic' &&
      (target.index === index || (field === 'text' && target.index === topic)) &&
      target.text.includes(wrong),
  )
  const [target] = holding
  const start = target?.text.indexOf(wrong) ?? -1
  if (target === undefined || holding.length > 1 || target.text.lastIndexOf(wrong) !== start) return null
  return { target, start, end: start + wrong.length, words: fix }
}

const known = new WeakMap<MinutesContext, readonly TextTarget[]>()

/** A panel asks for every finding of the same document. */
function targetsOf(context: MinutesContext): readonly TextTarget[] {
  const targets = known.get(context) ?? listTextTargets(context)
  known.set(context, targets)
  return targets
}
