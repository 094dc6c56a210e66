import { type Editor, Transforms } from 'slate'
import { describe, expect, it } from 'vitest'
import { copySelection } from '../../../renderer/editor/clipboard/copied-blocks.ts'
import { pasteBlocks } from '../../../renderer/editor/clipboard/paste-blocks.ts'
import { contentOfLines } from '../../../renderer/editor/clipboard/read-clipboard.ts'
import { demote, promote } from '../../../renderer/editor/commands/change-level.ts'
import { cutSelection } from '../../../renderer/editor/commands/cut-selection.ts'
import { moveUnit } from '../../../renderer/editor/commands/move-unit.ts'
import { overrideDerived } from '../../../renderer/editor/commands/override-derived.ts'
import { blocksOf } from '../../../renderer/editor/queries/blocks.ts'
import type { MinutesBlock } from '../../../shared/minutes/blocks.ts'
import { HEAD, item, openEditor, statement, topic, type, wording } from '../../support/editor.ts'

const idsOf = (editor: Editor) =>
  blocksOf(editor)
    .slice(HEAD.length)
    .map(({ id }) => id)

/** Opens blocks whose ids are a, b, c, …. */
function open(blocks: MinutesBlock[]): Editor {
  return openEditor(blocks.map((block, index) => ({ ...block, id: String.fromCharCode(97 + index) })))
}

/** That the command can be undone and redone with every id as it was. */
function expectExactUndo(editor: Editor, before: readonly string[]): void {
  const after = idsOf(editor)
  while (editor.history.undos.length > 0) editor.undo()
  expect(idsOf(editor)).toEqual(before)
  while (editor.history.redos.length > 0) editor.redo()
  expect(idsOf(editor)).toEqual(after)
}

describe('the id of a block', () => {
  it('stays through typing, changes of kind and moving', () => {
    const editor = open([topic('甲'), statement('乙'), statement('丙|')])
    type(editor, '丁')
    demote(editor)
    promote(editor)
    moveUnit(editor, 'up')
    expect(idsOf(editor)).toEqual(['a', 'c', 'b'])
    expectExactUndo(editor, ['a', 'b', 'c'])
  })
  it('stays when a derived sentence is taken over', () => {
    const editor = open([topic('审议《办法》'), statement('', { derived: { from: 'report' } })])
    overrideDerived(editor, HEAD.length + 1)
    expect(idsOf(editor)).toEqual(['a', 'b'])
  })
  it('stays on the first part of a split; the second part has a new one', () => {
    const editor = open([statement('甲|乙'), statement('丙')])
    editor.insertBreak()
    const [first, second, third] = idsOf(editor)
    expect([first, third]).toEqual(['a', 'b'])
    expect(['a', 'b']).not.toContain(second)
    expectExactUndo(editor, ['a', 'b'])
  })
  it('stays with the text when a line is put before it', () => {
    const editor = open([statement('|甲')])
    editor.insertBreak()
    expect(idsOf(editor)[1]).toBe('a')
  })
  it('of lines committed at once is each its own', () => {
    const editor = open([statement('甲|')])
    editor.insertText('乙\n丙\n丁')
    const ids = idsOf(editor)
    expect(ids[0]).toBe('a')
    expect(new Set(ids).size).toBe(3)
  })
  it('of the first block stays when two are joined, and the second comes back with its own', () => {
    const editor = open([statement('甲'), statement('|乙')])
    editor.deleteBackward('character')
    expect(idsOf(editor)).toEqual(['a'])
    expectExactUndo(editor, ['a', 'b'])
  })
  it('is new for a copied block', () => {
    const editor = open([statement('⟦甲'), item('乙⟧'), statement('丙')])
    const copied = copySelection(editor)
    Transforms.collapse(editor, { edge: 'end' })
    if (copied) pasteBlocks(editor, copied)
    const ids = idsOf(editor)
    expect(ids.slice(0, 2)).toEqual(['a', 'b'])
    expect(ids.at(-1)).toBe('c')
    expect(new Set(ids).size).toBe(5)
    expectExactUndo(editor, ['a', 'b', 'c'])
  })
  it('goes along when blocks are cut and put elsewhere, and is new for a second copy', () => {
    const editor = open([statement('甲'), topic('⟦乙'), statement('丙'), topic('丁⟧'), statement('戊')])
    const copied = copySelection(editor, true)!
    cutSelection(editor)
    Transforms.select(editor, { path: [HEAD.length, 0], offset: 1 })
    pasteBlocks(editor, copied)
    expect(idsOf(editor)).toContain('c')
    pasteBlocks(editor, copied)
    expect(idsOf(editor).filter((id) => id === 'c')).toEqual(['c'])
    expectExactUndo(editor, ['a', 'b', 'c', 'd', 'e'])
  })
  it('is new for blocks of another document, cut there or not', () => {
    const other = open([statement('⟦甲'), statement('乙⟧')])
    const editor = open([topic('丙|')])
    pasteBlocks(editor, copySelection(other, true)!)
    const [own, ...pasted] = idsOf(editor)
    expect(own).toBe('a')
    expect(pasted).toHaveLength(2)
    expect(pasted).not.toContain('a')
    expect(pasted).not.toContain('b')
  })
  it('is given to text from elsewhere', () => {
    const editor = open([topic('甲'), statement('|')])
    const content = contentOfLines(['会议认为，好。', '会议认为，好。'], wording)
    if (content?.type === 'blocks') pasteBlocks(editor, content.copied)
    expect(new Set(idsOf(editor)).size).toBe(3)
  })
})
