import { type Editor, Transforms } from 'slate'
import { ReactEditor } from 'slate-react'
import { ownText } from '#shared/minutes/factories.ts'
import type { Opener } from '#shared/minutes/wording.ts'
import { splitOpener } from '#shared/wording/opener.ts'
import { blockAt } from '../queries/blocks.ts'
import { pointIn } from '../queries/point-in.ts'
import { changeView } from '../state/view-state.ts'
import { asOneStep } from './as-one-step.ts'
import { deleteText } from './delete-text.ts'
import { setBlock } from './set-block.ts'
import { turnInto } from './turn-into.ts'

/** Whether the block at `index` can have another opener: a statement, a plain paragraph, a derived decision. */
export function canChangeOpener(editor: Editor, index: number | null): boolean {
  const block = blockAt(editor, index)
  if (block?.type === 'statement') return block.derived === null || block.derived.from === 'decision'
  return block?.type === 'paragraph'
}

/** Replaces the set phrase at the beginning of a statement (null: takes it away); the rest of the text stays as it is. */
export function changeOpener(editor: Editor, index: number, opener: Opener | null): void {
  const block = blockAt(editor, index)
  if (!block || !canChangeOpener(editor, index)) return
  asOneStep(editor, () => {
    if (block.type === 'statement' && block.derived?.from === 'decision') {
      setBlock(editor, index, { ...block, derived: { ...block.derived, opener: opener?.phrase ?? null } })
      return
    }
    const old = splitOpener(ownText(block), editor.wording)
    const words = opener === null ? '' : opener.phrase + opener.mark
    const start = pointIn(editor, index, 0)
    if (!start) return
    if (words !== '') Transforms.insertText(editor, words, { at: start })
    const anchor = pointIn(editor, index, words.length)
    const focus = pointIn(editor, index, words.length + (old.opener ?? '').length + old.mark.length)
    if (anchor && focus && old.opener !== null) deleteText(editor, { anchor, focus })
    if (block.type === 'paragraph' && opener !== null) turnInto(editor, index, 'statement')
  })
}

/** Opens the list of openers in the margin of the block at `index`. */
export function openOpenerList(editor: Editor, index: number): void {
  const block = blockAt(editor, index)
  if (block && canChangeOpener(editor, index)) {
    changeView(editor, { openerListAt: ReactEditor.findKey(editor, block).id })
  }
}
