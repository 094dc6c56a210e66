import type { Database } from 'better-sqlite3'
import type { AppError } from '../../shared/app-error.ts'
import { ok, type Result } from '../../shared/result.ts'
import {
  invertRosterChange,
  isNoChange,
  type Roster,
  type RosterChange,
  type RosterStep,
} from '../../shared/roster/roster.ts'
import { tryOnDatabase } from '../database/database-error.ts'
import { createSeal } from '../database/row-proof.ts'
import {
  type PersonRow,
  personOfRow,
  rowOfPerson,
  rowOfSeries,
  rowOfUnit,
  type SeriesRow,
  seriesOfRow,
  type UnitRow,
  unitOfRow,
} from './roster-rows.ts'
import { createRosterSteps } from './roster-steps.ts'

/** The roster of units, people and series of meetings. */
export interface RosterStore {
  /** With the number of steps that can be taken back. */
  readonly get: () => Result<{ roster: Roster; steps: number }, AppError>
  /** One transaction: all of the change or nothing of it; it becomes a step that can be taken back. Errors: database-unwritable. */
  readonly change: (change: RosterChange) => Result<null, AppError>
  /** What was changed, newest first. */
  readonly steps: () => Result<RosterStep[], AppError>
  /** Takes back the newest step, also one of an earlier day; gives what that changed, null when there is none. Errors: database-unwritable. */
  readonly undo: () => Result<RosterChange | null, AppError>
}

export function createRosterStore(database: Database, now: () => number = Date.now): RosterStore {
  const read = createReading(database)
  const write = createWriting(database)
  const steps = createRosterSteps(database, now)
  const change = database.transaction((wanted: RosterChange) => {
    const undo = invertRosterChange(read(), wanted)
    if (isNoChange(undo)) return
    write(wanted)
    steps.add(wanted, undo)
  })
  const undo = database.transaction(() => {
    const back = steps.takeNewest()
    if (back !== null) write(back)
    return back
  })
  return {
    get: () => tryOnDatabase(() => ok({ roster: read(), steps: steps.count() })),
    change: (wanted) =>
      tryOnDatabase(() => {
        change.immediate(wanted)
        return ok(null)
      }),
    steps: () => tryOnDatabase(() => ok(steps.list())),
    undo: () => tryOnDatabase(() => ok(undo.immediate())),
  }
}

function createReading(database: Database): () => Roster {
  const units = database.prepare<[], UnitRow>('SELECT * FROM roster_units ORDER BY place, id')
  const people = database.prepare<[], PersonRow>('SELECT * FROM roster_people ORDER BY place, id')
  const series = database.prepare<[], SeriesRow>('SELECT * FROM series ORDER BY place, id')
  return () => ({
    units: units.all().map(unitOfRow),
    people: people.all().map(personOfRow),
    series: series.all().flatMap((row) => seriesOfRow(row) ?? []),
  })
}

function createWriting(database: Database): (change: RosterChange) => void {
  const putUnit = database.prepare<UnitRow>(`
    INSERT INTO roster_units (id, name, full_name, aliases, former_names, unit_group, place, valid_from, valid_to)
    VALUES (@id, @name, @full_name, @aliases, @former_names, @unit_group, @place, @valid_from, @valid_to)
    ON CONFLICT (id) DO UPDATE SET name = @name, full_name = @full_name, aliases = @aliases, former_names = @former_names,
      unit_group = @unit_group, place = @place, valid_from = @valid_from, valid_to = @valid_to`)
  const putPerson = database.prepare<PersonRow>(`
    INSERT INTO roster_people (id, person_id, name, unit_id, post, phone, place, valid_from, valid_to, seen_on)
    VALUES (@id, @person_id, @name, @unit_id, @post, @phone, @place, @valid_from, @valid_to, @seen_on)
    ON CONFLICT (id) DO UPDATE SET person_id = @person_id, name = @name, unit_id = @unit_id, post = @post, phone = @phone,
      place = @place, valid_from = @valid_from, valid_to = @valid_to, seen_on = @seen_on`)
  const putSeries = database.prepare<SeriesRow>(`
    INSERT INTO series (id, place, body) VALUES (@id, @place, @body)
    ON CONFLICT (id) DO UPDATE SET place = @place, body = @body`)
  const sealSeries = createSeal(database, 'series', 'id')
  const removeUnit = database.prepare<[string]>('DELETE FROM roster_units WHERE id = ?')
  const removePerson = database.prepare<[string]>('DELETE FROM roster_people WHERE id = ?')
  const removeSeries = database.prepare<[string]>('DELETE FROM series WHERE id = ?')
  return (change) => {
    for (const unit of change.units) putUnit.run(rowOfUnit(unit))
    for (const person of change.people) putPerson.run(rowOfPerson(person))
    for (const series of change.series) {
      putSeries.run(rowOfSeries(series))
      sealSeries(series.id)
    }
    for (const id of change.removedPeople) removePerson.run(id)
    for (const id of change.removedUnits) removeUnit.run(id)
    for (const id of change.removedSeries) removeSeries.run(id)
  }
}
