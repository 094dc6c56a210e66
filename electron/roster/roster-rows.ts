import { z } from 'zod'
import { type RosterPerson, type RosterUnit, rosterUnitSchema } from '../../shared/roster/roster.ts'
import { type Series, seriesSchema } from '../../shared/series/series.ts'
import { parseJson } from '../database/parse-json.ts'

export interface UnitRow {
  readonly id: string
  readonly name: string
  readonly full_name: string
  readonly aliases: string
  readonly former_names: string
  readonly unit_group: string
  readonly place: number
  readonly valid_from: string | null
  readonly valid_to: string | null
}

export interface PersonRow {
  readonly id: string
  readonly person_id: string | null
  readonly name: string
  readonly unit_id: string | null
  readonly post: string
  readonly phone: string
  readonly place: number
  readonly valid_from: string | null
  readonly valid_to: string | null
  readonly seen_on: string | null
}

export interface SeriesRow {
  readonly id: string
  readonly place: number
  readonly body: string
}

const aliasesSchema = z.array(z.string())

export function unitOfRow(row: UnitRow): RosterUnit {
  return {
    id: row.id,
    name: row.name,
    fullName: row.full_name,
    // One damaged row must not take the others down with it; it is told (find-damaged-roster.ts).
    aliases: aliasesSchema.catch([]).parse(parseJson(row.aliases)),
    formerNames: rosterUnitSchema.shape.formerNames.catch([]).parse(parseJson(row.former_names)),
    group: row.unit_group,
    place: row.place,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }
}

export function rowOfUnit(unit: RosterUnit): UnitRow {
  return {
    id: unit.id,
    name: unit.name,
    full_name: unit.fullName,
    aliases: JSON.stringify(unit.aliases),
    former_names: JSON.stringify(unit.formerNames),
    unit_group: unit.group,
    place: unit.place,
    valid_from: unit.validFrom,
    valid_to: unit.validTo,
  }
}

export function personOfRow(row: PersonRow): RosterPerson {
  return {
    id: row.id,
    personId: row.person_id ?? row.id,
    name: row.name,
    unitId: row.unit_id,
    post: row.post,
    phone: row.phone,
    place: row.place,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    seenOn: row.seen_on,
  }
}

export function rowOfPerson(person: RosterPerson): PersonRow {
  return {
    id: person.id,
    person_id: person.personId,
    name: person.name,
    unit_id: person.unitId,
    post: person.post,
    phone: person.phone,
    place: person.place,
    valid_from: person.validFrom,
    valid_to: person.validTo,
    seen_on: person.seenOn,
  }
}

/** null: what is stored is no series this program can read; it stays stored. */
export function seriesOfRow({ body }: SeriesRow): Series | null {
  const read = seriesSchema.safeParse(parseJson(body))
  return read.success ? read.data : null
}

export function rowOfSeries(series: Series): SeriesRow {
  return { id: series.id, place: series.place, body: JSON.stringify(series) }
}
