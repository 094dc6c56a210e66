import type { Database } from 'better-sqlite3'
import type { AppError } from '../../shared/app-error.ts'
import { ok, type Result } from '../../shared/result.ts'
import { tryOnDatabase } from '../database/database-error.ts'
import { parseJson } from '../database/parse-json.ts'
import { createSeal, stateOfRow } from '../database/row-proof.ts'

/** The writer's own templates or profiles. All calls may answer database-unwritable. */
export interface JsonStore<T> {
  /** In the order of their ids. Those that cannot be read are left out; listUnreadable names them. */
  readonly list: () => Result<T[], AppError>
  /** The names (where there is none, the ids) of those that this program cannot read. They stay stored as they are. */
  readonly listUnreadable: () => Result<string[], AppError>
  /** The names of those that are read and whose proof is gone, so that nobody knows whether they are as they were written; they are proved from now on. */
  readonly takeUnproven: () => Result<string[], AppError>
  /** Adds, or replaces the one of the same id; one that cannot be read is kept under another id. */
  readonly save: (one: T) => Result<T, AppError>
  /** Nothing happens when there is none of that id. */
  readonly remove: (id: string) => Result<null, AppError>
}

interface Row {
  readonly id: string
  readonly body: string
  readonly updated_at_ms: number
  readonly proof: string | null
}

/** `read`: brings what is stored to the form of today and checks it. */
export function createJsonStore<T extends { readonly id: string }>(
  database: Database,
  table: 'templates' | 'profiles',
  read: (value: unknown) => Result<T, AppError>,
  now: () => number = Date.now,
): JsonStore<T> {
  const all = database.prepare<[], Row>(`SELECT * FROM ${table} ORDER BY id`)
  const find = database.prepare<[string], Row>(`SELECT * FROM ${table} WHERE id = ?`)
  const putAside = database.prepare<[string, string]>(`UPDATE ${table} SET id = ? WHERE id = ?`)
  const put = database.prepare<[string, string, number]>(`
    INSERT INTO ${table} (id, body, updated_at_ms) VALUES (?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET body = excluded.body, updated_at_ms = excluded.updated_at_ms`)
  const drop = database.prepare<[string]>(`DELETE FROM ${table} WHERE id = ?`)
  const seal = createSeal(database, table, 'id')
  /** null: damaged, or not to be read by this program. */
  const readRow = (row: Row): T | null => {
    const one = stateOfRow(table, { ...row }) === 'broken' ? null : read(parseJson(row.body))
    return one?.ok ? one.value : null
  }
  const replace = database.transaction((one: T) => {
    const before = find.get(one.id)
    if (before !== undefined && readRow(before) === null) putAside.run(`${one.id} ${now()}`, one.id)
    put.run(one.id, JSON.stringify(one), now())
    seal(one.id)
  })
  return {
    list: () =>
      tryOnDatabase(() =>
        ok(
          all.all().flatMap((row) => {
            const one = readRow(row)
            return one === null ? [] : [one]
          }),
        ),
      ),
    listUnreadable: () =>
      tryOnDatabase(() =>
        ok(
          all
            .all()
            .flatMap((row) => (readRow(row) === null ? [nameOf(parseJson(row.body)) ?? String(row.id)] : [])),
        ),
      ),
    takeUnproven: () =>
      tryOnDatabase(() => {
        const found = all
          .all()
          .filter((row) => stateOfRow(table, { ...row }) === 'unproven' && readRow(row) !== null)
        const prove = database.transaction(() => {
          for (const { id } of found) seal(id)
        })
        if (found.length > 0) prove.immediate()
        return ok(found.map(({ id, body }) => nameOf(parseJson(body)) ?? id))
      }),
    save: (one) =>
      tryOnDatabase(() => {
        replace.immediate(one)
        return ok(one)
      }),
    remove: (id) =>
      tryOnDatabase(() => {
        drop.run(id)
        return ok(null)
      }),
  }
}

function nameOf(value: unknown): string | null {
  const name = typeof value === 'object' && value !== null && 'name' in value ? value.name : null
  return typeof name === 'string' && name.trim() !== '' ? name.trim().slice(0, 60) : null
}
