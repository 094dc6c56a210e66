import { type Editor, Editor as SlateEditor, Transforms } from 'slate'
import { ownText } from '#shared/minutes/factories.ts'
import { blockAt } from '../editor/queries/blocks.ts'
import { currentBlockIndex } from '../editor/queries/current-block.ts'
import { offsetIn } from '../editor/queries/offset-in.ts'
import { pointIn } from '../editor/queries/point-in.ts'

/** A field of a phrase that nobody has filled yet: □单位□. */
const FIELD = /□([^□\n]{1,30})□/gu

/** The field being filled: where it begins, and the name that other places may share. */
interface Filling {
  readonly index: number
  readonly start: number
  readonly name: string
}
const filling = new WeakMap<Editor, Filling>()
/** The block whose phrase is being filled, until Tab or Esc leaves it. */
const phraseAt = new WeakMap<Editor, number>()

/** Selects the first unfilled field of a block from `offset` on. Returns whether there is one. */
export function selectFirstField(editor: Editor, index: number, offset: number): boolean {
  const block = blockAt(editor, index)
  if (!block) return false
  const fields = [...ownText(block).matchAll(FIELD)]
  const field = fields.find((match) => match.index >= offset)
  if (!field) return false
  const anchor = pointIn(editor, index, field.index)
  const focus = pointIn(editor, index, field.index + field[0].length)
  if (!anchor || !focus) return false
  Transforms.select(editor, { anchor, focus })
  filling.set(editor, { index, start: field.index, name: field[1] ?? '' })
  phraseAt.set(editor, index)
  return true
}

/**
 * Tab among the fields of the caret's block: on to the next one (backwards: the one before). What was typed into a field is also
 * written where its name stands again. After the last one Tab leaves the phrase, to the end of its block, and does no more. Returns
 * false where no phrase is being filled, so that Tab keeps its own meaning.
 */
export function tabToField(editor: Editor, backwards: boolean): boolean {
  const index = currentBlockIndex(editor)
  if (index === null) return false
  fillSameName(editor, index)
  const block = blockAt(editor, index)
  const fields = block ? [...ownText(block).matchAll(FIELD)] : []
  if (fields.length === 0) {
    const wasFilling = phraseAt.get(editor) === index
    forget(editor)
    if (wasFilling) Transforms.select(editor, SlateEditor.end(editor, [index]))
    return wasFilling
  }
  const caret = editor.selection ? offsetOf(editor, index, backwards) : 0
  const next = backwards
    ? (fields.findLast((match) => match.index + match[0].length <= caret) ?? fields.at(-1))
    : (fields.find((match) => match.index >= caret) ?? fields[0])
  return next !== undefined && selectFirstField(editor, index, next.index)
}

/** Esc: the caret goes behind the field that is selected. Returns false when none is. */
export function leaveField(editor: Editor): boolean {
  forget(editor)
  const { selection } = editor
  if (!selection || !/^□[^□\n]{1,30}□$/u.test(SlateEditor.string(editor, selection))) return false
  Transforms.collapse(editor, { edge: 'end' })
  return true
}

function forget(editor: Editor): void {
  filling.delete(editor)
  phraseAt.delete(editor)
}

function fillSameName(editor: Editor, index: number): void {
  const current = filling.get(editor)
  const block = blockAt(editor, index)
  if (!current || current.index !== index || !block) return
  const text = ownText(block)
  const typed = text.slice(current.start, offsetOf(editor, index, false))
  if (typed === '' || typed.includes('□')) return
  filling.delete(editor)
  const placeholder = `□${current.name}□`
  for (
    let at = text.lastIndexOf(placeholder);
    at >= 0;
    at = at === 0 ? -1 : text.lastIndexOf(placeholder, at - 1)
  ) {
    const anchor = pointIn(editor, index, at)
    const focus = pointIn(editor, index, at + placeholder.length)
    if (anchor && focus) Transforms.insertText(editor, typed, { at: { anchor, focus } })
  }
}

/** Offset of the selection's end (or its start) in the block's text. */
function offsetOf(editor: Editor, index: number, start: boolean): number {
  const { selection } = editor
  if (!selection) return 0
  const points = [selection.anchor, selection.focus].filter((point) => point.path[0] === index)
  const offsets = points.map((point) => offsetIn(editor, point))
  return start ? Math.min(...offsets) : Math.max(...offsets)
}
