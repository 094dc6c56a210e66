import type { Database } from 'better-sqlite3'
import type { AppError } from '../../shared/app-error.ts'
import { fail, type Result } from '../../shared/result.ts'
import { tryOnDatabase } from '../database/database-error.ts'
import type { KnownRevisions } from '../database/known-revisions.ts'
import { createChangeCounter } from '../database/library-facts.ts'
import { createPresence } from '../database/presence.ts'
import { createSeal, type Seal } from '../database/row-proof.ts'

/**
 * How the drafts are written: in one transaction, with the proofs of what was written; and who is told of it, once it is on the disk: the list of
 * known revisions beside the library, the search, the mirror.
 */
export class DraftChanges {
  readonly #database: Database
  readonly #known: KnownRevisions
  readonly #sealDraft: Seal
  readonly #sealDocument: Seal
  readonly #count: () => void
  readonly #isThere: () => boolean
  readonly #listeners: ((id: string) => void)[] = []
  /** What is to be said of changes once all of them are on the disk; null: it is said at once. */
  #held: (() => void)[] | null = null

  constructor(database: Database, known: KnownRevisions) {
    this.#database = database
    this.#known = known
    this.#sealDraft = createSeal(database, 'drafts', 'id')
    this.#sealDocument = createSeal(database, 'draft_documents', 'draft_id')
    this.#count = createChangeCounter(database)
    this.#isThere = createPresence(database)
  }

  /** Hears the id of every draft that was changed, once it is on the disk. */
  onChange(listener: (id: string) => void): void {
    this.#listeners.push(listener)
  }

  /** Errors: database-unwritable, also when the file of the library is not where it was opened. */
  transact<T>(work: () => Result<T, AppError>): Result<T, AppError> {
    if (!this.#isThere()) return fail({ kind: 'database-unwritable' })
    return tryOnDatabase(() => this.#database.transaction(work).immediate())
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
    } finally {
      this.#held = null
    }
  }

  /** In the transaction of every write to a document and its row. */
  prove(id: string): void {
    this.#sealDocument(id)
    this.proveRow(id)
  }

  /** In the transaction of every write to a row of the list. */
  proveRow(id: string): void {
    this.#sealDraft(id)
    this.#count()
  }

  /** In the transaction that deletes a draft. */
  countRemoval(): void {
    this.#count()
  }

  /** After a draft was written; `revision`: that of a new text, null when the draft is gone for good. */
  tell(id: string, revision?: number | null): void {
    this.#say(() => {
      if (revision !== undefined) this.#known.note(id, revision)
      for (const listener of this.#listeners) listener(id)
    })
  }

  #say(say: () => void): void {
    if (this.#held === null) say()
    else this.#held.push(say)
  }
}
