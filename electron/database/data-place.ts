import { createHash } from 'node:crypto'
import {
  closeSync,
  cpSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { backupFolder } from './backups.ts'
import { type Pointer, readPointer, writePointer } from './data-pointer.ts'
import { DATA_FOLDER, filesIn, preparedList, ROOMS, takePrepared, unfinishedMove } from './prepare-move.ts'

/** What belongs to the library, in the folder where it lies; all else there is Chromium's. */
const LIBRARY = 'jiyao.db'
const COMPANIONS = ['-wal', '-known']
/** Put before the name of all that was moved elsewhere. */
const MOVED = '已移走-'

/** The library lies here, or is to be made here because there never was one. */
export interface FoundPlace {
  readonly folder: string
  /** The move that was asked for did not succeed; the library is where it was. */
  readonly hasMoveFailed: boolean
}

/** Nothing must be made in the place of a library that cannot be found, without asking. */
export interface LostPlace {
  /** absent: it cannot be reached now. forgotten: it was moved, and where to is not known any more. back: it can be reached again, but a new one was begun. */
  readonly lost: 'absent' | 'forgotten' | 'back'
  /** Where it lies or should lie; null: not known. */
  readonly folder: string | null
  /** Whether a library lies in the program's own folder. */
  readonly hasOwn: boolean
}

/**
 * Finds where the library lies, and moves it first when that was asked for. No other process may have it open. A move copies
 * everything, compares it byte by byte and only then turns to the new place, in one step: killed at any moment, the library is whole in
 * the old or in the new place. The old one stays under another name.
 */
export function settleDataPlace(programFolder: string): FoundPlace | LostPlace {
  const pointer = readPointer(programFolder)
  const hasOwn = holdsLibrary(programFolder)
  if (pointer === 'damaged') return { lost: 'forgotten', folder: null, hasOwn }
  const at = pointer === 'nothing' ? null : pointer.at
  if (at === null && !hasOwn) {
    if (isDangling(programFolder)) return { lost: 'absent', folder: programFolder, hasOwn }
    if (wasMovedFrom(programFolder)) return { lost: 'forgotten', folder: null, hasOwn }
  }
  if (at !== null && !holdsLibrary(at)) return { lost: 'absent', folder: at, hasOwn }
  const now = at ?? programFolder
  if (pointer === 'nothing') return { folder: now, hasMoveFailed: false }
  if (pointer.before !== undefined && holdsLibrary(pointer.before))
    return { lost: 'back', folder: pointer.before, hasOwn }
  if (pointer.to === null) return { folder: now, hasMoveFailed: false }
  return move(programFolder, now, pointer, pointer.to)
}

function move(programFolder: string, now: string, pointer: Pointer, into: string): FoundPlace {
  let copied: string | null = null
  try {
    copied = moveLibrary(now, into)
    writePointer(programFolder, { ...pointer, at: copied, to: null })
    renameOld(now)
    return { folder: copied, hasMoveFailed: false }
  } catch (error) {
    console.error('the library was not moved', error instanceof Error ? error.name : '')
    const after = readPointer(programFolder)
    if (typeof after === 'object' && after.to === null && after.at === copied && copied !== null)
      return { folder: copied, hasMoveFailed: false }
    forgetMove(programFolder, pointer, copied)
    return { folder: now, hasMoveFailed: true }
  }
}

/** The copy that nothing points to goes: with a folder that takes no pointer there would be another one after every start. */
function forgetMove(programFolder: string, pointer: Pointer, copied: string | null): void {
  try {
    if (copied !== null) rmSync(copied, { recursive: true, force: true })
    writePointer(programFolder, { ...pointer, to: null })
  } catch {
    // It is tried again at the next start.
  }
}

/** Whether there is a library, or what one can be made of again: its copies, or the list of what it held. */
function holdsLibrary(folder: string): boolean {
  if (existsSync(join(folder, LIBRARY)) || existsSync(join(folder, `${LIBRARY}-known`))) return true
  try {
    return readdirSync(backupFolder(join(folder, LIBRARY))).some((name) => name.endsWith('.db'))
  } catch {
    return false
  }
}

/** The library of a folder that somebody chose: in it, or in the one folder of a moved library inside it. null: there is none, or several. */
export function findLibraryIn(folder: string): string | null {
  if (holdsLibrary(folder)) return folder
  try {
    const inside = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name.startsWith(DATA_FOLDER))
      .map((entry) => join(folder, entry.name))
      .filter(holdsLibrary)
    return inside.length === 1 ? (inside[0] ?? null) : null
  } catch {
    return null
  }
}

/** The name stands there, but leads to a place that cannot be reached. */
function isDangling(folder: string): boolean {
  const file = join(folder, LIBRARY)
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined && !existsSync(file)
}

function wasMovedFrom(folder: string): boolean {
  return existsSync(join(folder, MOVED + LIBRARY))
}

/** From now on the library is the one in this folder; null: in the program's own. `before`: the one that cannot be reached now. */
export function settleOn(programFolder: string, at: string | null, before: string | null = null): void {
  try {
    writePointer(programFolder, { at, to: null, ...(before === null ? {} : { before }) })
  } catch (error) {
    // The program asks again at the next start.
    console.error('the place of the library was not noted', error instanceof Error ? error.name : '')
  }
}

/** At the next start the library, which lies in `now`, goes into a folder of its own in `folder`. Throws the file system's error when nothing can be written there. */
export function askToMove(programFolder: string, now: string, folder: string): void {
  const probe = join(folder, `.jiyao-${process.pid}`)
  writeFileSync(probe, '')
  rmSync(probe)
  writePointer(programFolder, { at: now === programFolder ? null : now, to: folder })
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
      renameSync(join(folder, name), join(folder, MOVED + name))
    } catch {
      // It stays; the pointer says which one is used.
    }
  }
  rmSync(join(folder, `${LIBRARY}-search`), { force: true })
}
