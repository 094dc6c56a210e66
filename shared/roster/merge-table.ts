import { readOtherNames } from './other-names.ts'
import { newPerson, newUnit, nextPlace } from './propose-people.ts'
import { readRosterRow } from './read-roster-row.ts'
import { readTermDay, type TermEnd } from './read-term-day.ts'
import { type Roster, type RosterChange, type RosterPerson, type RosterUnit, rosterChange } from './roster.ts'
import { findUnit } from './roster-at.ts'
import {
  beginsTable,
  type Column,
  type Columns,
  findHeadingRow,
  ROSTER_COLUMNS,
  readColumns,
} from './roster-columns.ts'
import { findKin, findPost, type PostWords } from './same-person.ts'

/** A row that cannot be taken: counted from 1 as Excel does. */
interface TableFault {
  readonly row: number
  readonly kind: 'no-name' | 'date' | 'long'
  /** The words of the cell. */
  readonly text: string
}

/** What taking a table into the roster would do. Nothing is taken while there are faults. */
export interface TableMerge {
  readonly change: RosterChange
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly unchanged: number
  /** The name is there already: taken as somebody else of that name. */
  readonly conflicts: readonly string[]
  readonly faults: readonly TableFault[]
  /** Headings of filled columns that the roster has no place for. */
  readonly leftOut: readonly string[]
}

const LONGEST = 100

/**
 * Reads a table by its heading row and compares it with the roster. Cells left empty change nothing; rows the table has not stay. null: no row
 * has the headings 姓名 or 单位. `newId` makes ids, `today` (YYYY-MM-DD) gives dates without a year theirs.
 */
export function mergeTable(
  rows: readonly (readonly string[])[],
  roster: Roster,
  newId: () => string,
  today: string,
): TableMerge | null {
  const at = findHeadingRow(rows)
  const headings = rows[at]
  if (headings === undefined) return null
  let columns = readColumns(headings)
  /** Where the sheet begins that the row is in: the rows of others follow, each from its own headings on. */
  let start = 0
  const leftOut = new Set<string>()
  const merge = createMerge(roster, newId, today)
  for (const [index, row] of rows.entries()) {
    if (index <= at || row.every((cell) => cell.trim() === '')) continue
    if (beginsTable(row)) {
      columns = readColumns(row)
      start = index
      merge.startTable()
      continue
    }
    const { places, others } = columns
    for (const { heading, place } of others) if ((row[place] ?? '').trim() !== '') leftOut.add(heading)
    merge.take(index - start + 1, columns, (column) => (row[places.get(column) ?? -1] ?? '').trim())
  }
  return { ...merge.result(), leftOut: [...leftOut] }
}

function createMerge(roster: Roster, newId: () => string, today: string) {
  const units = new Map(roster.units.map((unit) => [unit.id, unit]))
  const people = new Map<string, RosterPerson>()
  const byName = new Map<string, RosterPerson[]>()
  const put = (person: RosterPerson) => {
    const same = byName.get(person.name) ?? []
    const at = same.findIndex(({ id }) => id === person.id)
    byName.set(person.name, at < 0 ? [...same, person] : same.with(at, person))
    people.set(person.id, person)
  }
  for (const person of roster.people) put(person)
  const touched = new Set<string>()
  const places = { unit: nextPlace(roster.units), person: nextPlace(roster.people) }
  /** Posts that a row of the table has spoken of: the next row of the same name means another one. */
  const claimed = new Set<string>()
  const added: string[] = []
  const changed: string[] = []
  const conflicts: string[] = []
  const faults: TableFault[] = []
  let unchanged = 0
  let above: RosterUnit | null = null

  const readDay = (row: number, text: string, end: TermEnd, before: string | null): string | null => {
    if (text === '') return before
    const day = readTermDay(text, end, today)
    if (day === undefined) faults.push({ row, kind: 'date', text })
    // 至今 ends a post that had an end; nothing takes its beginning away.
    return day === undefined || (day === null && end === 'first') ? before : day
  }

  const takeUnit = (row: number, name: string, cell: (column: Column) => string): RosterUnit => {
    const known = findUnit([...units.values()], name)
    const unit = known ?? newUnit(newId(), name, places.unit++)
    const { aliases, formerNames } = readOtherNames(cell('曾用名'))
    const next: RosterUnit = {
      ...unit,
      fullName: cell('全称') || unit.fullName,
      group: cell('分组') || unit.group,
      aliases: aliases.length > 0 ? aliases : unit.aliases,
      formerNames: formerNames.length > 0 ? formerNames : unit.formerNames,
      validFrom: readDay(row, cell('启用'), 'first', unit.validFrom),
      validTo: readDay(row, cell('停用'), 'last', unit.validTo),
    }
    if (known !== undefined && JSON.stringify(next) === JSON.stringify(known)) return known
    if (known === undefined) added.push(name)
    else if (!touched.has(unit.id)) changed.push(name)
    touched.add(unit.id)
    units.set(unit.id, next)
    return next
  }

  const takePerson = (unitId: string | null, name: string, words: PostWords): void => {
    const same = byName.get(name) ?? []
    const known = findPost(same, unitId, words, claimed)
    const kin = known ?? findKin(same, words)
    if (kin === undefined && same.length > 0) conflicts.push(name)
    const id = known?.id ?? newId()
    const person = known ?? {
      ...newPerson(id, name, unitId, '', places.person++),
      personId: kin?.personId ?? id,
    }
    claimed.add(id)
    const next: RosterPerson = {
      ...person,
      post: words.post || person.post,
      phone: words.phone || person.phone,
      validFrom: words.from ?? person.validFrom,
      validTo: words.to === undefined ? person.validTo : words.to,
    }
    if (known !== undefined && JSON.stringify(next) === JSON.stringify(known)) {
      unchanged += 1
      return
    }
    if (known === undefined) added.push(name)
    else changed.push(name)
    touched.add(id)
    put(next)
  }

  return {
    /** The unit of the rows above holds no longer. */
    startTable(): void {
      above = null
    },
    take(row: number, columns: Columns, cell: (column: Column) => string): void {
      const long = [...columns.places.keys()].map(cell).find((text) => text.length > LONGEST)
      if (long !== undefined) {
        faults.push({ row, kind: 'long', text: long.slice(0, 20) })
        return
      }
      const said = readRosterRow(cell, columns)
      const isNobody = said.people.length === 0
      if (isNobody && !said.isVacant && (!said.unit || said.post !== '' || cell('电话') !== '')) {
        const text = said.post || cell('电话') || ROSTER_COLUMNS.map(cell).join('')
        faults.push({ row, kind: 'no-name', text })
        return
      }
      // A merged cell holds for the rows below it.
      const unit = said.unit ? takeUnit(row, said.unit, cell) : said.unit === '' ? above : null
      above = unit ?? above
      if (isNobody && said.unit && unit !== null) unchanged += touched.has(unit.id) ? 0 : 1
      const words = {
        phone: cell('电话'),
        from: readDay(row, cell('任职起'), 'first', null),
        to: cell('任职止') === '' ? undefined : readDay(row, cell('任职止'), 'last', null),
      }
      for (const { name, post } of said.people) takePerson(unit?.id ?? null, name, { ...words, post })
    },
    result(): Omit<TableMerge, 'leftOut'> {
      const change = rosterChange({
        units: [...units.values()].filter(({ id }) => touched.has(id)),
        people: [...people.values()].filter(({ id }) => touched.has(id)),
      })
      return { change, added, changed, unchanged, conflicts, faults }
    },
  }
}
