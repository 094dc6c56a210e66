import { type Editor, Range } from 'slate'
import { createStatement } from '#shared/minutes/factories.ts'
import { asOneStep } from '../commands/as-one-step.ts'
import { blockAt, isBlock, isShownOnly } from '../queries/blocks.ts'
import { currentBlockIndex } from '../queries/current-block.ts'
import { BLOCKS_FORMAT, wholeBlocks } from './copied-blocks.ts'
import { pasteBlocks } from './paste-blocks.ts'
import { pasteInTable } from './paste-in-table.ts'
import { pasteIntoRoll } from './paste-into-roll.ts'
import { readClipboard } from './read-clipboard.ts'
import { writeClipboard } from './write-clipboard.ts'

/** Copy, cut, paste and drop keep the structure of minutes and take nothing else. */
export function withClipboard(editor: Editor): Editor {
  editor.setFragmentData = (data, origin) => {
    writeClipboard(editor, data, origin === 'cut' || origin === 'drag')
  }
  // Also the lines of a cell, and a word between typed ones, are one step to take back.
  editor.insertData = (data) => asOneStep(editor, () => paste(editor, data))
  editor.insertFragment = (fragment) => {
    const blocks = fragment.filter(isBlock)
    if (blocks.length > 0) pasteBlocks(editor, wholeBlocks(blocks))
  }
  return editor
}

function paste(editor: Editor, data: DataTransfer): void {
  if (pasteIntoCurrentRoll(editor, data)) return
  if (pasteInTable(editor, data, () => readClipboard(data, editor.wording))) return
  const content = readClipboard(data, editor.wording)
  // Nothing can be typed into what is only shown: the words stand after it.
  if (content?.type === 'words' && isCaretOnShown(editor)) {
    pasteBlocks(editor, wholeBlocks([createStatement(content.text)]))
  } else if (content?.type === 'words') editor.insertText(content.text)
  else if (content) pasteBlocks(editor, content.copied)
}

/** A list of people goes into the roll that is chosen; pieces of minutes go where minutes go. */
function pasteIntoCurrentRoll(editor: Editor, data: DataTransfer): boolean {
  const index = currentBlockIndex(editor)
  if (index === null || data.getData(BLOCKS_FORMAT) !== '') return false
  return pasteIntoRoll(editor, index, data.getData('text/plain'))
}

function isCaretOnShown(editor: Editor): boolean {
  const block = blockAt(editor, currentBlockIndex(editor))
  return (
    block !== null && isShownOnly(block) && editor.selection !== null && Range.isCollapsed(editor.selection)
  )
}
