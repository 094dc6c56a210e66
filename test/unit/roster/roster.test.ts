import { describe, expect, it } from 'vitest'
import { createRoll, createRollEntry } from '#shared/minutes/factories.ts'
import { moveRows, stepRows } from '#shared/roster/move-rows.ts'
import { acceptProposals, newPerson, newUnit, proposePeople } from '#shared/roster/propose-people.ts'
import { applyRosterChange, EMPTY_ROSTER, invertRosterChange, type Roster } from '#shared/roster/roster.ts'
import { rosterAt } from '#shared/roster/roster-at.ts'
import { mergeUnits, sameNames } from '#shared/roster/roster-edits.ts'
import { isTicked, listTickable, tick, untick } from '#shared/roster/ticks.ts'
import { formatRollEntries } from '#shared/wording/roll-text.ts'
import { createRandom } from '../../support/random.ts'

/** Ids that tell what they are of: …001, …002. */
function counter() {
  let made = 0
  return () => {
    made += 1
    return `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`
  }
}

const TODAY = '2026-03-01'

const rolls = [
  createRoll('出席', [createRollEntry({ names: ['周怀瑾', '谢明远', '贺兰舟'] })]),
  createRoll('列席', [
    createRollEntry({ unit: '市人大', names: ['钟一鸣'] }),
    createRollEntry({ unit: '市财政局副局长', names: ['陈白露'] }),
    createRollEntry({ unit: '市水务局', names: ['江涛', '安平'] }),
    createRollEntry({ unnamed: ['市邮政公司的代表'] }),
  ]),
]
const filled = (): Roster =>
  applyRosterChange(EMPTY_ROSTER, acceptProposals(proposePeople(rolls, EMPTY_ROSTER, counter(), TODAY)))
const unitOf = (roster: Roster, name: string) => roster.units.find((unit) => unit.name === name)!
const personOf = (roster: Roster, name: string) => roster.people.find((person) => person.name === name)!

describe('the roster fills itself', () => {
  it('not with names that stand where the unit belongs, nor with their first character', () => {
    const said = (unit: string) =>
      proposePeople([createRoll('列席', [createRollEntry({ unit })])], EMPTY_ROSTER, counter(), TODAY)
    for (const unit of ['陈', '陈白露', '陈白露、江涛', '陈白露　江涛']) expect(said(unit)).toEqual([])
    for (const unit of ['市水务局', '高新区', '江北区', '市委、市人大'])
      expect(said(unit).map(({ kind }) => kind)).toContain('new-unit')
  })

  it('from rolls: units and people in their order, posts apart', () => {
    const { units, people } = filled()
    expect(units.map(({ name }) => name)).toEqual(['市人大', '市财政局', '市水务局'])
    expect(people.map(({ name, post }) => name + post)).toEqual([
      '周怀瑾',
      '谢明远',
      '贺兰舟',
      '钟一鸣',
      '陈白露副局长',
      '江涛',
      '安平',
    ])
  })

  it('proposes nothing that it has', () => {
    expect(proposePeople(rolls, filled(), counter(), TODAY)).toEqual([])
  })

  it('tells who moved, who is new, and names one character off', () => {
    const next = [
      createRoll('列席', [
        createRollEntry({ unit: '市水务局', names: ['钟一鸣', '江涛'] }),
        createRollEntry({ unit: '市人大', names: ['叶知秋'] }),
        createRollEntry({ unit: '市财政局', names: ['陈白璐'] }),
      ]),
    ]
    expect(proposePeople(next, filled(), counter(), TODAY)).toMatchObject([
      { kind: 'moved', name: '钟一鸣', from: '市人大', to: '市水务局' },
      { kind: 'new-person', person: { name: '叶知秋' }, unit: '市人大' },
      { kind: 'alike', name: '陈白璐', known: { name: '陈白露' } },
    ])
  })

  it('knows a unit by its other names', () => {
    const roster = filled()
    const known = applyRosterChange(roster, {
      ...acceptProposals([]),
      units: [{ ...unitOf(roster, '市财政局'), fullName: '青浦市财政局', aliases: ['财政局'] }],
    })
    const next = [
      createRoll('列席', [
        createRollEntry({ unit: '青浦市财政局', names: ['陈白露'] }),
        createRollEntry({ unit: '财政局', names: ['陈白露'] }),
      ]),
    ]
    expect(proposePeople(next, known, counter(), TODAY)).toEqual([])
  })
})

describe('a change of the roster', () => {
  it('is undone exactly, whatever it was', () => {
    const random = createRandom(7)
    const newId = counter()
    let roster = filled()
    for (let step = 0; step < 300; step += 1) {
      const unit = random.pick(roster.units)
      const person = random.pick(roster.people)
      const change = random.pick([
        { ...acceptProposals([]), people: [{ ...person, post: `科长${step}` }] },
        { ...acceptProposals([]), units: [newUnit(newId(), `单位${step}`, step)] },
        { ...acceptProposals([]), people: [newPerson(newId(), `人${step}`, unit?.id ?? null, '', step)] },
        { ...acceptProposals([]), removedPeople: roster.people.length > 3 ? [person.id] : [] },
        { ...acceptProposals([]), removedUnits: roster.units.length > 2 ? [unit.id] : [] },
      ])
      const after = applyRosterChange(roster, change)
      expect(applyRosterChange(after, invertRosterChange(roster, change))).toEqual(roster)
      roster = after
    }
  })

  it('merges two units: people move, names are kept', () => {
    const roster = filled()
    const merged = applyRosterChange(
      roster,
      mergeUnits(roster, unitOf(roster, '市水务局'), unitOf(roster, '市财政局')),
    )
    expect(merged.units.map(({ name, aliases }) => [name, ...aliases])).toEqual([
      ['市人大'],
      ['市财政局', '市水务局'],
    ])
    expect(personOf(merged, '江涛').unitId).toBe(unitOf(merged, '市财政局').id)
  })

  it('moves a row in the official order, and knows people of one name', () => {
    const { units, people } = filled()
    expect(stepRows(units, new Set([units[1]!.id]), -1)?.map(({ name, place }) => [name, place])).toEqual([
      ['市财政局', 0],
      ['市人大', 1],
    ])
    expect(stepRows(units, new Set([units[0]!.id]), -1)).toBeNull()
    expect(sameNames([...people, { ...people[0]!, id: 'other', personId: 'other' }])).toEqual(
      new Set(['周怀瑾']),
    )
  })
})

it('a post that changes hands shows who held it on the day', () => {
  const roster = filled()
  const old = { ...personOf(roster, '江涛'), validTo: '2025-05-31' }
  const after = {
    ...newPerson(counter()(), '叶知秋', old.unitId, '', 99),
    id: '00000000-0000-4000-8000-000000009999',
    validFrom: '2025-06-01',
  }
  const now = applyRosterChange(roster, { ...acceptProposals([]), people: [old, after] })
  const who = (date: string | null) => rosterAt(now, date).people.map(({ name }) => name)
  expect(who('2025-05-31')).toContain('江涛')
  expect(who('2025-05-31')).not.toContain('叶知秋')
  expect(who('2025-06-01')).toEqual(expect.arrayContaining(['叶知秋']))
  expect(who('2025-06-01')).not.toContain('江涛')
  expect(who(null)).not.toContain('江涛')
})

describe('ticking', () => {
  const order = listTickable(filled())
  const of = (name: string) => order.find((one) => one.name === name)!
  const text = (role: string, entries: ReturnType<typeof tick>) =>
    formatRollEntries(createRoll(role, entries)).join('\n')

  it('gives the roll it was filled from, in whatever order it is ticked', () => {
    const random = createRandom(3)
    for (let run = 0; run < 50; run += 1) {
      const people = order.filter(({ unit }) => unit !== null).sort(() => random.next() - 0.5)
      let entries = createRoll('列席', []).entries
      for (const one of people) entries = tick({ role: '列席', entries }, one, order)
      expect(text('列席', entries)).toBe('市人大钟一鸣，市财政局陈白露，市水务局江涛、安平。')
    }
  })

  it('names alone stay names alone', () => {
    let entries = createRoll('出席', []).entries
    for (const name of ['贺兰舟', '周怀瑾', '谢明远'])
      entries = tick({ role: '出席', entries }, of(name), order)
    expect(text('出席', entries)).toBe('周怀瑾、谢明远、贺兰舟。')
    entries = untick({ role: '出席', entries }, of('谢明远'))
    expect(text('出席', entries)).toBe('周怀瑾、贺兰舟。')
  })

  it('leaves guests and the writer’s own order alone', () => {
    const entries = [
      createRollEntry({ unit: '市水务局', names: ['江涛'] }),
      createRollEntry({ unnamed: ['市邮政公司的代表'] }),
    ]
    const more = tick({ role: '列席', entries }, of('钟一鸣'), order)
    expect(text('列席', more)).toBe('市人大钟一鸣，市水务局江涛，市邮政公司的代表。')
    expect(text('列席', untick({ role: '列席', entries: more }, of('江涛')))).toBe(
      '市人大钟一鸣，市邮政公司的代表。',
    )
    expect(isTicked({ role: '列席', entries: more }, of('江涛'))).toBe(true)
  })
})

it('a roll that holds only people without a name takes units as its kind does', () => {
  const order = listTickable(filled())
  const entries = [createRollEntry({ unnamed: ['市邮政公司的代表'] })]
  const more = tick({ role: '列席', entries }, order.find(({ name }) => name === '钟一鸣')!, order)
  expect(formatRollEntries(createRoll('列席', more))).toEqual(['市人大钟一鸣，市邮政公司的代表。'])
})

describe('the official order', () => {
  const rows = [...'甲乙丙丁戊'].map((id, place) => ({ id, place: place * 2 }))
  const orderAfter = (moved: { id: string; place: number }[] | null, from = rows) =>
    from
      .map((row) => moved?.find(({ id }) => id === row.id) ?? row)
      .sort((one, other) => one.place - other.place)
      .map(({ id }) => id)
      .join('')

  it.each([
    ['丁', 1, '甲丁乙丙戊'],
    ['甲', 5, '乙丙丁戊甲'],
    ['乙丁', 0, '乙丁甲丙戊'],
    ['甲戊', 3, '乙丙甲戊丁'],
  ])('%s dropped at %s stand as %s', (ids, to, wanted) => {
    const moved = moveRows(rows, new Set(ids), to)
    expect(orderAfter(moved)).toBe(wanted)
    // Nobody else gets a place that a row outside the list may have.
    expect(moved?.every(({ place }) => rows.some((row) => row.place === place))).toBe(true)
  })

  it('several go one step together; nothing moves at the ends or where it stands', () => {
    expect(orderAfter(stepRows(rows, new Set('乙丙'), 1))).toBe('甲丁乙丙戊')
    expect(orderAfter(stepRows(rows, new Set('丙戊'), -1))).toBe('甲丙戊乙丁')
    expect(stepRows(rows, new Set('戊'), 1)).toBeNull()
    expect(moveRows(rows, new Set('乙'), 1)).toBeNull()
    expect(moveRows(rows, new Set('乙'), 2)).toBeNull()
  })

  it('rows of one place are told apart when one of them moves', () => {
    const same = rows.map((row) => ({ ...row, place: 3 }))
    expect(orderAfter(moveRows(same, new Set('戊'), 0), same)).toBe('戊甲乙丙丁')
  })
})
