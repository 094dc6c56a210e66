import { type Editor, Editor as SlateEditor, Transforms } from 'slate'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { afterDrawn } from '../../ui/after-drawn.ts'
import { takeFocus } from '../commands/place-caret.ts'
import { revealHiddenBlock } from '../commands/reveal-block.ts'
import { blocksOf, isShownOnly } from '../queries/blocks.ts'
import { currentBlockIndex } from '../queries/current-block.ts'

/** After undo and redo the caret stands in what changed, and that is in view: a fact of 版头 undone from page five would not be seen. */
export function showUndone(editor: Editor): Editor {
  for (const way of ['undo', 'redo'] as const) {
    const travel = editor[way]
    editor[way] = () => {
      const before = blocksOf(editor)
      travel()
      const changed = findChanged(before, blocksOf(editor))
      if (changed === null) return
      const caret = currentBlockIndex(editor)
      const isThere = caret !== null && caret >= changed.first && caret <= changed.last
      const index = isThere ? caret : changed.first
      if (!isThere) Transforms.select(editor, SlateEditor.start(editor, [index]))
      if (typeof requestAnimationFrame !== 'function') return
      // Drawn before the next frame.
      requestAnimationFrame(() => revealHiddenBlock(editor, index))
      // The form that had the focus may have gone with the place: what is typed next would be lost.
      afterDrawn(() => {
        if (document.activeElement === document.body) takeFocus(editor)
      })
    }
  }
  return editor
}

/** First and last block of `after` that differ from `before`; where blocks only went, from the line they were made from to the one that stands in their place. */
function findChanged(
  before: readonly MinutesBlock[],
  after: readonly MinutesBlock[],
): { readonly first: number; readonly last: number } | null {
  const shorter = Math.min(before.length, after.length)
  let first = 0
  while (first < shorter && before[first] === after[first]) first += 1
  if (first === before.length && first === after.length) return null
  let same = 0
  while (same < shorter - first && before.at(-1 - same) === after.at(-1 - same)) same += 1
  const start = Math.min(first, after.length - 1)
  const last = after.length - 1 - same
  return { first: last < start ? lineAbove(after, start) : start, last: Math.max(start, last) }
}

/** The last block before `index` that is typed into: Enter makes a block after it, beyond sentences that are only shown. */
function lineAbove(blocks: readonly MinutesBlock[], index: number): number {
  const above = blocks.slice(0, index).findLastIndex((block) => !isShownOnly(block))
  return above < 0 ? Math.max(0, index - 1) : above
}
