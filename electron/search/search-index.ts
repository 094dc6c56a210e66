import { rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { DecidedTopic } from '../../shared/outline/decided-topics.ts'
import { foldText } from '../../shared/text/fold-text.ts'
import { bindingOf, type DatabasePlace } from '../database/connect.ts'

/** What is indexed of a draft. */
export interface IndexedDraft {
  readonly id: string
  /** What the draft was when it was indexed; another one says that it has to be indexed anew. */
  readonly state: string
  /** All that is searched: title and text as printed, one line a paragraph. */
  readonly text: string
  readonly topics: readonly DecidedTopic[]
}

/** A topic as the index holds it. */
export interface IndexedTopic {
  readonly draftId: string
  readonly blockIndex: number
  readonly heading: string
  readonly unit: string
  readonly documentKind: string
  readonly conclusion: string
  readonly destination: string
}

/** Changed whenever what is indexed changes: an index of another form is made anew. */
const FORM = 4

/**
 * The index of the library, in a file of its own beside it. It holds nothing that does not follow from the drafts: so it is in no copy, needs no
 * proofs, may be lost in a power cut, and is made anew when it is damaged. Two characters next to each other are one word of it
 * (docs/architecture.md, Searching).
 */
export class SearchIndex {
  readonly #file: string
  readonly #binding: { nativeBinding?: string }
  #open: OpenIndex
  #generation = 0
  #units: Map<string, Set<string>> | null = null

  constructor(place: DatabasePlace) {
    this.#file = searchIndexFile(place.file)
    this.#binding = bindingOf(place)
    this.#open = this.#reopen()
  }

  /** Counts the times it had to be begun anew: what was in it is gone then. */
  get generation(): number {
    return this.#generation
  }

  /** What every indexed draft was when it was indexed, by its id. */
  states(): Map<string, string> {
    return new Map(this.#try(({ states }) => states.all().map(({ draft_id, state }) => [draft_id, state])))
  }

  /** Indexes drafts, or forgets those that are gone (null), together. */
  put(drafts: readonly (IndexedDraft | { readonly id: string; readonly gone: true })[]): void {
    this.#try((open) => {
      open.database.transaction(() => {
        for (const draft of drafts) {
          forget(open, draft.id)
          if (!('gone' in draft)) add(open, draft)
        }
      })()
    })
    for (const draft of drafts)
      this.#units?.set(
        draft.id,
        new Set('gone' in draft ? [] : draft.topics.flatMap(({ unit }) => unit ?? [])),
      )
  }

  /** Drafts in which every word occurs; the words folded (foldWords), at least one. */
  find(words: readonly string[]): Set<string> {
    const [first, ...others] = words
    const found = new Set(first === undefined ? [] : this.#findWord(first))
    for (const word of others) {
      const also = new Set(this.#findWord(word))
      for (const id of found) if (!also.has(id)) found.delete(id)
    }
    return found
  }

  /** The topics that hold every word, in their heading or in what was decided; the words folded. */
  topics(words: readonly string[]): IndexedTopic[] {
    return this.#try(({ topics }) => topics.all({ words: JSON.stringify(words) }))
  }

  /** The sentences that say what was decided on a topic. */
  said({ draftId, blockIndex }: IndexedTopic): string {
    return this.#try(({ said }) => said.get(draftId, blockIndex)) ?? ''
  }

  /** The units that reported or are to do something, by draft. */
  units(): ReadonlyMap<string, ReadonlySet<string>> {
    if (this.#units === null) {
      this.#units = new Map()
      for (const { draft_id, unit } of this.#try(({ units }) => units.all()))
        this.#units.set(draft_id, (this.#units.get(draft_id) ?? new Set()).add(unit))
    }
    return this.#units
  }

  close(): void {
    this.#open.database.close()
  }

  #findWord(word: string): string[] {
    const characters = [...word]
    return this.#try(({ findPair, findCharacter }) =>
      characters.length === 1
        ? findCharacter.all(`"${word}"`)
        : findPair.all(`"${pairsOf(characters).slice(0, -1).join(' ')}"`),
    )
  }

  /** A damaged index, or one whose disk fails, is thrown away and begun anew. */
  #try<T>(work: (open: OpenIndex) => T): T {
    try {
      return work(this.#open)
    } catch (error) {
      console.error('the search index is made anew', error instanceof Error ? error.message : '')
      this.#open.database.close()
      remove(this.#file)
      this.#open = this.#reopen()
      this.#generation += 1
      this.#units = null
      return work(this.#open)
    }
  }

  #reopen(): OpenIndex {
    for (const file of [this.#file, this.#file, ':memory:']) {
      try {
        return openIndex(file, this.#binding)
      } catch {
        remove(this.#file)
      }
    }
    return openIndex(':memory:', this.#binding)
  }
}

export function searchIndexFile(libraryFile: string): string {
  return `${libraryFile}-search`
}

type OpenIndex = ReturnType<typeof openIndex>

function openIndex(file: string, binding: { nativeBinding?: string }) {
  const database = new Database(file, binding)
  try {
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = OFF')
    database.pragma('foreign_keys = ON')
    if (database.pragma('user_version', { simple: true }) !== FORM) createTables(database)
    return { database, ...prepare(database) }
  } catch (error) {
    database.close()
    throw error
  }
}

function createTables(database: Database.Database): void {
  const names = database
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name IN ('entries', 'topics', 'pairs', 'characters')",
    )
    .pluck()
    .all()
  database.transaction(() => {
    for (const name of names) database.exec(`DROP TABLE ${name}`)
    database.exec(`
      CREATE TABLE entries (number INTEGER PRIMARY KEY, draft_id TEXT NOT NULL UNIQUE, state TEXT NOT NULL) STRICT;
      CREATE TABLE topics (
        number INTEGER NOT NULL REFERENCES entries (number) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        heading TEXT NOT NULL,
        unit TEXT NOT NULL,
        document_kind TEXT NOT NULL,
        conclusion TEXT NOT NULL,
        destination TEXT NOT NULL,
        said TEXT NOT NULL,
        folded TEXT NOT NULL,
        PRIMARY KEY (number, place)
      ) STRICT, WITHOUT ROWID;
      CREATE VIRTUAL TABLE pairs USING fts5(text, content='', contentless_delete=1, tokenize='ascii');
      CREATE VIRTUAL TABLE characters USING fts5(text, content='', contentless_delete=1, tokenize='ascii', detail='none');
    `)
    database.pragma(`user_version = ${FORM}`)
  })()
}

function prepare(database: Database.Database) {
  return {
    states: database.prepare<[], { draft_id: string; state: string }>('SELECT draft_id, state FROM entries'),
    number: database.prepare<[string], number>('SELECT number FROM entries WHERE draft_id = ?').pluck(),
    addEntry: database.prepare<[string, string]>('INSERT INTO entries (draft_id, state) VALUES (?, ?)'),
    addTopic: database.prepare<[number, number, string, string, string, string, string, string, string]>(
      'INSERT INTO topics (number, place, heading, unit, document_kind, conclusion, destination, said, folded) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ),
    addPairs: database.prepare<[number, string]>('INSERT INTO pairs (rowid, text) VALUES (?, ?)'),
    addCharacters: database.prepare<[number, string]>('INSERT INTO characters (rowid, text) VALUES (?, ?)'),
    dropEntry: database.prepare<[number]>('DELETE FROM entries WHERE number = ?'),
    dropPairs: database.prepare<[number]>('DELETE FROM pairs WHERE rowid = ?'),
    dropCharacters: database.prepare<[number]>('DELETE FROM characters WHERE rowid = ?'),
    findPair: database
      .prepare<[string], string>(
        'SELECT draft_id FROM pairs JOIN entries ON number = pairs.rowid WHERE pairs MATCH ?',
      )
      .pluck(),
    findCharacter: database
      .prepare<[string], string>(
        'SELECT draft_id FROM characters JOIN entries ON number = characters.rowid WHERE characters MATCH ?',
      )
      .pluck(),
    topics: database.prepare<{ words: string }, IndexedTopic>(`
      SELECT draft_id AS draftId, place AS blockIndex, heading, unit, document_kind AS documentKind, conclusion, destination
      FROM topics JOIN entries USING (number)
      WHERE NOT EXISTS (SELECT 1 FROM json_each(@words) WHERE instr(folded, value) = 0)`),
    said: database
      .prepare<[string, number], string>(
        'SELECT said FROM topics JOIN entries USING (number) WHERE draft_id = ? AND place = ?',
      )
      .pluck(),
    units: database.prepare<[], { draft_id: string; unit: string }>(
      "SELECT DISTINCT draft_id, unit FROM topics JOIN entries USING (number) WHERE unit <> ''",
    ),
  }
}

function add(open: OpenIndex, { id, state, text, topics }: IndexedDraft): void {
  const number = Number(open.addEntry.run(id, state).lastInsertRowid)
  const runs = foldText(text).characters.join('').split('\n')
  open.addPairs.run(number, runs.map((run) => pairsOf([...run]).join(' ')).join(' '))
  open.addCharacters.run(number, [...new Set(runs.join(''))].join(' '))
  for (const topic of topics)
    open.addTopic.run(
      number,
      topic.index,
      topic.heading,
      topic.unit ?? '',
      topic.documentKind ?? '',
      topic.conclusion ?? '',
      topic.destination ?? '',
      topic.said,
      foldText(`${topic.heading}\n${topic.said}`).characters.join(''),
    )
}

function forget(open: OpenIndex, id: string): void {
  const number = open.number.get(id)
  if (number === undefined) return
  open.dropPairs.run(number)
  open.dropCharacters.run(number)
  open.dropEntry.run(number)
}

/** Each character with the next, and the last one alone, so that no pair reaches from one run into the next. */
function pairsOf(characters: readonly string[]): string[] {
  return characters.map((character, at) => character + (characters[at + 1] ?? ''))
}

function remove(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) {
    try {
      rmSync(file + end, { force: true, recursive: true })
    } catch {
      // Held by another program, or not to be removed: the index is made in memory then.
    }
  }
}
