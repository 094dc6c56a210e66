import { expect, it } from 'vitest'
import { createRoll } from '#shared/minutes/factories.ts'
import { findOpening, findRolls } from '#shared/minutes/walk.ts'
import { parseMinutesText } from '#shared/parse/parse-minutes.ts'
import { readPastedPeople } from '#shared/parse/rolls/pasted-people.ts'
import { countPeople } from '#shared/people/people-field.ts'
import { dropGuest, listGuests } from '#shared/roster/attendance.ts'
import { acceptProposals, proposePeople } from '#shared/roster/propose-people.ts'
import { applyRosterChange, EMPTY_ROSTER } from '#shared/roster/roster.ts'
import { rosterAt } from '#shared/roster/roster-at.ts'
import { isTicked, listTickable, type Tickable, tick } from '#shared/roster/ticks.ts'
import { formatRollEntries } from '#shared/wording/roll-text.ts'
import { LARGE_ATTENDANCE, LARGE_ROLLS } from '../../support/large-attendance.ts'
import { createRandom } from '../../support/random.ts'

const { children } = parseMinutesText(LARGE_ATTENDANCE).minutes
const rolls = findRolls(children)
let made = 0
const newId = () => {
  made += 1
  return `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`
}
const roster = applyRosterChange(
  EMPTY_ROSTER,
  acceptProposals(proposePeople(children, EMPTY_ROSTER, newId, '2026-01-01')),
)

/** The order in which a hand might tick them. */
function shuffled(people: readonly Tickable[], seed: number): Tickable[] {
  const random = createRandom(seed)
  return [...people]
    .map((one) => ({ one, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}

it('83 units, 88 people and nine members come into the roster', () => {
  expect([roster.units.length, roster.people.length]).toEqual([83, 97])
  // And the company whose people are not named.
  expect(rolls.map(({ entries }) => countPeople(entries))).toEqual([9, 89])
})

it.each([1, 2, 3])(
  'attendance ticked in any order (%s) prints as the paragraphs it was filled from',
  (seed) => {
    const order = listTickable(rosterAt(roster, findOpening(children)?.meeting.date ?? null))
    const lines = rolls.flatMap((roll) => {
      const due = order.filter((one) => isTicked(roll, one))
      let entries = shuffled(due, seed).reduce(
        (ticked, one) => tick({ role: roll.role, entries: ticked }, one, order),
        createRoll(roll.role, []).entries,
      )
      // Whom the roster does not know is typed, on a line of his own.
      for (const guest of listGuests(roll, order)) {
        const typed = readPastedPeople(guest.text).entries
        entries = [...entries, ...typed.map((entry) => ({ ...entry, startsLine: true }))]
        expect(dropGuest(roll.entries, guest).length).toBe(roll.entries.length - 1)
      }
      return formatRollEntries({ ...roll, entries }).map((line, at) =>
        at === 0 ? `${roll.role}：${line}` : line,
      )
    })
    expect(lines).toEqual(LARGE_ROLLS)
  },
)
