import { Transforms } from 'slate'
import { blocksOf } from '../queries/blocks.ts'
import type { DocumentRule } from './rule.ts'

/** At most one 版记, after everything else. */
export const colophonComesLast: DocumentRule = (editor) => {
  const blocks = blocksOf(editor)
  const first = blocks.findIndex((block) => block.type === 'colophon')
  if (first < 0 || first === blocks.length - 1) return false
  const last = blocks.findLastIndex((block) => block.type === 'colophon')
  if (last === first) Transforms.moveNodes(editor, { at: [first], to: [blocks.length - 1], voids: true })
  else Transforms.removeNodes(editor, { at: [last], voids: true })
  return true
}
