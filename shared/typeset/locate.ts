import { isFullWidth } from '../text/full-width.ts'
import type { PlacedLine, SetPage, SetRun, TypesetDocument } from './typeset-document.ts'

/** 第3页第7行: both counted from 1; blank lines are not counted. */
export interface LinePlace {
  readonly page: number
  readonly line: number
}

/** A place in the document; offset null: inside computed text of that block. */
export interface BlockPoint {
  readonly block: number
  readonly offset: number | null
}

/**
 * The page and line of a caret. At the seam of two lines it is the later one. For a block that prints nothing: the line after the
 * text before it. null only for a document without lines.
 */
export function locateCaret(document: TypesetDocument, block: number, offset: number): LinePlace | null {
  let own: PlacedLine | null = null
  let typed: PlacedLine | null = null
  let typedAt = -1
  for (const page of document.pages) {
    if (!mayHold(page, block)) continue
    for (const placed of page.lines) {
      for (const { source } of placed.line.runs) {
        if (source.block !== block) continue
        own ??= placed
        // The head of a table stands again on later pages: its first place is meant.
        if (source.offset === null || source.offset > offset || source.offset <= typedAt) continue
        typed = placed
        typedAt = source.offset
      }
    }
  }
  return placeOf(document, typed ?? own ?? lineAfter(document, block) ?? document.pages[0]?.lines[0])
}

/** First and last block of each page: pages that have not changed are the same objects, so most are known. */
const blocksOfPages = new WeakMap<SetPage, { first: number; last: number }>()

function mayHold(page: SetPage, block: number): boolean {
  const known = blocksOfPages.get(page)
  if (known) return known.first <= block && block <= known.last
  const range = { first: Number.POSITIVE_INFINITY, last: -1 }
  for (const { line } of page.lines) {
    for (const { source } of line.runs) {
      range.first = Math.min(range.first, source.block)
      range.last = Math.max(range.last, source.block)
    }
  }
  blocksOfPages.set(page, range)
  return range.first <= block && block <= range.last
}

/** For a block that prints nothing: the last line of the blocks before it, or the blank lines after that. */
function lineAfter(document: TypesetDocument, block: number): PlacedLine | null {
  let before: PlacedLine | null = null
  for (const page of document.pages) {
    for (const placed of page.lines) {
      const { runs } = placed.line
      const isBlankAfter = runs.length === 0 && before !== null
      if (isBlankAfter || runs.some(({ source }) => source.block < block)) before = placed
    }
  }
  return before
}

function placeOf(document: TypesetDocument, line: PlacedLine | undefined): LinePlace | null {
  if (line === undefined) return null
  for (const page of document.pages) {
    const index = page.lines.indexOf(line)
    if (index >= 0) return { page: page.number, line: lineOnPage(page, index) }
  }
  return null
}

/** Which line of its page one is, counted from 1: those of cells side by side count once. */
export function lineOnPage({ lines }: SetPage, index: number): number {
  const top = lines[index]?.topMm ?? 0
  let rows = 0
  let counted = Number.NEGATIVE_INFINITY
  for (const { topMm, heightMm } of lines.toSorted((one, other) => one.topMm - other.topMm)) {
    if (topMm > top - heightMm / 2) break
    if (topMm < counted) continue
    rows += 1
    counted = topMm + heightMm / 2
  }
  return rows + 1
}

/** The first of the lines that are told as line `number` of a page; undefined: it has fewer. */
export function findLine(page: SetPage, number: number): PlacedLine | undefined {
  return page.lines.find((_, index) => lineOnPage(page, index) === number)
}

/** What stands at a point of a page, for a click on the preview: the nearest line, in it the nearest place. */
export function blockAt(
  document: TypesetDocument,
  page: number,
  xMm: number,
  yMm: number,
): BlockPoint | null {
  const found = document.pages[page - 1]
  // A turned page is told from its own corner.
  const [x, y] = found?.isLandscape === true ? [document.profile.page.heightMm - yMm, xMm] : [xMm, yMm]
  const line = found === undefined ? undefined : nearestLine(found, x, y)
  const run = line === undefined ? undefined : nearestRun(line, x)
  if (run === undefined) return null
  const { block, offset } = run.source
  return { block, offset: offset === null ? null : offset + unitsBefore(run, x) }
}

/** Of lines of one height those of the cell that the place is in. */
function nearestLine(page: SetPage, xMm: number, yMm: number): PlacedLine | undefined {
  let nearest: PlacedLine | undefined
  let least = Number.POSITIVE_INFINITY
  for (const placed of page.lines) {
    if (placed.line.runs.length === 0) continue
    const { xMm: left, widthMm } = placed.line
    const beside = placed.line.role === 'table' ? Math.max(left - xMm, xMm - left - widthMm, 0) : 0
    const distance = Math.max(placed.topMm - yMm, yMm - placed.topMm - placed.heightMm, 0) + beside
    if (distance < least) {
      nearest = placed
      least = distance
    }
  }
  return nearest
}

function nearestRun({ line }: PlacedLine, xMm: number): SetRun | undefined {
  let nearest = line.runs[0]
  for (const run of line.runs) if (run.xMm <= xMm) nearest = run
  return nearest
}

/** How many code units of a run stand left of a point; characters share its width by their kind. */
function unitsBefore(run: SetRun, xMm: number): number {
  const characters = [...run.text]
  const weight = (character: string) => (isFullWidth(character) ? 2 : 1)
  const whole = characters.reduce((sum, character) => sum + weight(character), 0)
  let x = run.xMm
  let units = 0
  for (const character of characters) {
    const width = (run.widthMm * weight(character)) / whole
    if (xMm < x + width / 2) return units
    x += width
    units += character.length
  }
  return units
}
