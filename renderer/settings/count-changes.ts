import type { MinutesContext } from '#shared/minutes/minutes.ts'

/** Blocks that are another text, that only the later has, and that it has no longer. */
export interface BlockChanges {
  readonly changed: number
  readonly added: number
  readonly removed: number
}

/** Counts by the blocks' ids, which stay with a block through all editing. */
export function countChanges(
  before: Pick<MinutesContext, 'children'>,
  after: Pick<MinutesContext, 'children'>,
): BlockChanges {
  const texts = new Map(before.children.map((block) => [block.id, JSON.stringify(block)]))
  let changed = 0
  let added = 0
  for (const block of after.children) {
    const text = texts.get(block.id)
    if (text === undefined) added += 1
    else if (text !== JSON.stringify(block)) changed += 1
    texts.delete(block.id)
  }
  return { changed, added, removed: texts.size }
}
