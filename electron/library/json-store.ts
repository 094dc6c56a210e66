import type { Database } from 'better-sqlite3'
import type { z } from 'zod'
import type { AppError } from '../../shared/app-error.ts'
import { ok, type Result } from '../../shared/result.ts'
import { tryOnDatabase } from '../database/database-error.ts'

/** The writer's own templates or profiles. All calls may answer database-unwritable. */
export interface JsonStore<T> {
  /** In the order of their ids. One that no longer fits the schema is left out (and stays stored). */
  readonly list: () => Result<T[], AppError>
  /** Adds, or replaces the one of the same id. */
  readonly save: (one: T) => Result<T, AppError>
  /** Nothing happens when there is none of that id. */
  readonly remove: (id: string) => Result<null, AppError>
}

export function createJsonStore<T extends { readonly id: string }>(
  database: Database,
  table: 'templates' | 'profiles',
  schema: z.ZodType<T>,
  now: () => number = Date.now,
): JsonStore<T> {
  const all = database.prepare<[], string>(`SELECT body FROM ${table} ORDER BY id`).pluck()
  const put = database.prepare<[string, string, number]>(`
    INSERT INTO ${table} (id, body, updated_at_ms) VALUES (?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET body = excluded.body, updated_at_ms = excluded.updated_at_ms`)
  const drop = database.prepare<[string]>(`DELETE FROM ${table} WHERE id = ?`)
  return {
    list: () =>
      tryOnDatabase(() =>
        ok(
          all.all().flatMap((body) => {
            const read = schema.safeParse(JSON.parse(body))
            return read.success ? [read.data] : []
          }),
        ),
      ),
    save: (one) =>
      tryOnDatabase(() => {
        put.run(one.id, JSON.stringify(one), now())
        return ok(one)
      }),
    remove: (id) =>
      tryOnDatabase(() => {
        drop.run(id)
        return ok(null)
      }),
  }
}
