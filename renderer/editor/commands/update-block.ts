import { Editor } from 'slate'
import { HistoryEditor } from 'slate-history'
import { FIELD_ORDER } from '#shared/minutes/field-order.ts'
import { blockAt } from '../queries/blocks.ts'
import { type BlockFields, setBlock } from './set-block.ts'

interface FieldEdit {
  readonly place: string
  readonly step: unknown
}
const FIXED = ['type', 'id', 'children']
const lastEdit = new WeakMap<Editor, FieldEdit>()

/**
 * Sets fields of the block at `index`; fields that its type does not have are ignored. Changes of the same fields of the same
 * block one after the other are one undo step (a field edit), until anything else is changed or endFieldEdit is called.
 * Returns whether anything changed.
 */
export function updateBlock(editor: Editor, index: number, fields: BlockFields): boolean {
  const block = blockAt(editor, index)
  if (!block) return false
  const names = Object.keys(fields)
    .filter((name) => !FIXED.includes(name) && FIELD_ORDER[block.type].includes(name))
    .sort()
  const given: Record<string, unknown> = fields
  const target = { ...block, ...Object.fromEntries(names.map((name) => [name, given[name]])) }
  const place = `${index}:${names.join()}`
  const previous = lastEdit.get(editor)
  const step = editor.history.undos.at(-1)
  const continues = previous !== undefined && previous.place === place && previous.step === step
  const within = continues ? HistoryEditor.withMerging : HistoryEditor.withNewBatch
  let changed = false
  within(editor, () =>
    Editor.withoutNormalizing(editor, () => {
      changed = setBlock(editor, index, target)
    }),
  )
  if (changed) lastEdit.set(editor, { place, step: editor.history.undos.at(-1) })
  return changed
}

/** Ends a field edit (the field lost focus): the next change of the same field is an undo step of its own. */
export function endFieldEdit(editor: Editor): void {
  lastEdit.delete(editor)
}
