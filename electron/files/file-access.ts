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

/** Makes a folder that an earlier version left readable for others private (0700), where that can be. */
export function keepFolderToOwner(folder: string): void {
  if (process.platform === 'win32' || !existsSync(folder)) return
  tolerateNoModes(() => chmodSync(folder, 0o700))
}

/** Makes a file readable by its owner only (0600), where that can be. */
export function keepFileToOwner(file: string): void {
  tolerateNoModes(() => chmodSync(file, 0o600))
}

/**
 * Errors of disks without permissions (FAT and exFAT on memory sticks, many network drives) and of files of another owner: both can be
 * used without setting permissions.
 */
const NO_MODES: readonly unknown[] = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL']

/** Whether an attempt to set permissions failed because there are none to set. */
export function hasNoModes(error: unknown): boolean {
  return error instanceof Error && 'code' in error && NO_MODES.includes(error.code)
}

function tolerateNoModes(change: () => void): void {
  try {
    change()
  } catch (error) {
    if (!hasNoModes(error)) throw error
  }
}
