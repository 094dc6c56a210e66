import { type Editor, Editor as SlateEditor, Transforms } from 'slate'
import { createColophon, createRoll } from '#shared/minutes/factories.ts'
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
  const { betweenNames, betweenEntries, endMark } = form
  asOneStep(editor, () =>
    insertBlockAt(
      editor,
      placeOfRoll(editor, form.role),
      createRoll(form.role, [], { betweenNames, betweenEntries, endMark }),
    ),
  )
}

/** Goes to the 版记, or makes it. */
export function insertColophon(editor: Editor): void {
  const existing = blocksOf(editor).findIndex((block) => block.type === 'colophon')
  if (existing >= 0) Transforms.select(editor, SlateEditor.start(editor, [existing]))
  else asOneStep(editor, () => insertBlockAt(editor, editor.children.length, createColophon()))
}

/** Where a roll of this role belongs by the house's order (出席、请假、列席); of another role: after the last one. */
export function placeOfRoll(editor: Editor, role: string): number {
  const blocks = blocksOf(editor)
  const order = editor.wording.rolls.map((form) => form.role)
  const rank = order.indexOf(role)
  const later = blocks.findIndex(
    (block) => block.type === 'roll' && rank >= 0 && order.indexOf(block.role) > rank,
  )
  if (later >= 0) return later
  return blocks.findLastIndex((block) => block.type !== 'colophon' && block.type !== 'paragraph') + 1
}
