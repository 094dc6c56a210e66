import { type Editor, type Point, Editor as SlateEditor, Transforms } from 'slate'
import type { Table } from '#shared/minutes/table.ts'
import { blockAt } from '../queries/blocks.ts'
import { setBlock } from './set-block.ts'

/**
 * Makes the table at `index` into `target`, by operations that can be undone: its fields are set, rows that are the very same object stay,
 * others are taken out and put in. `caret`: where the caret stands then; null: at the table's end, where it was inside.
 */
export function replaceTable(editor: Editor, index: number, target: Table, caret: Point | null = null): void {
  const table = blockAt(editor, index)
  if (table?.type !== 'table') return
  const held = editor.selection !== null && editor.selection.focus.path[0] === index
  SlateEditor.withoutNormalizing(editor, () => {
    setBlock(editor, index, target)
    const old = table.children
    const fresh = target.children
    const shorter = Math.min(old.length, fresh.length)
    let before = 0
    while (before < shorter && old[before] === fresh[before]) before += 1
    let after = 0
    while (after < shorter - before && old.at(-1 - after) === fresh.at(-1 - after)) after += 1
    for (let at = old.length - after - 1; at >= before; at -= 1) {
      const node = old[at]
      if (node !== undefined) editor.apply({ type: 'remove_node', path: [index, at], node })
    }
    for (let at = before; at < fresh.length - after; at += 1) {
      const node = fresh[at]
      if (node !== undefined) editor.apply({ type: 'insert_node', path: [index, at], node })
    }
    if (caret !== null) Transforms.select(editor, caret)
    else if (held) Transforms.select(editor, SlateEditor.end(editor, [index]))
  })
}
