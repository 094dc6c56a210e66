import { isDeepStrictEqual } from 'node:util'
import type { Database } from 'better-sqlite3'
import type { AppError } from '../../shared/app-error.ts'
import { type DraftSummary, draftSummarySchema, type JudgedDraft } from '../../shared/ipc/drafts.ts'
import { readMinutes } from '../../shared/minutes/minutes.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { DatabasePlace } from '../database/connect.ts'
import { isUnreadable, tryOnDatabase } from '../database/database-error.ts'
import { mendDocument } from '../database/mend-document.ts'
import { parseJson } from '../database/parse-json.ts'
import { createSeal, MADE_OF_DOCUMENT, type Seal, stateOfRow } from '../database/row-proof.ts'
import { findCopiedDraft } from './copied-draft.ts'
import { keptOfRow, summaryOfDamagedRow, titleOfRow } from './damaged-row.ts'
import { type DraftRow, summaryOfRow } from './draft-row.ts'
import type { DraftStatements, StoredDocument } from './draft-statements.ts'
import { summarizeMinutes } from './summarize-minutes.ts'

export interface DraftJudgeParts {
  readonly database: Database
  readonly statements: DraftStatements
  readonly now: () => number
  /** Where the copies are; null: there are none. */
  readonly place: DatabasePlace | null
  /** After a row was written anew. */
  readonly changed: (id: string) => void
  /** Of a draft whose text has no proof, so that nobody knows whether it is as it was written. */
  readonly doubted: (title: string) => void
}

/** Says which drafts are whole, writes a damaged row of the list anew from its document, and names the ones that are lost. */
export class DraftJudge {
  readonly #parts: DraftJudgeParts
  readonly #seal: Seal
  readonly #sealDocument: Seal
  /** Rows of the list that were found sound, by their proof: they need not be proved again at every list. */
  readonly #proved = new Map<string, string>()
  /** Drafts whose row was written anew since the program started. */
  readonly #healed = new Set<string>()

  constructor(parts: DraftJudgeParts) {
    this.#parts = parts
    this.#seal = createSeal(parts.database, 'drafts', 'id')
    this.#sealDocument = createSeal(parts.database, 'draft_documents', 'draft_id')
  }

  /** A row of the list: as it is when it proves itself, else written anew from its document; damaged when that is damaged too. */
  judge(row: DraftRow): JudgedDraft {
    const isProved = row.proof !== null && this.#proved.get(row.id) === row.proof
    if (isProved || isSoundRow(row)) {
      if (row.proof !== null) this.#proved.set(row.id, row.proof)
      return { summary: summaryOfRow(row), state: this.#healed.has(row.id) ? 'healed' : 'whole' }
    }
    const healed = this.#heal(row)
    if (healed !== null) return { summary: healed, state: this.#healed.has(row.id) ? 'healed' : 'whole' }
    return { summary: summaryOfDamagedRow(row, this.#parts.now()), state: 'damaged' }
  }

  /** Errors: draft-missing, draft-damaged. */
  find(id: string): Result<DraftSummary, AppError> {
    const row = this.#parts.statements.find.get(id)
    if (row === undefined) return fail({ kind: 'draft-missing' })
    if (draftSummarySchema.safeParse(summaryOfRow(row)).success) return ok(summaryOfRow(row))
    const healed = this.#heal(row)
    return healed === null ? this.tellDamaged(id) : ok(healed)
  }

  /** Whether the text of a draft proves itself; its row is written anew where only that is damaged. */
  isWhole(row: DraftRow): boolean {
    if (this.judge(row).state === 'damaged') return false
    const { revision } = this.#parts.statements.find.get(row.id) ?? row
    return this.wholeDocument(row.id, revision) !== null
  }

  /** The document that the list means, when it is whole; where only what stands beside the text was damaged, that is written anew first. */
  wholeDocument(id: string, revision: number): StoredDocument | null {
    const stored = this.#readDocument(id)
    if (stored === null) return null
    const state = stateOfRow('draft_documents', { ...stored })
    if (state !== 'broken' && stored.revision === revision) {
      if (state === 'unproven') this.#doubt(stored)
      return stored
    }
    const mended = mendDocument(stored, revision)
    if (mended === null) return null
    const { statements, database, changed } = this.#parts
    const { search_text: searchText, minutes } = mended
    const write = database.transaction((): Result<null, AppError> => {
      statements.updateDocument.run({ id, searchText, minutes, revision })
      this.#sealDocument(id)
      return ok(null)
    })
    // What cannot be written now is mended again the next time.
    if (tryOnDatabase(() => write.immediate()).ok) changed(id)
    return mended
  }

  /** A text without a proof is kept and proved from now on; unless a copy of the library proves the same text, it is said once. */
  #doubt(stored: StoredDocument): void {
    const { database, statements, place, doubted } = this.#parts
    const id = stored.draft_id
    const copied = place === null ? null : findCopiedDraft(place, id)
    const minutes = readMinutes(parseJson(stored.minutes))
    const isSame = copied?.isProved === true && minutes.ok && isDeepStrictEqual(copied.minutes, minutes.value)
    if (!isSame) doubted(titleOfRow(statements.find.get(id) ?? { own_title: null, derived_title: '' }))
    const seal = database.transaction(() => this.#sealDocument(id))
    tryOnDatabase(() => {
      seal.immediate()
      return ok(null)
    })
  }

  tellDamaged(id: string): Result<never, AppError> {
    const row = this.#parts.statements.find.get(id)
    if (row === undefined) return fail({ kind: 'draft-missing' })
    const copy = this.#parts.place === null ? null : findCopiedDraft(this.#parts.place, id)
    return fail({ kind: 'draft-damaged', title: titleOfRow(row), copyAtMs: copy?.atMs ?? null })
  }

  /** null: there is none, or its pages cannot be read; the other drafts may well be whole. */
  #readDocument(id: string): StoredDocument | null {
    try {
      return this.#parts.statements.findDocument.get(id) ?? null
    } catch (error) {
      if (isUnreadable(error)) return null
      throw error
    }
  }

  /** Writes a row of the list anew from its sound document; null when that is damaged too. */
  #heal(row: DraftRow): DraftSummary | null {
    const { database, statements, place, now } = this.#parts
    const stored = this.#readDocument(row.id)
    if (stored === null || stateOfRow('draft_documents', { ...stored }) === 'broken') return null
    const minutes = readMinutes(parseJson(stored.minutes))
    if (!minutes.ok) return null
    const { searchText: _, ...columns } = summarizeMinutes(minutes.value)
    // Rows that a rebuilding made of a document alone: there is nothing to doubt.
    const isMade = row.proof === MADE_OF_DOCUMENT
    const copied = isMade || place === null ? null : findCopiedDraft(place, row.id)
    const kept = keptOfRow(row, copied?.row ?? null, now())
    const write = database.transaction((): Result<DraftSummary, AppError> => {
      statements.heal.run({ ...kept, ...columns, id: row.id, revision: stored.revision })
      this.#seal(row.id)
      const written = statements.find.get(row.id)
      return written === undefined ? fail({ kind: 'draft-missing' }) : ok(summaryOfRow(written))
    })
    const healed = tryOnDatabase(() => write.immediate())
    if (!healed.ok) return null
    if (!isMade) this.#healed.add(row.id)
    this.#parts.changed(row.id)
    return healed.value
  }
}

function isSoundRow(row: DraftRow): boolean {
  const state = stateOfRow('drafts', { ...row })
  return state === 'sound' && draftSummarySchema.safeParse(summaryOfRow(row)).success
}
