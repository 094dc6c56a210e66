import type { Minutes } from '#shared/minutes/minutes.ts'
import type { MinutesChange } from '#shared/minutes/minutes-change.ts'

/** The change that puts this document in the place of any other. */
export function wholeChange({ children, ...rest }: Minutes): MinutesChange {
  return { rest, keptBefore: 0, keptAfter: 0, blocks: children }
}
