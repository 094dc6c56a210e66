import { randomUUID } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { AppError } from '../../shared/app-error.ts'
import type { DraftSummary } from '../../shared/ipc/drafts.ts'
import {
  type IssuedFile,
  type Version,
  type VersionSummary,
  versionSummarySchema,
} from '../../shared/ipc/versions.ts'
import { type Minutes, readMinutes } from '../../shared/minutes/minutes.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { DatabasePlace } from '../database/connect.ts'
import { tryOnDatabase } from '../database/database-error.ts'
import { findInCopies } from '../database/find-in-copies.ts'
import { createChangeCounter } from '../database/library-facts.ts'
import { createSeal, type Seal } from '../database/row-proof.ts'
import { goThroughAll, type Progress } from '../progress/progress.ts'
import { listIssued } from './list-issued.ts'
import { hashOfParts, joinParts, packSmaller, partsOf, type StoredParts } from './pack-minutes.ts'
import type { PreparedVersion } from './prepare-versions.ts'
import { thinVersions } from './thin-versions.ts'
import { isSound, unpackFrom, unpackRow } from './unpack-row.ts'
import { summaryOfVersion, type VersionHead, type VersionRow } from './version-row.ts'
import { prepareVersionStatements, type VersionStatements } from './version-statements.ts'
import { AUTOMATIC, type CarriedVersion, type VersionWords } from './version-words.ts'

/** While a draft is written a version is kept every so often, of the state before the next change. */
export const AUTOMATIC_EVERY_MS = 10 * 60_000

/** What of a row does not come from the draft or the writer. */
interface PackedRow {
  readonly id?: string | undefined
  readonly baseId: string | null
  readonly body: Buffer
  readonly textHash: string
}

/**
 * The versions of the drafts of a library. Every change is one transaction and is on the disk when the call returns. All calls may answer
 * database-unwritable.
 */
export class VersionStore {
  readonly #database: Database
  readonly #statements: VersionStatements
  readonly #now: () => number
  readonly #seal: Seal
  readonly #count: () => void
  readonly #place: DatabasePlace | null
  /** When the last version of a draft was kept or found needless, so that a save need not ask the database. */
  readonly #keptAtMs = new Map<string, number>()

  /** `now`: milliseconds since 1970, given for tests. `place`: where copies of the library are looked for. */
  constructor(database: Database, now: () => number = Date.now, place: DatabasePlace | null = null) {
    this.#database = database
    this.#statements = prepareVersionStatements(database)
    this.#seal = createSeal(database, 'versions', 'id')
    this.#count = createChangeCounter(database)
    this.#now = now
    this.#place = place
  }

  /** The versions of a draft, newest first. */
  list(draftId: string): Result<VersionSummary[], AppError> {
    return tryOnDatabase(() => {
      const rows = this.#statements.ofDraft.all(draftId)
      const sound = new Set(rows.filter(isSound).map(({ id }) => id))
      const isWhole = ({ id, base_id }: VersionRow) =>
        (sound.has(id) && (base_id === null || sound.has(base_id))) || this.#findParts(id) !== null
      return ok(
        rows.flatMap((row) => {
          const summary = summaryOfVersion(row, !isWhole(row))
          return versionSummarySchema.safeParse(summary).success ? [summary] : []
        }),
      )
    })
  }

  /** Errors: version-missing, version-damaged, minutes-newer, minutes-invalid. */
  read(id: string): Result<Version, AppError> {
    return tryOnDatabase((): Result<Version, AppError> => {
      const row = this.#statements.head.get(id)
      if (row === undefined) return fail({ kind: 'version-missing' })
      const parts = this.#findParts(id)
      if (parts === null) return fail({ kind: 'version-damaged' })
      const minutes = readMinutes(joinParts(parts))
      return minutes.ok ? ok({ summary: summaryOfVersion(row, false), minutes: minutes.value }) : minutes
    })
  }

  /** Keeps a state of a draft. An automatic one that says the same as the newest version is not kept: that version is the answer. */
  keep(
    draft: DraftSummary,
    minutes: Minutes,
    words: VersionWords,
    {
      files = [],
      madeAtMs = this.#now(),
    }: { readonly files?: readonly IssuedFile[]; readonly madeAtMs?: number } = {},
  ): Result<VersionSummary, AppError> {
    const kept = this.#transact(() => this.#keep(draft, minutes, words, files, madeAtMs))
    if (kept.ok) this.#keptAtMs.set(draft.id, this.#now())
    return kept
  }

  /**
   * Before a draft is changed: keeps the state it had where that is worth it, which is ten minutes after the last version. Called in the
   * transaction of the save.
   */
  keepBefore(draft: DraftSummary, minutes: Minutes): void {
    const now = this.#now()
    const last = this.#keptAtMs.get(draft.id) ?? this.#statements.newest.get(draft.id)?.made_at_ms ?? null
    if (last !== null && now - last < AUTOMATIC_EVERY_MS && now >= last) {
      this.#keptAtMs.set(draft.id, last)
      return
    }
    this.#keep(draft, minutes, AUTOMATIC, [], draft.updatedAtMs)
    this.#keptAtMs.set(draft.id, now)
  }

  /** The version that locks the draft; null: it is not locked. */
  lockOf(draftId: string): VersionSummary | null {
    const row = this.#statements.newestLock.get(draftId)
    return row?.tier === 'issued' ? summaryOfVersion(row, false) : null
  }

  isLocked(draftId: string): boolean {
    return this.#statements.newestLock.get(draftId)?.tier === 'issued'
  }

  /** All versions of a draft in their order, for another library. Damaged ones are left out. Throws WorkStopped. */
  async carryOut(draftId: string, progress: Progress): Promise<Result<CarriedVersion[], AppError>> {
    const rows = tryOnDatabase(() => ok(this.#statements.list.all(draftId).toReversed()))
    if (!rows.ok) return rows
    const carried: CarriedVersion[] = []
    await goThroughAll(rows.value, rows.value.length, progress, ({ id, revision }) => {
      const read = this.read(id)
      if (!read.ok) return
      const { summary, minutes } = read.value
      const { tier, name, by, why, madeAtMs, title, characters, pages, files } = summary
      carried.push({ tier, name, by, why, madeAtMs, title, characters, pages, files, minutes, revision })
    })
    return ok(carried)
  }

  /** Takes versions of another library in, for a draft that has none yet. All or nothing. */
  carryIn(draftId: string, versions: readonly PreparedVersion[]): Result<null, AppError> {
    return this.#transact(() => {
      const ids = versions.map(() => randomUUID())
      for (const [at, { words, packed, base }] of versions.entries()) {
        const baseId = base === null ? null : (ids[base] ?? null)
        this.#insertRow({ ...words, id: draftId }, words, words.files, words.madeAtMs, {
          ...packed,
          id: ids[at],
          baseId,
        })
      }
      return ok(null)
    })
  }

  /**
   * Takes the rows of a copy of the library for a draft that was put back from it; called in the transaction that does so. Rows that are there
   * stay as they are. Throws SqliteError.
   */
  bringBack(rows: readonly VersionRow[]): void {
    for (const { proof: _, ...row } of rows) {
      if (this.#statements.head.get(row.id) !== undefined) continue
      this.#statements.insert.run(row)
      this.#seal(row.id)
      this.#count()
    }
  }

  /** All files of 印发 that a version of any draft refers to. */
  listIssued(): Result<IssuedFile[], AppError> {
    return tryOnDatabase(() => ok(listIssued(this.#database)))
  }

  /** The newest whole version of every draft that the library has lost, by the draft's id. */
  findOrphans(): ReadonlyMap<string, Minutes> {
    const found = new Map<string, Minutes>()
    for (const { id, draft_id } of this.#statements.orphans.all()) {
      if (found.has(draft_id)) continue
      const version = this.read(id)
      if (version.ok) found.set(draft_id, version.value.minutes)
    }
    return found
  }

  /** The titles of drafts with versions that do not prove themselves, a few rows at each step so that the caller can rest between. */
  *findDamaged(): Generator<string | null> {
    const ids = this.#database.prepare<[], string>('SELECT id FROM versions').pluck().all()
    for (const id of ids) {
      const row = this.#statements.head.get(id)
      yield row !== undefined && this.#findParts(id) === null ? `${row.title}（以前的版本）` : null
    }
  }

  #keep(
    draft: DraftSummary,
    minutes: Minutes,
    words: VersionWords,
    files: readonly IssuedFile[],
    madeAtMs: number,
  ): Result<VersionSummary, AppError> {
    if (words.tier === 'automatic') {
      const newest = this.#statements.newest.get(draft.id)
      if (newest !== undefined && newest.text_hash === hashOfParts(partsOf(minutes)))
        return ok(summaryOfVersion(newest, false))
    }
    const kept = this.#insert(draft, minutes, words, files, madeAtMs)
    this.#thin(draft.id)
    return ok(summaryOfVersion(kept, false))
  }

  #insert(
    draft: Pick<DraftSummary, 'id' | 'revision' | 'title' | 'characters' | 'pages'>,
    minutes: Minutes,
    words: VersionWords,
    files: readonly IssuedFile[],
    madeAtMs: number,
  ): VersionHead {
    const parts = partsOf(minutes)
    const packed = { ...this.#pack(draft.id, parts), textHash: hashOfParts(parts) }
    return this.#insertRow(draft, words, files, madeAtMs, packed)
  }

  #insertRow(
    draft: Pick<DraftSummary, 'id' | 'revision' | 'title' | 'characters' | 'pages'>,
    { tier, name, by, why }: VersionWords,
    files: readonly IssuedFile[],
    madeAtMs: number,
    { id = randomUUID(), baseId, body, textHash }: PackedRow,
  ): VersionHead {
    const row = {
      id,
      draft_id: draft.id,
      place: (this.#statements.newest.get(draft.id)?.place ?? 0) + 1,
      tier,
      name,
      made_by: by,
      reason: why,
      made_at_ms: madeAtMs,
      revision: draft.revision,
      title: draft.title,
      characters: draft.characters,
      pages: draft.pages,
      text_hash: textHash,
      base_id: baseId,
      body,
      files: files.length === 0 ? null : JSON.stringify(files),
    }
    this.#statements.insert.run(row)
    this.#seal(row.id)
    this.#count()
    return row
  }

  /** Against the newest whole version where that saves enough. */
  #pack(draftId: string, parts: StoredParts): { readonly baseId: string | null; readonly body: Buffer } {
    const baseId = this.#statements.newestWhole.get(draftId)?.id ?? null
    const { body, isWhole } = packSmaller(baseId === null ? null : this.#findParts(baseId), parts)
    return { baseId: isWhole ? null : baseId, body }
  }

  /** Lets automatic versions go that are too close together for their age; one that others are packed against stays with them. */
  #thin(draftId: string): void {
    const automatic = this.#statements.list
      .all(draftId)
      .filter(({ tier }) => tier === 'automatic')
      .map((row) => ({ row, madeAtMs: row.made_at_ms }))
    for (const { row } of thinVersions(automatic, this.#now())) {
      if (this.#statements.countOn.get(row.id) === 0) this.#statements.drop.run(row.id)
    }
  }

  /** The document of a version; from a copy of the library where the row does not prove itself. null: nowhere whole. */
  #findParts(id: string): StoredParts | null {
    const row = this.#statements.find.get(id)
    if (row === undefined) return null
    const parts = this.#unpack(row)
    if (parts !== null || this.#place === null) return parts
    return findInCopies(this.#place, (copy) => unpackFrom(copy, id))?.found ?? null
  }

  #unpack(row: VersionRow): StoredParts | null {
    const base = row.base_id === null ? null : (this.#statements.find.get(row.base_id) ?? null)
    return unpackRow(row, base)
  }

  #transact<T>(work: () => Result<T, AppError>): Result<T, AppError> {
    return tryOnDatabase(() => this.#database.transaction(work).immediate())
  }
}
