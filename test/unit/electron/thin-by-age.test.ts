import { describe, expect, test } from 'vitest'
import { thinBackups } from '../../../electron/database/thin-backups.ts'
import { thinVersions } from '../../../electron/versions/thin-versions.ts'

const HOUR_MS = 3600_000
const NOON_MS = new Date(2025, 2, 17, 12, 0, 0).getTime()
/** Three months of office hours, thinned as they were made; the latest first. */
const HELD = Array.from({ length: 90 * 8 }, (_, index) => index)
  .map((place) => NOON_MS - Math.floor(place / 8) * 24 * HOUR_MS - (place % 8) * HOUR_MS)
  .map((atMs) => ({ atMs, madeAtMs: atMs }))

describe.each([
  ['copies', (held: typeof HELD, nowMs: number) => thinBackups(held, nowMs)],
  ['versions', (held: typeof HELD, nowMs: number) => thinVersions(held, nowMs)],
])('%s', (_, thin) => {
  const thinned = HELD.filter((one) => !thin(HELD, NOON_MS).includes(one))
  const from = (year: number) => new Date(year, 0, 1).getTime()

  test('are thinned by their age', () => {
    expect(thinned.length).toBeGreaterThan(40)
    expect(thinned.length).toBeLessThan(150)
    expect(thin(thinned, NOON_MS)).toEqual([])
  })

  test.each([1970, 2000, 2024])('are all kept when the clock falls back to %i', (year) => {
    const nowMs = from(year)
    const made = { atMs: nowMs, madeAtMs: nowMs }
    expect(thin([made, ...thinned], nowMs)).toEqual([])
    // And when it is right again.
    expect(thin([made, ...thinned], NOON_MS).filter((one) => one !== made)).toEqual([])
  })

  test('made every hour by a clock that runs ahead are thinned all the same', () => {
    const ahead = Array.from({ length: 2000 }, (_, index) => from(2099) - index * HOUR_MS)
    const held = [...ahead.map((atMs) => ({ atMs, madeAtMs: atMs })), ...thinned]
    const gone = thin(held, NOON_MS)
    expect(held.length - gone.length).toBeLessThan(thinned.length + 300)
    expect(gone.filter((one) => thinned.includes(one))).toEqual([])
  })
})
