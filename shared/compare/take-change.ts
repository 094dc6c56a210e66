import type { ComposedParagraph, ComposedRun } from '../compose/composed.ts'
import { newBlockId } from '../minutes/block-id.ts'
import type { MinutesBlock } from '../minutes/blocks.ts'
import { ownText } from '../minutes/factories.ts'
import { findOrderFault } from '../minutes/order.ts'
import { compareMinutes } from './compare-minutes.ts'
import type { Change, ComparedRow, Comparison } from './comparison.ts'
import type { Range } from './diff-words.ts'
import { sliceRuns, textOfRuns } from './paragraph-text.ts'

/**
 * The blocks of the older document with one change of the newer one taken over; null where it cannot be: the blocks would stand in an impossible
 * order, or what changed follows from something else. Words are changed where they were typed; what is written from fields is taken over with
 * its whole block.
 */
export function takeChange(comparison: Comparison, change: Change): MinutesBlock[] | null {
  const taken = take(comparison, change)
  if (taken === null || findOrderFault(taken) !== null) return null
  const old = comparison.documents.before.children
  const isSame =
    taken.length === old.length &&
    taken.every((block, at) => JSON.stringify(block) === JSON.stringify(old[at]))
  return isSame || isStillThere(comparison, change, taken) ? null : taken
}

/** Some words print only where they stand in the other document: taken over, they would be there twice. */
function isStillThere({ documents }: Comparison, change: Change, taken: readonly MinutesBlock[]): boolean {
  const { changes } = compareMinutes({ ...documents.before, children: taken }, documents.after)
  return changes.some(
    ({ type, before, after, part }) =>
      type === change.type && before === change.before && after === change.after && part === change.part,
  )
}

function take(comparison: Comparison, change: Change): MinutesBlock[] | null {
  const { rows, documents } = comparison
  const old = [...documents.before.children]
  const row = rows[change.row]
  if (row === undefined) return null
  switch (change.type) {
    case 'moved':
      return takeMove(comparison, change)
    case 'inserted':
      if (change.words !== null) return takeWords(comparison, change, row)
      return row.after === null ? null : insert(comparison, change.row, blocksOf(comparison, row.after), old)
    case 'deleted':
      if (change.words !== null) return takeWords(comparison, change, row)
      return row.before === null ? null : without(old, placesOf(row.before))
    case 'replaced':
      return change.words === null ? takeBlock(comparison, row) : takeWords(comparison, change, row)
  }
}

/** The blocks that a paragraph is made of, in their order. */
function placesOf(paragraph: ComposedParagraph): number[] {
  const cells = paragraph.table?.rows.flatMap((row) => row.flatMap((cell) => cell.paragraphs.flat())) ?? []
  const runs = [...paragraph.runs, ...paragraph.end, ...cells]
  return [...new Set([paragraph.block, ...runs.map(({ source }) => source.block)])].sort(
    (one, other) => one - other,
  )
}

/** The blocks of the newer document; those that the older one has under the same id are left where they are. */
function blocksOf({ documents }: Comparison, after: ComposedParagraph): MinutesBlock[] {
  const known = new Set(documents.before.children.map(({ id }) => id))
  return placesOf(after).flatMap((place) => {
    const block = documents.after.children[place]
    return block === undefined || known.has(block.id) ? [] : [block]
  })
}

function without(blocks: readonly MinutesBlock[], places: readonly number[]): MinutesBlock[] {
  return blocks.filter((_, place) => !places.includes(place))
}

/** Behind what stands before the row in both documents. */
function insert(
  { rows }: Comparison,
  row: number,
  fresh: readonly MinutesBlock[],
  old: readonly MinutesBlock[],
): MinutesBlock[] | null {
  if (fresh.length === 0) return null
  let at = 0
  for (const { before, after } of rows.slice(0, row)) {
    if (before !== null && after !== null) at = Math.max(...placesOf(before)) + 1
  }
  return [...old.slice(0, at), ...fresh, ...old.slice(at)]
}

function takeMove(comparison: Comparison, { from, row }: Change): MinutesBlock[] | null {
  const { rows, documents } = comparison
  const places = from.flatMap((place) => {
    const before = rows[place]?.before
    return before === null || before === undefined ? [] : placesOf(before)
  })
  const moved = documents.before.children.filter((_, place) => places.includes(place))
  // What stands before the new place, of what does not move itself.
  const still = new Set(moved)
  const rest = documents.before.children.filter((block) => !still.has(block))
  let at = 0
  for (const { before, after } of rows.slice(0, row)) {
    if (before === null || after === null) continue
    const last = documents.before.children[Math.max(...placesOf(before))]
    if (last !== undefined) at = rest.indexOf(last) + 1
  }
  return moved.length === 0 ? null : [...rest.slice(0, at), ...moved, ...rest.slice(at)]
}

/** The block that a row begins with, as the newer document has it, under its own id. */
function takeBlock({ documents }: Comparison, { before, after }: ComparedRow): MinutesBlock[] | null {
  return before === null || after === null ? null : replaceBlock(documents, before.block, after.block)
}

function replaceBlock(
  { before, after }: Comparison['documents'],
  oldPlace: number,
  newPlace: number,
): MinutesBlock[] | null {
  const old = before.children[oldPlace]
  const now = after.children[newPlace]
  if (old === undefined || now === undefined) return null
  return before.children.map((block) => (block === old ? { ...now, id: old.id } : block))
}

function takeWords(
  comparison: Comparison,
  { words, row: at, bold }: Change,
  row: ComparedRow,
): MinutesBlock[] | null {
  const { documents } = comparison
  const old =
    row.before ??
    comparison.rows.find(({ marked }) => marked.change?.move === rowMove(comparison, at))?.before
  const { after } = row
  if (words === null || old === null || old === undefined || after === null) return null
  const gone = sliceRuns(old.runs, words.before)
  const came = sliceRuns(after.runs, words.after)
  const place = placeIn(old.runs, words.before, gone)
  const isTyped = came.every(({ source }) => source.offset !== null) && blocksIn(came).length <= 1
  const count = placesOf(old).length
  const isManifold =
    count !== placesOf(after).length || blocksIn(gone).length > 1 || blocksIn(came).length > 1
  if (isManifold || (count > 1 && (place === null || !isTyped))) return takeParagraph(documents, old, after)
  if (place === null || !isTyped) {
    const oldPlace = gone[0]?.source.block ?? placeOfBlock(old.runs, words.before[0]) ?? old.block
    const newPlace = came[0]?.source.block ?? placeOfBlock(after.runs, words.after[0]) ?? after.block
    return replaceBlock(documents, oldPlace, newPlace)
  }
  const block = documents.before.children[place.block]
  const written = block === undefined ? null : withText(block, place.range, textOfRuns(came), bold)
  if (block === undefined || written === null) return null
  return documents.before.children.map((one) => (one === block ? written : one))
}

function blocksIn(runs: readonly ComposedRun[]): number[] {
  return [...new Set(runs.map(({ source }) => source.block))]
}

/** Blocks that print in one paragraph, some of which came or went: all of them as the newer document has them; those that stay keep their ids. */
function takeParagraph(
  { before, after }: Comparison['documents'],
  old: ComposedParagraph,
  now: ComposedParagraph,
): MinutesBlock[] | null {
  const places = placesOf(old)
  const gone = places.flatMap((place) => before.children[place] ?? [])
  const known = new Set(before.children.map(({ id }) => id))
  const used = new Set<string>()
  const came = placesOf(now).flatMap((place, at): MinutesBlock[] => {
    const block = after.children[place]
    if (block === undefined) return []
    const same =
      gone.find((one) => !used.has(one.id) && (one.id === block.id || ownText(one) === ownText(block))) ??
      (at === 0 ? gone[0] : undefined)
    const id =
      same !== undefined && !used.has(same.id) ? same.id : known.has(block.id) ? newBlockId() : block.id
    used.add(id)
    return [{ ...block, id }]
  })
  const [first = 0] = places
  const rest = before.children.filter((block) => !gone.includes(block))
  const at = before.children.slice(0, first).filter((block) => !gone.includes(block)).length
  return [...rest.slice(0, at), ...came, ...rest.slice(at)]
}

function rowMove({ rows }: Comparison, row: number): number | null | undefined {
  return rows[row]?.marked.change?.move
}

interface TypedPlace {
  readonly block: number
  readonly range: Range
}

/** Where words were typed, as a range of one block's own text; null: not typed, or over several blocks. */
function placeIn(
  runs: readonly ComposedRun[],
  [from]: Range,
  gone: readonly ComposedRun[],
): TypedPlace | null {
  const [first] = gone
  const last = gone.at(-1)
  if (first !== undefined && last !== undefined) {
    const { block } = first.source
    if (gone.some(({ source }) => source.offset === null || source.block !== block)) return null
    return { block, range: [first.source.offset ?? 0, (last.source.offset ?? 0) + last.text.length] }
  }
  // Words that came in: behind what was typed before them, else before what was typed after.
  let at = 0
  for (const { text, source } of runs) {
    const end = at + text.length
    if (source.offset !== null && from > at && from <= end) {
      const offset = source.offset + from - at
      return { block: source.block, range: [offset, offset] }
    }
    if (source.offset !== null && from === at)
      return { block: source.block, range: [source.offset, source.offset] }
    at = end
  }
  return null
}

function placeOfBlock(runs: readonly ComposedRun[], at: number): number | null {
  let end = 0
  for (const { text, source } of runs) {
    end += text.length
    if (at <= end) return source.block
  }
  return null
}

/**
 * A block of typed text with other words in a range; they look as what stood there where `bold` is null. null for a block that is not typed
 * into.
 */
function withText(
  block: MinutesBlock,
  [from, to]: Range,
  words: string,
  bold: boolean | null,
): MinutesBlock | null {
  switch (block.type) {
    case 'masthead':
    case 'roll':
    case 'colophon':
    case 'table':
      return null
    case 'opening':
    case 'topic':
    case 'statement':
    case 'item':
    case 'paragraph':
    case 'attachment':
      return { ...block, children: replaceText(block.children, from, to, words, bold) }
  }
}

type Texts = Extract<MinutesBlock, { type: 'statement' }>['children']

function replaceText(children: Texts, from: number, to: number, words: string, bold: boolean | null): Texts {
  let at = 0
  let isPut = false
  const made: Texts = []
  for (const [place, child] of children.entries()) {
    const end = at + child.text.length
    const isLast = place === children.length - 1
    const holds = !isPut && from >= at && (from < end || isLast || (from === end && to === from))
    const kept = child.text.slice(0, Math.max(0, Math.min(child.text.length, from - at)))
    const rest = child.text.slice(Math.max(0, Math.min(child.text.length, to - at)))
    if (holds && bold !== null) {
      const { bold: _, ...plain } = child
      const look = bold ? { ...plain, bold } : plain
      made.push({ ...child, text: kept }, { ...look, text: words }, { ...child, text: rest })
    } else if (from < end || to < end || isLast || holds)
      made.push({ ...child, text: holds ? kept + words + rest : kept + rest })
    else made.push(child)
    if (holds) isPut = true
    at = end
  }
  const full = made.filter(({ text }) => text !== '')
  return full.length > 0 ? full : [{ text: '' }]
}
