import { describe, expect, it } from 'vitest'
import { createTextTable } from '#shared/minutes/factories.ts'
import { givenShares } from '#shared/minutes/table.ts'
import { moveEdge, setColumns, withShares } from '#shared/minutes/table-widths.ts'
import { createRandom } from '../../support/random.ts'

describe('the rule between two columns', () => {
  it('moves between its neighbours alone, neither below the least', () => {
    expect(moveEdge([30, 40, 50], 0, 15, 10)).toEqual([45, 25, 50])
    expect(moveEdge([30, 40, 50], 0, 99, 10)).toEqual([60, 10, 50])
    expect(moveEdge([30, 40, 50], 1, -99, 10)).toEqual([30, 10, 80])
  })
  it('leaves columns alone that are narrower than the least already, and is none after the last column', () => {
    expect(moveEdge([6, 6, 50], 0, 3, 10)).toEqual([6, 6, 50])
    expect(moveEdge([30, 40], 1, 5, 10)).toEqual([30, 40])
  })
})

describe('a width in numbers', () => {
  it('is taken by the columns that are meant, the others part the rest in their proportions', () => {
    expect(setColumns([30, 30, 60], { from: 0, to: 1 }, 60, 0)).toEqual([60, 20, 40])
    expect(setColumns([30, 30, 60], { from: 0, to: 2 }, 40, 0)).toEqual([40, 40, 40])
  })
  it('never makes a column too narrow, and all columns together share the whole', () => {
    expect(setColumns([30, 30, 60], { from: 0, to: 1 }, 500, 10)).toEqual([100, 10, 10])
    expect(setColumns([30, 30, 60], { from: 0, to: 1 }, 1, 10)[0]).toBe(10)
    expect(setColumns([30, 30, 60], { from: 0, to: 3 }, 99, 10)).toEqual([40, 40, 40])
  })
  it('keeps the whole and the least, whatever is asked', () => {
    const random = createRandom(7)
    for (let round = 0; round < 500; round += 1) {
      const count = 2 + Math.floor(random.next() * 6)
      const widths = Array.from({ length: count }, () => 10 + random.next() * 60)
      const total = widths.reduce((sum, one) => sum + one, 0)
      const from = Math.floor(random.next() * count)
      const to = from + 1 + Math.floor(random.next() * (count - from))
      const edge = Math.floor(random.next() * count)
      for (const made of [
        setColumns(widths, { from, to }, random.next() * 200, 10),
        moveEdge(widths, edge, random.next() * 200 - 100, 10),
      ]) {
        expect(made.reduce((sum, one) => sum + one, 0)).toBeCloseTo(total, 6)
        expect(Math.min(...made)).toBeGreaterThanOrEqual(10 - 1e-9)
      }
    }
  })
})

it('shares are given to all columns or taken from all; a table that has them is the same object', () => {
  const table = createTextTable([['一', '二']])
  const wide = withShares(table, [20, 80])
  expect(givenShares(wide.columns)).toEqual([20, 80])
  expect(withShares(wide, [20, 80])).toBe(wide)
  expect(givenShares(withShares(wide, null).columns)).toBeNull()
  expect(withShares(table, null)).toBe(table)
})
