import { createHash } from 'node:crypto'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { AppError } from '../../shared/app-error.ts'
import type { IssuedFile } from '../../shared/ipc/versions.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { writeFileAtomically } from '../files/write-file-atomically.ts'

/** The files written at 印发, in a folder beside the library, each named by its hash. */
export interface IssuedFiles {
  /** Errors: target-…, disk-full. */
  keep(format: IssuedFile['format'], bytes: Uint8Array): Promise<Result<IssuedFile, AppError>>
  /** The bytes as they were written. Errors: issued-file-changed when the file is gone or is not what it was. */
  read(file: IssuedFile): Promise<Result<Uint8Array, AppError>>
  remove(files: readonly IssuedFile[]): Promise<void>
}

export function createIssuedFiles(folder: string): IssuedFiles {
  const pathOf = ({ format, hash }: Pick<IssuedFile, 'format' | 'hash'>) => join(folder, `${hash}.${format}`)
  return {
    async keep(format, bytes) {
      await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => undefined)
      const file = { format, hash: hashOf(bytes), bytes: bytes.length }
      const written = await writeFileAtomically(pathOf(file), bytes)
      return written.ok ? ok(file) : written
    },
    async read(file) {
      const bytes = await readFile(pathOf(file)).catch(() => null)
      return bytes !== null && hashOf(bytes) === file.hash ? ok(bytes) : fail({ kind: 'issued-file-changed' })
    },
    async remove(files) {
      for (const file of files) await rm(pathOf(file), { force: true }).catch(() => undefined)
    },
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
