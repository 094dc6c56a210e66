import { type Editor, Range, Editor as SlateEditor } from 'slate'
import { z } from 'zod'
import { newBlockId } from '#shared/minutes/block-id.ts'
import { blockSchema, type MinutesBlock } from '#shared/minutes/blocks.ts'
import { createParagraph } from '#shared/minutes/factories.ts'
import { inFieldOrder } from '#shared/minutes/field-order.ts'
import type { Table } from '#shared/minutes/table.ts'
import { partOfTable } from '#shared/minutes/table-cell-edits.ts'
import { blocksOf, isShownOnly } from '../queries/blocks.ts'
import { selectedCells } from '../queries/table-place.ts'

/** Own format on the clipboard, so that cut and paste inside the program keeps structure and derived sentences. */
export const BLOCKS_FORMAT = 'application/x-jiyao-blocks'

/**
 * Blocks as copied. `startsInside`, `endsInside`: the first, the last is only a part of the block it came from. `movedFrom`: the
 * document they were cut out of, where they keep their ids when they are put back.
 */
const copiedSchema = z.strictObject({
  blocks: z.array(blockSchema).min(1),
  startsInside: z.boolean(),
  endsInside: z.boolean(),
  movedFrom: z.string().max(40).nullable(),
})
export type CopiedBlocks = z.infer<typeof copiedSchema>

const places = new WeakMap<Editor, string>()

/** A name for an open document, the same as long as it is open. */
export function placeOf(editor: Editor): string {
  const place = places.get(editor) ?? newBlockId()
  places.set(editor, place)
  return place
}

/** What the selection covers; null when it covers nothing. A caret on a shown block covers that block. `isMoved`: it is cut or dragged. */
export function copySelection(editor: Editor, isMoved = false): CopiedBlocks | null {
  const { selection } = editor
  if (!selection) return null
  const [start, end] = Range.edges(selection)
  const first = start.path[0] ?? 0
  const last = end.path[0] ?? 0
  const blocks = blocksOf(editor).slice(first, last + 1)
  const only = blocks[0]
  if (!only || (Range.isCollapsed(selection) && !isShownOnly(only))) return null
  const cells = blocks.length === 1 && only.type === 'table' ? copyFromTable(editor, only) : null
  if (cells !== null) return { ...cells, movedFrom: null }
  const copied = blocks.map((block, at) => {
    if (isShownOnly(block) || block.type === 'table') return block
    const anchor = at === 0 ? start : SlateEditor.start(editor, [first + at])
    const focus = first + at === last ? end : SlateEditor.end(editor, [first + at])
    return partOf(editor, block, { anchor, focus })
  })
  return {
    blocks: copied,
    startsInside: !isShownOnly(only) && only.type !== 'table' && !SlateEditor.isStart(editor, start, [first]),
    endsInside:
      !isShownOnly(blocks.at(-1) ?? only) &&
      blocks.at(-1)?.type !== 'table' &&
      !SlateEditor.isEnd(editor, end, [last]),
    movedFrom: isMoved ? placeOf(editor) : null,
  }
}

/** Of one table: several cells as a table of their own, words of a cell or the caption as a piece of text. */
function copyFromTable(editor: Editor, table: Table): Omit<CopiedBlocks, 'movedFrom'> {
  const cells = selectedCells(editor)
  if (cells?.isSeveral) {
    return { blocks: [partOfTable(table, cells.area)], startsInside: false, endsInside: false }
  }
  const text = editor.selection === null ? '' : SlateEditor.string(editor, editor.selection)
  return { blocks: [createParagraph(text)], startsInside: true, endsInside: true }
}

/** Blocks from elsewhere, none of them cut through. */
export function wholeBlocks(blocks: MinutesBlock[]): CopiedBlocks {
  return { blocks, startsInside: false, endsInside: false, movedFrom: null }
}

/** Whether it is a piece of one block: words, whatever block they come from. */
export function isPiece({ blocks, startsInside, endsInside }: CopiedBlocks): boolean {
  return blocks.length === 1 && (startsInside || endsInside)
}

function partOf(editor: Editor, block: MinutesBlock, range: Range): MinutesBlock {
  const children = SlateEditor.fragment(editor, range).flatMap((node) =>
    'children' in node ? [...node.children] : [node],
  )
  return inFieldOrder(Object.assign({}, block, { children }))
}

/** Own blocks from a clipboard, which may hold anything; null when there are none. */
export function readOwnBlocks(json: string): CopiedBlocks | null {
  if (json === '') return null
  try {
    return copiedSchema.safeParse(JSON.parse(json)).data ?? null
  } catch {
    return null
  }
}
