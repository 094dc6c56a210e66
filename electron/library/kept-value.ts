import type { Database } from 'better-sqlite3'
import type { z } from 'zod'
import type { AppError } from '../../shared/app-error.ts'
import { ok, type Result } from '../../shared/result.ts'
import { tryOnDatabase } from '../database/database-error.ts'

/** One named value of the library: the settings, the phrase bank, the window's place. */
export interface KeptValue<T> {
  /** The fallback when nothing was stored or what is stored no longer fits the schema. */
  readonly get: () => Result<T, AppError>
  readonly set: (value: T) => Result<T, AppError>
}

export function createKeptValue<T>(
  database: Database,
  name: 'settings' | 'phrases' | 'window',
  schema: z.ZodType<T>,
  fallback: T,
): KeptValue<T> {
  const find = database.prepare<[string], string>('SELECT body FROM kept_values WHERE name = ?').pluck()
  const put = database.prepare<[string, string]>(`
    INSERT INTO kept_values (name, body) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET body = excluded.body`)
  return {
    get: () =>
      tryOnDatabase(() => {
        const body = find.get(name)
        const read = body === undefined ? undefined : schema.safeParse(JSON.parse(body))
        return ok(read?.success ? read.data : fallback)
      }),
    set: (value) =>
      tryOnDatabase(() => {
        put.run(name, JSON.stringify(value))
        return ok(value)
      }),
  }
}
