import type { Database } from 'better-sqlite3'
import { type IssuedFile, issuedFilesSchema } from '../../shared/ipc/versions.ts'
import { parseJson } from '../database/parse-json.ts'

/** The files of 印发 that a library, or a copy of one, refers to. Throws SqliteError; a copy of a time without versions has none. */
export function listIssued(database: Database): IssuedFile[] {
  const hasVersions = database
    .prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'versions'")
    .get()
  if (hasVersions === undefined) return []
  // By the tier: it stands before the body, which need not be read then.
  return database
    .prepare<[], string | null>("SELECT files FROM versions WHERE tier = 'issued'")
    .pluck()
    .all()
    .flatMap(readIssued)
}

/** The column `files` of a version. What is not to be read counts as none. */
export function readIssued(files: string | null): IssuedFile[] {
  const read = issuedFilesSchema.safeParse(files === null ? [] : parseJson(files))
  return read.success ? read.data : []
}
