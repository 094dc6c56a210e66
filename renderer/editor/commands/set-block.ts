import type { Editor } from 'slate'
import type { BlockType, MinutesBlock } from '#shared/minutes/blocks.ts'
import { FIELD_ORDER } from '#shared/minutes/field-order.ts'
import { blockAt } from '../queries/blocks.ts'

/** Fields of a block that may be set: everything but its id and its text. */
type FieldsOf<Type extends BlockType> = Partial<
  Omit<Extract<MinutesBlock, { type: Type }>, 'id' | 'children'>
>
export type BlockFields = { [Type in BlockType]: FieldsOf<Type> }[BlockType]

/** A block without its id and its text: what setBlock makes of a block. Those that come along are not looked at. */
export type BlockShape = {
  [Type in BlockType]: Omit<Extract<MinutesBlock, { type: Type }>, 'id' | 'children'> & {
    id?: unknown
    children?: unknown
  }
}[BlockType]

/**
 * Turns the block at `index` into one with exactly these fields, its own id and its own text, by a single set_node that can be undone.
 * Slate's setNodes cannot set a property to null, so the operation is made here. Returns whether anything changed.
 */
export function setBlock(editor: Editor, index: number, target: BlockShape): boolean {
  const block = blockAt(editor, index)
  if (!block) return false
  const before: Record<string, unknown> = { ...block }
  const after: Record<string, unknown> = { ...target }
  const properties: Record<string, unknown> = {}
  const newProperties: Record<string, unknown> = {}
  for (const key of new Set([...Object.keys(before), ...FIELD_ORDER[target.type]])) {
    if (key === 'id' || key === 'children' || JSON.stringify(before[key]) === JSON.stringify(after[key]))
      continue
    if (key in before) properties[key] = before[key]
    if (key in after) newProperties[key] = after[key]
  }
  if (Object.keys(properties).length === 0 && Object.keys(newProperties).length === 0) return false
  editor.apply({ type: 'set_node', path: [index], properties, newProperties })
  return true
}
