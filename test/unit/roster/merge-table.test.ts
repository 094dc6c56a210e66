import { describe, expect, it } from 'vitest'
import { mergeTable } from '#shared/roster/merge-table.ts'
import { newPerson, newUnit } from '#shared/roster/propose-people.ts'
import { applyRosterChange, EMPTY_ROSTER, type Roster } from '#shared/roster/roster.ts'
import { ROSTER_COLUMNS } from '#shared/roster/roster-columns.ts'
import { rosterToTable } from '#shared/roster/roster-table.ts'

const id = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
const merge = (rows: string[][], into: Roster = EMPTY_ROSTER) => {
  let made = 100
  const newId = () => {
    made += 1
    return id(made)
  }
  const read = mergeTable(rows, into, newId, '2026-03-01')!
  return { ...read, after: applyRosterChange(into, read.change) }
}
const lines = ({ units, people }: Roster) =>
  people.map(({ name, unitId, post }) =>
    [units.find((unit) => unit.id === unitId)?.name ?? '', name, post].join(' ').trim(),
  )
const persons = ({ people }: Roster) => new Set(people.map(({ personId }) => personId)).size

describe('a whole roster goes to another computer and back', () => {
  const person = newPerson(id(4), '陈白露', id(1), '局长', 0)
  const roster: Roster = {
    units: [
      {
        ...newUnit(id(1), '市粮储局', 0),
        aliases: ['粮储局'],
        formerNames: [{ name: '市粮食局', until: '2019-02-28' }],
        validFrom: '2010-01-01',
      },
      { ...newUnit(id(2), '市文广局', 1), validTo: '2019-03-01' },
    ],
    people: [
      { ...person, validFrom: '2024-01-01' },
      { ...person, id: id(5), post: '副局长', place: 1, validFrom: '2020-05-01', validTo: '2023-12-31' },
      { ...person, id: id(6), unitId: id(2), post: '科长', place: 2, validTo: '2019-03-01' },
      { ...newPerson(id(7), '王维', id(1), '科员', 3), phone: '0512-7' },
      { ...newPerson(id(8), '王维', id(1), '科员', 4), phone: '0512-8' },
    ],
    series: [],
  }
  const table = [[...ROSTER_COLUMNS], ...rosterToTable(roster)]

  it('with former names, posts that changed and two people of one name', () => {
    const { after, faults } = merge(table)
    expect(faults).toEqual([])
    expect(rosterToTable(after)).toEqual(rosterToTable(roster))
    expect(persons(after)).toBe(3)
    expect(after.units[0]?.formerNames).toEqual(roster.units[0]?.formerNames)
  })

  it('changes nothing where it came from', () => {
    expect(merge(table, roster)).toMatchObject({ added: [], changed: [], conflicts: [], faults: [] })
  })
})

describe('registers as offices keep them', () => {
  it.each(['单位及职务', '工作单位及职务', '单位职务', '单位、职务', '所在单位和职务'])(
    'unit and post in one column headed %s',
    (heading) => {
      const { after, leftOut } = merge([
        ['序号', '姓名', '性别', heading, '联系电话'],
        ['1', '林知远', '男', '市长', '0512-1'],
        ['2', '陈白露（女）', '女', '市财政局党组书记、局长', '0512-2'],
        ['3', '江涛', '男', '市水务局', ''],
      ])
      expect(lines(after)).toEqual(['林知远 市长', '市财政局 陈白露 党组书记、局长', '市水务局 江涛'])
      expect(leftOut).toEqual(['性别'])
    },
  )

  it('a post that names its unit, where the table has no column of units; a unit that names the post', () => {
    const said = [
      ['陈白露', '市财政局局长'],
      ['江涛', '副市长'],
    ]
    const wanted = ['市财政局 陈白露 局长', '江涛 副市长']
    expect(lines(merge([['姓名', '职务'], ...said]).after)).toEqual(wanted)
    expect(lines(merge([['姓名', '工作单位'], ...said]).after)).toEqual(wanted)
  })

  it('several names in a cell, words in brackets behind a name, a post nobody holds', () => {
    const { after, faults } = merge([
      ['单位', '职务', '姓名'],
      ['市财政局', '副局长', '陈白露、高明川'],
      ['', '副局长', '沈知行（挂职）'],
      ['', '局长', '空缺'],
      ['', '科员', '禾　苗（女，回族）'],
    ])
    expect(faults).toEqual([])
    expect(lines(after)).toEqual([
      '市财政局 陈白露 副局长',
      '市财政局 高明川 副局长',
      '市财政局 沈知行 副局长（挂职）',
      '市财政局 禾苗 科员',
    ])
  })

  it('months and years of a post, 至今', () => {
    const { after, faults } = merge([
      ['单位', '姓名', '职务', '任职时间', '任职止'],
      ['市财政局', '陈白露', '局长', '2024.03', '至今'],
      ['市财政局', '陈白露', '副局长', '2019年11月', '2024年2月'],
      ['市财政局', '江涛', '科长', '2018', '201906'],
      ['市财政局', '高明川', '科长', '2018.13', ''],
    ])
    expect(after.people.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
      ['2024-03-01', null],
      ['2019-11-01', '2024-02-29'],
      ['2018-01-01', '2019-06-30'],
      [null, null],
    ])
    expect(persons(after)).toBe(3)
    expect(faults).toEqual([{ row: 5, kind: 'date', text: '2018.13' }])
  })

  it('兼任 under one telephone is one person, another telephone another one', () => {
    const { after, conflicts } = merge([
      ['单位', '姓名', '职务', '电话'],
      ['市财政局', '王维', '局长', '0512-1'],
      ['市国资委', '王维', '主任', '0512-1'],
      ['市财政局', '王维', '科员', '0512-3'],
    ])
    expect(lines(after)).toEqual(['市财政局 王维 局长', '市国资委 王维 主任', '市财政局 王维 科员'])
    expect(persons(after)).toBe(2)
    expect(conflicts).toEqual(['王维'])
  })

  it('a row that is there twice is one', () => {
    const row = ['市财政局', '王维', '局长']
    expect(merge([['单位', '姓名', '职务'], row, row])).toMatchObject({
      added: ['市财政局', '王维'],
      unchanged: 1,
      conflicts: [],
    })
  })
})

it('five thousand rows are read once each', () => {
  const rows = Array.from({ length: 5000 }, (_, at) => [`单位${at % 300}`, `王${at % 40}`, `职务${at}`])
  expect(merge([['单位', '姓名', '职务'], ...rows]).after.people).toHaveLength(5000)
})
