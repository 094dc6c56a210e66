import { type Editor, Range, Editor as SlateEditor, Transforms } from 'slate'
import { newBlockId } from '#shared/minutes/block-id.ts'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { createParagraph } from '#shared/minutes/factories.ts'
import { isInAttachment } from '#shared/minutes/order.ts'
import { asOneStep } from '../commands/as-one-step.ts'
import { deleteRange } from '../commands/delete-selection.ts'
import { placeAfterCurrent } from '../commands/place-block.ts'
import { turnInto } from '../commands/turn-into.ts'
import { blockAt, blocksOf, isEmptyProse, isShownOnly } from '../queries/blocks.ts'
import { currentBlockIndex } from '../queries/current-block.ts'
import { isInText } from '../queries/spans.ts'
import { type CopiedBlocks, placeOf } from './copied-blocks.ts'
import { findLeftOut, tellLeftOut } from './left-out.ts'
import { pasteTail } from './paste-tail.ts'

/**
 * Pastes blocks at the caret as one undo step. A piece of a block joins the text around the caret, whole blocks stay blocks. 版头 and
 * 开头段 are left out: a document has one of each; rolls and 版记 are put to its own. What it left out because the document has other facts
 * is told.
 */
export function pasteBlocks(editor: Editor, given: CopiedBlocks): void {
  const copied = { ...given, blocks: withFreshIds(editor, given) }
  asOneStep(editor, () => {
    if (editor.selection && Range.isExpanded(editor.selection)) deleteRange(editor, editor.selection)
    const isAttached = isInAttachment(blocksOf(editor), currentBlockIndex(editor) ?? 0)
    const body = copied.blocks.flatMap((block) => asBody(block, isAttached))
    const isWhole = body.length === copied.blocks.length
    if (body.length > 0) {
      const place = openPlace(editor, isWhole && copied.startsInside)
      insertBody(editor, body, place, isWhole && copied.endsInside)
    }
    const changed = pasteTail(editor, copied.blocks)
    if (body.length === 0 && changed !== null) Transforms.select(editor, SlateEditor.start(editor, [changed]))
  })
  const leftOut = findLeftOut(editor, copied.blocks)
  if (leftOut !== null) tellLeftOut(editor, leftOut)
}

/** New ids for what is pasted; only what was cut out of this document and is not back in it yet keeps its own. */
function withFreshIds(editor: Editor, { blocks, movedFrom }: CopiedBlocks): MinutesBlock[] {
  const taken = new Set(blocksOf(editor).map(({ id }) => id))
  return blocks.map((block) => {
    const id = movedFrom === placeOf(editor) && !taken.has(block.id) ? block.id : newBlockId()
    taken.add(id)
    return { ...block, id }
  })
}

interface Place {
  readonly index: number
  /** The first pasted block continues the text before the caret. */
  readonly joinsBefore: boolean
  /** The rest of the caret's block stands at `index` now and may be joined to the last pasted block. */
  readonly hasRest: boolean
}

/** Makes room at the caret: splits its block, or takes the place of an empty line. */
function openPlace(editor: Editor, startsInside: boolean): Place {
  const index = currentBlockIndex(editor)
  const block = blockAt(editor, index)
  const isBodyLine = index !== null && isInText(blocksOf(editor), index)
  if (index === null || !block || isShownOnly(block) || !editor.selection || !isBodyLine) {
    return { index: placeAfterCurrent(editor), joinsBefore: false, hasRest: false }
  }
  if (block.type === 'table') return { index: index + 1, joinsBefore: false, hasRest: false }
  if (isEmptyProse(block)) {
    if (startsInside) return { index: index + 1, joinsBefore: true, hasRest: false }
    Transforms.removeNodes(editor, { at: [index] })
    return { index, joinsBefore: false, hasRest: false }
  }
  const caret = editor.selection.anchor
  if (SlateEditor.isEnd(editor, caret, [index]))
    return { index: index + 1, joinsBefore: startsInside, hasRest: false }
  if (SlateEditor.isStart(editor, caret, [index])) return { index, joinsBefore: false, hasRest: true }
  Transforms.splitNodes(editor, { always: true })
  if (block.type === 'topic') turnInto(editor, index + 1, 'statement')
  if (block.type === 'attachment') turnInto(editor, index + 1, 'paragraph')
  return { index: index + 1, joinsBefore: startsInside, hasRest: true }
}

function insertBody(editor: Editor, body: readonly MinutesBlock[], place: Place, endsInside: boolean): void {
  Transforms.insertNodes(editor, [...body], { at: [place.index] })
  let last = place.index + body.length - 1
  const first = blockAt(editor, place.index)
  const isBesideTable = [place.index - 1, place.index].some((at) => blockAt(editor, at)?.type === 'table')
  if (place.joinsBefore && first && !isShownOnly(first) && !isBesideTable) {
    Transforms.mergeNodes(editor, { at: [place.index] })
    last -= 1
  }
  Transforms.select(editor, SlateEditor.end(editor, [last]))
  const end = blockAt(editor, last)
  const rest = blockAt(editor, last + 1)
  const isTable = end?.type === 'table' || rest?.type === 'table'
  if (place.hasRest && endsInside && end && rest && !isShownOnly(end) && !isShownOnly(rest) && !isTable) {
    const seam = SlateEditor.end(editor, [last])
    Transforms.mergeNodes(editor, { at: [last + 1] })
    Transforms.select(editor, seam)
  }
}

/** The block where it is pasted into the text: the title of a 附件 is one only among 附件, elsewhere a paragraph. */
function asBody(block: MinutesBlock, isAttached: boolean): MinutesBlock[] {
  if (block.type === 'attachment' && !isAttached)
    return [{ ...createParagraph(''), children: block.children }]
  return ['topic', 'statement', 'item', 'paragraph', 'table', 'attachment'].includes(block.type)
    ? [block]
    : []
}
