import { z } from 'zod'
import { blockSchema } from './blocks.ts'
import { type Minutes, minutesSchema } from './minutes.ts'

/**
 * What is new in a document against an older state of it: the blocks between those kept at its beginning and those kept at its end, and
 * everything that is not blocks. A save carries this, so that it costs the same however long the document is.
 */
export const minutesChangeSchema = z.strictObject({
  rest: minutesSchema.omit({ children: true }),
  keptBefore: z.int().nonnegative(),
  keptAfter: z.int().nonnegative(),
  blocks: z.array(blockSchema),
})
export type MinutesChange = z.infer<typeof minutesChangeSchema>

/** The change from one state to another; a block is kept where it is the very same object. O(n). */
export function diffMinutes(before: Minutes, after: Minutes): MinutesChange {
  const { children: now, ...rest } = after
  const old = before.children
  const shorter = Math.min(old.length, now.length)
  let keptBefore = 0
  while (keptBefore < shorter && old[keptBefore] === now[keptBefore]) keptBefore += 1
  let keptAfter = 0
  while (
    keptAfter < shorter - keptBefore &&
    old[old.length - 1 - keptAfter] === now[now.length - 1 - keptAfter]
  ) {
    keptAfter += 1
  }
  return { rest, keptBefore, keptAfter, blocks: now.slice(keptBefore, now.length - keptAfter) }
}

/** The document after the change; null when it keeps more blocks than there are: it was made against another state. */
export function applyMinutesChange(before: Minutes, change: MinutesChange): Minutes | null {
  const { rest, keptBefore, keptAfter, blocks } = change
  const old = before.children
  if (keptBefore + keptAfter > old.length) return null
  return {
    ...rest,
    children: [...old.slice(0, keptBefore), ...blocks, ...old.slice(old.length - keptAfter)],
  }
}
