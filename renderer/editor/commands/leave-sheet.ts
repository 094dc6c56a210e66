import { type Editor, type Location, type RangeRef, Editor as SlateEditor } from 'slate'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { blockAt, blocksOf, isShownOnly } from '../queries/blocks.ts'
import { currentBlockIndex } from '../queries/current-block.ts'
import { placeCaret, takeFocus } from './place-caret.ts'
import { revealHiddenBlock } from './reveal-block.ts'

/** Where the writer was when the focus left the sheet; `at` moves along with the text and is lost with it, the block's id is not. */
interface LeftPlace {
  readonly at: RangeRef
  readonly blockId: string
}
const left = new WeakMap<Editor, LeftPlace>()

/** The focus leaves the sheet: for a form, the search, another program. 版头 and 开头 are only visited to get to their forms. */
export function leaveSheet(editor: Editor): void {
  const block = blockAt(editor, currentBlockIndex(editor))
  if (!editor.selection || !block || isVisited(block)) return
  left.get(editor)?.at.unref()
  left.set(editor, { at: SlateEditor.rangeRef(editor, editor.selection), blockId: block.id })
}

/**
 * Back to the sheet from a form, to the place left for it. Who has only been in 版头 and 开头 has nothing to write there: the caret goes
 * to the first line of the body that can be written in.
 */
export function returnToSheet(editor: Editor): void {
  const blocks = blocksOf(editor)
  const caret = blockAt(editor, currentBlockIndex(editor))
  const first = blocks.findIndex((block) => !isHeader(block.type) && !isShownOnly(block))
  const start = first < 0 ? null : SlateEditor.end(editor, [first])
  const here = caret === null || isVisited(caret) ? start : editor.selection
  const place = findLeft(editor) ?? here
  if (place === null) takeFocus(editor)
  else placeCaret(editor, place)
  const now = currentBlockIndex(editor)
  if (now !== null) revealHiddenBlock(editor, now)
}

/** The place left, or the end of its block where the form wrote the text anew. */
function findLeft(editor: Editor): Location | null {
  const place = left.get(editor)
  if (place === undefined) return null
  if (place.at.current !== null) return place.at.current
  const index = blocksOf(editor).findIndex((block) => block.id === place.blockId)
  return index < 0 ? null : SlateEditor.end(editor, [index])
}

function isHeader(type: MinutesBlock['type']): boolean {
  return type === 'masthead' || type === 'opening'
}

/** 版头 and 开头 that only show their facts: the caret is there to open their form. */
function isVisited(block: MinutesBlock): boolean {
  return isHeader(block.type) && isShownOnly(block)
}
