import type { MinutesBlock } from '../minutes/blocks.ts'
import type { Wording } from '../minutes/wording.ts'
import { rateSurname } from '../people/surnames.ts'
import { endsLikeUnit } from '../people/unit-endings.ts'
import { readLeadingNumber } from '../text/leading-number.ts'
import { splitOpener } from '../wording/opener.ts'
import { beginsColophon, readColophon } from './body/colophon.ts'
import { isHeading, isUnnumberedHeading } from './body/headings.ts'
import { readHeadRolls } from './header/head-rolls.ts'
import { tidyLine } from './lines/tidy-line.ts'
import { readAnyLabel } from './rolls/any-label.ts'
import { readRollText } from './rolls/roll-lines.ts'
import { readRolls } from './rolls/rolls.ts'

/** A piece of minutes, such as is pasted. */
export interface Piece {
  /** Its lines that are neither rolls nor 版记, as written. */
  readonly body: readonly string[]
  /** Its rolls, 版记, and lines that look like rolls but cannot be printed back the same. */
  readonly tail: readonly MinutesBlock[]
}

/** Finds the rolls and the 版记 among raw lines that need be no whole minutes: 出席：… before the body or after it, 抄送：… at the end. */
export function readPiece(raw: readonly string[], wording: Wording): Piece {
  const tidy = raw.map(tidyLine)
  const afterBody = tidy.findLastIndex((line) => beginsBody(line, wording)) + 1
  const find = (from: number, test: (index: number) => boolean) =>
    raw.findIndex((_, index) => index >= from && test(index))
  const copies = find(afterBody, (index) => beginsColophon(tidy[index] ?? ''))
  const colophon = copies < 0 ? null : readColophon(tidy.slice(copies))
  const end = colophon === null ? raw.length : copies
  const label = find(afterBody, (index) => index < end && readAnyLabel(raw[index] ?? '') !== null)
  const rolls = label < 0 ? end : label
  const isTail = (line: string, index: number) =>
    readAnyLabel(line) !== null || goesOn(raw[rolls + index - 1], line)
  const [rollLines, after] = part(raw.slice(rolls, end), isTail)
  const head = readHeadRolls(raw, 0, rolls, { withChair: true })
  const tail = [...head.rolls, ...readRolls(rollLines), ...(colophon === null ? [] : [colophon])]
  const saysNothing = tail.every((block) => block.type === 'roll' && block.entries.length === 0)
  if (saysNothing) return { body: raw, tail: [] }
  return { body: [...raw.slice(0, rolls).filter((_, index) => !head.taken.has(index)), ...after], tail }
}

/** In whole minutes all between the rolls and the 版记 is people; after a pasted roll other text may follow. */
function goesOn(before: string | undefined, line: string): boolean {
  if (/[，、；：:]\s*$/u.test(before ?? '')) return true
  const entries = readRollText(line)
  return (
    entries.length > 0 &&
    entries.every(({ unit, names }) => isPeople(names) && (unit === null || endsLikeUnit(unit)))
  )
}

function isPeople(names: readonly string[]): boolean {
  return names.length > 0 && names.every((name) => name.length <= 4 && rateSurname(name) > 0)
}

function part<Value>(
  values: readonly Value[],
  test: (value: Value, index: number) => boolean,
): [Value[], Value[]] {
  return [values.filter(test), values.filter((value, index) => !test(value, index))]
}

function beginsBody(line: string, wording: Wording): boolean {
  if (splitOpener(line, wording).opener !== null || isUnnumberedHeading(line)) return true
  const number = readLeadingNumber(line)
  return (number?.style === 'chinese' || number?.style === 'arabic') && isHeading(number.rest)
}
