import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { newPerson, newUnit } from '#shared/roster/propose-people.ts'
import { rosterChange } from '#shared/roster/roster.ts'
import { newSeries } from '#shared/series/series.ts'
import { migrate } from '../../../electron/database/migrate.ts'
import { ALL_MIGRATIONS } from '../../../electron/database/migrations/all-migrations.ts'
import { sealUnproven } from '../../../electron/database/row-proof.ts'
import { findDamagedRoster } from '../../../electron/roster/find-damaged-roster.ts'
import { createRosterStore } from '../../../electron/roster/roster-store.ts'

const UNIT = { ...newUnit('00000000-0000-4000-8000-000000000001', '市财政局', 0), aliases: ['财政局'] }
const PERSON = newPerson('00000000-0000-4000-8000-000000000002', '陈白露', UNIT.id, '局长', 0)

/** A roster that was proved, as by a copy, and then damaged behind the program's back. */
function damaged(sql: string) {
  const database = new Database(':memory:')
  onTestFinished(() => void database.close())
  migrate(database, ALL_MIGRATIONS)
  const store = createRosterStore(database)
  const series = {
    ...newSeries('00000000-0000-4000-8000-000000000003', 0),
    body: '市政府',
    meetingName: '常务会议',
  }
  store.change({ ...rosterChange({}), units: [UNIT], people: [PERSON], series: [series] })
  sealUnproven(database)
  database.pragma('ignore_check_constraints = ON')
  // A damaged page asks no trigger.
  for (const table of ['roster_units', 'roster_people']) database.exec(`DROP TRIGGER ${table}_changed`)
  database.exec(sql)
  return { store, names: [...findDamagedRoster(database)].filter((name) => name !== null) }
}

test.each([
  ["UPDATE roster_people SET name = '陈臼露'", ['陈臼露']],
  ["UPDATE roster_people SET post = '副局长'", ['陈白露']],
  ["UPDATE roster_people SET unit_id = NULL, name = ' '", ['（名称不详）']],
  ["UPDATE roster_units SET aliases = '[\"财政'", ['市财政局']],
  ["UPDATE roster_units SET former_names = '{}'", ['市财政局']],
  ["UPDATE series SET body = replace(body, '常务', '常扬')", ['市政府常扬会议']],
  ['UPDATE series SET body = \'{"name":\'', ['（名称不详）']],
  ['SELECT 1', []],
])('%s: it is named, and the rest of the roster is there', (sql, wanted) => {
  const { store, names } = damaged(sql)
  expect(names).toEqual(wanted)
  const read = store.get()
  expect(read.ok && [read.value.roster.units.length, read.value.roster.people.length]).toEqual([1, 1])
})
