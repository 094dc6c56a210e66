import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { newPerson, newUnit } from '#shared/roster/propose-people.ts'
import { applyRosterChange, EMPTY_ROSTER } from '#shared/roster/roster.ts'
import { migrate } from '../../../electron/database/migrate.ts'
import { ALL_MIGRATIONS } from '../../../electron/database/migrations/all-migrations.ts'
import { createRosterStore } from '../../../electron/roster/roster-store.ts'

const UNIT = {
  ...newUnit('00000000-0000-4000-8000-000000000001', '市财政局', 3),
  aliases: ['财政局'],
  group: '市直',
  validTo: '2026-01-01',
}
const PERSON = {
  ...newPerson('00000000-0000-4000-8000-000000000002', '陈白露', UNIT.id, '局长', 5),
  phone: '0512',
}
const NOTHING = { units: [], people: [], removedUnits: [], removedPeople: [] }

function openStore() {
  const database = new Database(':memory:')
  database.pragma('foreign_keys = ON')
  migrate(database, ALL_MIGRATIONS)
  return createRosterStore(database)
}

it('keeps what it is given, and forgets what is removed', () => {
  const store = openStore()
  const change = { ...NOTHING, units: [UNIT], people: [PERSON] }
  expect(store.change(change)).toEqual({ ok: true, value: null })
  expect(store.get()).toEqual({ ok: true, value: applyRosterChange(EMPTY_ROSTER, change) })
  const renamed = { ...NOTHING, units: [{ ...UNIT, name: '市财政和国资局' }] }
  store.change(renamed)
  expect(store.get()).toMatchObject({ value: { units: [{ name: '市财政和国资局' }] } })
  store.change({ ...NOTHING, removedUnits: [UNIT.id] })
  expect(store.get()).toMatchObject({ value: { units: [], people: [{ name: '陈白露', unitId: null }] } })
})

it('writes all of a change or nothing of it', () => {
  const store = openStore()
  const broken = {
    ...NOTHING,
    units: [UNIT],
    people: [{ ...PERSON, unitId: '00000000-0000-4000-8000-00000000dead' }],
  }
  expect(() => store.change(broken)).toThrow(/FOREIGN KEY/u)
  expect(store.get()).toEqual({ ok: true, value: EMPTY_ROSTER })
})
