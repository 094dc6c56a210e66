import type { Item, MinutesBlock, Statement } from '../minutes/blocks.ts'
import { type ComposeOptions, composeBlock, joinToParagraph, proseRuns } from './compose-block.ts'
import type { ComposedParagraph, ComposedRun } from './composed.ts'
import { printableParagraph, printableRuns } from './printable.ts'

/** A block and all that its printed text depends on: its position, number and words (`text` is '' for a block without words). */
interface BlockToPrint<B extends MinutesBlock = MinutesBlock> {
  readonly block: B
  readonly index: number
  readonly number: string
  readonly text: string
}

/** How a block is printed because of the blocks around it. */
interface Standing {
  /** It stands on a turned page. */
  readonly isTurned: boolean
  /** A 分项 that heads what follows (`isHeadingItem`). */
  readonly isHeading: boolean
}

const PLAIN: Standing = { isTurned: false, isHeading: false }

/** The results of composing each block last time; for a block that has not changed the same object is returned. */
export interface ComposeMemory {
  paragraphsOf(printed: BlockToPrint, standing: Standing): readonly ComposedParagraph[]
  /** The runs of a block that prints in the paragraph before it. */
  runsOf(printed: BlockToPrint<Statement | Item>): readonly ComposedRun[]
  /** A paragraph with what runs into it. */
  join(paragraph: ComposedParagraph, pieces: readonly (readonly ComposedRun[])[]): ComposedParagraph
}

interface Known<T> {
  readonly printed: BlockToPrint
  readonly standing: Standing
  readonly made: T
}

interface Joined {
  readonly pieces: readonly (readonly ComposedRun[])[]
  readonly paragraph: ComposedParagraph
}

export function createComposeMemory(options: ComposeOptions): ComposeMemory {
  const paragraphs = new WeakMap<MinutesBlock, Known<readonly ComposedParagraph[]>>()
  const runs = new WeakMap<MinutesBlock, Known<readonly ComposedRun[]>>()
  const joined = new WeakMap<ComposedParagraph, Joined>()
  return {
    paragraphsOf(printed, standing) {
      return recall(paragraphs, printed, standing, () => {
        const { block, index, number, text } = printed
        const fresh = composeBlock(block, index, number, text, options, standing.isHeading)
        return placed(block, standing.isTurned ? fresh.map(turned) : fresh).map(printableParagraph)
      })
    },
    runsOf(printed) {
      const { block, index, number, text } = printed
      return recall(runs, printed, PLAIN, () => printableRuns(proseRuns(block, index, number, text)))
    },
    join(before, pieces) {
      const known = joined.get(before)
      const isSame =
        known !== undefined &&
        known.pieces.length === pieces.length &&
        known.pieces.every((piece, at) => piece === pieces[at])
      if (isSame) return known.paragraph
      const paragraph = joinToParagraph(before, pieces)
      joined.set(before, { pieces, paragraph })
      return paragraph
    },
  }
}

function recall<T>(
  memory: WeakMap<MinutesBlock, Known<T>>,
  printed: BlockToPrint,
  standing: Standing,
  make: () => T,
): T {
  const known = memory.get(printed.block)
  const isSame =
    known !== undefined &&
    known.printed.index === printed.index &&
    known.printed.number === printed.number &&
    known.printed.text === printed.text &&
    known.standing.isTurned === standing.isTurned &&
    known.standing.isHeading === standing.isHeading
  if (isSame) return known.made
  const made = make()
  memory.set(printed.block, { printed, standing, made })
  return made
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
