import { rosterOffer } from '../roster/roster-offer.ts'
import { describeProposals, findProposals, takeProposals } from '../roster/use-proposals.ts'
import { proposeSeries } from '../series/series-of-draft.ts'
import { rosterStrings } from '../strings/roster.ts'
import { tell } from '../ui/tell.ts'
import type { CommandLinks } from './command-links.ts'

export function canTake({ state }: CommandLinks): boolean {
  return rosterOffer.get() !== null || state.document !== null
}

/** 收进名册: what is offered where one is, else what the open draft says and the house has not. */
export async function takeOffered({ state }: CommandLinks): Promise<void> {
  const offered = rosterOffer.get()
  if (offered !== null) return offered()
  const minutes = state.document?.takeMinutes()
  if (minutes === undefined) return
  const proposals = findProposals(minutes.children)
  const series = proposeSeries(minutes)
  if (describeProposals(proposals) === '' && series === null) return tell(rosterStrings.nothingNew)
  await takeProposals(proposals, series)
}
