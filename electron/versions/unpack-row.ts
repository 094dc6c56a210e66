import type { Database } from 'better-sqlite3'
import { stateOfRow } from '../database/row-proof.ts'
import { hashOfParts, type StoredParts, unpackAgainst, unpackWhole } from './pack-minutes.ts'
import type { VersionRow } from './version-row.ts'

/** The document of a row; null when it, or the row it is packed against, does not prove itself or is not what it says. */
export function unpackRow(row: VersionRow, base: VersionRow | null): StoredParts | null {
  if (!isSound(row)) return null
  if (row.base_id === null) return checked(unpackWhole(row.body), row)
  if (base === null || base.id !== row.base_id || !isSound(base)) return null
  const baseParts = unpackWhole(base.body)
  return baseParts === null ? null : checked(unpackAgainst(baseParts, row.body), row)
}

/** The document of a version in a copy of the library; null: the copy has it not, or not whole. */
export function unpackFrom(copy: Database, id: string): StoredParts | null {
  const find = copy.prepare<[string], VersionRow>('SELECT * FROM versions WHERE id = ?')
  const row = find.get(id)
  if (row === undefined) return null
  return unpackRow(row, row.base_id === null ? null : (find.get(row.base_id) ?? null))
}

export function isSound(row: VersionRow): boolean {
  return stateOfRow('versions', { ...row }) !== 'broken'
}

function checked(parts: StoredParts | null, { text_hash }: VersionRow): StoredParts | null {
  return parts !== null && hashOfParts(parts) === text_hash ? parts : null
}
