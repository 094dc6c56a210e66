import { type Editor, Range } from 'slate'
import { ReactEditor } from 'slate-react'
import { ownText } from '#shared/minutes/factories.ts'
import { blocksOf, isShownOnly } from './blocks.ts'
import { currentBlockIndex } from './current-block.ts'
import { isInBody } from './spans.ts'

/** Longer than any label that could still be meant: the line is text then. */
const LONGEST_QUERY = 10

/** What was typed after /, ／ or 、 at the beginning of an empty line, and the line's block key; null: no list is asked for. */
export function slashQuery(editor: Editor): { key: string; query: string } | null {
  const blocks = blocksOf(editor)
  const index = currentBlockIndex(editor)
  const block = index === null ? undefined : blocks[index]
  if (index === null || !block || isShownOnly(block) || !isInBody(blocks, index)) return null
  if (block.type !== 'statement' && block.type !== 'paragraph' && block.type !== 'item') return null
  if (!editor.selection || Range.isExpanded(editor.selection)) return null
  const text = ownText(block)
  const isAtEnd = editor.selection.anchor.offset === text.length && block.children.length === 1
  if (!isAtEnd || !/^[/／、]/u.test(text) || text.length > LONGEST_QUERY + 1) return null
  return { key: ReactEditor.findKey(editor, block).id, query: text.slice(1) }
}
