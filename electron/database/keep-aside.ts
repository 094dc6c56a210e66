import { existsSync, renameSync, statSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { timeStamp } from './time-stamp.ts'

/** SQLite's companions of a database file: the write-ahead log and its index. */
const COMPANIONS = ['-wal', '-shm']

/**
 * Puts a damaged library under another name beside it, with its companions, so that an expert can still recover it; nothing is
 * ever deleted. Returns the new file name. Throws the file system's error when it cannot be renamed.
 */
export function keepAside(file: string, nowMs: number): string {
  const extension = extname(file)
  const stem = basename(file, extension)
  const target = freeName(`${join(dirname(file), stem)}-损坏-${timeStamp(nowMs)}`, extension)
  renameSync(file, target)
  for (const companion of COMPANIONS) {
    if (existsSync(file + companion)) renameSync(file + companion, target + companion)
  }
  return basename(target)
}

/** Puts the write-ahead log aside that does not belong to the library; `putBack` when it did after all. */
export function keepLogAside(file: string, nowMs: number): { readonly putBack: () => void } {
  const moved: [from: string, to: string][] = []
  for (const companion of COMPANIONS) {
    const from = file + companion
    if (!existsSync(from)) continue
    const to = freeName(`${file}-损坏-${timeStamp(nowMs)}`, companion)
    renameSync(from, to)
    moved.push([from, to])
  }
  return {
    putBack: () => {
      for (const [from, to] of moved) renameSync(to, from)
    },
  }
}

/** Puts folders aside that stand where SQLite has its companions: with them no library could be opened. */
export function keepFoldersAside(file: string, nowMs: number): void {
  for (const companion of [...COMPANIONS, '-journal']) {
    const from = file + companion
    if (statSync(from, { throwIfNoEntry: false })?.isDirectory() !== true) continue
    renameSync(from, freeName(`${file}-损坏-${timeStamp(nowMs)}`, companion))
  }
}

/** A path that nothing has yet: `stem` and `ending`, where that is taken with a number between them. */
function freeName(stem: string, ending: string): string {
  let path = `${stem}${ending}`
  for (let again = 2; existsSync(path); again += 1) path = `${stem}-${again}${ending}`
  return path
}
