import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { AppError } from '../../shared/app-error.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { Roster, RosterChange, RosterPerson, RosterUnit } from '../../shared/roster/roster.ts'
import { tryOnDatabase } from '../database/database-error.ts'

interface UnitRow {
  readonly id: string
  readonly name: string
  readonly full_name: string
  readonly aliases: string
  readonly unit_group: string
  readonly place: number
  readonly valid_from: string | null
  readonly valid_to: string | null
}

interface PersonRow {
  readonly id: string
  readonly name: string
  readonly unit_id: string | null
  readonly post: string
  readonly phone: string
  readonly place: number
  readonly valid_from: string | null
  readonly valid_to: string | null
}

/** The roster of units and people. */
export interface RosterStore {
  readonly get: () => Result<Roster, AppError>
  /** One transaction: all of the change or nothing of it. Errors: database-unwritable. */
  readonly change: (change: RosterChange) => Result<null, AppError>
}

export function createRosterStore(database: Database): RosterStore {
  const units = database.prepare<[], UnitRow>('SELECT * FROM roster_units ORDER BY place, id')
  const people = database.prepare<[], PersonRow>('SELECT * FROM roster_people ORDER BY place, id')
  const putUnit = database.prepare<UnitRow>(`
    INSERT INTO roster_units (id, name, full_name, aliases, unit_group, place, valid_from, valid_to)
    VALUES (@id, @name, @full_name, @aliases, @unit_group, @place, @valid_from, @valid_to)
    ON CONFLICT (id) DO UPDATE SET name = @name, full_name = @full_name, aliases = @aliases, unit_group = @unit_group,
      place = @place, valid_from = @valid_from, valid_to = @valid_to`)
  const putPerson = database.prepare<PersonRow>(`
    INSERT INTO roster_people (id, name, unit_id, post, phone, place, valid_from, valid_to)
    VALUES (@id, @name, @unit_id, @post, @phone, @place, @valid_from, @valid_to)
    ON CONFLICT (id) DO UPDATE SET name = @name, unit_id = @unit_id, post = @post, phone = @phone, place = @place,
      valid_from = @valid_from, valid_to = @valid_to`)
  const removeUnit = database.prepare<[string]>('DELETE FROM roster_units WHERE id = ?')
  const removePerson = database.prepare<[string]>('DELETE FROM roster_people WHERE id = ?')
  const write = database.transaction((change: RosterChange) => {
    for (const unit of change.units) putUnit.run(rowOfUnit(unit))
    for (const person of change.people) putPerson.run(rowOfPerson(person))
    for (const id of change.removedPeople) removePerson.run(id)
    for (const id of change.removedUnits) removeUnit.run(id)
  })
  return {
    get: () =>
      tryOnDatabase(() => ok({ units: units.all().map(unitOfRow), people: people.all().map(personOfRow) })),
    change: (change) =>
      tryOnDatabase(() => {
        write.immediate(change)
        return ok(null)
      }),
  }
}

const aliasesSchema = z.array(z.string())

function unitOfRow(row: UnitRow): RosterUnit {
  return {
    id: row.id,
    name: row.name,
    fullName: row.full_name,
    aliases: aliasesSchema.parse(JSON.parse(row.aliases)),
    group: row.unit_group,
    place: row.place,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }
}

function rowOfUnit(unit: RosterUnit): UnitRow {
  return {
    id: unit.id,
    name: unit.name,
    full_name: unit.fullName,
    aliases: JSON.stringify(unit.aliases),
    unit_group: unit.group,
    place: unit.place,
    valid_from: unit.validFrom,
    valid_to: unit.validTo,
  }
}

function personOfRow(row: PersonRow): RosterPerson {
  return {
    id: row.id,
    name: row.name,
    unitId: row.unit_id,
    post: row.post,
    phone: row.phone,
    place: row.place,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }
}

function rowOfPerson(person: RosterPerson): PersonRow {
  return {
    id: person.id,
    name: person.name,
    unit_id: person.unitId,
    post: person.post,
    phone: person.phone,
    place: person.place,
    valid_from: person.validFrom,
    valid_to: person.validTo,
  }
}
