import type { BrowserWindow } from 'electron'
import type { AppError } from '../../shared/app-error.ts'
import type { TakenFile, WrittenFile } from '../../shared/ipc/files.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { NativeDialogs } from '../app/native-dialogs.ts'
import { toProvenJson } from '../files/proven-json.ts'
import { readFileContent } from '../files/read-file.ts'
import { readJson } from '../files/read-json.ts'
import { writeIfChosen } from './write-if-chosen.ts'

/** Something the writer keeps in files of its own: a template, a format profile, the phrase bank. */
export interface JsonFileKind<T> {
  /** In the writer's words: 模板文件. */
  readonly label: string
  readonly read: (value: unknown) => Result<T, AppError>
}

/** Open dialog → checked content; null when cancelled. Errors: file-…, those of `read`. */
export async function importJsonFile<T>(
  window: BrowserWindow,
  dialogs: NativeDialogs,
  kind: JsonFileKind<T>,
): Promise<Result<TakenFile<T> | null, AppError>> {
  const path = await dialogs.chooseToOpen(window, `导入${kind.label}`, fileKind(kind))
  if (path === null) return ok(null)
  const content = await readFileContent(path)
  if (!content.ok) return content
  const read = readJson(content.value, kind.label)
  if (!read.ok) return read
  const taken = kind.read(read.value.value)
  return taken.ok ? ok({ value: taken.value, isProven: read.value.isProven }) : taken
}

/** Save dialog → file; null when cancelled. Errors: target-…, disk-full. */
export async function exportJsonFile<T>(
  window: BrowserWindow,
  dialogs: NativeDialogs,
  kind: JsonFileKind<T>,
  value: T,
  suggestedName: string,
): Promise<Result<WrittenFile | null, AppError>> {
  const path = await dialogs.chooseToSave(window, `导出${kind.label}`, fileKind(kind), suggestedName)
  return writeIfChosen(path, () => toProvenJson(value))
}

function fileKind(kind: { readonly label: string }) {
  return { label: kind.label, extensions: ['json'] } as const
}
