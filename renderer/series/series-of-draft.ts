import type { Minutes } from '#shared/minutes/minutes.ts'
import { nextPlace } from '#shared/roster/propose-people.ts'
import { nameOfSeries, type Series } from '#shared/series/series.ts'
import { seriesFromMinutes } from '#shared/series/series-from-minutes.ts'
import { seriesOfMinutes } from '#shared/series/series-name.ts'
import { request } from '../platform/desktop.ts'
import { roster } from '../roster/roster-shelf.ts'
import { orTell } from '../ui/tell.ts'

/** The series of a document as the house has set it; null: not set yet. */
function findSeries(minutes: Pick<Minutes, 'children'>): Series | null {
  const name = seriesOfMinutes(minutes)
  return roster.get().series.find((one) => nameOfSeries(one) === name) ?? null
}

/** What a document says of its series, when the house has not set that one; null when it has, or the meeting has no name. */
export function proposeSeries(minutes: Minutes): Series | null {
  if (findSeries(minutes) !== null) return null
  return seriesFromMinutes(minutes, crypto.randomUUID(), nextPlace(roster.get().series))
}

/** The same of a draft in the library; null after telling why not. */
export async function proposeSettings(draftId: string): Promise<Series | null> {
  const minutes = await readMinutesOf(draftId)
  return minutes && seriesFromMinutes(minutes, crypto.randomUUID(), nextPlace(roster.get().series))
}

export async function readMinutesOf(draftId: string): Promise<Minutes | null> {
  return orTell(await request('drafts:open', { id: draftId }))?.minutes ?? null
}
