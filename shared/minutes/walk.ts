import type { Colophon, Masthead, MinutesBlock, Opening, Roll } from './blocks.ts'

/** A statement with its items, as positions in the list of blocks; null: a topic that goes straight to its items. */
export interface StatementSpan {
  readonly statement: number | null
  readonly items: readonly number[]
}

/**
 * A topic with what belongs to it. `heading` is null for statements that stand before the first topic.
 * `paragraphs` are plain paragraphs inside it, `tables` its tables. `end` is the position after its last block.
 */
export interface TopicSpan {
  readonly heading: number | null
  readonly statements: readonly StatementSpan[]
  readonly paragraphs: readonly number[]
  readonly tables: readonly number[]
  readonly start: number
  readonly end: number
}

/** The positions of a statement and its items. */
export function positionsOf({ statement, items }: StatementSpan): readonly number[] {
  return statement === null ? items : [statement, ...items]
}

/** What stands after the last topic. */
const ENDS_BODY: ReadonlySet<MinutesBlock['type']> = new Set(['roll', 'attachment', 'colophon'])

/** The tree of topics, statements and items read from the flat list of blocks; O(n). */
export function findTopics(blocks: readonly MinutesBlock[]): TopicSpan[] {
  const topics: TopicSpan[] = []
  let open: OpenSpan | null = null
  let isBody = true
  const close = (end: number) => {
    if (open !== null) topics.push({ ...open, end })
    open = null
  }
  for (const [index, block] of blocks.entries()) {
    if (ENDS_BODY.has(block.type)) {
      close(index)
      isBody = false
    } else if (block.type === 'topic') {
      close(index)
      open = openSpan(index, index)
    } else if (open !== null || opensSpan(block, isBody)) {
      open ??= openSpan(null, index)
      addTo(open, block, index)
    }
  }
  close(blocks.length)
  return topics
}

/** A topic whose end is not known yet. */
interface OpenSpan {
  readonly heading: number | null
  readonly start: number
  readonly statements: { readonly statement: number | null; readonly items: number[] }[]
  readonly paragraphs: number[]
  readonly tables: number[]
}

function openSpan(heading: number | null, start: number): OpenSpan {
  return { heading, start, statements: [], paragraphs: [], tables: [] }
}

/** What begins a topic without a heading; behind the body only a statement does. */
function opensSpan({ type }: MinutesBlock, isBody: boolean): boolean {
  return type === 'statement' || (isBody && (type === 'item' || type === 'table'))
}

function addTo(span: OpenSpan, { type }: MinutesBlock, index: number): void {
  if (type === 'statement') span.statements.push({ statement: index, items: [] })
  if (type === 'paragraph') span.paragraphs.push(index)
  if (type === 'table') span.tables.push(index)
  if (type !== 'item') return
  if (span.statements.length === 0) span.statements.push({ statement: null, items: [] })
  span.statements.at(-1)?.items.push(index)
}

/** For every block the position of the topic heading it stands under; null before the first topic and in the rolls. */
export function topicOfEachBlock(blocks: readonly MinutesBlock[]): (number | null)[] {
  let current: number | null = null
  return blocks.map((block, index) => {
    if (block.type === 'topic') current = index
    if (ENDS_BODY.has(block.type)) current = null
    return current
  })
}

export function findMasthead(blocks: readonly MinutesBlock[]): Masthead | undefined {
  return blocks.find((block) => block.type === 'masthead')
}

export function findOpening(blocks: readonly MinutesBlock[]): Opening | undefined {
  return blocks.find((block) => block.type === 'opening')
}

export function findRolls(blocks: readonly MinutesBlock[]): Roll[] {
  return blocks.filter((block) => block.type === 'roll')
}

/** Positions of the titles of 附件, in their order. */
export function findAttachments(blocks: readonly MinutesBlock[]): number[] {
  return blocks.flatMap((block, index) => (block.type === 'attachment' ? [index] : []))
}

export function findColophon(blocks: readonly MinutesBlock[]): Colophon | undefined {
  return blocks.find((block) => block.type === 'colophon')
}
