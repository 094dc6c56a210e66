import { type Editor, Editor as SlateEditor, Transforms } from 'slate'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { blocksOf } from '../queries/blocks.ts'
import { asOneStep } from './as-one-step.ts'

/**
 * Makes the document into these blocks as one undo step: what is the same at its beginning and its end stays untouched. The caret goes to what
 * changed. Returns whether anything did.
 */
export function replaceBlocks(editor: Editor, target: readonly MinutesBlock[]): boolean {
  const old = blocksOf(editor)
  const isSame = (one: MinutesBlock | undefined, other: MinutesBlock | undefined) =>
    one === other || JSON.stringify(one) === JSON.stringify(other)
  const shorter = Math.min(old.length, target.length)
  let before = 0
  while (before < shorter && isSame(old[before], target[before])) before += 1
  let after = 0
  while (after < shorter - before && isSame(old.at(-1 - after), target.at(-1 - after))) after += 1
  if (before + after === old.length && old.length === target.length) return false
  asOneStep(editor, () => {
    for (let at = old.length - after - 1; at >= before; at -= 1) {
      const node = old[at]
      if (node !== undefined) editor.apply({ type: 'remove_node', path: [at], node })
    }
    for (let at = before; at < target.length - after; at += 1) {
      const node = target[at]
      if (node !== undefined) editor.apply({ type: 'insert_node', path: [at], node })
    }
  })
  const at = Math.min(before, editor.children.length - 1)
  Transforms.select(editor, SlateEditor.start(editor, [at]))
  return true
}
