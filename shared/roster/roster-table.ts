import { readTypedDate } from '../text/typed-date.ts'
import { newPerson, newUnit, nextPlace } from './propose-people.ts'
import { type Roster, type RosterChange, type RosterPerson, type RosterUnit, rosterChange } from './roster.ts'
import { findUnit } from './roster-at.ts'

/** The columns of the roster as a table, in their order. */
export const ROSTER_COLUMNS = [
  '单位',
  '全称',
  '曾用名',
  '分组',
  '姓名',
  '职务',
  '电话',
  '任职起',
  '任职止',
] as const
type Column = (typeof ROSTER_COLUMNS)[number]

/** One row for each person, one for each unit nobody belongs to; units and people in the official order. */
export function rosterToTable({ units, people }: Roster): string[][] {
  const bare = people.filter(({ unitId }) => unitId === null).map((person) => rowOf(undefined, person))
  return [
    ...bare,
    ...units.flatMap((unit) => {
      const own = people.filter(({ unitId }) => unitId === unit.id)
      return own.length === 0 ? [rowOf(unit, undefined)] : own.map((person) => rowOf(unit, person))
    }),
  ]
}

function rowOf(unit: RosterUnit | undefined, person: RosterPerson | undefined): string[] {
  return [
    unit?.name ?? '',
    unit?.fullName ?? '',
    unit?.aliases.join('、') ?? '',
    unit?.group ?? '',
    person?.name ?? '',
    person?.post ?? '',
    person?.phone ?? '',
    person?.validFrom ?? '',
    person?.validTo ?? '',
  ]
}

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
  /** The roster has the name in another unit: taken as somebody else of that name. */
  readonly conflicts: readonly string[]
  readonly faults: readonly TableFault[]
}

const LONGEST = 100
/** The heading row stands among the first. */
const HEADING_REACH = 10

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
  let places = placesOf(headings)
  /** Where the sheet begins that the row is in: the rows of others follow, each from its own headings on. */
  let start = 0
  const merge = createMerge(roster, newId, today)
  for (const [index, row] of rows.entries()) {
    if (index <= at || row.every((cell) => cell.trim() === '')) continue
    if (beginsTable(row)) {
      places = placesOf(row)
      start = index
      merge.startTable()
    } else merge.take(index - start + 1, (column) => (row[places.get(column) ?? -1] ?? '').trim())
  }
  return merge.result()
}

/** The row with the headings of a roster, among the first; -1: none. */
export function findHeadingRow(rows: readonly (readonly string[])[]): number {
  return rows
    .slice(0, HEADING_REACH)
    .findIndex((row) => row.some((cell) => isHeading(cell, '姓名') || isHeading(cell, '单位')))
}

/** Whether the row heads another table under one: one word may be somebody's 分组 (部门), two are headings. */
export function beginsTable(row: readonly string[]): boolean {
  const found = ROSTER_COLUMNS.filter((column) => row.some((cell) => isHeading(cell, column)))
  return found.length > 1 && (found.includes('姓名') || found.includes('单位'))
}

function placesOf(headings: readonly string[]): ReadonlyMap<Column, number> {
  return new Map(
    ROSTER_COLUMNS.map((column) => [column, headings.findIndex((cell) => isHeading(cell, column))]),
  )
}

/** Headings as offices write them. */
const OTHER_HEADINGS: Readonly<Partial<Record<Column, RegExp>>> = {
  单位: /^(?:单位|规范简称|单位名称|单位简称|部门|工作单位)$/u,
  曾用名: /^(?:曾用名|别名|曾用名、别名)$/u,
  姓名: /^(?:姓名|名字|人员)$/u,
  职务: /^(?:职务|职称|岗位)$/u,
  电话: /^(?:电话|手机|手机号码?|联系电话|联系方式)$/u,
  分组: /^(?:分组|类别|组别)$/u,
}

function isHeading(cell: string, column: Column): boolean {
  const text = cell.replace(/\s/gu, '')
  return text === column || (OTHER_HEADINGS[column]?.test(text) ?? false)
}

/** The row of somebody in a unit: of several posts by date the one of that beginning, else of that name, else the present one. */
function findPost(
  same: readonly RosterPerson[],
  unitId: string | null,
  post: string,
  from: string,
): RosterPerson | undefined {
  const here = same.filter((one) => one.unitId === unitId)
  if (here.length < 2) return here[0]
  return (
    here.find(({ validFrom }) => from !== '' && validFrom === from) ??
    here.find((one) => one.post === post && (one.validFrom ?? '') === from) ??
    here.find((one) => one.post === post) ??
    here.find(({ validTo }) => validTo === null) ??
    here[0]
  )
}

function createMerge(roster: Roster, newId: () => string, today: string) {
  const units = new Map(roster.units.map((unit) => [unit.id, unit]))
  const people = new Map(roster.people.map((person) => [person.id, person]))
  const touched = { units: new Set<string>(), people: new Set<string>() }
  const added: string[] = []
  const changed: string[] = []
  const conflicts: string[] = []
  const faults: TableFault[] = []
  let unchanged = 0
  let above: RosterUnit | null = null

  const takeUnit = (cell: (column: Column) => string): RosterUnit | null => {
    const name = cell('单位')
    // A merged cell holds for the rows below it.
    if (name === '') return cell('姓名') === '' ? null : above
    const known = findUnit([...units.values()], name)
    const unit = known ?? newUnit(newId(), name, nextPlace([...units.values()]))
    const aliases = cell('曾用名')
      .split(/[、，,]/u)
      .map((one) => one.trim())
      .filter(Boolean)
    const next: RosterUnit = {
      ...unit,
      fullName: cell('全称') || unit.fullName,
      group: cell('分组') || unit.group,
      aliases: aliases.length > 0 ? aliases.slice(0, 20) : unit.aliases,
    }
    if (known === undefined) added.push(name)
    else if (JSON.stringify(next) !== JSON.stringify(known)) changed.push(name)
    if (known === undefined || JSON.stringify(next) !== JSON.stringify(known)) touched.units.add(unit.id)
    units.set(unit.id, next)
    return next
  }

  const readDay = (row: number, text: string, before: string | null): string | null => {
    const read = readTypedDate(text, today)
    if (read.kind === 'empty') return before
    if (read.kind === 'date') return read.iso
    faults.push({ row, kind: 'date', text })
    return before
  }

  return {
    /** The unit of the rows above holds no longer. */
    startTable(): void {
      above = null
    },
    take(row: number, cell: (column: Column) => string): void {
      const long = ROSTER_COLUMNS.map(cell).find((text) => text.length > LONGEST)
      if (long !== undefined) {
        faults.push({ row, kind: 'long', text: long.slice(0, 20) })
        return
      }
      const unit = takeUnit(cell)
      above = unit ?? above
      const name = cell('姓名').replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
      if (name === '') {
        if (unit === null) faults.push({ row, kind: 'no-name', text: ROSTER_COLUMNS.map(cell).join('') })
        else if (cell('职务') === '' && cell('电话') === '') unchanged += touched.units.has(unit.id) ? 0 : 1
        else faults.push({ row, kind: 'no-name', text: cell('职务') || cell('电话') })
        return
      }
      const unitId = unit?.id ?? null
      const same = [...people.values()].filter((one) => one.name === name)
      const known =
        findPost(same, unitId, cell('职务'), cell('任职起')) ?? (unitId === null ? same[0] : undefined)
      if (known === undefined && same.length > 0) conflicts.push(name)
      const person = known ?? newPerson(newId(), name, unitId, '', nextPlace([...people.values()]))
      const next: RosterPerson = {
        ...person,
        post: cell('职务') || person.post,
        phone: cell('电话') || person.phone,
        validFrom: readDay(row, cell('任职起'), person.validFrom),
        validTo: readDay(row, cell('任职止'), person.validTo),
      }
      if (known === undefined) added.push(name)
      else if (JSON.stringify(next) === JSON.stringify(known)) {
        unchanged += 1
        return
      } else changed.push(name)
      touched.people.add(person.id)
      people.set(person.id, next)
    },
    result(): TableMerge {
      const change = rosterChange({
        units: [...units.values()].filter(({ id }) => touched.units.has(id)),
        people: [...people.values()].filter(({ id }) => touched.people.has(id)),
      })
      return { change, added, changed, unchanged, conflicts, faults }
    },
  }
}
