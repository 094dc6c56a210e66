import { describeAppError } from '#shared/app-error.ts'
import {
  applyRosterChange,
  EMPTY_ROSTER,
  invertRosterChange,
  type Roster,
  type RosterChange,
} from '#shared/roster/roster.ts'
import { request } from '../platform/desktop.ts'
import { notify } from '../ui/notices.tsx'
import { createStore, type Followed } from '../ui/store.ts'

const shelf = createStore<Roster>(EMPTY_ROSTER)
/** The roster as it is kept. */
export const roster: Followed<Roster> = shelf

/** How to take back the last steps, the newest last. */
const undos: RosterChange[] = []
const MOST_UNDOS = 200
const undoCount = createStore(0)
/** How many steps can be taken back. */
export const rosterUndos: Followed<number> = undoCount

/** Reads it; called once when the page starts. */
export async function loadRoster(): Promise<void> {
  const answer = await request('roster:get', null)
  if (answer.ok) shelf.set(answer.value)
}

/** Shows a step at once and keeps it; a failure is told and the kept roster comes back. */
export async function changeRoster(change: RosterChange): Promise<boolean> {
  if (isNothing(change)) return true
  const undo = invertRosterChange(shelf.get(), change)
  if (!(await write(change))) return false
  undos.push(undo)
  if (undos.length > MOST_UNDOS) undos.shift()
  undoCount.set(undos.length)
  return true
}

/** Takes back the last step. */
export async function undoRoster(): Promise<void> {
  const undo = undos.pop()
  undoCount.set(undos.length)
  if (undo !== undefined) await write(undo)
}

async function write(change: RosterChange): Promise<boolean> {
  shelf.set(applyRosterChange(shelf.get(), change), true)
  const answer = await request('roster:change', change)
  if (answer.ok) return true
  notify({ text: describeAppError(answer.error), tone: 'error' })
  await loadRoster()
  return false
}

function isNothing({ units, people, removedUnits, removedPeople }: RosterChange): boolean {
  return units.length + people.length + removedUnits.length + removedPeople.length === 0
}

const NOTHING: RosterChange = { units: [], people: [], removedUnits: [], removedPeople: [] }
/** A change that says only what changes. */
export function rosterChange(fields: Partial<RosterChange>): RosterChange {
  return { ...NOTHING, ...fields }
}
