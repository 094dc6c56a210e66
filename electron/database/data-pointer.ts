import { lstatSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { z } from 'zod'
import { parseJson } from './parse-json.ts'

const POINTER = 'data-place.json'
/** In the order in which they are believed. */
const COPIES = [POINTER, `${POINTER}.kept`]

/** A path that is not whole would mean another folder with every start. */
const pathSchema = z.string().refine((path) => isAbsolute(path) && !path.includes('\0'))
const pointerSchema = z.strictObject({
  /** Where the library lies; null: in the program's own folder. */
  at: pathSchema.nullable(),
  /** Where it is to be moved at the next start; null: nowhere. */
  to: pathSchema.nullable(),
  /** Where the library lies that could not be reached when a new one was begun; left out: there is none. */
  before: pathSchema.optional(),
})
export type Pointer = z.infer<typeof pointerSchema>

/** What the program's folder says of where the library lies. nothing: it was never said. damaged: it was, but cannot be read any more. */
export type ReadPointer = Pointer | 'nothing' | 'damaged'

export function readPointer(programFolder: string): ReadPointer {
  let isDamaged = false
  for (const name of COPIES) {
    const file = join(programFolder, name)
    // Also of a link that leads nowhere.
    if (lstatSync(file, { throwIfNoEntry: false }) === undefined) continue
    try {
      const read = pointerSchema.safeParse(parseJson(readFileSync(file, 'utf8')))
      if (read.success) return read.data
    } catch {
      // May not be read, is no text or no file: the other copy may be whole.
    }
    isDamaged = true
  }
  return isDamaged ? 'damaged' : 'nothing'
}

/**
 * Twice, because without it an empty library would be shown. The one that is believed is written last: what could not be written whole is as if it
 * had not been written. Throws the file system's error.
 */
export function writePointer(programFolder: string, pointer: Pointer): void {
  for (const name of COPIES.toReversed()) {
    const file = join(programFolder, name)
    writeFileSync(`${file}.new`, JSON.stringify(pointer), { mode: 0o600, flush: true })
    renameSync(`${file}.new`, file)
  }
}
