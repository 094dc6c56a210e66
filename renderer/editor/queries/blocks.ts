import type { Descendant, Editor, Node } from 'slate'
import '../state/custom-types.ts'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { leavesOf } from './leaves.ts'

export function isBlock(node: Node): node is MinutesBlock {
  return 'type' in node && node.type !== 'caption' && node.type !== 'row' && node.type !== 'cell'
}

const known = new WeakMap<Descendant[], MinutesBlock[]>()

/** The editor's value as blocks. Between a change and its normalization stray texts at the root are left out. */
export function blocksOf(editor: Editor): readonly MinutesBlock[] {
  const { children } = editor
  let blocks = known.get(children)
  if (!blocks) {
    blocks = children.filter(isBlock)
    known.set(children, blocks)
  }
  return blocks
}

/** The block at a position; null where there is none. */
export function blockAt(editor: Editor, index: number | null): MinutesBlock | null {
  const child = index === null ? undefined : editor.children[index]
  return child && isBlock(child) ? child : null
}

/** Blocks that show their properties or a computed text and are not typed into. */
export function isShownOnly(block: MinutesBlock): boolean {
  switch (block.type) {
    case 'masthead':
    case 'roll':
    case 'colophon':
      return true
    case 'opening':
      return block.form != null
    case 'statement':
    case 'item':
      return block.derived != null
    default:
      return false
  }
}

/** Running text, in which words can be bold. */
export function takesBold(block: MinutesBlock): boolean {
  return block.type === 'statement' || block.type === 'item' || block.type === 'paragraph'
}

/** Blocks whose facts must survive typing over a selection; they leave only by a command of their own. */
export function isFixed(block: MinutesBlock): boolean {
  return (
    block.type === 'masthead' ||
    block.type === 'opening' ||
    block.type === 'roll' ||
    block.type === 'colophon'
  )
}

export function isEmptyProse(block: MinutesBlock): boolean {
  return !isShownOnly(block) && leavesOf(block).every(({ text }) => text === '')
}
