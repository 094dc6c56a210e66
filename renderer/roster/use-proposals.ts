import { useMemo } from 'react'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { acceptProposals, type Proposal, proposePeople } from '#shared/roster/propose-people.ts'
import { nameOfSeries, type Series } from '#shared/series/series.ts'
import { rosterStrings as strings } from '../strings/roster.ts'
import { localToday } from '../ui/format-time.ts'
import { withdrawOffers } from '../ui/notices.tsx'
import { useStore } from '../ui/store.ts'
import { tellUndoable } from '../ui/tell.ts'
import { changeRoster, roster, undoRoster } from './roster-shelf.ts'

/** The deed of a notice that offers it. */
export const TO_ROSTER = 'take-into-roster'

/** What a document's rolls say that the roster does not know yet. */
export function useProposals(blocks: readonly MinutesBlock[]): readonly Proposal[] {
  const known = useStore(roster)
  return useMemo(() => findProposals(blocks, known), [blocks, known])
}

export function findProposals(blocks: readonly MinutesBlock[], known = roster.get()): readonly Proposal[] {
  return proposePeople(blocks, known, () => crypto.randomUUID(), localToday())
}

/** 名册里还没有：83个单位、97人。 '' when it has them all. */
export function describeProposals(proposals: readonly Proposal[]): string {
  const count = (kind: Proposal['kind']) => proposals.filter((one) => one.kind === kind).length
  return strings.proposed(count('new-unit'), count('new-person'), count('moved'), count('new-post'))
}

/**
 * Takes them into the roster, and the series of meetings that a document proposes; one step; told, and taken back by one press. `series`: null when the
 * house has set it already.
 */
export async function takeProposals(
  proposals: readonly Proposal[],
  series: Series | null = null,
): Promise<void> {
  const change = { ...acceptProposals(proposals), series: series === null ? [] : [series] }
  if (!(await changeRoster(change))) return
  withdrawOffers(TO_ROSTER)
  const people = new Set(change.people.map(({ personId }) => personId))
  tellUndoable(
    strings.accepted(change.units.length, people.size, series === null ? '' : nameOfSeries(series)),
    undoRoster,
  )
}
