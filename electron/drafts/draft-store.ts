import { randomUUID } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { AppError } from '../../shared/app-error.ts'
import type {
  Draft,
  DraftListInput,
  DraftSaved,
  DraftSaveInput,
  DraftStatus,
  DraftSummary,
  JudgedDraft,
} from '../../shared/ipc/drafts.ts'
import { deriveTitle, titleNow, titleOfCopy } from '../../shared/minutes/derive-title.ts'
import { type Minutes, readMinutes } from '../../shared/minutes/minutes.ts'
import { applyMinutesChange } from '../../shared/minutes/minutes-change.ts'
import { findOrderFault } from '../../shared/minutes/order.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { DatabasePlace } from '../database/connect.ts'
import { tryOnDatabase } from '../database/database-error.ts'
import type { KnownRevisions } from '../database/known-revisions.ts'
import { createChangeCounter } from '../database/library-facts.ts'
import { parseJson } from '../database/parse-json.ts'
import { createSeal, type Seal } from '../database/row-proof.ts'
import { keptOfRow, titleOfRow } from './damaged-row.ts'
import { type DraftHistory, NO_HISTORY } from './draft-history.ts'
import { DraftJudge, isWholeDocument } from './draft-judge.ts'
import { type DraftStatements, prepareDraftStatements } from './draft-statements.ts'
import { findInBackups } from './recover-draft.ts'
import { summarizeMinutes } from './summarize-minutes.ts'

/**
 * The library of drafts. Every change is one transaction and is on the disk when the call returns. All calls may answer
 * database-unwritable, and draft-missing where a draft is named.
 */
export class DraftStore {
  readonly #database: Database
  readonly #statements: DraftStatements
  readonly #judge: DraftJudge
  readonly #now: () => number
  readonly #sealDraft: Seal
  readonly #sealDocument: Seal
  readonly #count: () => void
  readonly #known: KnownRevisions
  readonly #place: DatabasePlace | null
  readonly #listeners: ((id: string) => void)[] = []
  readonly #history: DraftHistory
  /** What is to be said of changes once all of them are on the disk; null: it is said at once. */
  #held: (() => void)[] | null = null
  /** The one that is being written need not be read at every save. */
  #latest: { readonly id: string; readonly revision: number; readonly minutes: Minutes } | null = null

  /**
   * `now`: milliseconds since 1970, given for tests. `library`: where the copies are, where writes are noted, and the versions of the
   * drafts.
   */
  constructor(
    database: Database,
    now: () => number = Date.now,
    library: {
      readonly place: DatabasePlace | null
      readonly known: KnownRevisions
      readonly history?: DraftHistory
    } = NO_LIBRARY,
  ) {
    this.#database = database
    this.#statements = prepareDraftStatements(database)
    this.#sealDraft = createSeal(database, 'drafts', 'id')
    this.#sealDocument = createSeal(database, 'draft_documents', 'draft_id')
    this.#count = createChangeCounter(database)
    this.#now = now
    this.#place = library.place
    this.#known = library.known
    this.#judge = new DraftJudge({
      database,
      statements: this.#statements,
      now,
      place: library.place,
      changed: (id) => this.#changed(id),
    })
    this.#history = library.history ?? NO_HISTORY
  }

  /** Hears the id of every draft that was written, trashed, purged …, once it is on the disk. */
  onChange(listener: (id: string) => void): void {
    this.#listeners.push(listener)
  }

  /** Several changes as one, all or nothing: `work` throws to undo them. Throws SqliteError. */
  together<T>(work: () => T): T {
    const held: (() => void)[] = []
    this.#held = held
    try {
      const done = this.#database.transaction(work).immediate()
      this.#held = null
      for (const say of held) say()
      return done
    } catch (error) {
      this.#latest = null
      throw error
    } finally {
      this.#held = null
    }
  }

  /** All drafts of the list with the archive, or of the bin, newest change first. A damaged row is written anew from its document, or listed as damaged. */
  list({ place }: DraftListInput): Result<JudgedDraft[], AppError> {
    return tryOnDatabase(() => {
      const rows = this.#statements.list.all(place === 'trash' ? 1 : 0)
      return ok(rows.map((row) => this.#judge.judge(row)))
    })
  }

  /** Rows of the list by their ids, in that order; null for a draft that is gone. */
  listRows(ids: readonly string[]): Result<(JudgedDraft | null)[], AppError> {
    return tryOnDatabase(() =>
      ok(
        ids.map((id) => {
          const row = this.#statements.find.get(id)
          return row === undefined ? null : this.#judge.judge(row)
        }),
      ),
    )
  }

  /** Errors: minutes-invalid when the blocks stand in an impossible order. */
  create(minutes: Minutes, pages: number | null = null): Result<Draft, AppError> {
    return this.#insert(minutes, null, pages)
  }

  /** Makes a draft anew that the library has lost, of what is left of it elsewhere. Errors: minutes-invalid. */
  revive(id: string, minutes: Minutes): Result<Draft, AppError> {
    return this.#insert(minutes, null, null, id)
  }

  /** Errors: minutes-invalid, minutes-newer, draft-damaged (with the copy that holds it whole, if one does). */
  open(id: string): Result<Draft, AppError> {
    return tryOnDatabase(() => {
      const summary = this.#judge.find(id)
      if (!summary.ok) return summary
      const minutes = this.#read(summary.value)
      if (!minutes.ok) return minutes
      const isLocked = this.#history.isLocked(id)
      return ok({ summary: summary.value, minutes: minutes.value, isLocked })
    })
  }

  /**
   * Writes the document and what the list shows of it. Errors: draft-locked, draft-stale when the stored revision is not the expected one
   * (nothing is written), minutes-invalid, minutes-newer. A draft in the trash can be saved too: words are never lost.
   */
  save({ id, change, expectedRevision, pages }: DraftSaveInput): Result<DraftSaved, AppError> {
    const nowMs = this.#now()
    const revision = expectedRevision + 1
    const written = this.#transact((): Result<Minutes, AppError> => {
      const summary = this.#judge.find(id)
      if (!summary.ok) return summary
      if (summary.value.revision !== expectedRevision) return fail({ kind: 'draft-stale' })
      if (this.#history.isLocked(id)) return fail({ kind: 'draft-locked' })
      const before = this.#read(summary.value)
      if (!before.ok) return before
      const minutes = applyMinutesChange(before.value, change)
      if (minutes === null) return fail({ kind: 'draft-stale' })
      const fault = findOrderFault(minutes.children)
      if (fault !== null) return fail({ kind: 'minutes-invalid', detail: fault })
      this.#history.keepBefore(summary.value, before.value)
      const { searchText, ...columns } = summarizeMinutes(minutes)
      const ownTitle = ownTitleAfter(summary.value, columns.derivedTitle, deriveTitle(before.value.children))
      this.#statements.update.run({ ...columns, ownTitle, id, pages, nowMs })
      this.#statements.updateDocument.run({ id, searchText, minutes: JSON.stringify(minutes), revision })
      this.#prove(id)
      return ok(minutes)
    })
    if (!written.ok) return written
    this.#latest = { id, revision, minutes: written.value }
    this.#note(id, revision)
    this.#changed(id)
    return ok({ revision, savedAtMs: nowMs })
  }

  /** null: back to the derived name. */
  rename(id: string, ownTitle: string | null): Result<DraftSummary, AppError> {
    return this.#change(id, () => this.#statements.rename.run(ownTitle, id))
  }

  /** Errors: draft-locked for any other than 印发 while the draft is locked. */
  setStatus(id: string, status: DraftStatus): Result<DraftSummary, AppError> {
    if (status !== '印发' && this.#history.isLocked(id)) return fail({ kind: 'draft-locked' })
    return this.#change(id, () => this.#statements.setStatus.run(status, id))
  }

  /** A new draft with the same words, status 起草, named …（副本） until its facts change. Errors as open. */
  duplicate(id: string): Result<DraftSummary, AppError> {
    const draft = this.open(id)
    if (!draft.ok) return draft
    const { summary, minutes } = draft.value
    const copy = this.#insert(minutes, titleOfCopy(summary.title), summary.pages)
    return copy.ok ? ok(copy.value.summary) : copy
  }

  trash(id: string): Result<DraftSummary, AppError> {
    return this.#change(id, () => this.#statements.trash.run(this.#now(), id))
  }

  restore(id: string): Result<DraftSummary, AppError> {
    return this.#change(id, () => this.#statements.restore.run(id))
  }

  /**
   * Puts the document that a copy of the library holds whole in the place of a damaged one. Errors: draft-damaged when no copy holds it.
   */
  recover(id: string): Result<Draft, AppError> {
    const recovered = this.#transact((): Result<Draft, AppError> => {
      const row = this.#statements.find.get(id)
      if (row === undefined) return fail({ kind: 'draft-missing' })
      const copy = this.#place === null ? null : findInBackups(this.#place, id)
      if (copy === null) return fail({ kind: 'draft-damaged', title: titleOfRow(row), copyAtMs: null })
      const { searchText, ...columns } = summarizeMinutes(copy.minutes)
      const revision = Math.max(Number(row.revision) || 1, copy.revision) + 1
      const kept = keptOfRow(row, copy.row, this.#now())
      this.#statements.heal.run({ ...kept, ...columns, id, revision })
      this.#statements.updateDocument.run({ id, searchText, minutes: JSON.stringify(copy.minutes), revision })
      this.#prove(id)
      this.#latest = null
      const summary = this.#judge.find(id)
      return summary.ok
        ? ok({ summary: summary.value, minutes: copy.minutes, isLocked: this.#history.isLocked(id) })
        : summary
    })
    if (recovered.ok) {
      this.#note(id, recovered.value.summary.revision)
      this.#changed(id)
    }
    return recovered
  }

  /** Into the archive, or back into the list. */
  archive(id: string, isArchived: boolean): Result<DraftSummary, AppError> {
    return this.#change(id, () =>
      isArchived ? this.#statements.archive.run(this.#now(), id) : this.#statements.unarchive.run(id),
    )
  }

  /** Deletes for good, and only what is in the trash. Errors: refused. */
  purge(id: string): Result<null, AppError> {
    const purged = this.#transact((): Result<null, AppError> => {
      const found = this.#judge.find(id)
      if (!found.ok) return found
      this.#count()
      return this.#statements.purge.run(id).changes === 0 ? fail({ kind: 'refused' }) : ok(null)
    })
    if (purged.ok) {
      this.#note(id, null)
      this.#changed(id)
    }
    return purged
  }

  /** Titles of drafts whose text does not prove itself, a few rows at each step so that the caller can rest between. */
  *findDamaged(): Generator<string | null> {
    const ids = this.#database.prepare<[], string>('SELECT id FROM drafts').pluck().all()
    for (const id of ids) {
      const row = this.#statements.find.get(id)
      if (row === undefined) continue
      yield this.#judge.isWhole(row) ? null : titleOfRow(row)
    }
  }

  #insert(
    minutes: Minutes,
    ownTitle: string | null,
    pages: number | null,
    id: string = randomUUID(),
  ): Result<Draft, AppError> {
    const fault = findOrderFault(minutes.children)
    if (fault !== null) return fail({ kind: 'minutes-invalid', detail: fault })
    const { searchText, ...columns } = summarizeMinutes(minutes)
    const row = { ...columns, id, ownTitle, pages, status: '起草' as const, nowMs: this.#now() }
    const made = this.#transact((): Result<Draft, AppError> => {
      this.#statements.insert.run(row)
      this.#statements.insertDocument.run({ id, searchText, minutes: JSON.stringify(minutes), revision: 1 })
      this.#prove(id)
      const summary = this.#judge.find(id)
      return summary.ok ? ok({ summary: summary.value, minutes, isLocked: false }) : summary
    })
    if (made.ok) {
      this.#note(id, 1)
      this.#changed(id)
    }
    return made
  }

  /** The document of a draft; read from the database unless it is the one read or written last. */
  #read({ id, revision }: DraftSummary): Result<Minutes, AppError> {
    const latest = this.#latest
    if (latest?.id === id && latest.revision === revision) return ok(latest.minutes)
    const stored = this.#statements.findDocument.get(id)
    if (stored === undefined || !isWholeDocument(stored, revision)) return this.#judge.tellDamaged(id)
    const minutes = readMinutes(parseJson(stored.minutes))
    if (minutes.ok) this.#latest = { id, revision, minutes: minutes.value }
    return minutes
  }

  /** In the transaction of every write. */
  #prove(id: string): void {
    this.#sealDraft(id)
    this.#sealDocument(id)
    this.#count()
  }

  #change(id: string, run: () => unknown): Result<DraftSummary, AppError> {
    const changed = this.#transact(() => {
      run()
      this.#sealDraft(id)
      this.#count()
      return this.#judge.find(id)
    })
    if (changed.ok) this.#changed(id)
    return changed
  }

  #changed(id: string): void {
    this.#say(() => {
      for (const listener of this.#listeners) listener(id)
    })
  }

  #note(id: string, revision: number | null): void {
    this.#say(() => this.#known.note(id, revision))
  }

  #say(say: () => void): void {
    if (this.#held === null) say()
    else this.#held.push(say)
  }

  #transact<T>(work: () => Result<T, AppError>): Result<T, AppError> {
    return tryOnDatabase(() => this.#database.transaction(work).immediate())
  }
}

const NO_LIBRARY = { place: null, known: { note: () => undefined } } as const

/** null once the name of a copy has given way to the one its facts give. */
function ownTitleAfter({ ownTitle }: DraftSummary, derivedNow: string, derivedBefore: string): string | null {
  return titleNow(ownTitle, derivedBefore, derivedNow) === ownTitle ? ownTitle : null
}
