import type { Database } from 'better-sqlite3'
import { type DraftRecord, type DraftSummary, MOST_OF_RECORD } from '../../shared/ipc/drafts.ts'
import type { DatabasePlace } from '../database/connect.ts'
import { isUnreadable } from '../database/database-error.ts'
import { findInCopies } from '../database/find-in-copies.ts'
import { createSeal, type Seal, stateOfRow } from '../database/row-proof.ts'
import { readCopiedRecord } from './copied-record.ts'
import { joinRecords } from './join-records.ts'
import type { RecordRow } from './record-row.ts'

/** 记录 of the drafts of a library. Everything here is called in a transaction of the drafts, and throws SqliteError. */
export class RecordStore {
  readonly #database: Database
  readonly #statements
  readonly #seal: Seal
  readonly #place: DatabasePlace | null

  /** `place`: where copies of the library are looked for. */
  constructor(database: Database, place: DatabasePlace | null) {
    this.#database = database
    this.#place = place
    this.#seal = createSeal(database, 'draft_records', 'draft_id')
    this.#statements = {
      find: database.prepare<[string], RecordRow>('SELECT * FROM draft_records WHERE draft_id = ?'),
      put: database.prepare<[string, string, number]>(`
        INSERT INTO draft_records (draft_id, body, revision) VALUES (?, ?, ?)
        ON CONFLICT (draft_id) DO UPDATE SET body = excluded.body, revision = excluded.revision`),
    }
  }

  /**
   * Empty for a draft without one. One that does not prove itself, or is of another revision than the draft, is given as it stands; one that cannot
   * be read, as a copy of the library has it.
   */
  read(draftId: string, revision: number): DraftRecord {
    const row = this.#find(draftId)
    if (row === undefined) return { text: '', isDoubtful: false }
    if (row !== null && isOf(row, revision)) return { text: row.body, isDoubtful: false }
    const copied =
      this.#place === null ? null : findInCopies(this.#place, (copy) => readCopiedRecord(copy, draftId))
    const text = typeof row?.body === 'string' ? row.body : (copied?.found ?? '')
    return { text: text.slice(0, MOST_OF_RECORD), isDoubtful: true }
  }

  /** `revision`: that of the draft with it. A draft that never had one needs no empty one. */
  write(draftId: string, text: string, revision: number): void {
    if (text === '' && this.#find(draftId) === undefined) return
    this.#statements.put.run(draftId, text, revision)
    this.#seal(draftId)
  }

  /** The document of the draft was written without it: a sound one belongs to the new revision too. */
  follow(draftId: string, before: number, revision: number): void {
    const row = this.#find(draftId)
    if (row && isOf(row, before)) this.write(draftId, row.body, revision)
  }

  /** 记录 of the draft with the words of another one: of a copy of the library, of a hand-over. */
  joined({ id, revision }: Pick<DraftSummary, 'id' | 'revision'>, other: string): string {
    return joinRecords(this.read(id, revision).text, other)
  }

  /** The titles of drafts whose 记录 does not prove itself, a few rows at each step so that the caller can rest between. */
  *findDamaged(): Generator<string | null> {
    const rows = this.#database
      .prepare<[], { id: string; title: string; revision: number }>(
        'SELECT id, coalesce(own_title, derived_title) AS title, drafts.revision FROM drafts JOIN draft_records ON draft_id = id',
      )
      .all()
    for (const { id, title, revision } of rows)
      yield this.read(id, revision).isDoubtful ? `${title}（记录）` : null
  }

  /** Drafts that the library has lost while their 记录 is there. */
  listOrphans(): string[] {
    const lost =
      "SELECT draft_id FROM draft_records WHERE trim(body) <> '' AND draft_id NOT IN (SELECT id FROM drafts)"
    return this.#database.prepare<[], string>(lost).pluck().all()
  }

  /** undefined: there is none; null: its pages cannot be read. */
  #find(draftId: string): RecordRow | null | undefined {
    try {
      return this.#statements.find.get(draftId)
    } catch (error) {
      if (isUnreadable(error)) return null
      throw error
    }
  }
}

/** Whether a row proves itself and belongs to this revision of its draft. */
function isOf(row: RecordRow, revision: number): boolean {
  return row.revision === revision && stateOfRow('draft_records', { ...row }) !== 'broken'
}
