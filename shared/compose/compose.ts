import type { MinutesBlock } from '../minutes/blocks.ts'
import { ownText } from '../minutes/factories.ts'
import type { MinutesContext } from '../minutes/minutes.ts'
import { numberBlocks } from '../minutes/numbering.ts'
import { attachmentsStart } from '../minutes/order.ts'
import { findAttachments } from '../minutes/walk.ts'
import { type FormatProfile, nationalStandardProfile } from '../profile/profile.ts'
import { effectiveTexts } from '../wording/effective-text.ts'
import {
  type ComposeOptions,
  composeAttachmentNote,
  composeBlock,
  composeRemark,
  joinToParagraph,
  proseRuns,
} from './compose-block.ts'
import type { ComposedParagraph, ComposedRun } from './composed.ts'
import { isHeadingItem } from './item-heading.ts'
import { printableParagraph, printableRuns } from './printable.ts'
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
  const memory = new WeakMap<MinutesBlock, Composed>()
  const runIns = new WeakMap<MinutesBlock, RunIn>()
  const joined = new WeakMap<ComposedParagraph, Joined>()
  return (context) => {
    const texts = effectiveTexts(context)
    const numbers = numberBlocks(context.children)
    const paragraphs: ComposedParagraph[] = []
    /** What runs into the last paragraph; joined once, when nothing more does. */
    let pieces: (readonly ComposedRun[])[] = []
    const join = () => {
      const before = pieces.length === 0 ? undefined : paragraphs.pop()
      if (before !== undefined) paragraphs.push(joinOnce(joined, before, pieces))
      pieces = []
    }
    const noteAt = noteBefore(context.children)
    let isNoted = noteAt === null
    let remark = findRemark(context.children)
    for (const index of printingOrder(context.children, options.rolls)) {
      // Rolls at the head are printed before the text that the note stands under.
      if (
        !isNoted &&
        noteAt !== null &&
        index >= noteAt &&
        paragraphs.some(({ block }) => isText(context.children[block]))
      ) {
        join()
        paragraphs.push(...composeAttachmentNote(attachmentTitles(context.children)).map(printableParagraph))
        isNoted = true
      }
      if (remark !== null && index >= remark.before) {
        join()
        paragraphs.push(printableParagraph(composeRemark(remark.block, remark.index)))
        remark = null
      }
      const block = context.children[index]
      if (block === undefined) continue
      const number = numbers[index] ?? ''
      const text = texts[index] ?? ''
      if (text === '' && onlyBearsItems(block, context.children[index + 1], options.items)) continue
      // A topic without number and words prints nothing: what runs into it must not run into a table above.
      const joins =
        paragraphs.at(-1)?.table === null &&
        continuesParagraph(block, context.children[index - 1], options.items)
      if (joins && (block.type === 'statement' || block.type === 'item')) {
        let known = runIns.get(block)
        if (known === undefined || known.index !== index || known.number !== number || known.text !== text) {
          known = { index, number, text, runs: printableRuns(proseRuns(block, index, number, text)) }
          runIns.set(block, known)
        }
        pieces.push(known.runs)
        continue
      }
      join()
      const next = context.children[index + 1]
      const isTurned = block.type === 'attachment' && next?.type === 'table' && next.isLandscape
      const isHeading =
        block.type === 'item' &&
        (next === undefined || !continuesParagraph(next, block, options.items)) &&
        isHeadingItem(block, text, next)
      let known = memory.get(block)
      if (
        known === undefined ||
        known.isHeading !== isHeading ||
        known.index !== index ||
        known.number !== number ||
        known.isTurned !== isTurned ||
        known.text !== text
      ) {
        const fresh = composeBlock(block, index, number, text, options, isHeading)
        const made = placed(block, isTurned ? fresh.map(turned) : fresh).map(printableParagraph)
        known = { index, number, text, isTurned, isHeading, paragraphs: made }
        memory.set(block, known)
      }
      paragraphs.push(...known.paragraphs)
    }
    join()
    return paragraphs
  }
}

/** The very same paragraph as before when nothing of it has changed. */
function joinOnce(
  joined: WeakMap<ComposedParagraph, Joined>,
  before: ComposedParagraph,
  pieces: readonly (readonly ComposedRun[])[],
): ComposedParagraph {
  const known = joined.get(before)
  const isSame =
    known !== undefined &&
    known.pieces.length === pieces.length &&
    known.pieces.every((piece, at) => piece === pieces[at])
  if (isSame) return known.paragraph
  const paragraph = joinToParagraph(before, pieces)
  joined.set(before, { pieces, paragraph })
  return paragraph
}

/** The position of the first block that the note of 附件 stands before: the rolls, or the 附件 themselves; null without 附件. */
function noteBefore(blocks: readonly MinutesBlock[]): number | null {
  if (findAttachments(blocks).length === 0) return null
  return blocks.findIndex(({ type }) => type === 'roll' || type === 'attachment')
}

/** 附注 stands at the end of the text and its rolls, before 附件 and 版记. */
function findRemark(blocks: readonly MinutesBlock[]) {
  const index = blocks.findIndex(({ type }) => type === 'colophon')
  const block = blocks[index]
  if (block?.type !== 'colophon' || block.remark === null || block.remark.trim() === '') return null
  return { block, index, before: attachmentsStart(blocks) }
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

/** What a block came to, and all that this depends on. */
/** A block that runs into a paragraph. */
interface RunIn {
  readonly index: number
  readonly number: string
  readonly text: string
  readonly runs: readonly ComposedRun[]
}

/** A paragraph with what runs into it. */
interface Joined {
  readonly pieces: readonly (readonly ComposedRun[])[]
  readonly paragraph: ComposedParagraph
}

interface Composed {
  readonly index: number
  readonly number: string
  readonly text: string
  readonly isTurned: boolean
  readonly isHeading: boolean
  readonly paragraphs: readonly ComposedParagraph[]
}

/** The head of a 附件 that begins with a turned table stands over it. */
function turned(paragraph: ComposedParagraph): ComposedParagraph {
  return { ...paragraph, isLandscape: true }
}

/** The first paragraph of a block that starts a page starts it. */
function placed(block: MinutesBlock, paragraphs: readonly ComposedParagraph[]): readonly ComposedParagraph[] {
  const [first, ...rest] = paragraphs
  const startsPage = 'startsPage' in block && block.startsPage
  return startsPage && first !== undefined ? [{ ...first, startsPage }, ...rest] : paragraphs
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
