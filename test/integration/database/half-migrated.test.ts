import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { readVersion } from '../../../electron/database/connect.ts'
import { inspectDatabase } from '../../../electron/database/inspect-database.ts'
import { readLibraryFacts } from '../../../electron/database/library-facts.ts'
import { migrate } from '../../../electron/database/migrate.ts'
import { ALL_MIGRATIONS } from '../../../electron/database/migrations/all-migrations.ts'
import { libraryFile, openLibrary } from '../../support/library.ts'

test('a migration that ends in the middle leaves the library as it was, which is no damage', async () => {
  const file = libraryFile()
  const old = new Database(file)
  old.exec(readFileSync(new URL('../../fixtures/stored/database-3.sql', import.meta.url), 'utf8'))
  const last = ALL_MIGRATIONS.at(-1)
  if (last === undefined) throw new Error('there are migrations')
  const stops = () => {
    throw new Error('the power is gone')
  }
  expect(() => migrate(old, [...ALL_MIGRATIONS.slice(0, -1), { ...last, run: stops }])).toThrow('the power')
  expect([readVersion(old), readLibraryFacts(old).version]).toEqual([3, 3])
  old.close()
  expect(inspectDatabase({ file }, ALL_MIGRATIONS)).toBe('good')
  const { database, notice } = await openLibrary(file)
  expect([readVersion(database), notice]).toEqual([last.version, null])
})
