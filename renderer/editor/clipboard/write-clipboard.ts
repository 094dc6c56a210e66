import type { Editor } from 'slate'
import { BLOCKS_FORMAT, copySelection } from './copied-blocks.ts'
import { copiedLines, toHtml } from './copied-text.ts'

/**
 * Copies the selection: structure for this program, plain text and clean HTML for all others. `isMoved`: it leaves its place. Returns
 * whether there was anything.
 */
export function writeClipboard(editor: Editor, data: DataTransfer, isMoved = false): boolean {
  const copied = copySelection(editor, isMoved)
  if (!copied) return false
  const lines = copiedLines(editor)
  data.setData('text/plain', lines.map(({ text }) => text).join('\n'))
  data.setData('text/html', toHtml(lines))
  data.setData(BLOCKS_FORMAT, JSON.stringify(copied))
  return true
}
