import { type Editor, Range, Editor as SlateEditor } from 'slate'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { splitOpener } from '#shared/wording/opener.ts'
import { blocksOf, isShownOnly } from '../queries/blocks.ts'
import { currentBlockIndex } from '../queries/current-block.ts'
import { isInBody } from '../queries/spans.ts'
import { asOneStep } from './as-one-step.ts'
import { deleteText } from './delete-text.ts'
import { turnInto } from './turn-into.ts'

const ITEM_MARK = /^[（(][一二三四五六七八九十]{1,3}[）)]$/u
const TOPIC_MARK = /^[一二三四五六七八九十]{1,3}、$/u

/**
 * Reads what stands between the beginning of the line and the caret: （一） makes an item, 一、 a topic, 会议强调， a statement out of
 * a plain paragraph or an item. An undo step of its own, so that one undo gives the typed characters back.
 */
export function readTypedMark(editor: Editor): void {
  const index = currentBlockIndex(editor)
  const blocks = blocksOf(editor)
  const block = index === null ? undefined : blocks[index]
  if (index === null || !block || !editor.selection || Range.isExpanded(editor.selection)) return
  if (isShownOnly(block) || !isInBody(blocks, index)) return
  const before = { anchor: SlateEditor.start(editor, [index]), focus: editor.selection.anchor }
  if (before.anchor.path[1] !== before.focus.path[1] || before.focus.offset > 12) return
  const typed = SlateEditor.string(editor, before)
  if (isItemMark(typed, block, blocks[index - 1])) change(editor, index, 'item', before)
  else if (TOPIC_MARK.test(typed) && (block.type === 'statement' || block.type === 'paragraph')) {
    change(editor, index, 'topic', before)
  } else if (isOpener(typed, block, editor)) change(editor, index, 'statement', null)
}

function isItemMark(typed: string, block: MinutesBlock, before: MinutesBlock | undefined): boolean {
  if (!ITEM_MARK.test(typed)) return false
  if (block.type === 'item') return true
  const canHoldItems = before?.type === 'statement' || before?.type === 'item'
  return canHoldItems && (block.type === 'statement' || block.type === 'paragraph')
}

function isOpener(typed: string, block: MinutesBlock, editor: Editor): boolean {
  if (block.type !== 'paragraph' && block.type !== 'item') return false
  const { opener, mark, rest } = splitOpener(typed, editor.wording)
  return opener !== null && mark !== '' && rest === ''
}

function change(
  editor: Editor,
  index: number,
  type: 'item' | 'topic' | 'statement',
  typedMark: Range | null,
): void {
  asOneStep(editor, () => {
    if (typedMark) deleteText(editor, typedMark)
    if (blocksOf(editor)[index]?.type !== type) turnInto(editor, index, type)
  })
}
