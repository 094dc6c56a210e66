import { existsSync } from 'node:fs'
import { readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { AppError } from '../../shared/app-error.ts'
import type { Minutes } from '../../shared/minutes/minutes.ts'
import { fail, type Result } from '../../shared/result.ts'
import { parseJson } from '../database/parse-json.ts'
import type { DraftStore } from '../drafts/draft-store.ts'
import { logFailure } from '../files/log-failure.ts'
import { safeFileName } from '../files/safe-file-name.ts'
import { toTargetError } from '../files/target-error.ts'
import { writeFileAtomically } from '../files/write-file-atomically.ts'
import { type Progress, UNSEEN } from '../progress/progress.ts'

/** How long after the last change of a draft its .docx is written; while somebody types, the draft itself is saved every second. */
const PAUSE_MS = 10_000
const LIST = '.jiyao-mirror.json'

/** For each draft: the file that was written and the revision in it. */
const listSchema = z.record(z.string(), z.strictObject({ file: z.string(), revision: z.int() }))
type Mirrored = z.infer<typeof listSchema>

export interface MirrorParts {
  readonly drafts: DraftStore
  /** The chosen folder; null: none. */
  readonly folder: () => string | null
  readonly write: (minutes: Minutes, target: string) => Promise<Result<void, AppError>>
  /** When a folder that was there could not be written, once until it works again. */
  readonly failed: (error: AppError) => void
}

/**
 * Keeps every draft as .docx in a folder of the writer's. A file is written anew when its draft changed, and renamed with it; none is ever
 * deleted. A folder that cannot be reached is left alone and caught up with later.
 */
export class DraftMirror {
  readonly #parts: MirrorParts
  #pause: NodeJS.Timeout | undefined
  #running: Promise<void> = Promise.resolve()
  #isTold = false

  constructor(parts: MirrorParts) {
    this.#parts = parts
    parts.drafts.onChange(() => this.soon())
  }

  /** A little later, once the writer pauses. */
  soon(): void {
    if (this.#parts.folder() === null) return
    clearTimeout(this.#pause)
    this.#pause = setTimeout(() => void this.catchUp(), PAUSE_MS)
    this.#pause.unref()
  }

  /** Writes what is not there as it should be; never rejects. What is stopped goes on at the next change. */
  catchUp(progress: Progress = UNSEEN): Promise<void> {
    this.#running = this.#running.then(() =>
      this.#work(progress).catch((error: unknown) => logFailure('the drafts were not mirrored', error)),
    )
    return this.#running
  }

  /** Under the name it has by now. */
  async #write(
    folder: string,
    before: string,
    wanted: string,
    minutes: Minutes,
  ): Promise<Result<void, AppError>> {
    try {
      if (before !== wanted && existsSync(join(folder, before)))
        await rename(join(folder, before), join(folder, wanted))
    } catch (error) {
      const known = toTargetError(error, wanted)
      if (known === null) throw error
      return fail(known)
    }
    return this.#parts.write(minutes, join(folder, wanted))
  }

  async #work({ tell }: Progress): Promise<void> {
    const folder = this.#parts.folder()
    if (folder === null || !existsSync(folder)) return
    const listed = this.#parts.drafts.list({ place: 'library' })
    if (!listed.ok) return
    const done = await readList(folder)
    const taken = new Set(Object.values(done).map(({ file }) => file))
    let hasChanged = false
    for (const [place, { summary, state }] of listed.value.entries()) {
      if (!tell(place, listed.value.length)) break
      if (state === 'damaged') continue
      const before = done[summary.id]
      const file = fileFor(summary.title, before?.file, taken)
      const isCurrent = before?.file === file && before.revision === summary.revision
      if (isCurrent && existsSync(join(folder, file))) continue
      const outcome = await this.#mirror(folder, summary.id, before?.file ?? file, file)
      if (outcome === 'stop') break
      if (outcome === 'later') continue
      if (before !== undefined) taken.delete(before.file)
      taken.add(file)
      done[summary.id] = { file, revision: summary.revision }
      hasChanged = true
    }
    if (hasChanged) await writeFileAtomically(join(folder, LIST), Buffer.from(JSON.stringify(done)))
  }

  /** later: the draft cannot be read, or Word holds its file: it is written next time. stop: a full disk or a forbidden folder, told once. */
  async #mirror(
    folder: string,
    id: string,
    before: string,
    file: string,
  ): Promise<'written' | 'later' | 'stop'> {
    const draft = this.#parts.drafts.open(id)
    if (!draft.ok) return 'later'
    const written = await this.#write(folder, before, file, draft.value.minutes)
    if (written.ok) {
      this.#isTold = false
      return 'written'
    }
    if (written.error.kind === 'target-held') return 'later'
    if (!this.#isTold) this.#parts.failed(written.error)
    this.#isTold = true
    return 'stop'
  }
}

/** The file a draft has, as long as it bears its title; else a free name of its title. */
function fileFor(title: string, before: string | undefined, taken: ReadonlySet<string>): string {
  return before !== undefined && isNameOf(before, title) ? before : freeName(title, taken)
}

async function readList(folder: string): Promise<Mirrored> {
  const text = await readFile(join(folder, LIST), 'utf8').catch(() => '{}')
  const read = listSchema.safeParse(parseJson(text))
  return read.success ? read.data : {}
}

function isNameOf(file: string, title: string): boolean {
  const stem = safeFileName(title)
  return (
    file === `${stem}.docx` ||
    (file.startsWith(`${stem}（`) && /^（\d+）\.docx$/u.test(file.slice(stem.length)))
  )
}

/** 纪要.docx, 纪要（2）.docx: two drafts may have one title. */
function freeName(title: string, taken: ReadonlySet<string>): string {
  const stem = safeFileName(title)
  let name = `${stem}.docx`
  for (let again = 2; taken.has(name); again += 1) name = `${stem}（${again}）.docx`
  return name
}
