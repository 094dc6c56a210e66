import { useMemo } from 'react'
import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { acceptProposals, type Proposal, proposePeople } from '#shared/roster/propose-people.ts'
import { rosterStrings as strings } from '../strings/roster.ts'
import { notify } from '../ui/notices.tsx'
import { useStore } from '../ui/store.ts'
import { changeRoster, roster, undoRoster } from './roster-shelf.ts'

/** What a document's rolls say that the roster does not know yet. */
export function useProposals(blocks: readonly MinutesBlock[]): readonly Proposal[] {
  const known = useStore(roster)
  return useMemo(() => findProposals(blocks, known), [blocks, known])
}

export function findProposals(blocks: readonly MinutesBlock[], known = roster.get()): readonly Proposal[] {
  return proposePeople(blocks, known, () => crypto.randomUUID())
}

/** 名册里还没有：83个单位、97人。 '' when it has them all. */
export function describeProposals(proposals: readonly Proposal[]): string {
  const count = (kind: Proposal['kind']) => proposals.filter((one) => one.kind === kind).length
  return strings.proposed(count('new-unit'), count('new-person'), count('moved'))
}

/** Takes them into the roster, one step; told, and taken back by one press. */
export async function takeProposals(proposals: readonly Proposal[]): Promise<void> {
  const change = acceptProposals(proposals)
  if (!(await changeRoster(change))) return
  notify({
    text: strings.accepted(change.units.length, change.people.length),
    tone: 'info',
    action: { label: strings.undo, run: () => void undoRoster() },
  })
}
