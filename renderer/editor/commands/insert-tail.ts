import { type Editor, Editor as SlateEditor, Transforms } from 'slate'
import { createAttachment, createColophon, createRoll } from '#shared/minutes/factories.ts'
import { attachmentsStart } from '#shared/minutes/order.ts'
import type { RollForm } from '#shared/minutes/wording.ts'
import { blocksOf } from '../queries/blocks.ts'
import { asOneStep } from './as-one-step.ts'
import { insertBlockAt } from './place-block.ts'

/** Goes to the roll of this role, or makes it after the last one. */
export function insertRoll(editor: Editor, form: RollForm): void {
  const blocks = blocksOf(editor)
  const existing = blocks.findIndex((block) => block.type === 'roll' && block.role === form.role)
  if (existing >= 0) {
    Transforms.select(editor, SlateEditor.start(editor, [existing]))
    return
  }
  const own = blocks.slice(0, attachmentsStart(blocks))
  const last = own.findLastIndex((block) => block.type !== 'paragraph')
  const { betweenNames, betweenEntries, endMark } = form
  asOneStep(editor, () =>
    insertBlockAt(editor, last + 1, createRoll(form.role, [], { betweenNames, betweenEntries, endMark })),
  )
}

/** A new 附件 after the last one; the caret stands where its title is typed. */
export function insertAttachment(editor: Editor): void {
  const blocks = blocksOf(editor)
  const colophon = blocks.findIndex((block) => block.type === 'colophon')
  const at = colophon < 0 ? blocks.length : colophon
  asOneStep(editor, () => insertBlockAt(editor, at, createAttachment('')))
}

/** Goes to the 版记, or makes it. */
export function insertColophon(editor: Editor): void {
  const existing = blocksOf(editor).findIndex((block) => block.type === 'colophon')
  if (existing >= 0) Transforms.select(editor, SlateEditor.start(editor, [existing]))
  else asOneStep(editor, () => insertBlockAt(editor, editor.children.length, createColophon()))
}
