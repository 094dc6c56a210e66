import { Transforms } from 'slate'
import { attachmentsStart } from '#shared/minutes/order.ts'
import { turnInto } from '../commands/turn-into.ts'
import { blocksOf, isShownOnly } from '../queries/blocks.ts'
import { endOfBody } from '../queries/spans.ts'
import type { DocumentRule } from './rule.ts'

/** 附件 stand after the rolls and hold plain text and items: rolls go before them, topics and statements become plain paragraphs. */
export const attachmentsComeLast: DocumentRule = (editor) => {
  const blocks = blocksOf(editor)
  const start = attachmentsStart(blocks)
  const stray = blocks.findIndex(
    ({ type }, index) => index > start && (type === 'roll' || type === 'topic' || type === 'statement'),
  )
  const block = blocks[stray]
  if (block === undefined) return false
  // What a derived sentence says is not in it; it goes where it can still be derived.
  if (block.type !== 'roll' && !isShownOnly(block)) return turnInto(editor, stray, 'paragraph')
  const to = block.type === 'roll' ? start : Math.min(endOfBody(blocks), start)
  Transforms.moveNodes(editor, { at: [stray], to: [to], voids: true })
  return true
}
