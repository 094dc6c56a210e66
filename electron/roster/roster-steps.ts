import { randomUUID } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { type RosterChange, type RosterStep, rosterChangeSchema } from '../../shared/roster/roster.ts'
import { parseJson } from '../database/parse-json.ts'
import { createSeal } from '../database/row-proof.ts'

/** So many steps are kept: enough to take back a day's work and to look up who changed what. */
const MOST_STEPS = 300

interface StepRow {
  readonly id: string
  readonly step: number
  readonly at_ms: number
  readonly change: string
  readonly undo: string
}

/** The history of the roster; all calls inside the caller's transaction. */
export function createRosterSteps(database: Database, now: () => number) {
  const all = database.prepare<[], StepRow>('SELECT * FROM roster_steps ORDER BY step DESC')
  const newest = database.prepare<[], StepRow>('SELECT * FROM roster_steps ORDER BY step DESC LIMIT 1')
  const count = database.prepare<[], number>('SELECT count(*) FROM roster_steps').pluck()
  const put = database.prepare<[string, number, number, string, string]>(
    'INSERT INTO roster_steps (id, step, at_ms, change, undo) VALUES (?, ?, ?, ?, ?)',
  )
  const thin = database.prepare<[number]>('DELETE FROM roster_steps WHERE step <= ?')
  const remove = database.prepare<[string]>('DELETE FROM roster_steps WHERE id = ?')
  const seal = createSeal(database, 'roster_steps', 'id')
  return {
    /** Newest first; those that cannot be read any more are left out. */
    list: (): RosterStep[] => all.all().flatMap((row) => readStep(row) ?? []),
    count: (): number => count.get() ?? 0,
    add(change: RosterChange, undo: RosterChange): void {
      const id = randomUUID()
      const step = (newest.get()?.step ?? 0) + 1
      put.run(id, step, now(), JSON.stringify(change), JSON.stringify(undo))
      seal(id)
      thin.run(step - MOST_STEPS)
    },
    /** The change that takes back the newest step, which is then forgotten; null: there is none. */
    takeNewest(): RosterChange | null {
      const row = newest.get()
      if (row === undefined) return null
      remove.run(row.id)
      return readStep(row)?.undo ?? null
    },
  }
}

function readStep(row: StepRow): RosterStep | null {
  const change = rosterChangeSchema.safeParse(parseJson(row.change))
  const undo = rosterChangeSchema.safeParse(parseJson(row.undo))
  if (!change.success || !undo.success) return null
  return { id: row.id, atMs: row.at_ms, change: change.data, undo: undo.data }
}
