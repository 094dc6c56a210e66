import { Editor, Range, Text, Transforms } from 'slate'
import { ownText } from '#shared/minutes/factories.ts'
import { blockAt, isEmptyProse, isShownOnly, takesBold } from '../queries/blocks.ts'
import { currentBlockIndex, selectedBlocks } from '../queries/current-block.ts'
import { pointIn } from '../queries/point-in.ts'
import { asOneStep } from './as-one-step.ts'

/** Bold is for words of running text; some must be selected, or the caret stand in them. */
export function canToggleBold(editor: Editor): boolean {
  return pieces(editor).length > 0
}

/**
 * Makes the selected words bold, or plain again where all of them are bold; without a selection the first sentence. Headings and what shows
 * its facts keep their face. One undo step.
 */
export function toggleBold(editor: Editor): void {
  const places = pieces(editor)
  const isBold = places.every((at) => textsIn(editor, at).every((text) => text.bold === true))
  asOneStep(editor, () => {
    for (const at of places) {
      if (isBold) Transforms.unsetNodes(editor, 'bold', { at, match: Text.isText, split: true })
      else Transforms.setNodes(editor, { bold: true }, { at, match: Text.isText, split: true })
    }
  })
}

/** What is to become bold or plain, at most one range a block. */
function pieces(editor: Editor): Range[] {
  const { selection } = editor
  const range = selectedBlocks(editor)
  if (!selection || !range) return []
  if (Range.isCollapsed(selection)) return firstSentence(editor)
  const found: Range[] = []
  for (let index = range.first; index <= range.last; index += 1) {
    const block = blockAt(editor, index)
    if (!block || !takesBold(block) || isShownOnly(block)) continue
    const piece = Range.intersection(selection, Editor.range(editor, [index]))
    if (piece && Range.isExpanded(piece)) found.push(piece)
  }
  return found
}

function firstSentence(editor: Editor): Range[] {
  const index = currentBlockIndex(editor)
  const block = blockAt(editor, index)
  if (index === null || !block || !takesBold(block) || isShownOnly(block) || isEmptyProse(block)) return []
  const text = ownText(block)
  const anchor = pointIn(editor, index, 0)
  const focus = pointIn(editor, index, text.indexOf('。') + 1 || text.length)
  return anchor && focus ? [{ anchor, focus }] : []
}

/** The runs of which the range holds at least one character. */
function textsIn(editor: Editor, at: Range): Text[] {
  return [...Editor.nodes(editor, { at, match: Text.isText })].flatMap(([text, path]) => {
    const part = Range.intersection(at, Editor.range(editor, path))
    return part && Range.isExpanded(part) ? [text] : []
  })
}
