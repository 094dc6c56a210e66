import { Transforms } from 'slate'
import { createMasthead } from '#shared/minutes/factories.ts'
import { blocksOf } from '../queries/blocks.ts'
import type { DocumentRule } from './rule.ts'

/** Exactly one 版头, before everything else. */
export const mastheadComesFirst: DocumentRule = (editor) => {
  const blocks = blocksOf(editor)
  const first = blocks.findIndex((block) => block.type === 'masthead')
  if (first < 0) {
    Transforms.insertNodes(editor, createMasthead(), { at: [0] })
    return true
  }
  if (first > 0) {
    Transforms.moveNodes(editor, { at: [first], to: [0], voids: true })
    return true
  }
  const second = blocks.findLastIndex((block) => block.type === 'masthead')
  if (second === 0) return false
  Transforms.removeNodes(editor, { at: [second], voids: true })
  return true
}
