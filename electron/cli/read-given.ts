import type { AppError } from '../../shared/app-error.ts'
import { readHandOver } from '../../shared/hand-over/hand-over.ts'
import type { Imported } from '../../shared/ipc/files.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { type FileContent, readFileContent } from '../files/read-file.ts'
import { lookAtPackage, unpackValue } from '../hand-over/package-bytes.ts'
import { importContent, isLight } from '../import/import-minutes.ts'
import type { HowToRead } from '../import/source.ts'
import { givenPath } from './given-path.ts'
import type { CommandLineHost } from './host.ts'

/** Reads the file that was named. What may take long or much memory is read by a process of its own, with a limit of both. */
export async function readGiven(
  file: string,
  how: HowToRead,
  { openReading }: CommandLineHost,
): Promise<Result<Imported, AppError>> {
  const path = givenPath(file)
  const content = await readFileContent(path)
  if (!content.ok) return content
  if (lookAtPackage(content.value.bytes).ok || isLight(content.value)) return readContent(content.value, how)
  const reading = await openReading()
  try {
    return withoutProofNote(await reading.run({ file: path, how }))
  } finally {
    reading.close()
  }
}

/** Reads a file's content in this process, a .jiyao file too. */
export async function readContent(
  content: FileContent,
  how: Partial<HowToRead>,
): Promise<Result<Imported, AppError>> {
  const handOver = lookAtPackage(content.bytes)
  return handOver.ok
    ? readHandedOver(content, handOver.value.isLocked)
    : withoutProofNote(await importContent(content, how))
}

/** Drops the remark that a .json has no proof: on the command line such files are usually written by other programs. */
function withoutProofNote(read: Result<Imported, AppError>): Result<Imported, AppError> {
  if (!read.ok) return read
  return ok({ ...read.value, notes: read.value.notes.filter(({ kind }) => kind !== 'unproven') })
}

/** The document of a .jiyao file. Without a window nobody types a password. */
async function readHandedOver(
  { bytes, name }: FileContent,
  isLocked: boolean,
): Promise<Result<Imported, AppError>> {
  if (isLocked) return fail({ kind: 'file-locked', name })
  const value = await unpackValue(bytes, null, name)
  if (!value.ok) return value
  const handOver = readHandOver(value.value)
  if (!handOver.ok) return handOver
  const nothing = { leftover: [], source: [], reading: null, notes: [], revisions: null, meetings: [] }
  return ok({ fileName: name, minutes: handOver.value.minutes, ...nothing })
}
