import { readdir, stat } from 'node:fs/promises'
import { extname, join, relative } from 'node:path'
import { type AppError, describeAppError } from '../../shared/app-error.ts'
import type { ReportRow } from '../../shared/check/report-rows.ts'
import { ok, type Result } from '../../shared/result.ts'
import { decodeText } from '../files/decode-text.ts'
import { readFileContent } from '../files/read-file.ts'
import { findFileKind } from '../import/file-kind.ts'
import { IMPORT_EXTENSIONS } from '../import/import-extensions.ts'
import { importContent } from '../import/import-minutes.ts'
import type { HowToRead } from '../import/source.ts'
import type { Arguments } from './command-line.ts'
import { givenPath } from './given-path.ts'
import { badInput, badUsage, done, type Outcome } from './outcome.ts'
import { readHow } from './read-how.ts'

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
  const rows = await checkFile(path, how.value)
  if (!rows.ok) return badInput(rows.error)
  return done(json ? toJson(rows.value) : toText(rows.value))
}

/** Every file in the folder and below it that can be read; what cannot is told and passed over. */
async function checkFolder(folder: string, how: Partial<HowToRead>, json: boolean): Promise<Outcome> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter(
      (entry) =>
        entry.isFile() && IMPORT_EXTENSIONS.some((one) => `.${one}` === extname(entry.name).toLowerCase()),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const all: (ReportRow & { readonly file: string })[] = []
  const texts: string[] = []
  for (const path of paths) {
    const file = relative(folder, path)
    const rows = await checkFile(path, how)
    if (rows.ok) all.push(...rows.value.map((row) => ({ file, ...row })))
    const said = rows.ok ? toText(rows.value) : `${describeAppError(rows.error)}\n`
    texts.push(`${file}\n${said}`)
  }
  return done(json ? toJson(all) : texts.join('\n'))
}

async function checkFile(path: string, how: Partial<HowToRead>): Promise<Result<ReportRow[], AppError>> {
  const content = await readFileContent(path)
  if (!content.ok) return content
  const imported = await importContent(content.value, how)
  if (!imported.ok) return imported
  const { checkDocument } = await import('../../shared/check/check-document.ts')
  const { checkSource } = await import('../../shared/check/source/check-source.ts')
  const { toReportRows } = await import('../../shared/check/report-rows.ts')
  const { minutes } = imported.value
  const source =
    findFileKind(content.value) === 'text' ? (decodeText(content.value.bytes, how.encoding)?.text ?? '') : ''
  const findings = [...checkDocument(minutes), ...checkSource(source)]
  return ok(toReportRows(minutes, findings, source.split(/\r\n|[\r\n]/u)))
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
  const count = (level: string) => rows.filter((row) => row.level === level).length
  const lines = rows.map(
    ({ level, place, message, excerpt }) => `${level}  ${place}  ${message}\n      ${excerpt}`,
  )
  return `${lines.join('\n')}\n共${rows.length}处：错误${count('错误')}，疑似${count('疑似')}，提示${count('提示')}。\n`
}
