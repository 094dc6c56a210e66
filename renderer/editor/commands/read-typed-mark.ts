import { type Editor, Range, Editor as SlateEditor } from 'slate'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { ownText } from '#shared/minutes/factories.ts'
import { countBlocks } from '#shared/minutes/numbering.ts'
import { isInAttachment } from '#shared/minutes/order.ts'
import {
  type ItemMark,
  levelOfMark,
  type ReadMark,
  readItemMark,
  readTopicNumber,
  type TopicNumbering,
} from '#shared/text/marks.ts'
import { splitOpener } from '#shared/wording/opener.ts'
import { blockAt, blocksOf, isShownOnly } from '../queries/blocks.ts'
import { currentBlockIndex } from '../queries/current-block.ts'
import { openMarks } from '../queries/item-list.ts'
import { isInBody, isInText, mayHoldItem } from '../queries/spans.ts'
import { asOneStep } from './as-one-step.ts'
import { deleteText } from './delete-text.ts'
import { setBlock } from './set-block.ts'
import { topicFields, turnInto } from './turn-into.ts'

/** A blank after a mark belongs to it. */
const BLANKS = /^[ \u00a0\u3000]+$/u
/** Longer than any mark with what is committed after it at once. */
const FARTHEST = 40

/**
 * Reads what stands between the beginning of the line and the caret after `inserted` was typed: （一） 1. 一是 … make an item, 一、 第一项、
 * a topic, 会议强调， a statement out of a plain paragraph or an item. A number that is neither 1 nor the next one is kept: the writer counts
 * from there. An undo step of its own, so that one undo gives the typed characters back.
 */
export function readTypedMark(editor: Editor, inserted: string): void {
  const index = currentBlockIndex(editor)
  const blocks = blocksOf(editor)
  const block = index === null ? undefined : blocks[index]
  if (index === null || !block || !editor.selection || Range.isExpanded(editor.selection)) return
  if (isShownOnly(block) || !isInText(blocks, index)) return
  const before = { anchor: SlateEditor.start(editor, [index]), focus: editor.selection.anchor }
  if (before.anchor.path[1] !== before.focus.path[1] || before.focus.offset > FARTHEST) return
  const typed = SlateEditor.string(editor, before)
  const isLine = block.type === 'statement' || block.type === 'paragraph'
  // Enter has begun another item, and the writer goes on with the next topic.
  const isNewItem =
    block.type === 'item' && !openMarks(blocks, index).includes('chinese') && ownText(block) === typed
  const topic =
    (isLine || isNewItem) && isInBody(blocks, index) ? typedTopic(blocks, index, typed, inserted) : null
  const item = isLine || block.type === 'item' ? typedItem(blocks, index, typed, inserted) : null
  const markEnd = (written: string) => ({ ...before.focus, offset: written.length })
  if (topic !== null) {
    asOneStep(editor, () => {
      deleteText(editor, { anchor: before.anchor, focus: markEnd(topic.written) })
      makeTopic(editor, index, topic)
    })
  } else if (item !== null && mayHoldItem(blocks, index)) {
    asOneStep(editor, () => {
      deleteText(editor, { anchor: before.anchor, focus: markEnd(item.written) })
      makeItem(editor, index, item)
    })
  } else if (block.type === 'item' && BLANKS.test(typed)) {
    asOneStep(editor, () => deleteText(editor, before))
  } else if (isInBody(blocks, index) && isOpener(typed, block, editor))
    asOneStep(editor, () => turnInto(editor, index, 'statement'))
}

/**
 * Whether the mark was completed by what was typed now. 1. is complete only when something else than a digit follows (1.5亿元), and then
 * only if that is new as well: a mark that was taken back by undo is not read again.
 */
function justTyped<Mark>(read: ReadMark<Mark> | null, inserted: string): ReadMark<Mark> | null {
  if (read === null || read.rest.length > inserted.length) return null
  if (/[.．]$/u.test(read.written)) return read.rest === '' ? null : read
  const isNew = read.rest === '' || (read.rest.length < inserted.length && inserted.endsWith(read.rest))
  return isNew ? read : null
}

/** 一、 and 第一项 make a topic; 1. and （一） only where the topics around have such numbers, this is the next and no list is open. */
function typedTopic(
  blocks: readonly MinutesBlock[],
  index: number,
  typed: string,
  inserted: string,
): ReadMark<TopicNumbering> | null {
  const read = justTyped(readTopicNumber(typed), inserted)
  if (read === null || read.mark === 'bare') return null
  if (read.mark === 'chinese' || read.mark === 'nth') return read
  const near = topicFields(blocks, index)
  const last = countBlocks(blocks.slice(0, index)).findLast((_, at) => blocks[at]?.type === 'topic')
  const isNext = last?.ordinal === read.ordinal - 1
  return near.numbering === read.mark &&
    isNext &&
    !openMarks(blocks, index).some((mark) => mark === read.mark)
    ? read
    : null
}

/** In a 附件 一、 is a mark of items. 三要 may begin 三要素: beyond 一要 it is a mark only where its group is open. */
function typedItem(
  blocks: readonly MinutesBlock[],
  index: number,
  typed: string,
  inserted: string,
): ReadMark<ItemMark> | null {
  const heading = isInAttachment(blocks, index) ? justTyped(readTopicNumber(typed), inserted) : null
  if (heading?.mark === 'chinese') return { ...heading, mark: 'chinese' }
  const read = justTyped(readItemMark(typed), inserted)
  const isLoose = read?.mark === 'must' && read.ordinal > 1 && !openMarks(blocks, index).includes('must')
  return isLoose ? null : read
}

function makeTopic(editor: Editor, index: number, { mark, ordinal }: ReadMark<TopicNumbering>): void {
  const isFirst = !blocksOf(editor).some((block) => block.type === 'topic')
  turnInto(editor, index, 'topic')
  const topic = blockAt(editor, index)
  if (topic?.type !== 'topic') return
  const fields = isFirst ? { ...topic, numbering: mark } : topic
  setBlock(editor, index, fields)
  setBlock(editor, index, { ...fields, start: saidOrdinal(editor, index, ordinal) })
}

function makeItem(editor: Editor, index: number, { mark, ordinal }: ReadMark<ItemMark>): void {
  const above = openMarks(blocksOf(editor), index)
  if (blockAt(editor, index)?.type !== 'item') turnInto(editor, index, 'item')
  const item = blockAt(editor, index)
  if (item?.type !== 'item') return
  const fields = { ...item, mark, level: levelOfMark(mark, above), start: null }
  setBlock(editor, index, fields)
  setBlock(editor, index, { ...fields, start: saidOrdinal(editor, index, ordinal) })
}

/** The number to keep: none where the block counts so anyway, nor for a 1 that only stands for the mark. */
function saidOrdinal(editor: Editor, index: number, ordinal: number): number | null {
  const expected = countBlocks(blocksOf(editor))[index]?.expected ?? ordinal
  return ordinal === 1 || ordinal === expected ? null : ordinal
}

function isOpener(typed: string, block: MinutesBlock, editor: Editor): boolean {
  if (block.type !== 'paragraph' && block.type !== 'item') return false
  const { opener, mark, rest } = splitOpener(typed, editor.wording)
  return opener !== null && mark !== '' && rest === ''
}
