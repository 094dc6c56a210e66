import { chmodSync, existsSync } from 'node:fs'

/** The permissions that the user's own habit (umask) takes from new files; null: it was never changed. */
let usualMask: number | null = null

/**
 * From now on everything this process and its children write is for the user's own eyes: library, copies, originals, Chromium's own files. On
 * Windows the user's profile folder sees to that. Must run before anything is written.
 */
export function keepNewFilesToOwner(): void {
  if (process.platform === 'win32') return
  usualMask = process.umask(0o077)
}

/** The permissions of a new file in a place that the user chose, as any other program would give it; null: leave what the system gives. */
export function usualFileMode(): number | null {
  return usualMask === null ? null : 0o666 & ~usualMask
}

/** Takes a folder of an earlier version from the eyes of others. One that belongs to somebody else is left. */
export function keepFolderToOwner(folder: string): void {
  if (process.platform === 'win32' || !existsSync(folder)) return
  try {
    chmodSync(folder, 0o700)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EPERM') return
    throw error
  }
}
