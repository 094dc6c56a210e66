/** A repeatable source of chance (mulberry32): the same seed gives the same run. */
export function createRandom(seed: number) {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    /** 0 ≤ value < 1. */
    next,
    chance: (share: number): boolean => next() < share,
    /** 0 ≤ value < end. */
    below: (end: number): number => Math.floor(next() * end),
    pick: <Value>(values: readonly Value[]): Value => values[Math.floor(next() * values.length)] as Value,
  }
}
