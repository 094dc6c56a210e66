import { describe, expect, it } from 'vitest'
import { newPerson, newUnit } from '#shared/roster/propose-people.ts'
import { isAtPlace, landingOn, treeRows } from '../../../renderer/roster/tree-rows.ts'

const id = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
const unit = (at: number, name: string, group: string) => ({ ...newUnit(id(at), name, at), group })
const units = [
  unit(1, '市人大', ''),
  unit(2, '市财政局', '市直部门'),
  unit(3, '城关镇', '区镇'),
  unit(4, '市水务局', '市直部门'),
]
const people = [
  newPerson(id(11), '周怀瑾', null, '', 0),
  newPerson(id(12), '陈白露', id(2), '', 1),
  newPerson(id(13), '江涛', id(4), '', 2),
]
const rowsOf = (folded: readonly string[] = []) =>
  treeRows({ people }, units, new Set(folded)).map(({ level, key, unit: own, count }) => [
    level,
    own?.name ?? key,
    count,
  ])

describe('the tree of 人员', () => {
  it('has the groups in the order of their first unit, the rest last, people without a unit at the end', () => {
    expect(rowsOf()).toEqual([
      [1, 'all', 3],
      [1, 'group 市直部门', 2],
      [2, '市财政局', 1],
      [2, '市水务局', 1],
      [1, 'group 区镇', 0],
      [2, '城关镇', 0],
      [1, 'group ', 0],
      [2, '市人大', 0],
      [1, 'no-unit', 1],
    ])
    expect(rowsOf(['group 市直部门']).map(([, name]) => name)).not.toContain('市财政局')
  })

  it('has no headings where there are no groups', () => {
    const bare = units.map((one) => ({ ...one, group: '' }))
    expect(treeRows({ people: [] }, bare, new Set()).map(({ level }) => level)).toEqual([1, 1, 1, 1, 1])
  })

  it('lets a unit land beside another, whose group it takes, or first in a group', () => {
    const rows = treeRows({ people }, units, new Set())
    const on = (name: string, isBehind: boolean) => {
      const row = rows.find((one) => (one.unit?.name ?? one.key) === name)
      return row === undefined ? null : landingOn(units, row, isBehind)
    }
    expect(on('城关镇', false)).toEqual({ to: 2, group: '区镇' })
    expect(on('城关镇', true)).toEqual({ to: 3, group: '区镇' })
    expect(on('group 市直部门', true)).toEqual({ to: 1, group: '市直部门' })
    expect(on('all', true)).toBeNull()
  })

  it('shows who belongs to the place', () => {
    expect(isAtPlace({ kind: 'no-unit' }, null)).toBe(true)
    expect(isAtPlace({ kind: 'group', group: '区镇' }, units[2] ?? null)).toBe(true)
    expect(isAtPlace({ kind: 'unit', id: id(2) }, units[3] ?? null)).toBe(false)
    expect(isAtPlace({ kind: 'group', group: '' }, null)).toBe(false)
  })
})
