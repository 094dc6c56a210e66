import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { backupFolder, listBackups } from '../database/backups.ts'
import { type DatabasePlace, lookInto } from '../database/connect.ts'
import { CopyDiffers, copyVerified, UNFINISHED } from '../files/copy-verified.ts'
import { logFailure } from '../files/log-failure.ts'
import { type Progress, UNSEEN } from '../progress/progress.ts'
import { nameOfIssued } from '../versions/issued-files.ts'
import { listIssued } from '../versions/list-issued.ts'

/** Folders with files that belong to drafts and lie beside the library: what was written at 印发, and what drafts were made of. */
export const KEPT_BESIDE = { issued: '印发件', originals: '原件' } as const

/** An issued file is named by its hash. */
const HASHED = /^([0-9a-f]{64})\.(docx|pdf)$/u

/** Where the copies of issued files lie beside the library's own copies. */
export function issuedCopies(place: DatabasePlace): string {
  return join(backupFolder(place.file), KEPT_BESIDE.issued)
}

/** Keeps copies of the issued files beside the library's own copies, for as long as one of those refers to them. Throws the file system's error. */
export async function copyIssued(database: Database, place: DatabasePlace): Promise<void> {
  const copies = issuedCopies(place)
  await copyKeptBeside(join(dirname(place.file), KEPT_BESIDE.issued), copies)
  await dropKeptBeside(
    copies,
    database,
    listBackups(place.file, place).map(({ file }) => ({ ...place, file })),
  )
}

/**
 * Puts the files of such a folder into the same folder beside copies of the library, each checked after it was written. A file of 印发 that was
 * damaged beside the library is left out: a whole copy of it is never written over. Returns false when it was stopped. Throws the file system's error.
 */
export async function copyKeptBeside(
  from: string,
  to: string,
  { tell }: Progress = UNSEEN,
): Promise<boolean> {
  const names = await list(from)
  if (names.length === 0) return true
  await mkdir(to, { recursive: true, mode: 0o700 })
  const there = new Set(await list(to))
  for (const name of there) if (name.endsWith(UNFINISHED)) await rm(join(to, name), { force: true })
  for (const [place, name] of names.entries()) {
    if (!tell(place, names.length)) return false
    // What lies here was cut off where its copy is the longer one.
    if (there.has(name) && (await sizeOf(join(to, name))) >= (await sizeOf(join(from, name)))) continue
    const hash = HASHED.exec(name)?.[1] ?? null
    if (hash !== null && there.has(name)) continue
    try {
      await copyVerified(join(from, name), join(to, name), hash)
    } catch (error) {
      if (!(error instanceof CopyDiffers) || hash === null) throw error
      logFailure('a file of 印发 is not what it was')
    }
  }
  return true
}

/**
 * Removes from such a folder what belongs to no draft any more, neither of the library nor of a copy there. Where a copy cannot be read nothing is
 * removed.
 */
export async function dropKeptBeside(
  folder: string,
  library: Database,
  copies: readonly DatabasePlace[],
): Promise<void> {
  let unwanted = (await list(folder)).filter((name) => !isWanted(name, wantedBy(library)))
  for (const copy of copies) {
    if (unwanted.length === 0) return
    try {
      const wanted = lookInto(copy, wantedBy)
      unwanted = unwanted.filter((name) => !isWanted(name, wanted))
    } catch {
      return
    }
  }
  for (const name of unwanted) await rm(join(folder, name), { force: true })
}

/** Names of issued files, and ids of drafts. */
function wantedBy(database: Database): ReadonlySet<string> {
  const ids = database.prepare<[], string>('SELECT id FROM drafts').pluck().all()
  return new Set([...ids, ...listIssued(database).map(nameOfIssued)])
}

function isWanted(name: string, wanted: ReadonlySet<string>): boolean {
  return HASHED.test(name) ? wanted.has(name) : wanted.has(name.slice(0, 36))
}

async function list(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => [])
}

async function sizeOf(file: string): Promise<number> {
  return (await stat(file)).size
}
