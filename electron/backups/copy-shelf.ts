import { statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Backup as BackupFacts } from '../../shared/ipc/backups.ts'
import { type Backup, listBackups } from '../database/backups.ts'
import { type DatabasePlace, lookInto } from '../database/connect.ts'
import { isSoundCopyAside } from '../database/inspect-database.ts'
import { readTimeStamp } from '../database/time-stamp.ts'
import { KEPT_BESIDE } from './kept-beside.ts'

/** The copies that can be looked into: those of this library, and one the writer chose from elsewhere, such as another computer's. */
export interface CopyShelf {
  /** Those of this library with what is in them, the latest state first. */
  list(): BackupFacts[]
  describe(backup: Pick<Backup, 'file' | 'atMs'>): BackupFacts
  /** Where the copy of a name lies; null: there is none, whatever the page says. */
  find(name: string): DatabasePlace | null
  /** Takes a copy from elsewhere; null when the file is none, or is not whole. */
  add(file: string): Promise<BackupFacts | null>
  /** Folders with the issued files of copies from elsewhere. */
  issuedElsewhere(): string[]
}

export function createCopyShelf(place: DatabasePlace): CopyShelf {
  const elsewhere = new Map<string, string>()
  const describe = ({ file, atMs }: Pick<Backup, 'file' | 'atMs'>, name = basename(file)): BackupFacts => ({
    name,
    atMs,
    bytes: statSync(file, { throwIfNoEntry: false })?.size ?? 0,
    drafts: countIn({ ...place, file }),
  })
  return {
    list: () => listBackups(place.file, place).map((backup) => describe(backup)),
    describe: (backup) => describe(backup),
    find: (name) => {
      const chosen = elsewhere.get(name)
      if (chosen !== undefined) return { ...place, file: chosen }
      const found = listBackups(place.file, place).find(({ file }) => basename(file) === name)
      return found === undefined ? null : { ...place, file: found.file }
    },
    add: async (file) => {
      if (!(await isSoundCopyAside({ ...place, file }))) return null
      // A name of its own: a copy of this library may be called the same.
      const name = `别处的${basename(file)}`.slice(0, 200)
      elsewhere.set(name, file)
      const stamp = readTimeStamp(/-(\d{8}-\d{6})\.db$/u.exec(file)?.[1] ?? '')
      return describe({ file, atMs: stamp ?? Math.round(statSync(file).mtimeMs) }, name)
    },
    issuedElsewhere: () => [...elsewhere.values()].map((file) => join(dirname(file), KEPT_BESIDE.issued)),
  }
}

function countIn(place: DatabasePlace): number | null {
  try {
    return lookInto(
      place,
      (copy) =>
        copy.prepare<[], number>('SELECT count(*) FROM drafts WHERE deleted_at_ms IS NULL').pluck().get() ??
        0,
    )
  } catch {
    return null
  }
}
