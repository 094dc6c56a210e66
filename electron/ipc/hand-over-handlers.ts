import { basename } from 'node:path'
import type { AppError } from '../../shared/app-error.ts'
import { countCharacters } from '../../shared/compose/count-characters.ts'
import { minutesToPlainText } from '../../shared/compose/plain-text.ts'
import { type HandOver, readingHandOver } from '../../shared/hand-over/hand-over.ts'
import type { HandOverFacts, OpenedHandOver } from '../../shared/ipc/hand-over.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { NativeDialogs } from '../app/native-dialogs.ts'
import { checkContent, type FileContent, readFileContent } from '../files/read-file.ts'
import { writeFileAtomically } from '../files/write-file-atomically.ts'
import { readCarriedFiles } from '../hand-over/carried-files.ts'
import { collectHandOver, type HandOverParts } from '../hand-over/collect-hand-over.ts'
import { lookAtPackage, packValue, unpackValue } from '../hand-over/package-bytes.ts'
import { takeHandOver } from '../hand-over/take-hand-over.ts'
import { firstHalf, goThroughAll, type Progress, secondHalf, UNSEEN } from '../progress/progress.ts'
import { nameOfIssued } from '../versions/issued-files.ts'
import type { ChannelsOf, Handlers } from './handlers.ts'
import type { Works } from './works.ts'

const KIND = { label: '纪要交接文件', extensions: ['jiyao'] } as const

/** The file named last: where it is or what is in it, and what was read of it. */
interface Named {
  readonly name: string
  readonly load: () => Promise<Result<FileContent, AppError>>
  handOver: HandOver | null
}

export function createHandOverHandlers(
  parts: HandOverParts,
  dialogs: NativeDialogs,
  takeGivenFile: (extension: string) => string | null,
  works: Works,
): Handlers<ChannelsOf<'handOver'>> {
  let named: Named | null = null
  let target: string | null = null
  const nameFile = (name: string, load: Named['load']) => {
    named = { name, load, handOver: null }
    return ok({ fileName: name })
  }
  const namePath = (path: string | null) =>
    path === null ? ok(null) : nameFile(basename(path), () => readFileContent(path))
  const read = async (
    content: FileContent,
    password: string | null,
    progress: Progress,
  ): Promise<Result<HandOver, AppError>> => {
    const value = await unpackValue(content.bytes, password, content.name, firstHalf(progress))
    if (!value.ok) return value
    const handOver = await readUnhurried(value.value, secondHalf(progress))
    const files = handOver.ok ? await readCarriedFiles(handOver.value, UNSEEN) : handOver
    return files.ok ? handOver : files
  }
  return {
    'handOver:chooseTarget': async ({ draftId }, window) => {
      const draft = parts.drafts.open(draftId)
      if (!draft.ok) return draft
      target = await dialogs.chooseToSave(window, '导出交接文件', KIND, draft.value.summary.title)
      return ok(target !== null)
    },
    'handOver:export': ({ draftId, versions, roster, record, password, work }, window) =>
      works.runWhole(work, window, async (progress) => {
        const path = target
        target = null
        if (path === null) return fail({ kind: 'refused' })
        const wish = { versions, roster, record }
        const collected = await collectHandOver(parts, draftId, wish, Date.now(), firstHalf(progress))
        if (!collected.ok) return collected
        const { handOver, leftOut } = collected.value
        const packed = await packValue(handOver, password, secondHalf(progress))
        if (!packed.ok) return packed
        const written = await writeFileAtomically(path, packed.value)
        return written.ok ? ok({ fileName: basename(path), leftOut }) : written
      }),
    'handOver:choose': async (_, window) =>
      namePath(await dialogs.chooseToOpen(window, '打开交接文件', KIND)),
    'handOver:takeGiven': () => namePath(takeGivenFile('.jiyao')),
    'handOver:takeDropped': ({ fileName, bytes }) => {
      const content = checkContent({ name: basename(fileName), bytes })
      return content.ok ? nameFile(content.value.name, async () => content) : content
    },
    'handOver:open': ({ work }, window) =>
      works.runWhole(work, window, async (progress): Promise<Result<OpenedHandOver, AppError>> => {
        const file = named
        if (file === null) return fail({ kind: 'refused' })
        const content = await file.load()
        if (!content.ok) return content
        const look = lookAtPackage(content.value.bytes)
        if (!look.ok) return look
        if (look.value.isLocked) return ok({ fileName: file.name, facts: null })
        const handOver = await read(content.value, null, progress)
        if (!handOver.ok) return handOver
        file.handOver = handOver.value
        return ok({ fileName: file.name, facts: describe(parts, handOver.value) })
      }),
    'handOver:unlock': ({ password, work }, window) =>
      works.runWhole(work, window, async (progress) => {
        const file = named
        if (file === null) return fail({ kind: 'refused' })
        const content = await file.load()
        if (!content.ok) return content
        const handOver = await read(content.value, password, progress)
        if (!handOver.ok) return handOver
        file.handOver = handOver.value
        return ok(describe(parts, handOver.value))
      }),
    'handOver:take': ({ work, ...wish }, window) =>
      works.runWhole(work, window, async (progress) => {
        const handOver = named?.handOver
        if (handOver == null) return fail({ kind: 'refused' })
        const taken = await takeHandOver(parts, handOver, wish, progress)
        if (!taken.ok) return taken
        named = null
        return ok({ draftId: taken.value })
      }),
  }
}

/** Checks what a file says, document by document, and lets the rest of the program have its turn in between. Throws WorkStopped. */
async function readUnhurried(value: unknown, progress: Progress): Promise<Result<HandOver, AppError>> {
  const steps = readingHandOver(value)
  let result: Result<HandOver, AppError> | null = null
  const turns = (function* () {
    for (;;) {
      const step = steps.next()
      if (step.done === true) {
        result = step.value
        return
      }
      yield
    }
  })()
  await goThroughAll(turns, countVersions(value), progress, () => undefined)
  return result ?? fail({ kind: 'hand-over-invalid' })
}

function countVersions(value: unknown): number {
  const isNamed = typeof value === 'object' && value !== null && 'versions' in value
  return isNamed && Array.isArray(value.versions) ? value.versions.length : 0
}

function describe({ drafts }: HandOverParts, handOver: HandOver): HandOverFacts {
  const { title, status, writtenAtMs, minutes, record, versions, files, profile, roster } = handOver
  const listed = drafts.list({ place: 'library' })
  const named = new Set(versions.flatMap((version) => version.files.map(nameOfIssued)))
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
    missingFiles: named.size - files.length,
    profile: profile?.name ?? null,
    units: roster.units.length,
    people: roster.people.length,
    series: roster.series.length,
    record: countCharacters(record ?? ''),
    same: same.slice(0, 20),
  }
}
