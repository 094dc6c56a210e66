import { basename } from 'node:path'
import type { AppError } from '../../shared/app-error.ts'
import { countCharacters } from '../../shared/compose/count-characters.ts'
import { minutesToPlainText } from '../../shared/compose/plain-text.ts'
import { type HandOver, readHandOver } from '../../shared/hand-over/hand-over.ts'
import type { HandOverFacts, OpenedHandOver } from '../../shared/ipc/hand-over.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { NativeDialogs } from '../app/native-dialogs.ts'
import { checkContent, type FileContent, readFileContent } from '../files/read-file.ts'
import { writeFileAtomically } from '../files/write-file-atomically.ts'
import { readCarriedFiles } from '../hand-over/carried-files.ts'
import { collectHandOver, type HandOverParts } from '../hand-over/collect-hand-over.ts'
import { lookAtPackage, packValue, unpackValue } from '../hand-over/package-bytes.ts'
import { takeHandOver } from '../hand-over/take-hand-over.ts'
import type { ChannelsOf, Handlers } from './handlers.ts'

const KIND = { label: '纪要交接文件', extensions: ['jiyao'] } as const

/** The file opened last: what is in it once it was read and checked. */
interface Opened {
  readonly content: FileContent
  handOver: HandOver | null
}

export function createHandOverHandlers(
  parts: HandOverParts,
  dialogs: NativeDialogs,
  takeGivenFile: (extension: string) => string | null,
): Handlers<ChannelsOf<'handOver'>> {
  let opened: Opened | null = null
  const read = async (content: FileContent, password: string | null): Promise<Result<HandOver, AppError>> => {
    const value = await unpackValue(content.bytes, password, content.name)
    if (!value.ok) return value
    const handOver = readHandOver(value.value)
    const files = handOver.ok ? readCarriedFiles(handOver.value) : handOver
    return files.ok ? handOver : files
  }
  const open = async (content: FileContent): Promise<Result<OpenedHandOver, AppError>> => {
    const look = lookAtPackage(content.bytes)
    if (!look.ok) return look
    if (look.value.isLocked) {
      opened = { content, handOver: null }
      return ok({ fileName: content.name, facts: null })
    }
    const handOver = await read(content, null)
    if (!handOver.ok) return handOver
    opened = { content, handOver: handOver.value }
    return ok({ fileName: content.name, facts: describe(parts, handOver.value) })
  }
  const openPath = async (path: string) => {
    const content = await readFileContent(path)
    return content.ok ? open(content.value) : content
  }
  return {
    'handOver:export': async ({ draftId, versions, roster, password }, window) => {
      const collected = await collectHandOver(parts, draftId, { versions, roster }, Date.now())
      if (!collected.ok) return collected
      const path = await dialogs.chooseToSave(window, '导出交接文件', KIND, collected.value.title)
      if (path === null) return ok(null)
      const written = await writeFileAtomically(path, await packValue(collected.value, password))
      return written.ok ? ok({ fileName: basename(path) }) : written
    },
    'handOver:choose': async (_, window) => {
      const path = await dialogs.chooseToOpen(window, '打开交接文件', KIND)
      return path === null ? ok(null) : openPath(path)
    },
    'handOver:takeGiven': async () => {
      const path = takeGivenFile('.jiyao')
      return path === null ? ok(null) : openPath(path)
    },
    'handOver:read': async ({ fileName, bytes }) => {
      const content = checkContent({ name: basename(fileName), bytes })
      return content.ok ? open(content.value) : content
    },
    'handOver:unlock': async ({ password }) => {
      const current = opened
      if (current === null) return fail({ kind: 'refused' })
      const handOver = await read(current.content, password)
      if (!handOver.ok) return handOver
      current.handOver = handOver.value
      return ok(describe(parts, handOver.value))
    },
    'handOver:take': async (wish) => {
      if (opened?.handOver == null) return fail({ kind: 'refused' })
      const taken = await takeHandOver(parts, opened.handOver, wish)
      if (!taken.ok) return taken
      opened = null
      return ok({ draftId: taken.value })
    },
  }
}

function describe({ drafts }: HandOverParts, handOver: HandOver): HandOverFacts {
  const { title, status, writtenAtMs, minutes, versions, files, profile, roster } = handOver
  const listed = drafts.list({ place: 'library' })
  const same = (listed.ok ? listed.value : [])
    .filter(({ summary, state }) => state !== 'damaged' && summary.title === title)
    .map(({ summary: { id, updatedAtMs } }) => ({ id, title, updatedAtMs }))
  return {
    title,
    status,
    writtenAtMs,
    characters: countCharacters(minutesToPlainText(minutes)),
    versions: versions.length,
    issuedFiles: files.length,
    profile: profile?.name ?? null,
    units: roster.units.length,
    people: roster.people.length,
    series: roster.series.length,
    same: same.slice(0, 20),
  }
}
