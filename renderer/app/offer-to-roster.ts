import type { Minutes } from '#shared/minutes/minutes.ts'
import { nameOfSeries } from '#shared/series/series.ts'
import { withKeys } from '../commands/keys.ts'
import { describeProposals, findProposals, takeProposals } from '../roster/use-proposals.ts'
import { proposeSeries } from '../series/series-of-draft.ts'
import { rosterStrings } from '../strings/roster.ts'
import { seriesStrings } from '../strings/series.ts'
import { notify } from '../ui/notices.tsx'

/** What minutes that came in or went out say and the house has not: people, units and the series are taken in by one press. Silent when it has them all. */
export function offerToRoster(minutes: Minutes): void {
  const proposals = findProposals(minutes.children)
  const series = proposeSeries(minutes)
  const people = describeProposals(proposals)
  const text = people + (series === null ? '' : seriesStrings.proposed(nameOfSeries(series)))
  if (text === '') return
  const label = withKeys(people === '' ? seriesStrings.accept : rosterStrings.accept, 'tools.takeProposals')
  notify({ text, tone: 'info', action: { label, run: () => void takeProposals(proposals, series) } })
}
