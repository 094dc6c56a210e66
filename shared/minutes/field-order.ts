import {
  attachmentSchema,
  type BlockType,
  colophonSchema,
  itemSchema,
  type MinutesBlock,
  mastheadSchema,
  openingSchema,
  paragraphSchema,
  rollSchema,
  statementSchema,
  topicSchema,
} from './blocks.ts'
import { tableSchema } from './table.ts'

/** Field names of each block type in the order of its schema, `type` first and `children` last. */
export const FIELD_ORDER: Readonly<Record<BlockType, readonly string[]>> = {
  masthead: Object.keys(mastheadSchema.shape),
  opening: Object.keys(openingSchema.shape),
  topic: Object.keys(topicSchema.shape),
  statement: Object.keys(statementSchema.shape),
  item: Object.keys(itemSchema.shape),
  paragraph: Object.keys(paragraphSchema.shape),
  table: Object.keys(tableSchema.shape),
  roll: Object.keys(rollSchema.shape),
  attachment: Object.keys(attachmentSchema.shape),
  colophon: Object.keys(colophonSchema.shape),
}

/** The block with its fields in schema order, so that equal documents are equal byte for byte. */
export function inFieldOrder<Block extends MinutesBlock>(block: Block): Block {
  const order = FIELD_ORDER[block.type]
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length)
  const entries = Object.entries(block).sort(([a], [b]) => rank(a) - rank(b))
  return Object.assign({}, ...entries.map(([key, value]) => ({ [key]: value })))
}
