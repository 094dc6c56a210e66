import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { nameOfSeries } from '../../shared/series/series.ts'
import { parseJson } from '../database/parse-json.ts'
import { ROW_NUMBER, type Row, stateOfRow } from '../database/row-proof.ts'
import { seriesOfRow } from './roster-rows.ts'

const TABLES = ['roster_units', 'roster_people', 'series'] as const

/** Names of units, people and series of meetings whose row is not as it was written; null for each that is. */
export function* findDamagedRoster(database: Database): Generator<string | null> {
  for (const table of TABLES) {
    // The numbers first: a statement that is still being stepped through would hold up writing.
    const numbers = database.prepare<[], number>(`SELECT rowid FROM ${table}`).pluck().all()
    const find = database.prepare<[number], Row>(
      `SELECT rowid AS ${ROW_NUMBER}, * FROM ${table} WHERE rowid = ?`,
    )
    for (const number of numbers) {
      const row = find.get(number)
      yield row === undefined || isSound(table, row) ? null : nameOf(row)
    }
  }
}

function isSound(table: (typeof TABLES)[number], row: Row): boolean {
  if (stateOfRow(table, row) === 'broken') return false
  return table !== 'series' || seriesOfRow({ id: '', place: 0, body: String(row.body) }) !== null
}

function nameOf({ name, body }: Row): string {
  const series = typeof body === 'string' ? namesSchema.safeParse(parseJson(body)) : null
  const found = series?.success === true ? nameOfSeries(series.data) : name
  return typeof found === 'string' && found.trim() !== '' ? found : '（名称不详）'
}

const namesSchema = z.object({ body: z.string(), meetingName: z.string() })
