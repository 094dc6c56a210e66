import type { AppError } from '../../shared/app-error.ts'
import { type CarriedFile, type HandOver, MOST_FILE_BYTES } from '../../shared/hand-over/hand-over.ts'
import type { IssuedFile } from '../../shared/ipc/versions.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { hashOf } from '../files/hash.ts'
import { goThroughAll, type Progress } from '../progress/progress.ts'
import { type IssuedFiles, nameOfIssued } from '../versions/issued-files.ts'

export interface CollectedFiles {
  readonly carried: readonly CarriedFile[]
  /** How many had no room or are damaged here. */
  readonly leftOut: number
}

/** The files of 印发 that the versions of a hand-over refer to, the newest first, as far as there is room. Throws WorkStopped. */
export async function collectFiles(
  versions: readonly { readonly files: readonly IssuedFile[] }[],
  files: Pick<IssuedFiles, 'read'>,
  progress: Progress,
): Promise<CollectedFiles> {
  const wanted = new Map(
    versions
      .flatMap((version) => version.files.map((file) => [nameOfIssued(file), file] as const))
      .toReversed(),
  )
  const carried: CarriedFile[] = []
  let room = MOST_FILE_BYTES
  await goThroughAll(wanted.values(), wanted.size, progress, async (file) => {
    if (file.bytes > room) return
    const bytes = await files.read(file)
    if (!bytes.ok) return
    room -= file.bytes
    carried.push({ ...file, base64: Buffer.from(bytes.value).toString('base64') })
  })
  return { carried, leftOut: wanted.size - carried.length }
}

/** A file of a hand-over with its bytes. */
export interface ReadFile {
  readonly file: IssuedFile
  readonly bytes: Uint8Array
}

/** The files of a hand-over that was read, each checked against its hash. Errors: hand-over-invalid. Throws WorkStopped. */
export async function readCarriedFiles(
  { files }: Pick<HandOver, 'files'>,
  progress: Progress,
): Promise<Result<readonly ReadFile[], AppError>> {
  const read: ReadFile[] = []
  await goThroughAll(files, files.length, progress, ({ base64, ...file }) => {
    const bytes = Buffer.from(base64, 'base64')
    if (bytes.length === file.bytes && hashOf(bytes) === file.hash) read.push({ file, bytes })
  })
  return read.length === files.length ? ok(read) : fail({ kind: 'hand-over-invalid' })
}
