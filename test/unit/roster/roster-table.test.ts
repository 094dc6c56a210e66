import { expect, it } from 'vitest'
import { mergeTable } from '#shared/roster/merge-table.ts'
import { newPerson, newUnit } from '#shared/roster/propose-people.ts'
import { applyRosterChange, EMPTY_ROSTER, type Roster } from '#shared/roster/roster.ts'
import { ROSTER_COLUMNS } from '#shared/roster/roster-columns.ts'
import { rosterToTable } from '#shared/roster/roster-table.ts'

const id = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
function counter(from = 100) {
  let made = from
  return () => {
    made += 1
    return id(made)
  }
}
const roster: Roster = {
  units: [
    { ...newUnit(id(1), '市财政局', 0), fullName: '青浦市财政局', aliases: ['财政局'], group: '市直' },
    newUnit(id(2), '市水务局', 1),
  ],
  people: [
    newPerson(id(3), '周怀瑾', null, '市长', 0),
    { ...newPerson(id(4), '陈白露', id(1), '局长', 1), phone: '0512-1', validFrom: '2024-01-01' },
  ],
  series: [],
}
const merge = (rows: string[][], into: Roster = roster) => mergeTable(rows, into, counter(), '2026-03-01')!

it('a roster written as a table and read again changes nothing, and fills an empty one the same', () => {
  const table = [[...ROSTER_COLUMNS], ...rosterToTable(roster)]
  expect(merge(table)).toMatchObject({ added: [], changed: [], conflicts: [], faults: [] })
  const filled = applyRosterChange(EMPTY_ROSTER, merge(table, EMPTY_ROSTER).change)
  expect(rosterToTable(filled)).toEqual(rosterToTable(roster))
})

it('says what is new, changed and the same, whatever the order of the columns', () => {
  const rows = [
    ['参会人员名册', '', '', ''],
    ['序号', '姓 名', '职务', '单位'],
    ['1', '陈白露', '二级调研员', '市财政局'],
    ['2', '江　涛', '局长', '市水务局'],
    ['3', '安平', '', ''],
    ['4', '周怀瑾', '市长', '高新区'],
  ]
  const result = merge(rows)
  expect(result).toMatchObject({
    added: ['江涛', '安平', '高新区', '周怀瑾'],
    changed: ['陈白露'],
    conflicts: ['周怀瑾'],
    faults: [],
  })
  const after = applyRosterChange(roster, result.change)
  expect(after.people.find(({ name }) => name === '安平')?.unitId).toBe(id(2))
  expect(after.people.find(({ name }) => name === '陈白露')).toMatchObject({
    post: '二级调研员',
    phone: '0512-1',
  })
})

it('names the rows that cannot be taken', () => {
  const rows = [
    ['单位', '姓名', '职务', '任职起'],
    ['市财政局', '陈白露', '', '二月三十日'],
    ['', '', '科长', ''],
    ['市财政局', '长'.repeat(101), '', ''],
  ]
  expect(merge(rows).faults).toEqual([
    { row: 2, kind: 'date', text: '二月三十日' },
    { row: 3, kind: 'no-name', text: expect.any(String) },
    { row: 4, kind: 'long', text: '长'.repeat(20) },
  ])
})

it('is no roster without a heading row', () => {
  expect(
    mergeTable(
      [
        ['一', '二'],
        ['三', '四'],
      ],
      roster,
      counter(),
      '2026-03-01',
    ),
  ).toBeNull()
  expect(mergeTable([], roster, counter(), '2026-03-01')).toBeNull()
})

it('the posts of one person by date come back as they went out', () => {
  const earlier = {
    ...newPerson(id(5), '陈白露', id(1), '副局长', 2),
    personId: id(4),
    validTo: '2023-12-31',
  }
  const dated = { ...roster, people: [...roster.people, earlier] }
  const table = [[...ROSTER_COLUMNS], ...rosterToTable(dated)]
  expect(merge(table, dated)).toMatchObject({ added: [], changed: [], faults: [], conflicts: [] })
  const changed = table.map((row) => row.map((cell) => (cell === '副局长' ? '总会计师' : cell)))
  expect(merge(changed, dated).change.people).toHaveLength(1)
})

it('headings below the first begin another table, one word of them in a row does not', () => {
  const found = merge([
    ['单位', '姓名', '分组'],
    ['市水文站', '江涛', '部门'],
    ['姓名', '单位'],
    ['沈知行', '云川镇'],
  ])
  expect(found.added).toEqual(['市水文站', '江涛', '云川镇', '沈知行'])
  expect(found.faults).toEqual([])
})
