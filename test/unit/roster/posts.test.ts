import { describe, expect, it } from 'vitest'
import { createMeeting, createOpening, createRoll, createRollEntry } from '#shared/minutes/factories.ts'
import { bringUpToDate } from '#shared/roster/bring-up-to-date.ts'
import { acceptProposals, newPerson, newUnit, proposePeople } from '#shared/roster/propose-people.ts'
import { applyRosterChange, EMPTY_ROSTER, type Roster, rosterChange } from '#shared/roster/roster.ts'
import { findUnit, rosterAt, unitNameAt } from '#shared/roster/roster-at.ts'
import {
  handOver,
  mergeUnits,
  postsOf,
  renameUnit,
  sameNames,
  takeUpPost,
} from '#shared/roster/roster-edits.ts'

function counter() {
  let made = 0
  return () => {
    made += 1
    return `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`
  }
}
const newId = counter()
const TODAY = '2026-03-01'

/** A paper of a day with one roll of units and people: 市财政局副局长 陈白露. */
function paper(date: string | null, ...entries: [unit: string, name: string][]) {
  return [
    createOpening(createMeeting({ date }), null, '开头'),
    createRoll(
      '列席',
      entries.map(([unit, name]) => createRollEntry({ unit, names: [name] })),
    ),
  ]
}
function take(roster: Roster, blocks: ReturnType<typeof paper>): Roster {
  return applyRosterChange(roster, acceptProposals(proposePeople(blocks, roster, newId, TODAY)))
}
/** 市财政局副局长陈白露 for everybody of a day. */
function who(roster: Roster, date: string | null): string[] {
  const { units, people } = rosterAt(roster, date)
  return people.map(
    ({ unitId, post, name }) => (units.find(({ id }) => id === unitId)?.name ?? '') + post + name,
  )
}

describe('posts by date', () => {
  it('who went to another unit is shown in each at its time, and is one person', () => {
    const first = take(EMPTY_ROSTER, paper('2025-03-10', ['市财政局副局长', '陈白露']))
    const then = take(first, paper('2025-09-01', ['市水务局局长', '陈白露']))
    expect(who(then, '2025-03-10')).toEqual(['市财政局副局长陈白露'])
    expect(who(then, '2025-08-31')).toEqual(['市财政局副局长陈白露'])
    expect(who(then, '2025-09-01')).toEqual(['市水务局局长陈白露'])
    expect(who(then, null)).toEqual(['市水务局局长陈白露'])
    expect(sameNames(then.people)).toEqual(new Set())
    expect(postsOf(then.people, then.people[0]!.personId).map(({ post }) => post)).toEqual(['局长', '副局长'])
  })

  it('an older paper adds the earlier post and leaves the present one', () => {
    const first = take(EMPTY_ROSTER, paper('2025-09-01', ['市水务局局长', '陈白露']))
    const then = take(first, paper('2024-03-10', ['市财政局副局长', '陈白露']))
    expect(who(then, '2024-03-10')).toEqual(['市财政局副局长陈白露'])
    expect(who(then, '2025-09-01')).toEqual(['市水务局局长陈白露'])
    expect(who(then, null)).toEqual(['市水务局局长陈白露'])
  })

  it('another post in the same unit ends the one before; a post that was not known is filled in', () => {
    const bare = take(EMPTY_ROSTER, paper('2025-03-10', ['市财政局', '陈白露']))
    const known = take(bare, paper('2025-04-10', ['市财政局副局长', '陈白露']))
    expect(known.people).toHaveLength(1)
    expect(who(known, '2025-03-10')).toEqual(['市财政局副局长陈白露'])
    const promoted = take(known, paper('2025-06-10', ['市财政局局长', '陈白露']))
    expect(who(promoted, '2025-06-09')).toEqual(['市财政局副局长陈白露'])
    expect(who(promoted, '2025-06-10')).toEqual(['市财政局局长陈白露'])
  })

  it('a paper without a day counts as of today; what is known is not proposed again', () => {
    const first = take(EMPTY_ROSTER, paper('2025-03-10', ['市财政局', '陈白露']))
    const then = take(first, paper(null, ['市水务局', '陈白露']))
    expect(who(then, '2026-02-28')).toEqual(['市财政局陈白露'])
    expect(who(then, TODAY)).toEqual(['市水务局陈白露'])
    expect(proposePeople(paper('2026-04-01', ['市水务局', '陈白露']), then, newId, TODAY)).toEqual([])
    expect(proposePeople(paper('2025-05-01', ['市财政局', '陈白露']), then, newId, TODAY)).toEqual([])
  })

  it('a post goes to somebody else on a day, or its holder to another', () => {
    const first = take(
      EMPTY_ROSTER,
      paper('2025-03-10', ['市财政局局长', '陈白露'], ['市水务局局长', '江涛']),
    )
    const finance = first.people[0]!
    const handed = applyRosterChange(first, handOver(first, finance, '叶知秋', '2025-07-01', newId))
    expect(who(handed, '2025-06-30')).toContain('市财政局局长陈白露')
    expect(who(handed, '2025-07-01')).toEqual(expect.arrayContaining(['市财政局局长叶知秋']))
    expect(who(handed, '2025-07-01')).not.toContain('市财政局局长陈白露')
    // Somebody who is known goes on as the same person.
    const known = applyRosterChange(first, handOver(first, finance, '江涛', '2025-07-01', newId))
    expect(sameNames(known.people)).toEqual(new Set())
    const moved = applyRosterChange(
      first,
      takeUpPost(finance, { id: newId(), unitId: null, post: '副市长', since: '2025-08-01' }),
    )
    expect(who(moved, '2025-08-01')).toContain('副市长陈白露')
    expect(who(moved, '2025-07-31')).toContain('市财政局局长陈白露')
  })
})

describe('units by date', () => {
  const unit = newUnit('00000000-0000-4000-8000-000000000f01', '市粮食局', 0)

  it.each([
    ['局长', '常务副局长', ['市财政局局长陈白露']],
    ['党组书记、局长', '党组成员、副局长', ['市财政局党组书记、局长陈白露']],
    ['局长', '党组书记', ['市财政局局长陈白露', '市财政局党组书记陈白露']],
  ])('a deputy who takes over %s is %s no longer, other posts stay', (post, before, wanted) => {
    const unit = newUnit(newId(), '市财政局', 0)
    const head = newPerson(newId(), '江涛', unit.id, post, 0)
    const heir = newPerson(newId(), '陈白露', unit.id, before, 1)
    const first = { ...EMPTY_ROSTER, units: [unit], people: [head, heir] }
    const then = applyRosterChange(first, handOver(first, head, '陈白露', '2026-01-01', newId))
    expect(who(then, '2026-01-01')).toEqual(wanted)
    expect(who(then, '2025-12-31')).toEqual([`市财政局${post}江涛`, `市财政局${before}陈白露`])
  })

  it('have the name of the day, and are found by every name', () => {
    const first = renameUnit(unit, '市粮食和物资储备局', '2019-03-01')
    const renamed = renameUnit(first, '市粮储局', '2024-01-01')
    expect(unitNameAt(renamed, '2019-02-28')).toBe('市粮食局')
    expect(unitNameAt(renamed, '2019-03-01')).toBe('市粮食和物资储备局')
    expect(unitNameAt(renamed, '2023-12-31')).toBe('市粮食和物资储备局')
    expect(unitNameAt(renamed, '2024-01-01')).toBe('市粮储局')
    expect(unitNameAt(renamed, null)).toBe('市粮储局')
    expect(findUnit([renamed], '市粮食局')).toBe(renamed)
  })

  it('renamed without a day keep the old name as another one', () => {
    expect(renameUnit(unit, '市粮储局', null)).toMatchObject({
      name: '市粮储局',
      aliases: ['市粮食局'],
      formerNames: [],
    })
  })

  it('merged make one person of who is in both', () => {
    const other = newUnit('00000000-0000-4000-8000-000000000f02', '市粮储局', 1)
    const roster = applyRosterChange(
      EMPTY_ROSTER,
      rosterChange({
        units: [unit, other],
        people: [
          { ...newPerson('00000000-0000-4000-8000-000000000f03', '江涛', unit.id, '局长', 0), phone: '1' },
          newPerson('00000000-0000-4000-8000-000000000f04', '江涛', other.id, '', 1),
          newPerson('00000000-0000-4000-8000-000000000f05', '安平', unit.id, '', 2),
        ],
      }),
    )
    const merged = applyRosterChange(roster, mergeUnits(roster, unit, other))
    expect(merged.units.map(({ name, aliases }) => [name, ...aliases])).toEqual([['市粮储局', '市粮食局']])
    expect(merged.people.map(({ name, post, phone }) => name + post + phone)).toEqual(['江涛局长1', '安平'])
  })
})

describe('rolls that are taken over', () => {
  const filled = take(
    EMPTY_ROSTER,
    paper('2025-03-10', ['市财政局局长', '陈白露'], ['市水务局副局长', '江涛'], ['市粮食局', '安平']),
  )
  const person = (name: string) => filled.people.find((one) => one.name === name)!
  const grain = filled.units.find(({ name }) => name === '市粮食局')!
  const now = [
    handOver(filled, person('陈白露'), '叶知秋', '2026-01-01', newId),
    rosterChange({ people: [{ ...person('江涛'), validTo: '2025-12-31' }] }),
    rosterChange({ units: [renameUnit(grain, '市粮储局', '2025-06-01')] }),
  ].reduce(applyRosterChange, filled)

  it('have who holds the posts and what the units are called on the day', () => {
    const blocks = paper(
      '2025-12-01',
      ['市财政局', '陈白露'],
      ['市水务局', '江涛'],
      ['市粮食局', '安平'],
      ['省水文局', '客人'],
    )
    const { blocks: brought, changes } = bringUpToDate(blocks, now, '2026-02-01')
    expect(brought[1]).toMatchObject({
      entries: [
        { unit: '市财政局', names: ['叶知秋'] },
        { unit: '市水务局', names: [] },
        { unit: '市粮储局', names: ['安平'] },
        { unit: '省水文局', names: ['客人'] },
      ],
    })
    expect(changes).toEqual([
      { kind: 'held-by', unit: '市财政局局长', from: '陈白露', to: '叶知秋' },
      { kind: 'left', unit: '市水务局', name: '江涛' },
      { kind: 'renamed', from: '市粮食局', to: '市粮储局' },
    ])
  })

  it('stay as they are, to the object, where nothing is other', () => {
    const blocks = paper('2025-04-01', ['市财政局', '陈白露'], ['市粮食局', '安平'])
    const { blocks: brought, changes } = bringUpToDate(blocks, now, '2025-04-01')
    expect(changes).toEqual([])
    expect(brought[1]).toBe(blocks[1])
  })

  it('of names alone give way too', () => {
    const members = createRoll('出席', [createRollEntry({ names: ['陈白露', '生面孔'] })])
    expect(bringUpToDate([members], now, '2026-02-01').blocks[0]).toMatchObject({
      entries: [{ names: ['叶知秋', '生面孔'] }],
    })
  })
})
