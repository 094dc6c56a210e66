import type { AppError } from '../../shared/app-error.ts'
import type { CarriedFile, HandOver } from '../../shared/hand-over/hand-over.ts'
import type { IssuedFile } from '../../shared/ipc/versions.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { hashOf, type IssuedFiles, nameOfIssued } from '../versions/issued-files.ts'

/** Files of 印发 in one hand-over, in bytes: with the rest it stays below what is read (20 MB). Those of the newest 印发 come first. */
const MOST_BYTES = 10 * 1024 * 1024

/** The files of 印发 that the versions of a hand-over refer to, the newest first, as far as there is room. A damaged one is left out. */
export async function collectFiles(
  versions: readonly { readonly files: readonly IssuedFile[] }[],
  files: Pick<IssuedFiles, 'read'>,
): Promise<CarriedFile[]> {
  const wanted = new Map(
    versions
      .flatMap((version) => version.files.map((file) => [nameOfIssued(file), file] as const))
      .toReversed(),
  )
  const carried: CarriedFile[] = []
  let room = MOST_BYTES
  for (const file of wanted.values()) {
    if (file.bytes > room) continue
    const bytes = await files.read(file)
    if (!bytes.ok) continue
    room -= file.bytes
    carried.push({ ...file, base64: Buffer.from(bytes.value).toString('base64') })
  }
  return carried
}

/** The files of a hand-over that was read, each checked against its hash. Errors: hand-over-invalid. */
export function readCarriedFiles(
  handOver: Pick<HandOver, 'files'>,
): Result<readonly { readonly file: IssuedFile; readonly bytes: Uint8Array }[], AppError> {
  const read: { file: IssuedFile; bytes: Uint8Array }[] = []
  for (const { base64, ...file } of handOver.files) {
    const bytes = Buffer.from(base64, 'base64')
    if (bytes.length !== file.bytes || hashOf(bytes) !== file.hash) return fail({ kind: 'hand-over-invalid' })
    read.push({ file, bytes })
  }
  return ok(read)
}
