import { basename, join } from 'node:path'
import { type AppError, describeAppError } from '../../shared/app-error.ts'
import { minutesToPlainText } from '../../shared/compose/plain-text.ts'
import type { BatchEntry, BatchState } from '../../shared/ipc/batch.ts'
import type { Imported } from '../../shared/ipc/files.ts'
import { findDoubts } from '../../shared/review/find-doubts.ts'
import { traceLines } from '../../shared/review/trace-lines.ts'
import type { DraftStore } from '../drafts/draft-store.ts'
import { hashOf } from '../files/hash.ts'
import { type FileContent, readFileContent } from '../files/read-file.ts'
import { hashOfText, type OriginalStore } from '../originals/original-store.ts'
import type { ReadingProcess } from './reading-process.ts'

export interface BatchParts {
  readonly reading: Pick<ReadingProcess, 'run'>
  readonly drafts: Pick<DraftStore, 'create' | 'setStatus' | 'open'>
  readonly originals: Pick<OriginalStore, 'keep' | 'index'>
}

/** One run over a folder: it goes on by itself and can be asked how far it is. */
export interface Batch {
  /** Entries from the given place on. */
  state(from: number): BatchState
  cancel(): void
  /** Resolves when the last file is done or it was cancelled. */
  readonly finished: Promise<void>
}

/**
 * Imports files one after the other: a draft for each meeting they hold, issued already, with its original beside it. A file that is the same as
 * one in the library (byte for byte, or the same words as another kind of file) is not imported again. Memory does not grow with the files.
 */
export function startBatch(folder: string, files: readonly string[], parts: BatchParts): Batch {
  const entries: BatchEntry[] = []
  let done = 0
  let current: string | null = null
  let isCancelled = false
  let isFinished = false

  const run = async () => {
    const known = new Map(await parts.originals.index())
    for (const file of files) {
      if (isCancelled) break
      current = file
      entries.push(...(await importOne(folder, file, known, parts)))
      done += 1
    }
    current = null
    isFinished = true
  }
  return {
    state: (from) => ({
      folder: basename(folder),
      total: files.length,
      done,
      current,
      isFinished,
      isCancelled,
      entries: entries.slice(from),
    }),
    cancel() {
      isCancelled = true
    },
    finished: run(),
  }
}

async function importOne(
  folder: string,
  file: string,
  known: Map<string, string>,
  parts: BatchParts,
): Promise<BatchEntry[]> {
  const path = join(folder, file)
  const content = await readFileContent(path)
  if (!content.ok) return [refused(file, content.error)]
  const twin = knownDraft(hashOf(content.value.bytes), known, parts.drafts)
  if (twin !== null) return [{ file, outcome: 'duplicate', ...twin }]
  const read = await parts.reading.run({ file: path, how: {} })
  if (!read.ok) return [refused(file, read.error)]
  const { meetings } = read.value
  const given = { file, content: content.value, known, parts }
  if (meetings.length < 2) {
    const entry = await keepRead(given, read.value, null)
    if (entry.draftId !== null) known.set(hashOf(content.value.bytes), entry.draftId)
    return [entry]
  }
  const entries: BatchEntry[] = []
  for (let meeting = 1; meeting <= meetings.length; meeting += 1) {
    const part = await parts.reading.run({ file: path, how: { meeting } })
    entries.push(part.ok ? await keepRead(given, part.value, meeting) : refused(file, part.error))
  }
  return entries.map((entry, at) => ({
    ...entry,
    sentence: `文件里有${meetings.length}次会议的纪要，这是第${at + 1}次。${entry.sentence}`,
  }))
}

function refused(file: string, error: AppError): BatchEntry {
  return { file, outcome: 'refused', draftId: null, sentence: describeAppError(error) }
}

interface Given {
  readonly file: string
  readonly content: FileContent
  readonly known: Map<string, string>
  readonly parts: BatchParts
}

/** Makes a draft of what was read, with its original. `meeting`: which one of the file's it is, null when it holds one. */
async function keepRead(
  { file, content, known, parts: { drafts, originals } }: Given,
  read: Imported,
  meeting: number | null,
): Promise<BatchEntry> {
  const { minutes, notes } = read
  const text = minutesToPlainText(minutes)
  const sameWords = knownDraft(hashOfText(text), known, drafts)
  if (sameWords !== null) return { file, outcome: 'duplicate', ...sameWords }
  const created = drafts.create(minutes)
  if (!created.ok) return refused(file, created.error)
  const { id } = created.value.summary
  // Old minutes are issued minutes.
  drafts.setStatus(id, '印发')
  const kept = await originals.keep(id, content, text, notes, meeting)
  known.set(hashOfText(text), id)
  const sentence = kept.ok ? '' : `已读入，但原件没有留存：${describeAppError(kept.error)}`
  return { file, outcome: countDoubts(read) > 0 ? 'doubtful' : 'read', draftId: id, sentence }
}

/** A draft that is gone or in the trash is no reason not to import its file again. */
function knownDraft(
  hash: string,
  known: ReadonlyMap<string, string>,
  drafts: BatchParts['drafts'],
): { draftId: string; sentence: string } | null {
  const draftId = known.get(hash)
  const draft = draftId === undefined ? null : drafts.open(draftId)
  if (draftId === undefined || !draft?.ok || draft.value.summary.deletedAtMs !== null) return null
  return { draftId, sentence: `与“${draft.value.summary.title}”相同，没有再导入。` }
}

function countDoubts({ source, minutes }: Imported): number {
  return findDoubts(source, traceLines(source, minutes), minutes).length
}
