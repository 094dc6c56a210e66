import { readdir, stat } from 'node:fs/promises'
import { extname, join, relative } from 'node:path'
import { type AppError, describeAppError } from '../../shared/app-error.ts'
import type { ReportRow } from '../../shared/check/report-rows.ts'
import { ok, type Result } from '../../shared/result.ts'
import { countRows } from '../export/report/report-columns.ts'
import { decodeText } from '../files/decode-text.ts'
import { readFileContent } from '../files/read-file.ts'
import { findFileKind } from '../import/file-kind.ts'
import { IMPORT_EXTENSIONS } from '../import/import-extensions.ts'
import type { HowToRead } from '../import/source.ts'
import type { Arguments } from './command-line.ts'
import { givenPath } from './given-path.ts'
import { badInput, badUsage, done, type Outcome } from './outcome.ts'
import { readContent } from './read-given.ts'
import { readHow } from './read-how.ts'
import { remarkOnReading } from './reading-remark.ts'

/** Extensions of the files that a folder is searched for. */
const READ_IN_FOLDERS: readonly string[] = [...IMPORT_EXTENSIONS, 'jiyao']

/** `check FILE|FOLDER [--json]` */
export async function runCheck(asked: Arguments): Promise<Outcome> {
  const { file: given, json } = asked
  const how = readHow(asked)
  if (!how.ok) return badUsage(how.error)
  const path = givenPath(given)
  const isFolder = await stat(path).then(
    (about) => about.isDirectory(),
    () => false,
  )
  if (isFolder) return checkFolder(path, how.value, json)
  const checked = await checkFile(path, how.value)
  if (!checked.ok) return badInput(checked.error)
  const { rows, remark } = checked.value
  return done(json ? toJson(rows) : toText(rows), remark)
}

/** Every file in the folder and below it that can be read; what cannot is told and passed over. */
async function checkFolder(folder: string, how: Partial<HowToRead>, json: boolean): Promise<Outcome> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && READ_IN_FOLDERS.includes(extname(entry.name).toLowerCase().slice(1)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const all: (ReportRow & { readonly file: string })[] = []
  const texts: string[] = []
  const remarks: string[] = []
  for (const path of paths) {
    const file = relative(folder, path)
    const checked = await checkFile(path, how)
    if (checked.ok) {
      const { rows, remark } = checked.value
      all.push(...rows.map((row) => ({ file, ...row })))
      texts.push(`${file}\n${toText(rows)}`)
      if (remark !== null) remarks.push(`${file}：${remark}`)
    } else if (json) remarks.push(describeAppError(checked.error))
    else texts.push(`${file}\n${describeAppError(checked.error)}\n`)
  }
  return done(json ? toJson(all) : texts.join('\n'), remarks.join('\n') || null)
}

/** `remark`: how the file was read, where its text does not show it. */
interface Checked {
  readonly rows: ReportRow[]
  readonly remark: string | null
}

async function checkFile(path: string, how: Partial<HowToRead>): Promise<Result<Checked, AppError>> {
  const content = await readFileContent(path)
  if (!content.ok) return content
  const imported = await readContent(content.value, how)
  if (!imported.ok) return imported
  const { checkDocument } = await import('../../shared/check/check-document.ts')
  const { checkSource } = await import('../../shared/check/source/check-source.ts')
  const { toReportRows } = await import('../../shared/check/report-rows.ts')
  const { minutes } = imported.value
  const source =
    findFileKind(content.value) === 'text' ? (decodeText(content.value.bytes, how.encoding)?.text ?? '') : ''
  const findings = [...checkDocument(minutes), ...checkSource(source)]
  const rows = toReportRows(minutes, findings, source.split(/\r\n|[\r\n]/u))
  return ok({ rows, remark: remarkOnReading(imported.value) })
}

function toJson(rows: readonly (ReportRow & { readonly file?: string })[]): string {
  const shown = rows.map(({ file, rule, level, message, excerpt, place }) => ({
    ...(file === undefined ? {} : { file }),
    rule,
    level,
    message,
    excerpt,
    place,
  }))
  return `${JSON.stringify(shown, null, 2)}\n`
}

function toText(rows: readonly ReportRow[]): string {
  if (rows.length === 0) return '没有发现问题。\n'
  const lines = rows.map(
    ({ level, place, message, excerpt }) => `${level}  ${place}  ${message}\n      ${excerpt}`,
  )
  return `${lines.join('\n')}\n${countRows(rows)}\n`
}
