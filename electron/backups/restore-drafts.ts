import type { Database } from 'better-sqlite3'
import type { AppError } from '../../shared/app-error.ts'
import { diffMinutes } from '../../shared/minutes/minutes-change.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { tryOnDatabase } from '../database/database-error.ts'
import type { DraftStore } from '../drafts/draft-store.ts'
import { firstHalf, goThrough, type Progress, secondHalf } from '../progress/progress.ts'
import type { IssuedFiles } from '../versions/issued-files.ts'
import { readIssued } from '../versions/list-issued.ts'
import type { VersionStore } from '../versions/version-store.ts'
import { AUTOMATIC } from '../versions/version-words.ts'
import { type CopiedWhole, readContents, readCopied } from './backup-copies.ts'
import type { CopyShelf } from './copy-shelf.ts'

export interface RestoreParts {
  readonly shelf: CopyShelf
  readonly database: Database
  readonly drafts: DraftStore
  readonly versions: VersionStore
  readonly issuedFiles: Pick<IssuedFiles, 'read'>
}

export interface RestoreWish {
  /** The copy. */
  readonly name: string
  /** null: all that differ or are gone. */
  readonly ids: readonly string[] | null
  /** Beside what the library has, instead of over it. */
  readonly asNew: boolean
}

export interface Restored {
  readonly restored: number
  /** Titles of drafts that were issued and stay as they are. */
  readonly locked: string[]
  /** Not all of them: it was stopped. */
  readonly isStopped: boolean
}

/** Thrown to end the work with an error, and to undo what belongs together. */
class NotRestored extends Error {
  readonly error: AppError
  constructor(error: AppError) {
    super(error.kind)
    this.error = error
  }
}

/**
 * Puts drafts back as a copy holds them, each in a transaction of its own: killed or stopped in between, every draft is either as it was or as the
 * copy has it. What the library had is kept as a version; 记录 keeps the words of both. A draft that is gone comes back with its versions, its lock and its files of 印发.
 * Errors: backup-unreadable, and those of saving.
 */
export async function restoreDrafts(
  parts: RestoreParts,
  wish: RestoreWish,
  progress: Progress,
): Promise<Result<Restored, AppError>> {
  const contents = await readContents(parts.shelf, parts.database, wish.name, firstHalf(progress))
  if (!contents.ok) return contents
  if (contents.value === null) return ok({ restored: 0, locked: [], isStopped: true })
  const wanted = contents.value.drafts.filter(({ id, compared }) =>
    wish.ids === null ? compared === 'different' || compared === 'gone' : wish.ids.includes(id),
  )
  const locked: string[] = []
  let restored = 0
  try {
    const isDone = await goThrough(wanted, wanted.length, secondHalf(progress), async (draft) => {
      const { id, title, compared } = draft
      if (compared === 'damaged') {
        if (wish.ids !== null) throw new NotRestored({ kind: 'backup-unreadable', name: wish.name })
        return
      }
      if (compared === 'same' && !wish.asNew) return
      const copied = taken(readCopied(parts.shelf, wish.name, id))
      const done = restoreOne(parts, id, copied, compared === 'gone', wish.asNew)
      if (!done.ok && done.error.kind === 'draft-locked') {
        locked.push(title)
        return
      }
      taken(done)
      restored += 1
      if (compared === 'gone' && !wish.asNew) await bringFilesBack(parts, copied)
    })
    return ok({ restored, locked, isStopped: !isDone })
  } catch (error) {
    if (error instanceof NotRestored) return fail(error.error)
    throw error
  }
}

function restoreOne(
  parts: RestoreParts,
  id: string,
  copied: CopiedWhole,
  isGone: boolean,
  asNew: boolean,
): Result<unknown, AppError> {
  const { drafts, versions } = parts
  if (asNew) return drafts.create(copied.minutes, null, copied.record)
  if (isGone) return bringBack(parts, id, copied)
  const now = drafts.open(id)
  // A damaged one is taken back from the newest copy that holds it, and then set to this one.
  const held = !now.ok && now.error.kind === 'draft-damaged' ? drafts.recover(id) : now
  if (!held.ok) return held
  const { summary, minutes, isLocked } = held.value
  if (isLocked) return fail({ kind: 'draft-locked' })
  const kept = versions.keep(summary, minutes, AUTOMATIC)
  if (!kept.ok) return kept
  const saved = drafts.save({
    id,
    change: diffMinutes(minutes, copied.minutes),
    expectedRevision: summary.revision,
    pages: null,
    record: drafts.records.joined(summary, copied.record),
  })
  if (!saved.ok) return saved
  return summary.deletedAtMs === null ? saved : drafts.restore(id)
}

/** The draft with its versions, or nothing. */
function bringBack(
  { drafts, versions }: RestoreParts,
  id: string,
  { minutes, kept, record, versions: rows }: CopiedWhole,
): Result<null, AppError> {
  return tryOnDatabase(() => {
    try {
      drafts.together(() => {
        taken(drafts.revive(id, minutes, kept, record))
        versions.bringBack(rows)
      })
      return ok(null)
    } catch (error) {
      if (error instanceof NotRestored) return fail(error.error)
      throw error
    }
  })
}

/** Reading a file of 印发 puts it back from where copies of it lie. One that is whole nowhere is told when it is asked for. */
async function bringFilesBack({ issuedFiles }: RestoreParts, { versions }: CopiedWhole): Promise<void> {
  for (const { files } of versions) for (const file of readIssued(files)) await issuedFiles.read(file)
}

function taken<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new NotRestored(result.error)
  return result.value
}
