import { type Editor, Editor as SlateEditor, Transforms } from 'slate'
import type { Colophon, MinutesBlock } from '#shared/minutes/blocks.ts'
import { createAttachment, createColophon, createRoll } from '#shared/minutes/factories.ts'
import { attachmentsStart } from '#shared/minutes/order.ts'
import { findMasthead } from '#shared/minutes/walk.ts'
import type { RollForm } from '#shared/minutes/wording.ts'
import { blocksOf } from '../queries/blocks.ts'
import { currentBlockIndex } from '../queries/current-block.ts'
import { asOneStep } from './as-one-step.ts'
import { openFacts } from './open-facts.ts'
import { insertBlockAt } from './place-block.ts'
import { revealHiddenBlock } from './reveal-block.ts'

/** Goes to the roll of this role, or makes it after the last one, and into its form: nothing is typed into a roll on the sheet. */
export function insertRoll(editor: Editor, form: RollForm): void {
  const blocks = blocksOf(editor)
  const existing = blocks.findIndex((block) => block.type === 'roll' && block.role === form.role)
  const { betweenNames, betweenEntries, endMark } = form
  if (existing >= 0) Transforms.select(editor, SlateEditor.start(editor, [existing]))
  else {
    asOneStep(editor, () =>
      insertBlockAt(
        editor,
        placeOfRoll(editor, form.role),
        createRoll(form.role, [], { betweenNames, betweenEntries, endMark }),
      ),
    )
  }
  showForm(editor)
}

/** A new 附件 after the last one; the caret stands where its title is typed. */
export function insertAttachment(editor: Editor): void {
  const blocks = blocksOf(editor)
  const colophon = blocks.findIndex((block) => block.type === 'colophon')
  const at = colophon < 0 ? blocks.length : colophon
  asOneStep(editor, () => insertBlockAt(editor, at, createAttachment('')))
}

/** The field of a new 版记 that comes first, by its schema name. */
export const FIRST_DISTRIBUTION = 'colophon.distribution.0'

/** Goes to the 版记, or makes it, and into its form. */
export function insertColophon(editor: Editor): void {
  const blocks = blocksOf(editor)
  const existing = blocks.findIndex((block) => block.type === 'colophon')
  if (existing >= 0) Transforms.select(editor, SlateEditor.start(editor, [existing]))
  else asOneStep(editor, () => insertBlockAt(editor, editor.children.length, colophonOf(blocks)))
  // 印发机关 and 印发日期 are there already: 抄送 comes first.
  showForm(editor, existing < 0 ? FIRST_DISTRIBUTION : undefined)
}

/** Into the form of the block at the caret, which the sheet shows beside it once it is drawn: the focus does not scroll it there. */
function showForm(editor: Editor, field?: string): void {
  const index = currentBlockIndex(editor)
  openFacts(editor, field)
  if (index === null || typeof requestAnimationFrame !== 'function') return
  requestAnimationFrame(() => revealHiddenBlock(editor, index))
}

/** A new 版记 of these minutes: 印发机关 and 印发日期 as 版头 has them. */
export function colophonOf(blocks: readonly MinutesBlock[]): Colophon {
  const masthead = findMasthead(blocks)
  return createColophon({ printer: masthead?.issuer ?? null, printDate: masthead?.issueDate ?? null })
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
  const own = blocks.slice(0, attachmentsStart(blocks))
  return own.findLastIndex((block) => block.type !== 'paragraph') + 1
}
