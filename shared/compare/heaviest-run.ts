/**
 * Of items in a row, each with its place in another row, those that stand in the same order in both and weigh most together; by position.
 * O(n log n).
 */
export function findHeaviestRun(places: readonly number[], weights: readonly number[]): Set<number> {
  const ranks = new Map([...places].sort((one, other) => one - other).map((place, rank) => [place, rank + 1]))
  // A Fenwick tree of the heaviest run that ends at a rank or before.
  const tree = new Int32Array(places.length + 1).fill(-1)
  const sums = new Float64Array(places.length)
  const befores = new Int32Array(places.length).fill(-1)
  const heavier = (one: number, other: number) =>
    one < 0 || (other >= 0 && (sums[other] ?? 0) > (sums[one] ?? 0)) ? other : one
  let best = -1
  for (const [index, place] of places.entries()) {
    const rank = ranks.get(place) ?? 0
    let before = -1
    for (let at = rank - 1; at > 0; at -= at & -at) before = heavier(before, tree[at] ?? -1)
    befores[index] = before
    sums[index] = (weights[index] ?? 0) + (before < 0 ? 0 : (sums[before] ?? 0))
    for (let at = rank; at < tree.length; at += at & -at) tree[at] = heavier(tree[at] ?? -1, index)
    best = heavier(best, index)
  }
  const run = new Set<number>()
  for (let at = best; at >= 0; at = befores[at] ?? -1) run.add(at)
  return run
}
