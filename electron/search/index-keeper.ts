import type { Database } from 'better-sqlite3'
import { readMinutes } from '../../shared/minutes/minutes.ts'
import { type DecidedTopic, readDecidedTopics } from '../../shared/outline/decided-topics.ts'
import { parseJson } from '../database/parse-json.ts'
import type { IndexedDraft, SearchIndex } from './search-index.ts'

/** Drafts that are not in the index yet and are looked through at a search instead; with more of them the search says that it is not complete. */
const MOST_LOOKED_THROUGH = 20
/** Indexed in one transaction; a window's frame may wait that long. */
const AT_ONCE_MS = 12
/** After the last write: typing is saved every second. */
const PAUSE_MS = 2000

interface StateRow {
  readonly id: string
  readonly state: string
}

interface TextRow extends StateRow {
  readonly title: string
  readonly search_text: string
  readonly record: string | null
  readonly minutes: string
}

/** A draft is indexed again when its row of the list says something else: every write changes its proof. */
const STATE = "coalesce(drafts.proof, drafts.revision || ' ' || drafts.updated_at_ms)"

/** Keeps the index in step with the drafts, behind what the writer does. */
export class IndexKeeper {
  readonly #database: Database
  readonly #index: SearchIndex
  readonly #pending = new Set<string>()
  /** Of the work that is going on; 0 when there is none. */
  #total = 0
  #isAsked = false
  #pause: NodeJS.Timeout | undefined
  /** Which index it is: a damaged one is thrown away and begun anew. */
  #generation: number
  #changed: () => void = () => undefined

  constructor(database: Database, index: SearchIndex) {
    this.#database = database
    this.#index = index
    this.#generation = index.generation
    this.compare()
  }

  /** Finds out what the index lacks: at the start, when the index had to be made anew, when something else wrote into the library. */
  compare(): void {
    const rows = this.#database.prepare<[], StateRow>(`SELECT id, ${STATE} AS state FROM drafts`).all()
    const indexed = this.#index.states()
    for (const { id, state } of rows) {
      if (indexed.get(id) !== state) this.#pending.add(id)
      indexed.delete(id)
    }
    for (const id of indexed.keys()) this.#pending.add(id)
    this.#total = this.#pending.size
  }

  /** A draft was written or is gone: indexed when the writer pauses, or at the next search. */
  note(id: string): void {
    this.#pending.add(id)
    this.#total = Math.max(this.#total, this.#pending.size)
    clearTimeout(this.#pause)
    this.#pause = setTimeout(() => this.workBehind(), PAUSE_MS)
    this.#pause.unref()
  }

  /** How far it is; null when nothing is left that a search would miss. */
  progress(): { done: number; total: number } | null {
    if (this.#pending.size <= MOST_LOOKED_THROUGH) return null
    return { done: this.#total - this.#pending.size, total: this.#total }
  }

  /** Called when the work that `progress` told of is done. */
  onDone(changed: () => void): void {
    this.#changed = changed
  }

  /** Indexes what a search must not miss now; the rest goes on behind. */
  settle(): void {
    this.#followIndex()
    if (this.#pending.size === 0) return
    if (this.#pending.size <= MOST_LOOKED_THROUGH) this.#work(Number.POSITIVE_INFINITY)
    else this.workBehind()
  }

  /** Works in small pieces until nothing is left; the window answers in between. */
  workBehind(): void {
    if (this.#isAsked || this.#pending.size === 0) return
    this.#isAsked = true
    const wasTold = this.progress() !== null
    const goOn = () => {
      if (!this.#database.open) return
      this.#work(AT_ONCE_MS)
      if (this.#pending.size > 0) {
        setTimeout(goOn, AT_ONCE_MS).unref()
        return
      }
      this.#isAsked = false
      if (wasTold) this.#changed()
    }
    setTimeout(goOn, AT_ONCE_MS).unref()
  }

  #followIndex(): void {
    if (this.#generation === this.#index.generation) return
    this.#generation = this.#index.generation
    this.compare()
  }

  #work(limitMs: number): void {
    const until = performance.now() + limitMs
    const batch: (IndexedDraft | { id: string; gone: true })[] = []
    const find = this.#database.prepare<[string], TextRow>(`
      SELECT drafts.id, ${STATE} AS state, coalesce(own_title, derived_title) AS title, search_text, minutes, body AS record
      FROM drafts JOIN draft_documents ON draft_documents.draft_id = drafts.id
        LEFT JOIN draft_records ON draft_records.draft_id = drafts.id WHERE drafts.id = ?`)
    for (const id of this.#pending) {
      this.#pending.delete(id)
      batch.push(this.#read(find.get(id), id))
      if (performance.now() > until) break
    }
    this.#index.put(batch)
    if (this.#pending.size === 0) this.#total = 0
    this.#followIndex()
  }

  #read(row: TextRow | undefined, id: string): IndexedDraft | { id: string; gone: true } {
    if (row === undefined) return { id, gone: true }
    const { state, title, search_text, record, minutes } = row
    return { id, state, text: `${title}\n${search_text}\n${record ?? ''}`, topics: readTopics(minutes) }
  }
}

/** None for a document that is damaged: its text is searched all the same. */
function readTopics(minutes: string): readonly DecidedTopic[] {
  try {
    const read = readMinutes(parseJson(minutes))
    return read.ok ? readDecidedTopics(read.value) : []
  } catch {
    return []
  }
}
