import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { shell } from 'electron'
import type { AppError } from '../../shared/app-error.ts'
import { minutesToPlainText } from '../../shared/compose/plain-text.ts'
import type { Imported, WrittenFile } from '../../shared/ipc/files.ts'
import type { Minutes } from '../../shared/minutes/minutes.ts'
import type { FormatProfile } from '../../shared/profile/profile.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { FileKind, NativeDialogs } from '../app/native-dialogs.ts'
import { annexPaths } from '../export/annex-names.ts'
import { exportApart } from '../export/export-apart.ts'
import { exportMinutes } from '../export/export-minutes.ts'
import { type FileContent, readFileContent } from '../files/read-file.ts'
import { IMPORT_EXTENSIONS } from '../import/import-extensions.ts'
import type { ReadingProcess } from '../import/reading-process.ts'
import type { HowToRead } from '../import/source.ts'
import type { OriginalStore } from '../originals/original-store.ts'
import type { IssuingParts } from '../versions/issue-draft.ts'
import { EXPORT_KINDS } from './export-kinds.ts'
import type { ChannelsOf, Handlers } from './handlers.ts'
import { writeIfChosen } from './write-if-chosen.ts'

const IMPORT_KIND: FileKind = {
  label: '纪要（Word、WPS、PDF、网页、文本或纪要文件）',
  extensions: IMPORT_EXTENSIONS,
}

/** Exports are laid out by the document's own profile; without it (removed, or of another computer) by the standard's. */
export function createFileHandlers(
  dialogs: NativeDialogs,
  { toPdf, profileOf }: Pick<IssuingParts, 'toPdf' | 'profileOf'>,
  takeGivenFile: () => string | null,
  {
    reading,
    originals,
  }: { readonly reading: Pick<ReadingProcess, 'run'>; readonly originals: OriginalStore },
): Handlers<ChannelsOf<'imports' | 'exports'>> {
  /** Reads the file imported last once more, as the writer now wants it. */
  let readAgain: ((how: Partial<HowToRead>) => Promise<Result<Imported, AppError>>) | null = null
  let lastFile: string | FileContent | null = null
  const read = (file: string | FileContent) => {
    lastFile = file
    readAgain = (how) => reading.run({ file, how })
    return readAgain({})
  }
  let chosen: { readonly target: string; readonly path: string } | null = null
  let lastExported: string | null = null
  /** Writes to the place chosen last, once. */
  const writeChosen = async <T>(
    target: string,
    minutes: Minutes,
    write: (path: string, profile: FormatProfile) => Promise<Result<T, AppError>>,
  ): Promise<Result<WrittenFile & { readonly written: T }, AppError>> => {
    if (chosen?.target !== target) return fail({ kind: 'refused' })
    const { path } = chosen
    chosen = null
    const profile = profileOf(minutes)
    if (!profile.ok) return profile
    const written = await write(path, profile.value)
    if (!written.ok) return written
    lastExported = path
    return ok({ fileName: basename(path), written: written.value })
  }
  return {
    'imports:choose': async (_, window) => {
      const path = await dialogs.chooseToOpen(window, '导入纪要', IMPORT_KIND)
      return path === null ? ok(null) : read(path)
    },
    'imports:read': ({ fileName, bytes }) => read({ name: basename(fileName), bytes }),
    'imports:readAgain': (how) => readAgain?.(how) ?? fail({ kind: 'refused' }),
    'imports:takeGiven': async () => {
      const path = takeGivenFile()
      return path === null ? ok(null) : read(path)
    },
    'imports:keepOriginal': async ({ draftId, notes, minutes, meeting }) => {
      if (lastFile === null) return fail({ kind: 'refused' })
      const content = typeof lastFile === 'string' ? await readFileContent(lastFile) : ok(lastFile)
      if (!content.ok) return content
      const kept = await originals.keep(draftId, content.value, minutesToPlainText(minutes), notes, meeting)
      return kept.ok ? ok(null) : kept
    },
    'imports:saveOriginal': async ({ draftId }, window) => {
      const found = await originals.find(draftId)
      if (!found.ok) return found
      if (found.value === null) return ok('none')
      const { record, bytes } = found.value
      const { fileName } = record
      const extension = extname(fileName).slice(1) || 'txt'
      const kind: FileKind = { label: '原件', extensions: [extension] }
      const path = await dialogs.chooseToSave(window, '另存原件', kind, basename(fileName, extname(fileName)))
      return writeIfChosen(path, () => bytes)
    },
    'imports:readOriginal': async ({ draftId }) => {
      const found = await originals.find(draftId)
      if (!found.ok) return found
      if (found.value === null) return ok(null)
      const { record, bytes } = found.value
      return reading.run({ file: { name: record.fileName, bytes }, how: { meeting: record.meeting } })
    },
    'exports:choose': async ({ format, suggestedName, annexes }, window) => {
      const path = await dialogs.chooseToSave(window, '导出纪要', EXPORT_KINDS[format], suggestedName)
      if (path === null) return ok(null)
      const replaced = annexPaths(path, annexes).filter((one) => existsSync(one))
      if (replaced.length > 0 && !(await dialogs.confirmReplacing(window, replaced))) return ok(null)
      const target = randomUUID()
      chosen = { target, path }
      return ok({ target })
    },
    'exports:write': async ({ target, minutes, apart }) => {
      const done = await writeChosen(target, minutes, async (path, profile) => {
        if (apart) return exportApart(minutes, path, { profile, toPdf })
        const written = await exportMinutes(minutes, path, { profile, toPdf })
        return written.ok ? ok(0) : written
      })
      return done.ok ? ok({ fileName: done.value.fileName, annexes: done.value.written }) : done
    },
    'exports:writeMarked': async ({ target, before, after, by }) => {
      const done = await writeChosen(target, after, async (path, profile) => {
        const { exportMarked } = await import('../export/export-marked.ts')
        return exportMarked({ before, after }, path, { profile, toPdf, by })
      })
      return done.ok ? ok({ fileName: done.value.fileName }) : done
    },
    'exports:reveal': () => {
      if (lastExported === null) return fail({ kind: 'refused' })
      shell.showItemInFolder(lastExported)
      return ok(null)
    },
  }
}
