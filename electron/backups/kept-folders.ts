import { existsSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { bySchema, createKeptValue, type KeptValue } from '../library/kept-value.ts'

const foldersSchema = z.strictObject({
  /** Gets a second copy of every backup. */
  second: z.string().min(1).nullable(),
  /** Gets every draft as .docx. */
  mirror: z.string().min(1).nullable(),
})
export type KeptFolders = z.infer<typeof foldersSchema>

/** The folders the writer chose. Only the main process knows their paths. */
export function createKeptFolders(database: Database): KeptValue<KeptFolders> {
  return createKeptValue(database, 'folders', bySchema(foldersSchema), { second: null, mirror: null })
}

/** A folder as the page may show it: its last two names, and whether it can be reached. */
export function showFolder(folder: string | null): { place: string; isThere: boolean } | null {
  return folder === null ? null : { place: placeOf(folder), isThere: existsSync(folder) }
}

export function placeOf(folder: string): string {
  return [basename(dirname(folder)), basename(folder)].filter(Boolean).join(' › ')
}
