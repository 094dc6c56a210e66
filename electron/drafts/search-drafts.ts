import type { Database } from 'better-sqlite3'
import type { DraftHit, DraftListInput } from '../../shared/ipc/drafts.ts'
import type { DraftRow } from './draft-row.ts'

/** Characters shown around a hit, and how much text is fetched to find the ends of its line. */
const BEFORE = 16
const AFTER = 48
/** As the contract allows. */
const LONGEST_WORD = 200

/** A row of the list as it is stored, and where the words were found. */
export interface FoundDraft {
  readonly row: DraftRow
  readonly hit: DraftHit | null
}

export type DraftSearch = (input: DraftListInput) => FoundDraft[]

interface SearchParameters {
  readonly trash: number
  readonly words: string
  readonly first: string
}

interface FoundRow extends DraftRow {
  /** Text around the first word, and where the word starts in it (from 1; 0: not in the text). */
  readonly excerpt_: string
  readonly place_: number
}

/** The list of drafts, newest change first; with a search only those in which every word occurs, upper and lower case alike. */
export function createDraftSearch(database: Database): DraftSearch {
  const all = database.prepare<{ trash: number }, DraftRow>(`
    SELECT drafts.* FROM drafts WHERE (deleted_at_ms IS NOT NULL) = @trash ORDER BY updated_at_ms DESC, id`)
  const asWritten = database.prepare<SearchParameters, FoundRow>(searchSql((column) => column))
  const anyCase = database.prepare<SearchParameters, FoundRow>(searchSql((column) => `lower(${column})`))
  return ({ place, search }) => {
    const trash = place === 'trash' ? 1 : 0
    const words = search.toLowerCase().split(/\s+/u).filter(Boolean)
    const first = words[0]
    if (first === undefined) return all.all({ trash }).map((row) => ({ row, hit: null }))
    // Folding every text costs three times the search itself, and Chinese words do not need it.
    const matching = words.some((word) => /[a-z]/u.test(word)) ? anyCase : asWritten
    return matching
      .all({ trash, words: JSON.stringify(words), first })
      .map((row) => ({ row, hit: hitOf(row, [...first].length) }))
  }
}

/** The words come as one JSON array, so that one statement serves every number of them. */
function searchSql(fold: (column: string) => string): string {
  const text = fold('search_text')
  return `
    SELECT drafts.*,
      substr(search_text, max(1, instr(${text}, @first) - ${BEFORE}), ${BEFORE + LONGEST_WORD + AFTER}) AS excerpt_,
      min(instr(${text}, @first), ${BEFORE + 1}) AS place_
    FROM drafts JOIN draft_documents ON draft_id = drafts.id
    WHERE (deleted_at_ms IS NOT NULL) = @trash AND NOT EXISTS (
      SELECT 1 FROM json_each(@words)
      WHERE instr(${text}, value) = 0 AND instr(${fold('coalesce(own_title, derived_title)')}, value) = 0
    )
    ORDER BY updated_at_ms DESC, drafts.id`
}

/** The word with the part of its line that fits. */
function hitOf(row: FoundRow, length: number): DraftHit | null {
  if (row.place_ === 0) return null
  // SQLite counts code points, so do we.
  const excerpt = [...row.excerpt_]
  const start = row.place_ - 1
  const before = excerpt.slice(0, start).join('')
  const match = excerpt.slice(start, start + length).join('')
  const after = excerpt.slice(start + length, start + length + AFTER).join('')
  return { before: before.split('\n').at(-1) ?? '', match, after: after.split('\n')[0] ?? '' }
}
