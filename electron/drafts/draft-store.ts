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
  ListedDraft,
} from '../../shared/ipc/drafts.ts'
import { deriveTitle, titleNow, titleOfCopy } from '../../shared/minutes/derive-title.ts'
import { type Minutes, readMinutes } from '../../shared/minutes/minutes.ts'
import { applyMinutesChange } from '../../shared/minutes/minutes-change.ts'
import { findOrderFault } from '../../shared/minutes/order.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { tryOnDatabase } from '../database/database-error.ts'
import { summaryOfRow } from './draft-row.ts'
import { type DraftStatements, prepareDraftStatements } from './draft-statements.ts'
import { createDraftSearch, type DraftSearch } from './search-drafts.ts'
import { summarizeMinutes } from './summarize-minutes.ts'

/**
 * The library of drafts. Every change is one transaction and is on the disk when the call returns. All calls may answer
 * database-unwritable, and draft-missing where a draft is named.
 */
export class DraftStore {
  readonly #database: Database
  readonly #statements: DraftStatements
  readonly #search: DraftSearch
  readonly #now: () => number
  /** The one that is being written need not be read at every save. */
  #latest: { readonly id: string; readonly revision: number; readonly minutes: Minutes } | null = null

  /** `now`: milliseconds since 1970, given for tests. */
  constructor(database: Database, now: () => number = Date.now) {
    this.#database = database
    this.#statements = prepareDraftStatements(database)
    this.#search = createDraftSearch(database)
    this.#now = now
  }

  /** Newest change first. */
  list(input: DraftListInput): Result<ListedDraft[], AppError> {
    return tryOnDatabase(() => ok(this.#search(input)))
  }

  /** Errors: minutes-invalid when the blocks stand in an impossible order. */
  create(minutes: Minutes, pages: number | null = null): Result<Draft, AppError> {
    return this.#insert(minutes, null, pages)
  }

  /** Errors: minutes-invalid, minutes-newer. */
  open(id: string): Result<Draft, AppError> {
    return tryOnDatabase(() => {
      const summary = this.#find(id)
      if (!summary.ok) return summary
      const minutes = this.#read(summary.value)
      return minutes.ok ? ok({ summary: summary.value, minutes: minutes.value }) : minutes
    })
  }

  /**
   * Writes the document and what the list shows of it. Errors: draft-stale when the stored revision is not the expected one
   * (nothing is written), minutes-invalid, minutes-newer. A draft in the trash can be saved too: words are never lost.
   */
  save({ id, change, expectedRevision, pages }: DraftSaveInput): Result<DraftSaved, AppError> {
    const nowMs = this.#now()
    const revision = expectedRevision + 1
    const written = this.#transact((): Result<Minutes, AppError> => {
      const summary = this.#find(id)
      if (!summary.ok) return summary
      if (summary.value.revision !== expectedRevision) return fail({ kind: 'draft-stale' })
      const before = this.#read(summary.value)
      if (!before.ok) return before
      const minutes = applyMinutesChange(before.value, change)
      if (minutes === null) return fail({ kind: 'draft-stale' })
      const fault = findOrderFault(minutes.children)
      if (fault !== null) return fail({ kind: 'minutes-invalid', detail: fault })
      const { searchText, ...columns } = summarizeMinutes(minutes)
      const ownTitle = ownTitleAfter(summary.value, columns.derivedTitle, deriveTitle(before.value.children))
      this.#statements.update.run({ ...columns, ownTitle, id, pages, nowMs })
      this.#statements.updateDocument.run({ id, searchText, minutes: JSON.stringify(minutes) })
      return ok(minutes)
    })
    if (!written.ok) return written
    this.#latest = { id, revision, minutes: written.value }
    return ok({ revision, savedAtMs: nowMs })
  }

  /** null: back to the derived name. */
  rename(id: string, ownTitle: string | null): Result<DraftSummary, AppError> {
    return this.#change(id, () => this.#statements.rename.run(ownTitle, id))
  }

  setStatus(id: string, status: DraftStatus): Result<DraftSummary, AppError> {
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

  /** Deletes for good, and only what is in the trash. Errors: refused. */
  purge(id: string): Result<null, AppError> {
    return this.#transact(() => {
      const found = this.#find(id)
      if (!found.ok) return found
      return this.#statements.purge.run(id).changes === 0 ? fail({ kind: 'refused' }) : ok(null)
    })
  }

  #insert(minutes: Minutes, ownTitle: string | null, pages: number | null): Result<Draft, AppError> {
    const fault = findOrderFault(minutes.children)
    if (fault !== null) return fail({ kind: 'minutes-invalid', detail: fault })
    const id = randomUUID()
    const { searchText, ...columns } = summarizeMinutes(minutes)
    const row = { ...columns, id, ownTitle, pages, status: '起草' as const, nowMs: this.#now() }
    return this.#transact(() => {
      this.#statements.insert.run(row)
      this.#statements.insertDocument.run({ id, searchText, minutes: JSON.stringify(minutes) })
      const summary = this.#find(id)
      return summary.ok ? ok({ summary: summary.value, minutes }) : summary
    })
  }

  /** The document of a draft; read from the database unless it is the one read or written last. */
  #read({ id, revision }: DraftSummary): Result<Minutes, AppError> {
    const latest = this.#latest
    if (latest?.id === id && latest.revision === revision) return ok(latest.minutes)
    const stored = this.#statements.findMinutes.get(id)
    if (stored === undefined) return fail({ kind: 'draft-missing' })
    const minutes = readMinutes(JSON.parse(stored))
    if (minutes.ok) this.#latest = { id, revision, minutes: minutes.value }
    return minutes
  }

  #change(id: string, run: () => unknown): Result<DraftSummary, AppError> {
    return this.#transact(() => {
      run()
      return this.#find(id)
    })
  }

  #find(id: string): Result<DraftSummary, AppError> {
    const row = this.#statements.find.get(id)
    return row === undefined ? fail({ kind: 'draft-missing' }) : ok(summaryOfRow(row))
  }

  #transact<T>(work: () => Result<T, AppError>): Result<T, AppError> {
    return tryOnDatabase(() => this.#database.transaction(work).immediate())
  }
}

/** null once the name of a copy has given way to the one its facts give. */
function ownTitleAfter({ ownTitle }: DraftSummary, derivedNow: string, derivedBefore: string): string | null {
  return titleNow(ownTitle, derivedBefore, derivedNow) === ownTitle ? ownTitle : null
}
