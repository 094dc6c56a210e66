import type { Database } from 'better-sqlite3'
import type { z } from 'zod'
import type { AppError } from '../../shared/app-error.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { tryOnDatabase } from '../database/database-error.ts'
import { parseJson } from '../database/parse-json.ts'
import { createSeal, type Row, stateOfRow } from '../database/row-proof.ts'

/** One named value of the library: the settings, the phrase bank, the window's place. */
export interface KeptValue<T> {
  /** The fallback when nothing was stored or what is stored cannot be read. */
  readonly get: () => Result<T, AppError>
  /** Whether something is stored that this program cannot read. */
  readonly isUnreadable: () => Result<boolean, AppError>
  /** Whether it is read and its proof is gone, so that nobody knows whether it is as it was written; it is proved from now on. */
  readonly takeUnproven: () => Result<boolean, AppError>
  /** What is stored and cannot be read is kept under another name. */
  readonly set: (value: T) => Result<T, AppError>
}

/** Reads by a schema what never had another form. */
export function bySchema<T>(schema: z.ZodType<T>): (value: unknown) => Result<T, null> {
  return (value) => {
    const read = schema.safeParse(value)
    return read.success ? ok(read.data) : fail(null)
  }
}

/** `read`: brings what is stored to the form of today and checks it. */
export function createKeptValue<T>(
  database: Database,
  name: 'settings' | 'phrases' | 'window' | 'check' | 'folders',
  read: (value: unknown) => Result<T, unknown>,
  fallback: T,
  now: () => number = Date.now,
): KeptValue<T> {
  const find = database.prepare<[string], Row>('SELECT * FROM kept_values WHERE name = ?')
  const seal = createSeal(database, 'kept_values', 'name')
  const putAside = database.prepare<[string, string]>('UPDATE kept_values SET name = ? WHERE name = ?')
  const put = database.prepare<[string, string]>(`
    INSERT INTO kept_values (name, body) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET body = excluded.body`)
  const readStored = () => {
    const row = find.get(name)
    if (row === undefined) return null
    return stateOfRow('kept_values', row) === 'broken' ? fail(null) : read(parseJson(String(row.body)))
  }
  const replace = database.transaction((value: T) => {
    if (readStored()?.ok === false) putAside.run(`${name} ${now()}`, name)
    put.run(name, JSON.stringify(value))
    seal(name)
  })
  return {
    get: () =>
      tryOnDatabase(() => {
        const stored = readStored()
        return ok(stored?.ok ? stored.value : fallback)
      }),
    isUnreadable: () => tryOnDatabase(() => ok(readStored()?.ok === false)),
    takeUnproven: () =>
      tryOnDatabase(() => {
        const row = find.get(name)
        const isFound =
          row !== undefined && stateOfRow('kept_values', row) === 'unproven' && readStored()?.ok === true
        const prove = database.transaction(() => seal(name))
        if (isFound) prove.immediate()
        return ok(isFound)
      }),
    set: (value) =>
      tryOnDatabase(() => {
        replace.immediate(value)
        return ok(value)
      }),
  }
}
