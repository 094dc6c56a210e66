import type { Database } from 'better-sqlite3'
import { putRow } from './put-row.ts'
import { PROOF, type Row, stateOfRow } from './row-proof.ts'

const TABLE = 'draft_records'

/**
 * 记录 of the drafts from a damaged library or a copy: of each draft the latest that proves itself, since one and the same row is read in several
 * states (with the log and without it). One that the library already has later stays. Of a draft that has no other one the damaged one is taken, and
 * still proves nothing.
 */
export function putRecords(database: Database, rows: readonly Row[]): void {
  if (rows.length === 0) return
  const held = database.prepare<[unknown], Row>(`SELECT * FROM ${TABLE} WHERE draft_id = ?`)
  const damaged: Row[] = []
  for (const row of rows) {
    if (stateOfRow(TABLE, row) === 'broken') {
      damaged.push(row)
      continue
    }
    const before = held.get(row.draft_id)
    const isLater = before === undefined || stateOfRow(TABLE, before) === 'broken'
    if (isLater || Number(before.revision) < Number(row.revision)) putRow(database, TABLE, row)
  }
  const spoil = database.prepare<[unknown]>(`UPDATE ${TABLE} SET ${PROOF} = '' WHERE draft_id = ?`)
  for (const row of damaged) {
    if (held.get(row.draft_id) !== undefined) continue
    putRow(database, TABLE, row)
    spoil.run(row.draft_id)
  }
}
