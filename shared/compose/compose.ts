import type { MinutesBlock } from '../minutes/blocks.ts'
import { ownText } from '../minutes/factories.ts'
import type { MinutesContext } from '../minutes/minutes.ts'
import { numberBlocks } from '../minutes/numbering.ts'
import { attachmentsStart } from '../minutes/order.ts'
import { findAttachments } from '../minutes/walk.ts'
import { type FormatProfile, nationalStandardProfile } from '../profile/profile.ts'
import { effectiveTexts } from '../wording/effective-text.ts'
import { isIdleRoll } from '../wording/roll-text.ts'
import { type ComposeOptions, composeAttachmentNote, composeRemark } from './compose-block.ts'
import { createComposeMemory } from './compose-memory.ts'
import type { ComposedParagraph } from './composed.ts'
import { isHeadingItem } from './item-heading.ts'
import { createParagraphFlow } from './paragraph-flow.ts'
import { printableParagraph } from './printable.ts'
import { printingOrder } from './printing-order.ts'

/** Everything stands as the document says. */
export const AS_WRITTEN: ComposeOptions = {
  items: 'as-written',
  itemFace: 'body',
  rolls: nationalStandardProfile.rolls,
  issuerLine: 'shown',
  emblem: { lines: 'as-written', wording: '' },
}

/**
 * Minutes → printed paragraphs in printing order: numbers, derived texts and run-in blocks in place. The only way from the
 * document to text: plain text, pages and .docx all start here.
 */
export function composeMinutes(
  context: MinutesContext,
  options: ComposeOptions = AS_WRITTEN,
): ComposedParagraph[] {
  return createComposer(options)(context)
}

/** As composeMinutes, for a document that is edited: a paragraph that has not changed is the very same object as before. */
export function createComposer(
  options: ComposeOptions = AS_WRITTEN,
): (context: MinutesContext) => ComposedParagraph[] {
  const memory = createComposeMemory(options)
  return (context) => {
    const blocks = context.children
    const texts = effectiveTexts(context)
    const numbers = numberBlocks(blocks)
    const flow = createParagraphFlow(memory)
    let note = findNote(blocks)
    let remark = findRemark(blocks)
    for (const index of printingOrder(blocks, options.rolls)) {
      // Rolls at the head are printed before the text that the note stands under.
      if (note !== null && index >= note.before && flow.has((paragraph) => isText(blocks[paragraph.block]))) {
        flow.add(note.paragraphs)
        note = null
      }
      if (remark !== null && index >= remark.before) {
        flow.add(remark.paragraphs)
        remark = null
      }
      const block = blocks[index]
      if (block === undefined || (block.type === 'roll' && isIdleRoll(block))) continue
      const next = blocks[index + 1]
      const printed = { index, number: numbers[index] ?? '', text: texts[index] ?? '' }
      if (printed.text === '' && onlyBearsItems(block, next, options.items)) continue
      // A topic without number and words prints nothing: what runs into it must not run into a table above.
      const runsOn = flow.canRunOn() && continuesParagraph(block, blocks[index - 1], options.items)
      if (runsOn && (block.type === 'statement' || block.type === 'item')) {
        flow.runIn(memory.runsOf({ ...printed, block }))
      } else {
        const isTurned = block.type === 'attachment' && next?.type === 'table' && next.isLandscape
        const isHeading =
          block.type === 'item' &&
          (next === undefined || !continuesParagraph(next, block, options.items)) &&
          isHeadingItem(block, printed.text, next)
        flow.add(memory.paragraphsOf({ ...printed, block }, { isTurned, isHeading }))
      }
    }
    return flow.end()
  }
}

/** Paragraphs that are made of the document as a whole, and the position of the block they stand before. */
interface Inserted {
  readonly before: number
  readonly paragraphs: readonly ComposedParagraph[]
}

/** 附件说明 stands before the rolls, or before the 附件 themselves; null without 附件. */
function findNote(blocks: readonly MinutesBlock[]): Inserted | null {
  const titles = attachmentTitles(blocks)
  if (titles.length === 0) return null
  return {
    before: blocks.findIndex(({ type }) => type === 'roll' || type === 'attachment'),
    paragraphs: composeAttachmentNote(titles).map(printableParagraph),
  }
}

/** 附注 stands at the end of the text and its rolls, before 附件 and 版记. */
function findRemark(blocks: readonly MinutesBlock[]): Inserted | null {
  const index = blocks.findIndex(({ type }) => type === 'colophon')
  const block = blocks[index]
  if (block?.type !== 'colophon' || block.remark === null || block.remark.trim() === '') return null
  return {
    before: attachmentsStart(blocks),
    paragraphs: [printableParagraph(composeRemark(block, index))],
  }
}

function attachmentTitles(blocks: readonly MinutesBlock[]): { index: number; text: string }[] {
  return findAttachments(blocks).map((index) => {
    const block = blocks[index]
    return { index, text: block === undefined ? '' : ownText(block) }
  })
}

function isText(block: MinutesBlock | undefined): boolean {
  return block !== undefined && block.type !== 'masthead' && block.type !== 'roll'
}

/** An empty statement whose items begin paragraphs of their own (a topic that goes straight to （一）) prints nothing. */
export function onlyBearsItems(
  block: MinutesBlock,
  next: MinutesBlock | undefined,
  items: FormatProfile['items'] = 'as-written',
): boolean {
  return (
    block.type === 'statement' &&
    !block.startsPage &&
    next?.type === 'item' &&
    !continuesParagraph(next, block, items)
  )
}

/** Whether a block prints in the paragraph of the block before it; `items` is the profile's say on 分项. */
export function continuesParagraph(
  block: MinutesBlock,
  before: MinutesBlock | undefined,
  items: FormatProfile['items'] = 'as-written',
): boolean {
  if ((block.type !== 'statement' && block.type !== 'item') || block.startsPage) return false
  // 一、 heads a part of a 附件, whatever the profile has for 分项.
  const isByProfile = block.type === 'item' && block.mark !== 'chinese' && items !== 'as-written'
  const runsIn = isByProfile ? items === 'run-in' : block.runIn
  return runsIn && (before?.type === 'statement' || before?.type === 'item' || before?.type === 'topic')
}
