import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { AppError } from '../../shared/app-error.ts'
import type { IssuedFile } from '../../shared/ipc/versions.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { hashOf } from '../files/hash.ts'
import { writeFileAtomically } from '../files/write-file-atomically.ts'

/** The files written at 印发, in a folder beside the library, each named by its hash. */
export interface IssuedFiles {
  /** Errors: target-…, disk-full. */
  keep(format: IssuedFile['format'], bytes: Uint8Array): Promise<Result<IssuedFile, AppError>>
  /**
   * The bytes as they were written; a file that is gone or was changed is put back from where copies of it lie. Errors: issued-file-changed when
   * it is whole nowhere.
   */
  read(file: IssuedFile): Promise<Result<Uint8Array, AppError>>
  remove(files: readonly IssuedFile[]): Promise<void>
}

/** The name of a kept file, the same beside the library and in every copy. */
export function nameOfIssued({ format, hash }: Pick<IssuedFile, 'format' | 'hash'>): string {
  return `${hash}.${format}`
}

/** `spares`: folders that hold copies of the files, asked for when one is wanted. */
export function createIssuedFiles(folder: string, spares: () => readonly string[] = () => []): IssuedFiles {
  const readIn = async (place: string, file: IssuedFile): Promise<Uint8Array | null> => {
    const bytes = await readFile(join(place, nameOfIssued(file))).catch(() => null)
    return bytes !== null && hashOf(bytes) === file.hash ? bytes : null
  }
  const write = async (file: IssuedFile, bytes: Uint8Array) => {
    await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => undefined)
    return writeFileAtomically(join(folder, nameOfIssued(file)), bytes)
  }
  return {
    async keep(format, bytes) {
      const file = { format, hash: hashOf(bytes), bytes: bytes.length }
      const written = await write(file, bytes)
      return written.ok ? ok(file) : written
    },
    async read(file) {
      const held = await readIn(folder, file)
      if (held !== null) return ok(held)
      for (const spare of spares()) {
        const bytes = await readIn(spare, file)
        if (bytes === null) continue
        await write(file, bytes)
        return ok(bytes)
      }
      return fail({ kind: 'issued-file-changed' })
    },
    async remove(files) {
      for (const file of files)
        await rm(join(folder, nameOfIssued(file)), { force: true }).catch(() => undefined)
    },
  }
}
