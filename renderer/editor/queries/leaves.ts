import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { tableParts } from '#shared/minutes/table.ts'

/** A text of a block: its path inside the block, and where it begins in the block's own text. */
export interface Leaf {
  readonly path: readonly number[]
  readonly text: string
  readonly offset: number
}

/** The texts of a block in their order: those of a cell stand inside it. */
export function leavesOf(block: MinutesBlock): Leaf[] {
  if (block.type === 'table') {
    return tableParts(block).flatMap(({ path, part, offset }) => textLeaves(part.children, path, offset))
  }
  return textLeaves(block.children, [], 0)
}

function textLeaves(
  texts: readonly { readonly text: string }[],
  path: readonly number[],
  offset: number,
): Leaf[] {
  let passed = offset
  return texts.map(({ text }, at) => {
    const leaf = { path: [...path, at], text, offset: passed }
    passed += text.length
    return leaf
  })
}
