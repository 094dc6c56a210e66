import type { RollEntry } from '#shared/minutes/blocks.ts'
import { createRollEntry } from '#shared/minutes/factories.ts'
import { isLeadIn } from '#shared/parse/rolls/chat-lines.ts'
import { readPastedPeople } from '#shared/parse/rolls/pasted-people.ts'
import { splitPasted } from '#shared/parse/rolls/split-pasted.ts'
import { describeEntry } from '#shared/people/describe-entry.ts'

export type RollCell = 'unit' | 'names'

/** The rows of a roll after a paste, and which of them are new. */
export interface PastedRows {
  readonly entries: RollEntry[]
  readonly added: readonly RollEntry[]
  readonly leftOut: readonly string[]
}

/**
 * Pastes cells or a list into a cell of row `at`. A column of names or of units fills the rows from there down, anything else makes rows of its
 * own: the row itself when it is empty, else below it. null: plain words, which the cell takes as they are.
 */
export function pasteIntoRows(
  entries: readonly RollEntry[],
  at: number,
  cell: RollCell,
  text: string,
): PastedRows | null {
  const isList = /[\n\t]/u.test(text.trim())
  const pasted = readPastedPeople(text)
  if (!isList && pasted.entries.length < 2) return null
  const { said, leftOut } = splitPasted(text)
  const lines = said
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !isLeadIn(line))
  const isColumn = lines.length > 1 && !text.includes('\t')
  if (isColumn && cell === 'names' && isNamesOnly(pasted.entries) && (entries[at + 1]?.unit ?? '') !== '') {
    return fillDown(
      entries,
      at,
      lines.map((line) => ({ names: line.split(/[、，]/u) })),
      leftOut,
    )
  }
  if (isColumn && cell === 'unit' && isUnitsOnly(pasted.entries)) {
    return fillDown(
      entries,
      at,
      lines.map((unit) => ({ unit })),
      leftOut,
    )
  }
  if (pasted.entries.length === 0) return null
  const row = entries[at]
  const isFree = row === undefined || isBlank(row)
  const first = isFree ? at : at + 1
  const inLines = entries.slice(1).some(({ startsLine }) => startsLine)
  const added = pasted.entries.map((entry, place) => ({
    ...entry,
    startsLine: first + place > 0 && (inLines || entry.startsLine),
  }))
  return {
    entries: [...entries.slice(0, first), ...added, ...entries.slice(at + 1)],
    added,
    leftOut: pasted.leftOut,
  }
}

function fillDown(
  entries: readonly RollEntry[],
  at: number,
  cells: readonly Partial<RollEntry>[],
  leftOut: readonly string[],
): PastedRows {
  const added = cells.map((fields, place) => ({ ...(entries[at + place] ?? createRollEntry()), ...fields }))
  return {
    entries: [...entries.slice(0, at), ...added, ...entries.slice(at + added.length)],
    added,
    leftOut,
  }
}

function isBlank({ unit, names, unnamed }: RollEntry): boolean {
  return (unit ?? '') === '' && names.length + unnamed.length === 0
}

function isNamesOnly(entries: readonly RollEntry[]): boolean {
  return entries.every(
    ({ unit, unnamed, names }) => unit === null && unnamed.length === 0 && names.length > 0,
  )
}

function isUnitsOnly(entries: readonly RollEntry[]): boolean {
  return entries.every((entry) => {
    const { people, unnamed, units } = describeEntry(entry)
    return people.length === 0 && unnamed.length === 0 && units.length > 0
  })
}
