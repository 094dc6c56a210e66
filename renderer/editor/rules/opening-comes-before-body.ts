import { Transforms } from 'slate'
import { createMeeting, createOpening } from '#shared/minutes/factories.ts'
import { setBlock } from '../commands/set-block.ts'
import { blocksOf } from '../queries/blocks.ts'
import type { DocumentRule } from './rule.ts'

/** Exactly one 开头段, after the 版头 and the header lines that have no field. A second one (split off by a line break) is a plain paragraph. */
export const openingComesBeforeBody: DocumentRule = (editor) => {
  const blocks = blocksOf(editor)
  const first = blocks.findIndex((block) => block.type === 'opening')
  if (first < 0) {
    Transforms.insertNodes(editor, createOpening(createMeeting(), null), { at: [1] })
    return true
  }
  const last = blocks.findLastIndex((block) => block.type === 'opening')
  if (last !== first) return setBlock(editor, last, { type: 'paragraph', startsPage: false })
  // Header lines without a field are plain paragraphs and may stand before it.
  const target = blocks.findIndex((block) => block.type !== 'masthead' && block.type !== 'paragraph')
  if (target === first) return false
  Transforms.moveNodes(editor, { at: [first], to: [target], voids: true })
  return true
}
