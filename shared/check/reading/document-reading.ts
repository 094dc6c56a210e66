import type { Colophon, Masthead, MinutesBlock, Opening, Roll, Topic } from '../../minutes/blocks.ts'
import type { MinutesContext } from '../../minutes/minutes.ts'
import type { NumberedDraft } from '../../series/number-register.ts'
import { effectiveTexts } from '../../wording/effective-text.ts'
import { type TopicTitle, titleOfTopic } from '../../wording/topic-title.ts'
import { makePiece, type Piece, type PlacedPiece } from './piece.ts'

/** A block where it stands. */
export interface Placed<Block> {
  readonly index: number
  readonly block: Block
}

/** A topic with the pieces of its statements, items and paragraphs. */
interface TopicReading {
  readonly heading: Placed<Topic> | null
  readonly title: TopicTitle | null
  readonly body: readonly PlacedPiece[]
}

/** What the house knows beyond the document. */
export interface CheckOptions {
  /** Units of the roster, as they are to be written. */
  readonly units: readonly string[]
  /** Names of people of the roster. */
  readonly people: readonly string[]
  /** Other names of units, with the one they are to be written by. */
  readonly aliases: readonly { readonly alias: string; readonly name: string }[]
  /** The office's own words: wrong → right. */
  readonly words: readonly { readonly wrong: string; readonly right: string }[]
  /** The other drafts by their series, for 编号 and 届次. */
  readonly drafts: ReadonlyMap<string, readonly NumberedDraft[]>
}

export const NO_OPTIONS: CheckOptions = { units: [], people: [], aliases: [], words: [], drafts: new Map() }

/** Everything the rules of a document read. */
export interface DocumentReading {
  readonly context: MinutesContext
  readonly options: CheckOptions
  readonly pieces: readonly PlacedPiece[]
  readonly masthead: Placed<Masthead> | null
  readonly opening: (Placed<Opening> & { readonly piece: Piece }) | null
  readonly topics: readonly TopicReading[]
  readonly rolls: readonly Placed<Roll>[]
  readonly colophon: Placed<Colophon> | null
}

/** Reads a document for the rules; O(n) in blocks, texts of blocks that did not change are not read again. */
export function readDocument(context: MinutesContext, options: CheckOptions = NO_OPTIONS): DocumentReading {
  const texts = effectiveTexts(context)
  const pieces: PlacedPiece[] = []
  const topics: TopicReading[] = []
  const rolls: Placed<Roll>[] = []
  let masthead: Placed<Masthead> | null = null
  let opening: DocumentReading['opening'] = null
  let colophon: Placed<Colophon> | null = null
  let body: PlacedPiece[] | null = null
  let isAttached = false
  for (const [index, block] of context.children.entries()) {
    const own = piecesOf(block, texts[index] ?? '')
    const placed = own.map((piece) => ({ index, piece }))
    pieces.push(...placed)
    const [first] = own
    // What stands from an 附件 on is its own.
    if (block.type === 'attachment') isAttached = true
    if (block.type === 'masthead') masthead ??= { index, block }
    else if (block.type === 'opening' && first !== undefined) opening ??= { index, block, piece: first }
    else if (block.type === 'roll') {
      rolls.push({ index, block })
      body = null
    } else if (block.type === 'colophon') colophon ??= { index, block }
    else if (isAttached) body = null
    else if (block.type === 'topic') {
      body = []
      topics.push({ heading: { index, block }, title: titleOfTopic(block, context.wording), body })
    } else if (block.type !== 'paragraph' || body !== null) {
      if (body === null) {
        body = []
        topics.push({ heading: null, title: null, body })
      }
      body.push(...placed)
    }
  }
  return { context, options, pieces, masthead, opening, topics, rolls, colophon }
}

interface Known {
  readonly text: string
  readonly pieces: readonly Piece[]
}
const known = new WeakMap<MinutesBlock, Known>()

/** Blocks never change; the text of a derived one may, with its topic. */
function piecesOf(block: MinutesBlock, text: string): readonly Piece[] {
  const kept = known.get(block)
  if (kept?.text === text) return kept.pieces
  const pieces = readPieces(block, text)
  known.set(block, { text, pieces })
  return pieces
}

function readPieces(block: MinutesBlock, text: string): Piece[] {
  const fact = (field: string, value: string | null): Piece[] =>
    value === null || value === '' ? [] : [makePiece(block.type, field, value, false)]
  switch (block.type) {
    case 'masthead':
      return [
        ...fact('masthead.organ', block.organ),
        ...fact('masthead.kind', block.kind),
        ...fact('masthead.number', block.number),
        ...fact('masthead.title', block.title),
        ...fact('masthead.issuer', block.issuer),
      ]
    case 'roll':
      return block.entries.flatMap((entry, at) => [
        ...fact(`roll.entries.${at}.unit`, entry.unit),
        ...entry.unnamed.flatMap((words, place) => fact(`roll.entries.${at}.unnamed.${place}`, words)),
        ...fact(`roll.entries.${at}.note`, entry.note),
      ])
    case 'colophon':
      return [
        ...block.distribution.flatMap((line, at) => fact(`colophon.distribution.${at}`, line.text)),
        ...fact('colophon.printer', block.printer),
      ]
    case 'opening':
      return [makePiece(block.type, 'text', text, block.form === null)]
    case 'statement':
    case 'item':
      return [makePiece(block.type, 'text', text, block.derived === null)]
    default:
      return [makePiece(block.type, 'text', text, true)]
  }
}
