import type { AppError } from '../../shared/app-error.ts'
import type { Imported } from '../../shared/ipc/files.ts'
import type { Result } from '../../shared/result.ts'
import { readFileContent } from '../files/read-file.ts'
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
  if (isLight(content.value)) return importContent(content.value, how)
  const reading = await openReading()
  try {
    return await reading.run({ file: path, how })
  } finally {
    reading.close()
  }
}
