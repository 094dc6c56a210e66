import type { Minutes } from '#shared/minutes/minutes.ts'
import { nameOfSeries } from '#shared/series/series.ts'
import { withKeys } from '../commands/keys.ts'
import { describeProposals, findProposals, TO_ROSTER, takeProposals } from '../roster/use-proposals.ts'
import { proposeSeries } from '../series/series-of-draft.ts'
import { rosterStrings } from '../strings/roster.ts'
import { seriesStrings } from '../strings/series.ts'
import { type NoticeAction, notify } from '../ui/notices.tsx'

/** What minutes that came in or went out say and the house has not: people, units and the series are taken in by one press. null when it has them all. */
export function findOffer(minutes: Minutes): { readonly text: string; readonly action: NoticeAction } | null {
  const proposals = findProposals(minutes.children)
  const series = proposeSeries(minutes)
  const people = describeProposals(proposals)
  const text = people + (series === null ? '' : seriesStrings.proposed(nameOfSeries(series)))
  if (text === '') return null
  const label = withKeys(people === '' ? seriesStrings.accept : rosterStrings.accept, 'tools.takeProposals')
  return { text, action: { label, deed: TO_ROSTER, run: () => void takeProposals(proposals, series) } }
}

/** Offers it in a notice of its own. */
export function offerToRoster(minutes: Minutes): void {
  const offer = findOffer(minutes)
  if (offer !== null) notify({ text: offer.text, tone: 'info', actions: [offer.action] })
}
