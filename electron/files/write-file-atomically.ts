import { randomUUID } from 'node:crypto'
import { constants } from 'node:fs'
import { access, chmod, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { AppError } from '../../shared/app-error.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { hasNoModes, usualFileMode } from './file-access.ts'
import { toTargetError } from './target-error.ts'

/** Word, WPS or a virus scanner may hold the target for a moment: about a second in all, then it is said. */
const RENAME_WAITS_MS = [50, 100, 200, 300, 400]

/** The step that another program can hinder; replaced in tests. */
export interface Replacing {
  readonly replace: (from: string, to: string) => Promise<void>
  readonly wait: (ms: number) => Promise<void>
}

const REPLACING: Replacing = { replace: rename, wait: (ms) => new Promise((done) => setTimeout(done, ms)) }

/**
 * Writes a whole file or nothing: the bytes go to a file beside the target, reach the disk, and take the target's place in one
 * step. A link is followed; the permissions of a file that was there are kept, a new one has the usual ones. Whatever happens, the old
 * file is unharmed and nothing is left beside it.
 * Errors: target-held, target-forbidden (also when the target is no plain file), target-name, target-folder-missing, disk-full.
 */
export async function writeFileAtomically(
  path: string,
  bytes: Uint8Array,
  replacing: Replacing = REPLACING,
  newMode: number | null = usualFileMode(),
): Promise<Result<void, AppError>> {
  const name = basename(path)
  let unfinished: string | null = null
  try {
    const target = await followLink(path)
    const mode = await checkTarget(target)
    if (mode === 'no-file') return fail({ kind: 'target-forbidden', name })
    unfinished = join(dirname(target), `.jiyao-${randomUUID()}.tmp`)
    await writeThrough(unfinished, bytes)
    const wanted = mode ?? newMode
    if (wanted !== null) await setMode(unfinished, wanted)
    await replacePatiently(unfinished, target, replacing)
    unfinished = null
    await syncFolder(dirname(target))
    return ok(undefined)
  } catch (error) {
    const known = toTargetError(error, name)
    if (known === null) throw error
    return fail(known)
  } finally {
    if (unfinished !== null) await rm(unfinished, { force: true }).catch(() => undefined)
  }
}

/** The same for what the program keeps for itself: a new file is for the user's own eyes. */
export function writePrivateFile(path: string, bytes: Uint8Array): Promise<Result<void, AppError>> {
  return writeFileAtomically(path, bytes, REPLACING, 0o600)
}

/** Where a link leads; the path itself when it is none or its end is not there yet. */
async function followLink(path: string): Promise<string> {
  return realpath(path).catch(() => path)
}

/** The permissions of the file to be replaced, null when there is none; throws when it must not be written. */
async function checkTarget(target: string): Promise<number | null | 'no-file'> {
  const found = await stat(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (found === null) return null
  if (!found.isFile()) return 'no-file'
  await access(target, constants.W_OK)
  return found.mode & 0o777
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function setMode(path: string, mode: number): Promise<void> {
  try {
    await chmod(path, mode)
  } catch (error) {
    if (!hasNoModes(error)) throw error
  }
}

async function replacePatiently(from: string, to: string, { replace, wait }: Replacing): Promise<void> {
  for (const ms of RENAME_WAITS_MS) {
    try {
      await replace(from, to)
      return
    } catch (error) {
      if (!isHeld(error)) throw error
      await wait(ms)
    }
  }
  try {
    await replace(from, to)
  } catch (error) {
    // Windows says "no permission" for a file in another program's hands; that writing is allowed was checked before.
    if (process.platform !== 'win32' || !isHeld(error)) throw error
    throw Object.assign(new Error('held by another program', { cause: error }), { code: 'EBUSY' })
  }
}

function isHeld(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'EBUSY' || code === 'EPERM' || code === 'EACCES'
}

/** Makes the new name survive a power cut; not every system can, and then the file is there all the same. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}
