import { type Editor, Range, Editor as SlateEditor, Transforms } from 'slate'
import { ownText } from '#shared/minutes/factories.ts'
import { splitOpener } from '#shared/wording/opener.ts'
import { breakBlock } from '../editor/commands/break-block.ts'
import { blockAt } from '../editor/queries/blocks.ts'
import { currentBlockIndex } from '../editor/queries/current-block.ts'
import { offsetIn } from '../editor/queries/offset-in.ts'

/**
 * Where the words of 记录 belong that are put to the caret. Who came to a topic by the outline has the caret before its first character: there the
 * words would be a part of the heading, or stand before 会议认为. They go under the heading, and behind what the statement says.
 */
export function placeForWords(editor: Editor): void {
  const { selection } = editor
  const index = currentBlockIndex(editor)
  const block = blockAt(editor, index)
  if (selection === null || index === null || block === null || Range.isExpanded(selection)) return
  if (block.type === 'topic' || block.type === 'attachment') {
    Transforms.select(editor, SlateEditor.end(editor, [index]))
    breakBlock(editor, { runIn: false })
  } else if (block.type === 'statement' && block.derived === null) {
    const { opener, mark } = splitOpener(ownText(block), editor.wording)
    if (offsetIn(editor, selection.focus) < `${opener ?? ''}${mark}`.length)
      Transforms.select(editor, SlateEditor.end(editor, [index]))
  }
}
