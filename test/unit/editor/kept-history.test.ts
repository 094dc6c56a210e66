import { Editor, Transforms } from 'slate'
import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../../renderer/editor/queries/blocks.ts'
import { keepHistory, recallHistory } from '../../../renderer/editor/state/kept-history.ts'
import type { MinutesBlock } from '../../../shared/minutes/blocks.ts'
import { ownText } from '../../../shared/minutes/factories.ts'
import { HEAD, openEditor, paragraph, type } from '../../support/editor.ts'

const lastText = (editor: Editor) => ownText(blocksOf(editor).at(-1)!)

/** A draft with a sentence typed into it and its last block, with the fields of each block in another order, as it is read again. */
function leave(draftId: string): MinutesBlock[] {
  const editor = openEditor([paragraph('会议强调，要抓好落实。')])
  Transforms.select(editor, Editor.end(editor, [editor.children.length - 1]))
  type(editor, '补一句。')
  expect(lastText(editor)).toBe('会议强调，要抓好落实。补一句。')
  keepHistory(draftId, editor)
  const otherOrder = (block: MinutesBlock) => Object.fromEntries(Object.entries(block).reverse())
  return JSON.parse(JSON.stringify(blocksOf(editor).slice(HEAD.length).map(otherOrder)))
}

describe('a draft left for another one and opened again', () => {
  it('undoes and does again what was written before it was left', () => {
    const again = openEditor(leave('one'))
    recallHistory('one', again)
    again.undo()
    expect(lastText(again)).toBe('会议强调，要抓好落实。')
    again.redo()
    expect(lastText(again)).toBe('会议强调，要抓好落实。补一句。')
  })

  it('has nothing to undo where its words are others by now', () => {
    leave('two')
    const again = openEditor([paragraph('别的话。')])
    recallHistory('two', again)
    expect(again.history.undos).toEqual([])
  })
})
