import type { Editor } from 'slate'
import { pasteBlocks } from './paste-blocks.ts'
import { readClipboard } from './read-clipboard.ts'
import { writeClipboard } from './write-clipboard.ts'

/** Copy, cut, paste and drop keep the structure of minutes and take nothing else. */
export function withClipboard(editor: Editor): Editor {
  editor.setFragmentData = (data) => {
    writeClipboard(editor, data)
  }
  editor.insertData = (data) => {
    const content = readClipboard(data, editor.wording)
    if (content?.type === 'words') editor.insertText(content.text)
    else if (content) pasteBlocks(editor, content.copied)
  }
  editor.insertFragment = (fragment) => {
    const blocks = fragment.filter((node) => 'type' in node)
    if (blocks.length > 0) pasteBlocks(editor, { blocks, startsInside: false, endsInside: false })
  }
  return editor
}
