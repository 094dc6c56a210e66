import { type DecoratedRange, type Editor, type NodeEntry, Text } from 'slate'
import { blockAt } from '../queries/blocks.ts'
import { factsOf } from './use-block-facts.ts'

/** Gives each text of the sheet its line marks: pieces that renderLeaf draws in their own way. Nothing of it is in the document. */
export function decorateLines(editor: Editor, [node, path]: NodeEntry): DecoratedRange[] {
  const [index, child] = path
  if (!Text.isText(node) || path.length !== 2 || index === undefined || child === undefined) return []
  const block = blockAt(editor, index)
  if (block === null) return []
  const { lineMarks } = factsOf(editor, block)
  if (lineMarks.length === 0) return []
  let before = 0
  for (const text of block.children.slice(0, child)) before += 'text' in text ? text.text.length : 0
  return lineMarks.flatMap(({ kind, start, end }) => {
    const from = Math.max(start - before, 0)
    const to = Math.min(end - before, node.text.length)
    const range = { anchor: { path, offset: from }, focus: { path, offset: to }, lineMark: kind }
    return from < to ? [range] : []
  })
}
