import type { Table } from './table.ts'

/** The table with its columns in these proportions, in whatever unit; null: as wide as their words want. The same table where nothing changes. */
export function withShares(table: Table, shares: readonly number[] | null): Table {
  const columns = table.columns.map((column, at) => {
    return { ...column, share: shares === null ? null : Math.min(1000, Math.max(0.01, shares[at] ?? 1)) }
  })
  return columns.every(({ share }, at) => share === table.columns[at]?.share) ? table : { ...table, columns }
}

/** The widths with the edge after column `edge` moved to the right (by less than 0: to the left): its neighbours alone change, neither below `least`. */
export function moveEdge(widths: readonly number[], edge: number, by: number, least: number): number[] {
  const left = widths[edge]
  const right = widths[edge + 1]
  if (left === undefined || right === undefined) return [...widths]
  const pair = left + right
  const floor = Math.min(least, pair / 2)
  const moved = Math.min(pair - floor, Math.max(floor, left + by))
  return widths.with(edge, moved).with(edge + 1, pair - moved)
}

/**
 * The widths with the columns from `from` to before `to` each `width` wide and the others in their proportions over the rest; no column
 * below `least`. Where all columns are meant they share the whole alike.
 */
export function setColumns(
  widths: readonly number[],
  { from, to }: { readonly from: number; readonly to: number },
  width: number,
  least: number,
): number[] {
  const total = widths.reduce((sum, one) => sum + one, 0)
  const count = to - from
  const others = widths.filter((_, at) => at < from || at >= to)
  if (others.length === 0) return widths.map(() => total / widths.length)
  const floor = Math.min(least, total / widths.length)
  const own = Math.min((total - others.length * floor) / count, Math.max(floor, width))
  const rest = partOut(others, total - own * count, floor)
  return widths.map((_, at) => (at >= from && at < to ? own : (rest.shift() ?? floor)))
}

/** In proportion, none below the floor. */
function partOut(widths: readonly number[], room: number, floor: number): number[] {
  const spare = room - widths.length * floor
  const wanted = widths.map((width) => Math.max(0, width - floor))
  const sum = wanted.reduce((all, one) => all + one, 0)
  return wanted.map((one) => floor + (sum === 0 ? spare / widths.length : (one / sum) * spare))
}
