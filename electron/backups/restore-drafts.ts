import type { Database } from 'better-sqlite3'
import type { AppError } from '../../shared/app-error.ts'
import type { Minutes } from '../../shared/minutes/minutes.ts'
import { diffMinutes } from '../../shared/minutes/minutes-change.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { DatabasePlace } from '../database/connect.ts'
import type { DraftStore } from '../drafts/draft-store.ts'
import { AUTOMATIC, type VersionStore } from '../versions/version-store.ts'
import { readContents, readCopied } from './backup-copies.ts'

export interface RestoreParts {
  readonly place: DatabasePlace
  readonly database: Database
  readonly drafts: DraftStore
  readonly versions: VersionStore
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
}

/**
 * Puts drafts back as a copy holds them, each in a transaction of its own: killed in between, every draft is either as it was or as the copy
 * has it. What the library had is kept as a version. Errors: backup-unreadable, and those of saving.
 */
export function restoreDrafts(parts: RestoreParts, wish: RestoreWish): Result<Restored, AppError> {
  const contents = readContents(parts.place, parts.database, wish.name)
  if (!contents.ok) return contents
  const wanted = contents.value.drafts.filter(({ id, compared }) =>
    wish.ids === null ? compared === 'different' || compared === 'gone' : wish.ids.includes(id),
  )
  const locked: string[] = []
  let restored = 0
  for (const { id, title, compared } of wanted) {
    if (compared === 'damaged') {
      if (wish.ids !== null) return fail({ kind: 'backup-unreadable', name: wish.name })
      continue
    }
    if (compared === 'same' && !wish.asNew) continue
    const copied = readCopied(parts.place, wish.name, id)
    if (!copied.ok) return copied
    const done = restoreOne(parts, id, copied.value, compared === 'gone', wish.asNew)
    if (!done.ok && done.error.kind === 'draft-locked') locked.push(title)
    else if (!done.ok) return done
    else restored += 1
  }
  return ok({ restored, locked })
}

function restoreOne(
  { drafts, versions }: RestoreParts,
  id: string,
  copied: Minutes,
  isGone: boolean,
  asNew: boolean,
): Result<unknown, AppError> {
  if (asNew) return drafts.create(copied)
  if (isGone) return drafts.revive(id, copied)
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
    change: diffMinutes(minutes, copied),
    expectedRevision: summary.revision,
    pages: null,
  })
  if (!saved.ok) return saved
  return summary.deletedAtMs === null ? saved : drafts.restore(id)
}
