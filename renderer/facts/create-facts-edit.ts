import { type Editor, type Point, Editor as SlateEditor, Transforms } from 'slate'
import { HistoryEditor } from 'slate-history'
import { createRoll, ownText } from '#shared/minutes/factories.ts'
import { asOneStep } from '../editor/commands/as-one-step.ts'
import { followMasthead } from '../editor/commands/follow-masthead.ts'
import { goToBlock } from '../editor/commands/go-to-block.ts'
import { placeOfRoll } from '../editor/commands/insert-tail.ts'
import { returnToSheet } from '../editor/commands/leave-sheet.ts'
import { overrideDerived, takenOverFrom } from '../editor/commands/override-derived.ts'
import { takeFocus } from '../editor/commands/place-caret.ts'
import { revealBlock } from '../editor/commands/reveal-block.ts'
import { setBlock } from '../editor/commands/set-block.ts'
import { tellReplaced } from '../editor/commands/tell-replaced.ts'
import { endFieldEdit, updateBlock } from '../editor/commands/update-block.ts'
import { blockAt } from '../editor/queries/blocks.ts'
import { pointIn } from '../editor/queries/point-in.ts'
import type { FactsEdit } from './facts-edit.ts'

/** The forms' way into an open document; `showNow` brings the forms up to date after each change. */
export function createFactsEdit(editor: Editor, showNow: () => void): FactsEdit {
  /** The block whose text a field is writing, with the undo step it wrote last. */
  let writing: { readonly index: number; readonly step: unknown } | null = null
  const lastStep = () => editor.history.undos.at(-1)

  const writeText = (index: number, text: string) => {
    const block = blockAt(editor, index)
    if (!block || ownText(block) === text) return
    Transforms.insertText(editor, text, { at: { anchor: startOf(index), focus: endOf(editor, index) } })
  }
  return {
    update(index, fields) {
      const before = blockAt(editor, index)
      const isChanged = updateBlock(editor, index, fields)
      if (isChanged && before?.type === 'masthead') followMasthead(editor, index, before)
      showNow()
    },
    updateAll(changes) {
      asOneStep(editor, () => {
        for (const { index, fields } of changes) {
          const block = blockAt(editor, index)
          if (block) setBlock(editor, index, { ...block, ...Object.fromEntries(Object.entries(fields)) })
        }
      })
      showNow()
    },
    setText(index, text) {
      const continues = writing !== null && writing.index === index && writing.step === lastStep()
      const within = continues ? HistoryEditor.withMerging : HistoryEditor.withNewBatch
      within(editor, () => writeText(index, text))
      writing = { index, step: lastStep() }
      showNow()
    },
    derive(index, derived) {
      updateBlock(editor, index, { derived })
      showNow()
    },
    deriveOpening(index, form) {
      const before = blockAt(editor, index)
      updateBlock(editor, index, { form })
      if (before?.type === 'opening' && before.form === null) tellReplaced(editor, index, before)
      showNow()
    },
    restore(index, derived) {
      const before = blockAt(editor, index)
      updateBlock(editor, index, { derived })
      if (before) tellReplaced(editor, index, before)
      showNow()
    },
    takenOver: (block) => takenOverFrom(editor, block),
    writeByHand(index) {
      overrideDerived(editor, index)
      takeFocus(editor)
      showNow()
    },
    insert(index, block) {
      asOneStep(editor, () => Transforms.insertNodes(editor, block, { at: [index] }))
      showNow()
    },
    insertRoll({ role, ...marks }) {
      const at = placeOfRoll(editor, role)
      asOneStep(editor, () => Transforms.insertNodes(editor, createRoll(role, [], marks), { at: [at] }))
      showNow()
      return at
    },
    updateWithRoll(index, fields, { form: { role, ...marks }, entries }) {
      asOneStep(editor, () => {
        const block = blockAt(editor, index)
        if (block) setBlock(editor, index, { ...block, ...Object.fromEntries(Object.entries(fields)) })
        const at = placeOfRoll(editor, role)
        Transforms.insertNodes(editor, createRoll(role, [...entries], marks), { at: [at] })
      })
      showNow()
    },
    remove(index) {
      asOneStep(editor, () => Transforms.removeNodes(editor, { at: [index] }))
      showNow()
    },
    move(index, by) {
      if (blockAt(editor, index)?.type !== blockAt(editor, index + by)?.type) return
      asOneStep(editor, () => Transforms.moveNodes(editor, { at: [index], to: [index + by] }))
      showNow()
    },
    endEdit() {
      writing = null
      endFieldEdit(editor)
    },
    show(index) {
      const point = pointIn(editor, index, 0)
      if (!point) return
      Transforms.select(editor, point)
      showNow()
      // A block that was just made is drawn before the next frame.
      requestAnimationFrame(() => revealBlock(editor, index))
    },
    backToSheet() {
      returnToSheet(editor)
      showNow()
    },
    goTo(index) {
      requestAnimationFrame(() => goToBlock(editor, index))
    },
  }
}

function startOf(index: number) {
  return { path: [index, 0], offset: 0 }
}

function endOf(editor: Editor, index: number): Point {
  return SlateEditor.end(editor, [index])
}
