import { Transforms } from 'slate'
import { attachmentsStart, ZONES, zoneOf } from '#shared/minutes/order.ts'
import { blocksOf } from '../queries/blocks.ts'
import type { DocumentRule } from './rule.ts'

/** 出席/列席/请假 stand after the last topic, statement or item, in the order they had. */
export const rollsComeAfterBody: DocumentRule = (editor) => {
  const blocks = blocksOf(editor)
  const own = blocks.slice(0, attachmentsStart(blocks))
  const lastOfBody = own.findLastIndex((block) => zoneOf(block) === ZONES.body)
  const misplaced = own.findLastIndex((block, index) => block.type === 'roll' && index < lastOfBody)
  if (misplaced < 0) return false
  Transforms.moveNodes(editor, { at: [misplaced], to: [lastOfBody], voids: true })
  return true
}
