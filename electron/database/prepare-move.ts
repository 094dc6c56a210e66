import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { copyVerified } from '../files/copy-verified.ts'
import type { Progress } from '../progress/progress.ts'
import { parseJson } from './parse-json.ts'

/** Rooms beside the library: their files never change, they come and go. All of a large library's size is in them. */
export const ROOMS = ['备份', '原件', '印发件', '未存入的稿件'] as const
/** The folder that is made in the one the writer chose. */
export const DATA_FOLDER = '纪要稿件库'
const LIST = '.verified.json'

/** What a file was when its copy was checked. */
const checkedSchema = z.record(z.string(), z.strictObject({ bytes: z.number(), modifiedMs: z.number() }))
type Checked = z.infer<typeof checkedSchema>

/** Where a move collects what it takes along until all of it is there. */
export function unfinishedMove(into: string): string {
  return join(into, `${DATA_FOLDER}.unfinished`)
}

/**
 * Copies the rooms of a library that is still worked on to where it is to be moved, each file checked, so that little is left to do when the program
 * starts anew. false: it was stopped, and nothing of it is left. Throws CopyDiffers or the file system's error; nothing is left then either.
 */
export async function prepareMove(from: string, into: string, progress: Progress): Promise<boolean> {
  const unfinished = unfinishedMove(into)
  await rm(unfinished, { recursive: true, force: true })
  const files = ROOMS.flatMap((room) => filesIn(from, room))
  const total = files.reduce((sum, file) => sum + sizeOf(join(from, file)), 0)
  const checked: Checked = {}
  let done = 0
  let isDone = false
  try {
    await mkdir(unfinished, { recursive: true, mode: 0o700 })
    for (const file of files) {
      if (!progress.tell(done, total)) return false
      const found = statSync(join(from, file), { throwIfNoEntry: false })
      // Thinned away meanwhile.
      if (found === undefined) continue
      await mkdir(dirname(join(unfinished, file)), { recursive: true, mode: 0o700 })
      await copyVerified(join(from, file), join(unfinished, file))
      utimesSync(join(unfinished, file), found.atime, found.mtime)
      checked[file] = { bytes: found.size, modifiedMs: found.mtimeMs }
      done += found.size
    }
    writeFileSync(join(unfinished, LIST), JSON.stringify(checked), { mode: 0o600, flush: true })
    isDone = true
    return true
  } finally {
    if (!isDone) await rm(unfinished, { recursive: true, force: true })
  }
}

/** Which files a preparation has copied and checked, as they still are; null: nothing was prepared. The list of them is taken away. */
export function takePrepared(from: string, unfinished: string): ReadonlySet<string> | null {
  const list = join(unfinished, LIST)
  if (!existsSync(list)) return null
  const read = checkedSchema.safeParse(parseJson(readFileSync(list, 'utf8')))
  if (!read.success) return null
  return new Set(
    Object.entries(read.data).flatMap(([file, { bytes, modifiedMs }]) => {
      const now = statSync(join(from, file), { throwIfNoEntry: false })
      const isSame = now?.size === bytes && now.mtimeMs === modifiedMs
      return isSame && sizeOf(join(unfinished, file)) === bytes ? [file] : []
    }),
  )
}

/** The list itself does not belong to the library. */
export function preparedList(unfinished: string): string {
  return join(unfinished, LIST)
}

/** Files of a room and its folders, as paths from the library's folder. */
export function filesIn(folder: string, room: string): string[] {
  if (!existsSync(join(folder, room))) return []
  return readdirSync(join(folder, room), { withFileTypes: true }).flatMap((entry) => {
    const path = join(room, entry.name)
    return entry.isDirectory() ? filesIn(folder, path) : [path]
  })
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? -1
}
