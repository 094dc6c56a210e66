import { blockIdSchema, newBlockId } from '#shared/minutes/block-id.ts'
import { blocksOf } from '../queries/blocks.ts'
import type { DocumentRule } from './rule.ts'

/**
 * Of two blocks with one id, as a split leaves them, the later gets a new one; the first part of a split keeps the id, its page break and its
 * own number.
 */
export const everyBlockHasOwnId: DocumentRule = (editor) => {
  const seen = new Set<string>()
  const index = blocksOf(editor).findIndex(({ id }) => {
    const isOwn = !seen.has(id) && blockIdSchema.safeParse(id).success
    seen.add(id)
    return !isOwn
  })
  const block = blocksOf(editor)[index]
  if (block === undefined) return false
  const { id } = block
  const place = 'startsPage' in block ? { startsPage: block.startsPage } : {}
  const count = 'start' in block ? { start: block.start } : {}
  editor.apply({
    type: 'set_node',
    path: [index],
    properties: { id, ...place, ...count },
    newProperties: {
      id: newBlockId(),
      ...('startsPage' in block ? { startsPage: false } : {}),
      ...('start' in block ? { start: null } : {}),
    },
  })
  return true
}
