import { readMinutes } from '../../shared/minutes/minutes.ts'
import type { ReadTables } from './damaged-file.ts'
import { mendDocument } from './mend-document.ts'
import { parseJson } from './parse-json.ts'
import { type Row, stateOfRow } from './row-proof.ts'

/** What the list of a damaged file said of a draft; revision 0 where its row did not prove itself. */
export interface Listed {
  readonly title: string
  readonly revision: number
}

/** A state of a draft that a library can be made of. */
export interface Candidate {
  readonly document: Row
  readonly revision: number
  /** The row of the list; null when it does not prove itself. */
  readonly draft: Row | null
}

/** The rows of a damaged file's list, by the drafts' ids. */
interface DraftList {
  readonly listed: ReadonlyMap<string, Listed>
  /** Of the rows that prove themselves, the one with the highest revision. */
  readonly sound: ReadonlyMap<string, Row>
}

/** The highest revision of every draft whose document proves itself or can be mended, and what the list had of all. */
export function collectDrafts(read: ReadTables): {
  readonly candidates: Map<string, Candidate>
  readonly listed: ReadonlyMap<string, Listed>
} {
  const { listed, sound } = readDraftList(read.get('drafts') ?? [])
  const candidates = new Map<string, Candidate>()
  const take = (id: string, document: Row) => {
    const draft = sound.get(id) ?? null
    const revision = revisionOf('revision' in document || draft === null ? document : draft)
    if ((candidates.get(id)?.revision ?? 0) >= revision) return
    const isSameState = draft !== null && revisionOf(draft) === revision
    candidates.set(id, { document: { ...document, revision }, revision, draft: isSameState ? draft : null })
  }
  const broken: [string, Row][] = []
  for (const document of read.get('draft_documents') ?? []) {
    const id = document.draft_id
    if (typeof id !== 'string') continue
    if (isSoundDocument(document)) take(id, document)
    else broken.push([id, document])
  }
  for (const [id, document] of broken) {
    const revision = revisionOf(sound.get(id) ?? document)
    if ((candidates.get(id)?.revision ?? 0) >= revision) continue
    const mended = mend(document, revision)
    if (mended !== null) take(id, mended)
  }
  return { candidates, listed }
}

function readDraftList(rows: readonly Row[]): DraftList {
  const listed = new Map<string, Listed>()
  const sound = new Map<string, Row>()
  for (const row of rows) {
    const id = row.id
    if (typeof id !== 'string' || !/^[0-9a-f-]{36}$/u.test(id)) continue
    const isSound = stateOfRow('drafts', row) !== 'broken'
    const before = listed.get(id) ?? { title: String(row.own_title ?? row.derived_title ?? ''), revision: 0 }
    const revision = isSound ? Math.max(before.revision, revisionOf(row)) : before.revision
    listed.set(id, { title: before.title, revision })
    const known = sound.get(id)
    if (isSound && (known === undefined || revisionOf(row) > revisionOf(known))) sound.set(id, row)
  }
  return { listed, sound }
}

/** A document of which only what stands beside the text was damaged, put right. */
function mend(document: Row, revision: number): Row | null {
  const { minutes, search_text } = document
  if (typeof minutes !== 'string') return null
  const search = typeof search_text === 'string' ? search_text : ''
  return mendDocument({ ...document, minutes, search_text: search, revision }, revision)
}

/** By its proof; in a library of version 1, which has none, by being a document. */
function isSoundDocument(row: Row): boolean {
  const state = stateOfRow('draft_documents', row)
  if (state !== 'unproven') return state === 'sound'
  return typeof row.minutes === 'string' && readMinutes(parseJson(row.minutes)).ok
}

function revisionOf(row: Row): number {
  return typeof row.revision === 'number' && row.revision > 0 ? row.revision : 1
}
