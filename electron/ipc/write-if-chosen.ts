import { basename } from 'node:path'
import type { AppError } from '../../shared/app-error.ts'
import type { WrittenFile } from '../../shared/ipc/files.ts'
import { ok, type Result } from '../../shared/result.ts'
import { writeFileAtomically } from '../files/write-file-atomically.ts'

/** Writes where the save dialog said; null when it was cancelled, and nothing is made then. Errors: target-…, disk-full. */
export async function writeIfChosen(
  path: string | null,
  make: () => Uint8Array | Promise<Uint8Array>,
): Promise<Result<WrittenFile | null, AppError>> {
  if (path === null) return ok(null)
  const written = await writeFileAtomically(path, await make())
  return written.ok ? ok({ fileName: basename(path) }) : written
}
