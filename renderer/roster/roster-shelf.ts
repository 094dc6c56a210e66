import type { ChannelOutput } from '#shared/ipc/contract.ts'
import {
  applyRosterChange,
  EMPTY_ROSTER,
  isNoChange,
  type Roster,
  type RosterChange,
} from '#shared/roster/roster.ts'
import { request } from '../platform/desktop.ts'
import { createStore, type Followed } from '../ui/store.ts'
import { tellError } from '../ui/tell.ts'

const shelf = createStore<Roster>(EMPTY_ROSTER)
/** The roster as it is kept. */
export const roster: Followed<Roster> = shelf

const stepCount = createStore(0)
/** How many steps can be taken back, those of earlier days included. */
export const rosterUndos: Followed<number> = stepCount

/** Shows what is kept. */
export function showRoster(kept: ChannelOutput<'roster:get'>): void {
  shelf.set(kept.roster)
  stepCount.set(kept.steps)
}

/** Reads it again. */
export async function loadRoster(): Promise<void> {
  const answer = await request('roster:get', null)
  if (answer.ok) showRoster(answer.value)
}

/** Shows a step at once and keeps it; a failure is told and the kept roster comes back. */
export async function changeRoster(change: RosterChange): Promise<boolean> {
  if (isNoChange(change)) return true
  shelf.set(applyRosterChange(shelf.get(), change), true)
  const answer = await request('roster:change', change)
  if (answer.ok) {
    stepCount.set(stepCount.get() + 1)
    return true
  }
  tellError(answer.error)
  await loadRoster()
  return false
}

/** Takes back the last step. */
export async function undoRoster(): Promise<void> {
  const answer = await request('roster:undo', null)
  if (!answer.ok) return tellError(answer.error)
  if (answer.value !== null) shelf.set(applyRosterChange(shelf.get(), answer.value), true)
  stepCount.set(Math.max(0, stepCount.get() - 1))
}
