import { type Editor, Range, Editor as SlateEditor } from 'slate'
import { HistoryEditor } from 'slate-history'
import { ownText } from '#shared/minutes/factories.ts'
import { blockAt, isShownOnly } from '../queries/blocks.ts'
import { currentBlockIndex } from '../queries/current-block.ts'
import { pointIn } from '../queries/point-in.ts'
import { deleteText } from './delete-text.ts'

/** Blanks before the first word: the indent that Word and WPS users type by hand. */
const TYPED_INDENT = /^[ \t\u00a0\u3000]+(?=\S)/u
/** 左空二字, in full-width blanks or in half-width ones. */
const HABIT = /^(?:\u3000{1,2}|[ \u00a0]{1,4})$/u

/**
 * Takes away the blanks typed before a paragraph, which prints its two characters by itself and is told by its first words. In a
 * plain paragraph only what is an indent goes: more blanks are meant to put the words somewhere. Part of the typing for undo.
 */
export function dropTypedIndent(editor: Editor, typed: string): void {
  const index = currentBlockIndex(editor)
  const block = blockAt(editor, index)
  if (index === null || !block || isShownOnly(block)) return
  if (block.type === 'opening' || block.type === 'table') return
  if (!editor.selection || Range.isExpanded(editor.selection)) return
  const [blanks] = TYPED_INDENT.exec(ownText(block)) ?? []
  if (blanks === undefined) return
  if (block.type === 'paragraph' && (typed.trim() === '' || !HABIT.test(blanks))) return
  const focus = pointIn(editor, index, blanks.length)
  if (focus)
    HistoryEditor.withMerging(editor, () =>
      deleteText(editor, { anchor: SlateEditor.start(editor, [index]), focus }),
    )
}
