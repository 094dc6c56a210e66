import type { MinutesBlock } from '../minutes/blocks.ts'
import { findOpening } from '../minutes/walk.ts'
import { acceptProposals, type Proposal, proposePeople } from './propose-people.ts'
import { applyRosterChange, type Roster, type RosterChange, rosterChange } from './roster.ts'

/** What many documents say that the roster does not know, as one step. */
export interface ManyProposals {
  readonly change: RosterChange
  readonly units: number
  readonly people: number
  /** Names one character apart from known ones, each once; they are left to the writer. */
  readonly alike: readonly { readonly name: string; readonly known: string }[]
}

/**
 * Proposals of documents one after the other, the earliest meeting first, so that posts change hands in the order of time; what one document made
 * known is not proposed again by the next. `newId` makes ids, `today` stands in for the day of a meeting without one.
 */
export function proposeFromMany(
  documents: readonly (readonly MinutesBlock[])[],
  roster: Roster,
  newId: () => string,
  today: string,
): ManyProposals {
  const dateOf = (blocks: readonly MinutesBlock[]) => findOpening(blocks)?.meeting.date ?? today
  const alike = new Map<string, string>()
  const known = documents
    .toSorted((one, other) => (dateOf(one) < dateOf(other) ? -1 : 1))
    .reduce((before, blocks) => {
      const proposals = proposePeople(blocks, before, newId, today)
      for (const one of proposals) noteAlike(alike, one)
      return applyRosterChange(before, acceptProposals(proposals))
    }, roster)
  const unitsBefore = new Map(roster.units.map((unit) => [unit.id, unit]))
  const peopleBefore = new Map(roster.people.map((person) => [person.id, person]))
  const people = known.people.filter((person) => peopleBefore.get(person.id) !== person)
  const units = known.units.filter((unit) => unitsBefore.get(unit.id) !== unit)
  return {
    change: rosterChange({ units, people }),
    units: units.length,
    people: new Set(people.map(({ personId }) => personId)).size,
    alike: [...alike].map(([name, other]) => ({ name, known: other })),
  }
}

function noteAlike(alike: Map<string, string>, proposal: Proposal): void {
  if (proposal.kind === 'alike') alike.set(proposal.name, proposal.known.name)
}
