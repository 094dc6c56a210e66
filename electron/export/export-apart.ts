import { basename } from 'node:path'
import { type AppError, describeAppError } from '../../shared/app-error.ts'
import type { PrintedPart } from '../../shared/compose/printed-part.ts'
import { annexTitles } from '../../shared/minutes/annex-titles.ts'
import type { Minutes } from '../../shared/minutes/minutes.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { writeFileAtomically } from '../files/write-file-atomically.ts'
import { annexPaths } from './annex-names.ts'
import { type ExportParts, encodeFor } from './export-minutes.ts'

/**
 * Writes the minutes without their 附件 to `target`, and each 附件 to a file of its own beside it (annexPaths). Every file is made before the
 * first is written. The answer is the number of 附件 written. Errors: as exportMinutes; export-partly where one file could not be
 * written and others were.
 */
export async function exportApart(
  minutes: Minutes,
  target: string,
  parts: ExportParts,
): Promise<Result<number, AppError>> {
  const annexes = annexPaths(target, annexTitles(minutes.children))
  const wanted: { readonly path: string; readonly part: PrintedPart }[] = [
    ...annexes.map((path, place) => ({ path, part: place + 1 })),
    // Last: where it is, all is.
    { path: target, part: 'minutes' },
  ]
  const files: { readonly path: string; readonly bytes: Uint8Array }[] = []
  for (const { path, part } of wanted) {
    const bytes = await encodeFor(path, minutes, parts, part)
    if (!bytes.ok) return bytes
    files.push({ path, bytes: bytes.value })
  }
  const written: string[] = []
  for (const { path, bytes } of files) {
    const answer = await writeFileAtomically(path, bytes)
    if (!answer.ok) return written.length === 0 ? answer : fail(partly(answer.error, written))
    written.push(basename(path))
  }
  return ok(annexes.length)
}

function partly(error: AppError, written: readonly string[]): AppError {
  return { kind: 'export-partly', reason: describeAppError(error), written: [...written] }
}
