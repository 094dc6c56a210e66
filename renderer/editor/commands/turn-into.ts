import type { Editor } from 'slate'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { isInAttachment } from '#shared/minutes/order.ts'
import type { Wording } from '#shared/minutes/wording.ts'
import { blockAt, blocksOf } from '../queries/blocks.ts'
import { markFor } from '../queries/item-list.ts'
import { type BlockShape, setBlock } from './set-block.ts'

export type ProseType = 'topic' | 'statement' | 'item' | 'paragraph'

/**
 * Turns the block at `index` into another kind of prose and keeps its text (and its derivation where both kinds have one).
 * A new topic is numbered as the topics around it, a new item runs in as the items around it. Returns whether it changed.
 */
export function turnInto(editor: Editor, index: number, type: ProseType): boolean {
  const block = blockAt(editor, index)
  if (block === null) return false
  const shape = fieldsFor(editor, index, block, type)
  return setBlock(editor, index, shape.type === block.type ? shape : withOpener(shape, editor.wording))
}

/** A decision is introduced by an opener in a statement, never in an item. */
function withOpener(shape: BlockShape, wording: Wording): BlockShape {
  if (shape.type !== 'statement' && shape.type !== 'item') return shape
  if (shape.derived?.from !== 'decision') return shape
  const opener = shape.type === 'item' ? null : (shape.derived.opener ?? wording.decision.opener)
  return { ...shape, derived: { ...shape.derived, opener } }
}

/** The fields a block at `index` has when it is turned into `type`. */
function fieldsFor(editor: Editor, index: number, block: MinutesBlock, type: ProseType): BlockShape {
  const blocks = blocksOf(editor)
  const startsPage = 'startsPage' in block && block.startsPage
  const derived = 'derived' in block ? block.derived : null
  const runIn = 'runIn' in block && block.runIn
  switch (type) {
    case 'topic':
      return { type, ...topicFields(blocks, index), startsPage }
    case 'statement':
      return { type, startsPage, runIn: block.type === 'statement' && runIn, derived }
    case 'item': {
      const mark = markFor(blocks, index, 1, editor.wording)
      return { type, level: 1, mark, start: null, startsPage, runIn: itemRunsIn(blocks, index), derived }
    }
    case 'paragraph':
      return { type, startsPage }
  }
}

/** Numbering of a topic put at `index`: as the nearest other topic has it. */
export function topicFields(blocks: readonly MinutesBlock[], index: number) {
  const isOther = (block: MinutesBlock, at: number) => block.type === 'topic' && at !== index
  const before = blocks.findLast((block, at) => at < index && isOther(block, at))
  const near = before ?? blocks.find(isOther)
  const numbering = near?.type === 'topic' ? near.numbering : ('chinese' as const)
  return { numbering, start: null, reporter: null, documentKind: null }
}

/** Whether a new item at `index` continues the paragraph, as the nearest item does (of 附件 or of the body); on a line of its own where there is none. */
export function itemRunsIn(blocks: readonly MinutesBlock[], index: number): boolean {
  const isAttached = isInAttachment(blocks, index)
  const isNear = (block: MinutesBlock, at: number) =>
    block.type === 'item' && isInAttachment(blocks, at) === isAttached
  const before = blocks.findLast((block, at) => at < index && isNear(block, at))
  const near = before ?? blocks.find((block, at) => at > index && isNear(block, at))
  return near?.type === 'item' && near.runIn
}
