import { expect, it } from 'vitest'
import { createMeeting, createOpening, createRoll, createRollEntry } from '#shared/minutes/factories.ts'
import { proposeFromMany } from '#shared/roster/propose-from-many.ts'
import { applyRosterChange, EMPTY_ROSTER } from '#shared/roster/roster.ts'
import { rosterAt } from '#shared/roster/roster-at.ts'

let made = 0
const newId = () => {
  made += 1
  return `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`
}
const meeting = (date: string | null, ...entries: readonly (readonly [string, string])[]) => [
  createOpening(createMeeting({ date }), null, '会议召开。'),
  createRoll(
    '列席',
    entries.map(([unit, name]) => createRollEntry({ unit, names: [name] })),
  ),
]
const TODAY = '2026-03-01'

it('many documents in any order: each unit and person once, posts in the order of time', () => {
  const documents = [
    meeting('2025-06-01', ['市水务局', '江涛'], ['市财政局局长', '叶在田']),
    meeting('2024-06-01', ['市水务局', '江涛'], ['市财政局局长', '陈白露']),
    meeting('2025-09-01', ['市司法局', '江涛'], ['市财政局局长', '叶在田']),
  ]
  for (const order of [documents, documents.toReversed()]) {
    const { change, units, people } = proposeFromMany(order, EMPTY_ROSTER, newId, TODAY)
    expect([units, people]).toEqual([3, 3])
    const roster = applyRosterChange(EMPTY_ROSTER, change)
    const unitOf = (name: string, date: string) =>
      rosterAt(roster, date)
        .people.filter((person) => person.name === name)
        .map(({ unitId }) => roster.units.find(({ id }) => id === unitId)?.name)
    expect(unitOf('江涛', '2024-12-01')).toEqual(['市水务局'])
    expect(unitOf('江涛', '2025-12-01')).toEqual(['市司法局'])
    // Taken in once, they are not proposed again.
    expect(proposeFromMany(order, roster, newId, TODAY)).toMatchObject({ units: 0, people: 0 })
  }
})

it('a name one character off is told once, whatever many documents say it', () => {
  const documents = [
    meeting('2024-06-01', ['市财政局', '陈白露']),
    meeting('2025-06-01', ['市财政局', '陈白璐']),
    meeting('2025-07-01', ['市财政局', '陈白璐']),
  ]
  const { people, alike } = proposeFromMany(documents, EMPTY_ROSTER, newId, TODAY)
  expect([people, alike]).toEqual([1, [{ name: '陈白璐', known: '陈白露' }]])
})
