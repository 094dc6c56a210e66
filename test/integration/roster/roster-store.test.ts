import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { newPerson, newUnit } from '#shared/roster/propose-people.ts'
import { applyRosterChange, EMPTY_ROSTER, rosterChange } from '#shared/roster/roster.ts'
import { newSeries } from '#shared/series/series.ts'
import { migrate } from '../../../electron/database/migrate.ts'
import { ALL_MIGRATIONS } from '../../../electron/database/migrations/all-migrations.ts'
import { findBrokenRows } from '../../../electron/database/row-proof.ts'
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
const NOTHING = rosterChange({})

function openDatabase() {
  const database = new Database(':memory:')
  database.pragma('foreign_keys = ON')
  migrate(database, ALL_MIGRATIONS)
  return database
}

function openStore() {
  return createRosterStore(openDatabase())
}

it('keeps what it is given, and forgets what is removed', () => {
  const store = openStore()
  const change = { ...NOTHING, units: [UNIT], people: [PERSON] }
  expect(store.change(change)).toEqual({ ok: true, value: null })
  expect(store.get()).toEqual({
    ok: true,
    value: { roster: applyRosterChange(EMPTY_ROSTER, change), steps: 1 },
  })
  const renamed = { ...NOTHING, units: [{ ...UNIT, name: '市财政和国资局' }] }
  store.change(renamed)
  expect(store.get()).toMatchObject({ value: { roster: { units: [{ name: '市财政和国资局' }] } } })
  store.change({ ...NOTHING, removedUnits: [UNIT.id] })
  expect(store.get()).toMatchObject({
    value: { roster: { units: [], people: [{ name: '陈白露', unitId: null }] } },
  })
})

it('writes all of a change or nothing of it', () => {
  const store = openStore()
  const broken = {
    ...NOTHING,
    units: [UNIT],
    people: [{ ...PERSON, unitId: '00000000-0000-4000-8000-00000000dead' }],
  }
  expect(() => store.change(broken)).toThrow(/FOREIGN KEY/u)
  expect(store.get()).toEqual({ ok: true, value: { roster: EMPTY_ROSTER, steps: 0 } })
})

it('takes back its steps one by one, the newest first, also those of an earlier run', () => {
  const database = openDatabase()
  let clock = 1000
  const store = createRosterStore(database, () => clock)
  store.change({ ...NOTHING, units: [UNIT], people: [PERSON] })
  clock = 2000
  store.change({ ...NOTHING, people: [{ ...PERSON, post: '副局长' }] })
  const later = createRosterStore(database)
  expect(later.steps()).toMatchObject({
    value: [
      { atMs: 2000, change: { people: [{ post: '副局长' }] }, undo: { people: [{ post: '局长' }] } },
      { atMs: 1000, undo: { removedUnits: [UNIT.id], removedPeople: [PERSON.id] } },
    ],
  })
  later.undo()
  expect(later.get()).toMatchObject({ value: { roster: { people: [{ post: '局长' }] }, steps: 1 } })
  later.undo()
  expect(later.get()).toEqual({ ok: true, value: { roster: EMPTY_ROSTER, steps: 0 } })
  expect(later.undo()).toEqual({ ok: true, value: null })
})

it('makes no step of a change that changes nothing', () => {
  const store = openStore()
  store.change({ ...NOTHING, units: [UNIT] })
  store.change({ ...NOTHING, units: [UNIT] })
  expect(store.get()).toMatchObject({ value: { steps: 1 } })
})

it('keeps series, proven like drafts', () => {
  const database = openDatabase()
  const store = createRosterStore(database)
  const series = {
    ...newSeries('00000000-0000-4000-8000-000000000009', 0),
    body: '市政府',
    meetingName: '常务会议',
  }
  store.change({ ...NOTHING, series: [series] })
  expect(store.get()).toMatchObject({ value: { roster: { series: [series] } } })
  expect([...findBrokenRows(database)].filter(Boolean)).toEqual([])
  expect(database.prepare('SELECT count(*) FROM series WHERE proof IS NULL').pluck().get()).toBe(0)
  store.change({ ...NOTHING, removedSeries: [series.id] })
  expect(store.get()).toMatchObject({ value: { roster: { series: [] } } })
})
