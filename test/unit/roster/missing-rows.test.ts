import { expect, it } from 'vitest'
import { missingOf } from '#shared/roster/missing-rows.ts'
import { newPerson, newUnit } from '#shared/roster/propose-people.ts'
import { applyRosterChange, type Roster } from '#shared/roster/roster.ts'

const id = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
const own: Roster = {
  units: [
    {
      ...newUnit(id(1), '市粮储局', 0),
      fullName: '云州市粮食和物资储备局',
      formerNames: [{ name: '市粮食局', until: '2019-02-28' }],
    },
    newUnit(id(2), '市财政局', 1),
  ],
  people: [
    { ...newPerson(id(3), '陈白露', id(1), '局长', 0), phone: '0512-1', validFrom: '2024-01-01' },
    newPerson(id(4), '江涛', id(2), '局长', 1),
  ],
  series: [],
}
const missing = (units: Roster['units'], people: Roster['people']) => {
  let made = 100
  const newId = () => {
    made += 1
    return id(made)
  }
  return missingOf(own, { units, people, series: [] }, newId)
}

it.each(['市粮食局', '市粮储局', '云州市粮食和物资储备局'])(
  'a unit is known by any of its names: %s',
  (name) => {
    const unit = newUnit(id(9), name, 0)
    expect(missing([unit], [newPerson(id(10), '陈白露', unit.id, '局长', 0)])).toBeNull()
    const fullOnly = { ...newUnit(id(9), '粮储局', 0), fullName: '云州市粮食和物资储备局' }
    expect(missing([fullOnly], [])).toBeNull()
  },
)

it('whoever holds a post here keeps it, in whatever words the other has it; an earlier one comes in as his', () => {
  const unit = newUnit(id(9), '市粮储局', 0)
  const there = newPerson(id(10), '陈白露', unit.id, '党组书记、局长', 0)
  expect(missing([unit], [there])).toBeNull()
  const change = missing([unit], [{ ...there, post: '副局长', validTo: '2023-12-31' }])
  expect(change?.people).toMatchObject([{ unitId: id(1), personId: id(3), post: '副局长', place: 2 }])
})

it('one telephone is one person, in another unit too', () => {
  const unit = newUnit(id(9), '市国资委', 0)
  const change = missing(
    [unit],
    [
      { ...newPerson(id(10), '陈白露', unit.id, '主任', 0), phone: '0512-1' },
      { ...newPerson(id(11), '江涛', unit.id, '科员', 1), phone: '0512-7' },
    ],
  )
  const after = applyRosterChange(own, change!)
  expect(after.units.map(({ name }) => name)).toEqual(['市粮储局', '市财政局', '市国资委'])
  expect(after.people.map(({ name, personId }) => [name, personId === id(3) || personId === id(4)])).toEqual([
    ['陈白露', true],
    ['江涛', true],
    ['陈白露', true],
    ['江涛', false],
  ])
})
