import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { z } from 'zod'
import type { AppError } from '../../shared/app-error.ts'
import { type FileNote, fileNoteSchema, meetingChoiceSchema } from '../../shared/ipc/files.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { FileContent } from '../files/read-file.ts'
import { writePrivateFile } from '../files/write-file-atomically.ts'

const recordSchema = z.strictObject({
  fileName: z.string(),
  /** Of the file's bytes, and of what the draft said when it was made: the same minutes come as .doc and .pdf. */
  bytesHash: z.string(),
  textHash: z.string(),
  notes: z.array(fileNoteSchema),
  /** The draft is one of the meetings of the file, the first is 1; null: the file as a whole. */
  meeting: meetingChoiceSchema.default(null),
})
type OriginalRecord = z.infer<typeof recordSchema>

interface KeptOriginal {
  readonly record: OriginalRecord
  readonly bytes: Uint8Array
}

/** The files that drafts were made of, beside the library: DRAFT.json says which, DRAFT.docx is the file itself. */
export interface OriginalStore {
  /** Errors: target-…, disk-full. */
  keep(
    draftId: string,
    content: FileContent,
    text: string,
    notes: readonly FileNote[],
    meeting?: number | null,
  ): Promise<Result<void, AppError>>
  /**
   * null: none is kept. A file that is gone or was changed is put back from where a copy lies. Errors: original-changed when it is whole nowhere.
   */
  find(draftId: string): Promise<Result<KeptOriginal | null, AppError>>
  /** Which drafts are already made of the same file or the same words. */
  index(): Promise<ReadonlyMap<string, string>>
  remove(draftId: string): Promise<void>
}

/** `spares`: folders that hold copies of the files, asked for when one is wanted. */
export function createOriginalStore(
  folder: string,
  spares: () => readonly string[] = () => [],
): OriginalStore {
  const recordFile = (draftId: string, room = folder) => join(room, `${draftId}.json`)
  const originalFile = (draftId: string, fileName: string, room = folder) =>
    join(room, `${draftId}.original${safeExtension(fileName)}`)
  const readRecord = async (draftId: string, room = folder): Promise<OriginalRecord | null> => {
    const text = await readFile(recordFile(draftId, room), 'utf8').catch(() => null)
    if (text === null) return null
    try {
      return recordSchema.parse(JSON.parse(text))
    } catch {
      return null
    }
  }
  const write = async (draftId: string, bytes: Uint8Array, record: OriginalRecord) => {
    const written = await writePrivateFile(originalFile(draftId, record.fileName), bytes)
    if (!written.ok) return written
    return writePrivateFile(recordFile(draftId), new TextEncoder().encode(JSON.stringify(record)))
  }
  return {
    async keep(draftId, { name, bytes }, text, notes, meeting = null) {
      await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => undefined)
      const record: OriginalRecord = {
        fileName: name,
        bytesHash: hashOf(bytes),
        textHash: hashOfText(text),
        notes: [...notes],
        meeting,
      }
      return write(draftId, bytes, record)
    },
    async find(draftId) {
      if (!existsSync(recordFile(draftId))) return ok(null)
      for (const [place, room] of [folder, ...spares()].entries()) {
        const record = (await readRecord(draftId)) ?? (await readRecord(draftId, room))
        if (record === null) continue
        const bytes = await readFile(originalFile(draftId, record.fileName, room)).catch(() => null)
        if (bytes === null || hashOf(bytes) !== record.bytesHash) continue
        if (place > 0) await write(draftId, bytes, record)
        return ok({ record, bytes })
      }
      return fail({ kind: 'original-changed' })
    },
    async index() {
      const known = new Map<string, string>()
      for (const file of await readdir(folder).catch(() => [])) {
        const draftId = /^([0-9a-f-]{36})\.json$/u.exec(file)?.[1]
        const record = draftId === undefined ? null : await readRecord(draftId)
        if (draftId === undefined || record === null) continue
        if (record.meeting === null) known.set(record.bytesHash, draftId)
        known.set(record.textHash, draftId)
      }
      return known
    },
    async remove(draftId) {
      const record = await readRecord(draftId)
      if (record === null) return
      await rm(originalFile(draftId, record.fileName), { force: true }).catch(() => undefined)
      await rm(recordFile(draftId), { force: true }).catch(() => undefined)
    },
  }
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Blanks and widths differ between a .doc and a PDF of the same minutes. */
export function hashOfText(text: string): string {
  return hashOf(new TextEncoder().encode(text.normalize('NFKC').replace(/\s/gu, '')))
}

/** Letters and digits alone: it becomes part of a path. */
function safeExtension(fileName: string): string {
  const extension = extname(fileName).toLowerCase()
  return /^\.[a-z0-9]{1,5}$/u.test(extension) ? extension : ''
}
