import { createHash } from 'node:crypto'
import {
  closeSync,
  cpSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { parseJson } from './parse-json.ts'
import { DATA_FOLDER, filesIn, preparedList, ROOMS, takePrepared, unfinishedMove } from './prepare-move.ts'

/** What belongs to the library, in the folder where it lies; all else there is Chromium's. */
const LIBRARY = 'jiyao.db'
const COMPANIONS = ['-wal', '-known']
const POINTER = 'data-place.json'

const pointerSchema = z.strictObject({
  /** Where the library lies; null: in the program's own folder. */
  at: z.string().min(1).nullable(),
  /** Where it is to be moved at the next start; null: nowhere. */
  to: z.string().min(1).nullable(),
})
type Pointer = z.infer<typeof pointerSchema>

/** Where the library lies. absent: it was moved to a folder that cannot be reached now; nothing must be made in its place. */
export interface DataPlace {
  readonly folder: string
  readonly isAbsent: boolean
  /** The move that was asked for did not succeed; the library is where it was. */
  readonly hasMoveFailed: boolean
}

/**
 * Finds where the library lies, and moves it first when that was asked for. Nobody may have it open. A move copies everything, compares it
 * byte by byte and only then turns to the new place, in one step: killed at any moment, the library is whole in the old or in the new place.
 * The old one stays under another name.
 */
export function settleDataPlace(programFolder: string): DataPlace {
  const pointer = readPointer(programFolder)
  const now = pointer.at ?? programFolder
  if (pointer.to === null) {
    const isAbsent = pointer.at !== null && !existsSync(join(now, LIBRARY))
    return { folder: now, isAbsent, hasMoveFailed: false }
  }
  try {
    const folder = moveLibrary(now, pointer.to)
    writePointer(programFolder, { at: folder, to: null })
    renameOld(now)
    return { folder, isAbsent: false, hasMoveFailed: false }
  } catch (error) {
    console.error('the library was not moved', error instanceof Error ? error.name : '')
    const after = readPointer(programFolder)
    if (after.to !== null) writePointer(programFolder, { ...pointer, to: null })
    return {
      folder: after.to === null ? (after.at ?? programFolder) : now,
      isAbsent: false,
      hasMoveFailed: after.to !== null,
    }
  }
}

/** At the next start the library goes into a folder of its own in `folder`. Throws the file system's error when nothing can be written there. */
export function askToMove(programFolder: string, folder: string): void {
  const probe = join(folder, `.jiyao-${process.pid}`)
  writeFileSync(probe, '')
  rmSync(probe)
  writePointer(programFolder, { ...readPointer(programFolder), to: folder })
}

/** A folder that holds a library already is not written over: the new one gets a number. */
function moveLibrary(from: string, into: string): string {
  let target = join(into, DATA_FOLDER)
  for (let again = 2; existsSync(target); again += 1) target = join(into, `${DATA_FOLDER}（${again}）`)
  const unfinished = unfinishedMove(into)
  const prepared = takePrepared(from, unfinished)
  if (prepared === null) rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  const files = [...libraryFiles(from), ...ROOMS.flatMap((room) => filesIn(from, room))]
  for (const file of files) {
    if (prepared?.has(file)) continue
    mkdirSync(dirname(join(unfinished, file)), { recursive: true, mode: 0o700 })
    cpSync(join(from, file), join(unfinished, file), { preserveTimestamps: true })
    compare(join(from, file), join(unfinished, file))
  }
  // Thinned away between the preparation and now.
  const wanted = new Set(files)
  for (const file of ROOMS.flatMap((room) => filesIn(unfinished, room)))
    if (!wanted.has(file)) rmSync(join(unfinished, file))
  rmSync(preparedList(unfinished), { force: true })
  renameSync(unfinished, target)
  return target
}

function libraryFiles(folder: string): string[] {
  return [LIBRARY, ...COMPANIONS.map((end) => LIBRARY + end)].filter((name) => existsSync(join(folder, name)))
}

function partsOf(folder: string): string[] {
  return [...libraryFiles(folder), ...ROOMS.filter((room) => existsSync(join(folder, room)))]
}

/** Throws when a copy is not what it was made of; what was written is on the disk afterwards. */
function compare(one: string, other: string): void {
  const descriptor = openSync(other, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  if (hashOf(one) !== hashOf(other)) throw new Error(`the copy of ${basename(one)} is not the same`)
}

function hashOf(file: string): string {
  const hash = createHash('sha256')
  const piece = Buffer.alloc(1 << 20)
  const descriptor = openSync(file, 'r')
  try {
    for (;;) {
      const length = readSync(descriptor, piece, 0, piece.length, null)
      if (length === 0) return hash.digest('hex')
      hash.update(piece.subarray(0, length))
    }
  } finally {
    closeSync(descriptor)
  }
}

/** So that nobody takes the old library for the one that is used. */
function renameOld(folder: string): void {
  for (const name of partsOf(folder)) {
    try {
      renameSync(join(folder, name), join(folder, `已移走-${name}`))
    } catch {
      // It stays; the pointer says which one is used.
    }
  }
  rmSync(join(folder, `${LIBRARY}-search`), { force: true })
}

function readPointer(programFolder: string): Pointer {
  for (const name of [POINTER, `${POINTER}.kept`]) {
    try {
      const read = pointerSchema.safeParse(parseJson(readFileSync(join(programFolder, name), 'utf8')))
      if (read.success) return read.data
    } catch {
      // There is none: the library is in the program's own folder.
    }
  }
  return { at: null, to: null }
}

/** Twice, because without it an empty library would be shown. */
function writePointer(programFolder: string, pointer: Pointer): void {
  for (const name of [POINTER, `${POINTER}.kept`]) {
    const file = join(programFolder, name)
    writeFileSync(`${file}.new`, JSON.stringify(pointer), { mode: 0o600, flush: true })
    renameSync(`${file}.new`, file)
  }
}
