import type { ComposedTable } from '../compose/composed.ts'
import { placeCells } from '../minutes/place-cells.ts'
import { type Cell, givenShares, rowsOf, type Table, wordsOf } from '../minutes/table.ts'
import { isFullWidth } from '../text/full-width.ts'

/** White at both sides of a cell's text, as word processors set it. */
export const CELL_SIDE_TWIPS = 108
/** To spare where a column is as wide as its words, for what word processors round. */
const CELL_SPARE_TWIPS = 20
const SIDES_TWIPS = 2 * CELL_SIDE_TWIPS + CELL_SPARE_TWIPS
/** No column is narrower than two characters; a long text wants no more than so many on a line before others get theirs. */
const LEAST_EMS = 2
const MOST_EMS = 18
/** Cells under the head that hold no more than this (青石镇, a name, 6月底前) are not broken where the other columns can do without. */
const SHORT_EMS = 4
/** What must not be parted (an amount, a year, a word of letters) makes its column wider up to so much. */
const MOST_WHOLE_EMS = 8

/** Words as the widths see them, in 字. `ems`: the longest line; `wholeEms`: the longest piece that must not be parted. */
interface WantedRoom {
  readonly ems: number
  readonly wholeEms: number
}

interface WantingCell extends WantedRoom {
  readonly isHead: boolean
  readonly column: number
  readonly columns: number
}

/**
 * The columns of a table in whole twips that fill `roomTwips`: by the given shares, else by what stands in them, a long text being broken
 * rather than a short one.
 */
export function columnWidths(table: ComposedTable, roomTwips: number, sizeTwips: number): number[] {
  if (table.widths !== null) return fillRoom(table.widths, roomTwips)
  const cells = placeCells(table.rows, table.columns).map(({ cell, row, column }) => {
    const lines = cell.paragraphs.map((runs) => runs.map(({ text }) => text).join(''))
    return { column, columns: cell.columns, isHead: row < table.headRows, ...roomOf(lines) }
  })
  return shareRoom(table.columns, cells, roomTwips, sizeTwips)
}

/** The same of a table of the document, on which a key changes one cell: of the others it is known how long their words are. */
export function columnWidthsOf(table: Table, roomTwips: number, sizeTwips: number): number[] {
  const shares = givenShares(table.columns)
  if (shares !== null) return fillRoom(shares, roomTwips)
  const rows = rowsOf(table).map((row) => row.children)
  const cells = placeCells(rows, table.columns.length).map(({ cell, row, column }) => {
    return { column, columns: cell.columns, isHead: row < table.headRows, ...roomOfCell(cell) }
  })
  return shareRoom(table.columns.length, cells, roomTwips, sizeTwips)
}

function shareRoom(
  columns: number,
  cells: readonly WantingCell[],
  roomTwips: number,
  sizeTwips: number,
): number[] {
  const wanted = spreadOver(columns, cells, sizeTwips, ({ ems }) => Math.min(MOST_EMS, ems))
  const whole = spreadOver(columns, cells, sizeTwips, ({ wholeEms }) => Math.min(MOST_WHOLE_EMS, wholeEms))
  const under = cells.filter(({ isHead }) => !isHead)
  const body = spreadOver(columns, under, sizeTwips, ({ ems }) => Math.min(MOST_EMS, ems))
  const short = SHORT_EMS * sizeTwips + SIDES_TWIPS
  const unbroken = body.map((width, at) => Math.max(width <= short ? width : 0, whole[at] ?? 0))
  // Half of the room at most is promised before the long texts get theirs.
  const isFree = sumOf(unbroken.filter((_, at) => (body[at] ?? 0) <= short)) <= roomTwips / 2
  return fillRoom(fairWidths(wanted, isFree ? unbroken : whole, roomTwips), roomTwips)
}

/** Widths in whole twips in these proportions, their edges rounded. */
function fillRoom(widths: readonly number[], roomTwips: number): number[] {
  const total = sumOf(widths)
  const edges = [0]
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width)
  const places = edges.map((edge) => Math.round((edge / Math.max(total, 1e-9)) * roomTwips))
  return places.slice(1).map((place, at) => place - (places[at] ?? 0))
}

/**
 * Where there is not room for all, columns that want no more than their share get it, and the others part the rest by what they want; none gets
 * less than its `least`, as long as there is room for those.
 */
function fairWidths(
  wanted: readonly number[],
  least: readonly number[],
  roomTwips: number,
): readonly number[] {
  if (sumOf(least) > roomTwips) return wanted
  const given = new Map<number, number>()
  for (;;) {
    const open = [...wanted.entries()].filter(([at]) => !given.has(at))
    const rest = roomTwips - sumOf([...given.values()])
    const share = rest / Math.max(1, open.length)
    const total = Math.max(sumOf(open.map(([, width]) => width)), 1e-9)
    const parted = open.map(([at, width]): [number, number] => [at, (width / total) * rest])
    const modest = open.filter(([, width]) => width <= share)
    const isRoomy = modest.length === open.length || modest.length === 0
    const poor = parted.filter(([at, width]) => width < (least[at] ?? 0))
    if (isRoomy && poor.length === 0) {
      for (const [at, width] of parted) given.set(at, width)
      return wanted.map((_, at) => given.get(at) ?? 0)
    }
    if (!isRoomy) for (const [at, width] of modest) given.set(at, width)
    else for (const [at] of poor) given.set(at, least[at] ?? 0)
  }
}

/** Of every column the width that its cells ask for; a cell over several columns makes each of them wider where it must. */
function spreadOver(
  columns: number,
  cells: readonly WantingCell[],
  sizeTwips: number,
  emsOf: (cell: WantedRoom) => number,
): number[] {
  const least = leastColumnTwips(sizeTwips)
  const widths = Array.from({ length: columns }, () => least)
  for (const cell of cells.toSorted((one, other) => one.columns - other.columns)) {
    const wide = emsOf(cell) * sizeTwips + SIDES_TWIPS
    const spanned = widths.slice(cell.column, cell.column + cell.columns)
    const missing = wide - sumOf(spanned)
    if (missing <= 0) continue
    for (const at of spanned.keys()) {
      widths[cell.column + at] = (spanned[at] ?? 0) + missing / spanned.length
    }
  }
  return widths
}

/** The least that a column is given: room for two characters. */
export function leastColumnTwips(sizeTwips: number): number {
  return LEAST_EMS * sizeTwips + SIDES_TWIPS
}

/** Numbers with what belongs to them, words of letters: no line ends in them (word-breaks.ts). */
const WHOLE = /[\p{Script=Latin}\p{N}.,:/%‰+＋()@_\-–—~～]+/gu

function roomOf(lines: readonly string[]): WantedRoom {
  const whole = lines.flatMap((line) => line.match(WHOLE) ?? [])
  return { ems: Math.max(0, ...lines.map(emsOf)), wholeEms: Math.max(0, ...whole.map(emsOf)) }
}

function emsOf(text: string): number {
  let ems = 0
  for (const character of text) ems += isFullWidth(character) ? 1 : 0.5
  return ems
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0)
}

const known = new WeakMap<Cell, WantedRoom>()

/** Cells never change, so the room that one wants is reckoned once. */
function roomOfCell(cell: Cell): WantedRoom {
  let room = known.get(cell)
  if (room === undefined) {
    room = roomOf(wordsOf(cell).split('\n'))
    known.set(cell, room)
  }
  return room
}
