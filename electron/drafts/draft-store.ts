import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
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
import { deriveTitle, titleOfCopy } from '../../shared/minutes/derive-title.ts'
import type { Minutes } from '../../shared/minutes/minutes.ts'
import { applyMinutesChange } from '../../shared/minutes/minutes-change.ts'
import { findOrderFault } from '../../shared/minutes/order.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { DatabasePlace } from '../database/connect.ts'
import { tryOnDatabase } from '../database/database-error.ts'
import type { KnownRevisions } from '../database/known-revisions.ts'
import { RecordStore } from '../records/record-store.ts'
import { findCopiedDraft } from './copied-draft.ts'
import { type BesideMinutes, type KeptOfRow, keptOfRow, titleOfRow } from './damaged-row.ts'
import { DraftChanges } from './draft-changes.ts'
import { type DraftHistory, NO_HISTORY } from './draft-history.ts'
import { DraftJudge } from './draft-judge.ts'
import { type DraftStatements, prepareDraftStatements } from './draft-statements.ts'
import { ownTitleAfter } from './own-title-after.ts'
import { StoredDocuments } from './stored-documents.ts'
import { summarizeMinutes } from './summarize-minutes.ts'

/**
 * The library of drafts. Every change is one transaction and is on the disk when the call returns. All calls may answer
 * database-unwritable, and draft-missing where a draft is named.
 */
export class DraftStore {
  readonly #database: Database
  readonly #statements: DraftStatements
  readonly #judge: DraftJudge
  readonly #changes: DraftChanges
  readonly #documents: StoredDocuments
  readonly #now: () => number
  readonly #place: DatabasePlace | null
  readonly #history: DraftHistory
  /** 记录 of the drafts; written with them. */
  readonly records: RecordStore

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
      /** Hears the titles of drafts whose text has no proof. */
      readonly doubted?: (title: string) => void
    } = NO_LIBRARY,
  ) {
    this.#database = database
    this.#statements = prepareDraftStatements(database)
    this.#changes = new DraftChanges(database, library.known)
    this.#now = now
    this.#place = library.place
    this.#judge = new DraftJudge({
      database,
      statements: this.#statements,
      now,
      place: library.place,
      changed: (id) => this.#changes.tell(id),
      doubted: library.doubted ?? (() => undefined),
    })
    this.#documents = new StoredDocuments(this.#judge)
    this.#history = library.history ?? NO_HISTORY
    this.records = new RecordStore(database, library.place)
  }

  /** Hears the id of every draft that was written, trashed, purged …, once it is on the disk. */
  onChange(listener: (id: string) => void): void {
    this.#changes.onChange(listener)
  }

  /** Several changes as one, all or nothing: `work` throws to undo them. Throws SqliteError. */
  together<T>(work: () => T): T {
    try {
      return this.#changes.together(work)
    } catch (error) {
      this.#documents.forget()
      throw error
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
  create(minutes: Minutes, pages: number | null = null, record = ''): Result<Draft, AppError> {
    return this.#insert(minutes, { pages, record })
  }

  /**
   * Makes a draft anew that the library has lost, of what is left of it elsewhere; `kept`: what its row said besides. Errors: minutes-invalid.
   */
  revive(id: string, minutes: Minutes, kept: KeptOfRow | null = null, record = ''): Result<Draft, AppError> {
    return this.#insert(minutes, { id, kept, record })
  }

  /** Errors: minutes-invalid, minutes-newer, draft-damaged (with the copy that holds it whole, if one does). */
  open(id: string): Result<Draft, AppError> {
    return tryOnDatabase(() => {
      const summary = this.#judge.find(id)
      if (!summary.ok) return summary
      const minutes = this.#documents.read(summary.value)
      return minutes.ok ? ok(this.#whole(summary.value, minutes.value)) : minutes
    })
  }

  /**
   * Writes the document and what the list shows of it. Errors: draft-locked, draft-stale when the stored revision is not the expected one
   * (nothing is written), minutes-invalid, minutes-newer. A draft in the trash can be saved too, and 记录 of a locked one: words are never
   * lost.
   */
  save({ id, change, expectedRevision, pages, record }: DraftSaveInput): Result<DraftSaved, AppError> {
    const nowMs = this.#now()
    const revision = expectedRevision + 1
    const written = this.#changes.transact((): Result<Minutes, AppError> => {
      const summary = this.#judge.find(id)
      if (!summary.ok) return summary
      if (summary.value.revision !== expectedRevision) return fail({ kind: 'draft-stale' })
      const before = this.#documents.read(summary.value)
      if (!before.ok) return before
      const minutes = applyMinutesChange(before.value, change)
      if (minutes === null) return fail({ kind: 'draft-stale' })
      const isLocked = this.#history.isLocked(id)
      if (isLocked && !isDeepStrictEqual(minutes, before.value)) return fail({ kind: 'draft-locked' })
      const fault = findOrderFault(minutes.children)
      if (fault !== null) return fail({ kind: 'minutes-invalid', detail: fault })
      this.#history.keepBefore(summary.value, before.value)
      const { searchText, ...columns } = summarizeMinutes(minutes)
      const ownTitle = ownTitleAfter(summary.value, columns.derivedTitle, deriveTitle(before.value.children))
      this.#statements.update.run({ ...columns, ownTitle, id, pages, nowMs })
      this.#statements.updateDocument.run({ id, searchText, minutes: JSON.stringify(minutes), revision })
      if (record === undefined) this.records.follow(id, expectedRevision, revision)
      else this.records.write(id, record, revision)
      this.#changes.prove(id)
      return ok(minutes)
    })
    if (!written.ok) return written
    this.#documents.remember(id, revision, written.value)
    this.#changes.tell(id, revision)
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
    const copy = this.#insert(minutes, { ownTitle: titleOfCopy(summary.title), pages: summary.pages })
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
    const recovered = this.#changes.transact((): Result<Draft, AppError> => {
      const row = this.#statements.find.get(id)
      if (row === undefined) return fail({ kind: 'draft-missing' })
      const copy = this.#place === null ? null : findCopiedDraft(this.#place, id)
      if (copy === null) return fail({ kind: 'draft-damaged', title: titleOfRow(row), copyAtMs: null })
      const { searchText, ...columns } = summarizeMinutes(copy.minutes)
      const revision = Math.max(Number(row.revision) || 1, copy.revision) + 1
      const kept = keptOfRow(row, copy.row, this.#now())
      this.#statements.heal.run({ ...kept, ...columns, id, revision })
      this.#statements.updateDocument.run({ id, searchText, minutes: JSON.stringify(copy.minutes), revision })
      this.records.follow(id, Number(row.revision), revision)
      this.#changes.prove(id)
      this.#documents.forget()
      const summary = this.#judge.find(id)
      return summary.ok ? ok(this.#whole(summary.value, copy.minutes)) : summary
    })
    if (recovered.ok) this.#changes.tell(id, recovered.value.summary.revision)
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
    const purged = this.#changes.transact((): Result<null, AppError> => {
      const found = this.#judge.find(id)
      if (!found.ok) return found
      this.#changes.countRemoval()
      return this.#statements.purge.run(id).changes === 0 ? fail({ kind: 'refused' }) : ok(null)
    })
    if (purged.ok) this.#changes.tell(id, null)
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
    { id = randomUUID(), ownTitle = null, pages = null, kept = null, record = '' }: BesideMinutes,
  ): Result<Draft, AppError> {
    const fault = findOrderFault(minutes.children)
    if (fault !== null) return fail({ kind: 'minutes-invalid', detail: fault })
    const { searchText, ...columns } = summarizeMinutes(minutes)
    const row = { ...columns, id, ownTitle, pages, status: '起草' as const, nowMs: this.#now() }
    const made = this.#changes.transact((): Result<Draft, AppError> => {
      this.#statements.insert.run(row)
      this.#statements.insertDocument.run({ id, searchText, minutes: JSON.stringify(minutes), revision: 1 })
      if (kept !== null) this.#statements.heal.run({ ...columns, ...kept, id, revision: 1 })
      if (record !== '') this.records.write(id, this.records.joined({ id, revision: 1 }, record), 1)
      this.#changes.prove(id)
      const summary = this.#judge.find(id)
      return summary.ok ? ok(this.#whole(summary.value, minutes)) : summary
    })
    if (made.ok) this.#changes.tell(id, 1)
    return made
  }

  /** As it is opened. */
  #whole(summary: DraftSummary, minutes: Minutes): Draft {
    const { id } = summary
    return {
      summary,
      minutes,
      record: this.records.read(id, summary.revision),
      isLocked: this.#history.isLocked(id),
    }
  }

  #change(id: string, run: () => unknown): Result<DraftSummary, AppError> {
    const changed = this.#changes.transact(() => {
      run()
      this.#changes.proveRow(id)
      return this.#judge.find(id)
    })
    if (changed.ok) this.#changes.tell(id)
    return changed
  }
}

const NO_LIBRARY = { place: null, known: { note: () => undefined } } as const
