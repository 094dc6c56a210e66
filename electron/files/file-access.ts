import { chmodSync, existsSync } from 'node:fs'

/** The umask the process was started with; null: `keepNewFilesToOwner` has not changed it. */
let usualMask: number | null = null

/**
 * Everything this process and its children create from now on can be read by the user alone: library, copies, originals, Chromium's own files. On
 * Windows the permissions of the user's profile folder do the same. Must run before anything is written.
 */
export function keepNewFilesToOwner(): void {
  if (process.platform === 'win32') return
  usualMask = process.umask(0o077)
}

/** Mode for a new file in a folder that the user chose: 0666 less the umask the process was started with. null: leave the mode to the system. */
export function usualFileMode(): number | null {
  return usualMask === null ? null : 0o666 & ~usualMask
}

/** Makes a folder that an earlier version left readable for others private (0700). A folder of another owner is left as it is. */
export function keepFolderToOwner(folder: string): void {
  if (process.platform === 'win32' || !existsSync(folder)) return
  try {
    chmodSync(folder, 0o700)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EPERM') return
    throw error
  }
}
