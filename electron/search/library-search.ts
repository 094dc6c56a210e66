import type { Database } from 'better-sqlite3'
import type { AppError } from '../../shared/app-error.ts'
import type { DraftHit, ListedDraft } from '../../shared/ipc/drafts.ts'
import type { LibraryFound, LibraryQuery, TopicQuery, TopicsFound } from '../../shared/ipc/library.ts'
import { ok, type Result } from '../../shared/result.ts'
import { foldWords } from '../../shared/text/fold-text.ts'
import type { DatabasePlace } from '../database/connect.ts'
import { tryOnDatabase } from '../database/database-error.ts'
import type { DraftRow } from '../drafts/draft-row.ts'
import type { DraftStore } from '../drafts/draft-store.ts'
import { findHit } from './find-hit.ts'
import { IndexKeeper } from './index-keeper.ts'
import { createCounting, type KnownRow, knowRow, passesFilter } from './library-counts.ts'
import { SearchIndex } from './search-index.ts'
import { sortRows } from './sort-rows.ts'
import { findTopics } from './topic-search.ts'

/** Rows that come with the answer: more than a screen shows. */
const FIRST_ROWS = 40

/** Lists and searches the library: what to show is decided here, and the window asks for the rows it shows. */
export class LibrarySearch {
  readonly #drafts: DraftStore
  readonly #index: SearchIndex
  readonly #keeper: IndexKeeper
  readonly #count = createCounting()
  readonly #findText
  readonly #findRecord
  readonly #findRow
  readonly #findRows
  /** The list of drafts as it is stored; rows are proved when they are shown. */
  #rows: Map<string, KnownRow> | null = null
  /** SQLite's: changes when another connection wrote. */
  #version: unknown
  readonly #readVersion: () => unknown

  /** `changed`: called when a search that was not complete would be now. */
  constructor(database: Database, drafts: DraftStore, place: DatabasePlace, changed: () => void) {
    this.#drafts = drafts
    this.#findText = database
      .prepare<[string], string>('SELECT search_text FROM draft_documents WHERE draft_id = ?')
      .pluck()
    this.#findRecord = database
      .prepare<[string], string>('SELECT body FROM draft_records WHERE draft_id = ?')
      .pluck()
    this.#findRow = database.prepare<[string], DraftRow>('SELECT * FROM drafts WHERE id = ?')
    this.#findRows = database.prepare<[], DraftRow>('SELECT * FROM drafts')
    this.#readVersion = () => database.pragma('data_version', { simple: true })
    this.#version = this.#readVersion()
    this.#index = new SearchIndex(place)
    this.#keeper = new IndexKeeper(database, this.#index)
    this.#keeper.onDone(changed)
    drafts.onChange((id) => {
      this.#keeper.note(id)
      const row = this.#findRow.get(id)
      if (row === undefined) this.#rows?.delete(id)
      else this.#rows?.set(id, knowRow(row))
    })
  }

  /** Begins to index what the index lacks; not before the window is shown. */
  start(): void {
    this.#keeper.workBehind()
  }

  query({ place, search, filter, order }: LibraryQuery): Result<LibraryFound, AppError> {
    return tryOnDatabase(() => {
      this.#follow()
      const found = this.#find(search)
      const rows = [...this.#list().values()].filter(
        ({ row }) => placeOf(row) === place && (found === null || found.has(row.id)),
      )
      const units = this.#index.units()
      const shown = rows.filter((known) => passesFilter(known, filter, units))
      const ids = sortRows(shown, order).map(({ id }) => id)
      const first = this.rows(ids.slice(0, FIRST_ROWS), search)
      if (!first.ok) return first
      const counts = this.#count(rows, units)
      return ok({ ids, counts, first: first.value, indexing: this.#keeper.progress() })
    })
  }

  /** In the order of the ids; null for a draft that is gone. */
  rows(ids: readonly string[], search: string): Result<(ListedDraft | null)[], AppError> {
    const words = foldWords(search)
    const listed = this.#drafts.listRows(ids)
    if (!listed.ok) return listed
    return tryOnDatabase(() =>
      ok(
        listed.value.map((draft, at) => {
          if (draft === null) return null
          return { ...draft, hit: words.length === 0 ? null : this.#findHit(ids[at] ?? '', words) }
        }),
      ),
    )
  }

  /** In the document, else in 记录. */
  #findHit(id: string, words: readonly string[]): DraftHit | null {
    const inText = findHit(this.#findText.get(id) ?? '', words)
    if (inText !== null) return { ...inText, isInRecord: false }
    const inRecord = findHit(this.#findRecord.get(id) ?? '', words)
    return inRecord === null ? null : { ...inRecord, isInRecord: true }
  }

  topics(query: TopicQuery): Result<TopicsFound, AppError> {
    return tryOnDatabase(() => {
      this.#follow()
      this.#keeper.settle()
      return ok({ ...findTopics(this.#index, query, this.#list()), indexing: this.#keeper.progress() })
    })
  }

  close(): void {
    this.#index.close()
  }

  /** Ids of the drafts that hold every word; null: nothing is searched. */
  #find(search: string): Set<string> | null {
    this.#keeper.settle()
    const words = foldWords(search)
    if (words.length === 0) return null
    const { generation } = this.#index
    const found = this.#index.find(words)
    if (generation === this.#index.generation) return found
    // The index was damaged and is empty now; a small library is indexed again at once.
    this.#keeper.settle()
    return this.#index.find(words)
  }

  /** Somebody else wrote into the library, such as a program that puts another one in its place. */
  #follow(): void {
    const version = this.#readVersion()
    if (version === this.#version) return
    this.#version = version
    this.#rows = null
    this.#keeper.compare()
  }

  #list(): Map<string, KnownRow> {
    this.#rows ??= new Map(this.#findRows.all().map((row) => [row.id, knowRow(row)]))
    return this.#rows
  }
}

function placeOf(row: DraftRow): LibraryQuery['place'] {
  if (row.deleted_at_ms !== null) return 'trash'
  return row.archived_at_ms === null ? 'library' : 'archive'
}
