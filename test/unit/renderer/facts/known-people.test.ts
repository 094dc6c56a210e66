import { expect, it } from 'vitest'
import { createMeeting, createOpening, createRoll, createRollEntry } from '#shared/minutes/factories.ts'
import { newPerson, newUnit } from '#shared/roster/propose-people.ts'
import { chairOf, chairWithPost, knownPeople } from '../../../../renderer/facts/known-people.ts'
import { knownUnits } from '../../../../renderer/facts/known-units.ts'
import { contextOf } from '../../../support/set-lines.ts'

const id = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
const roster = {
  units: [
    { ...newUnit(id(1), '市粮储局', 0), formerNames: [{ name: '市粮食局', until: '2025-05-31' }] },
    { ...newUnit(id(2), '市旧局', 1), validTo: '2024-12-31' },
  ],
  people: [
    newPerson(id(3), '江涛', id(1), '局长', 0),
    { ...newPerson(id(4), '林远舟', null, '市长', 1), validTo: '2025-05-31' },
    { ...newPerson(id(5), '沈知行', null, '代市长', 2), validFrom: '2025-06-01' },
  ],
  series: [],
}
const meeting = (date: string) =>
  contextOf(
    createOpening(createMeeting({ date }), null),
    createRoll('出席', [createRollEntry({ names: ['高明川'] })]),
  )

it('offers those who held a post on the day, the leaders first, and the members of the roll', () => {
  expect(knownPeople(meeting('2025-03-01'), roster).map(({ name }) => name)).toEqual([
    '林远舟',
    '高明川',
    '江涛',
  ])
  expect(knownPeople(meeting('2025-06-01'), roster).map(({ name, post }) => name + post)).toEqual([
    '沈知行代市长',
    '高明川',
    '江涛局长',
  ])
})

it('a known chair brings his post along, an unknown one keeps what was typed', () => {
  const people = knownPeople(meeting('2025-06-01'), roster)
  expect(chairOf('沈知行', '市长', people)).toEqual({ chairName: '沈知行', chairPost: '代市长' })
  expect(chairOf('生客', '市长', people)).toEqual({ chairName: '生客', chairPost: '市长' })
  expect(chairOf('', '市长', people)).toEqual({ chairName: null, chairPost: '市长' })
})

it('units have their names of the meeting’s day', () => {
  expect(knownUnits(meeting('2025-03-01'), roster)).toEqual(['市粮食局'])
  expect(knownUnits(meeting('2025-06-01'), roster)).toEqual(['市粮储局'])
  expect(knownUnits(meeting('2024-03-01'), roster)).toEqual(['市粮食局', '市旧局'])
})

it.each([
  ['周文澜市长', '周文澜', '市长'],
  ['市长周文澜', '周文澜', '市长'],
  ['周文澜 代市长', '周文澜', '代市长'],
  ['市委副书记、市长周文澜', '周文澜', '市委副书记、市长'],
])('%s typed as the chair is a name and a post', (typed, chairName, chairPost) => {
  expect(chairWithPost(typed)).toEqual({ chairName, chairPost })
})

it.each(['周文澜', '周文', '市长', '', '阿依古丽·买买提'])('%s typed as the chair stays', (typed) => {
  expect(chairWithPost(typed)).toBeNull()
})
