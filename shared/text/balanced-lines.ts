import { NO_BREAK } from './phrase-breaks.ts'

/** Not more than one title may have; beyond, it is set like any text. */
const MOST_LINES = 5
/** Weight of lines of unequal length against breaks that part words of one phrase. */
const EVENNESS = 40
/** A line shorter than those above and under it: 排列对称 asks for a trapezium or a rhombus, never an hourglass (7.3.1). */
const HOURGLASS = 6

/**
 * Where the lines of a title begin (the first at 0) when it is broken into as few as `limit` allows, each about as long as the others and
 * at the cheapest breaks (`costs[i]`: before character i). null: it fits no such lines.
 */
export function balancedLines(
  widths: readonly number[],
  costs: readonly number[],
  limit: number,
): number[] | null {
  const sums = [0]
  for (const width of widths) sums.push((sums.at(-1) ?? 0) + width)
  const total = sums.at(-1) ?? 0
  for (let lines = Math.max(1, Math.ceil(total / limit)); lines <= MOST_LINES; lines += 1) {
    const best = bestBreaks({ sums, costs, limit, lines })
    if (best !== null) return best
  }
  return null
}

interface Task {
  /** Width of the text before each character. */
  readonly sums: readonly number[]
  readonly costs: readonly number[]
  readonly limit: number
  readonly lines: number
}

function bestBreaks({ sums, costs, limit, lines }: Task): number[] | null {
  const end = sums.length - 1
  const total = sums[end] ?? 0
  const mean = total / lines
  const places = costs.flatMap((cost, place) => (place > 0 && place < end && cost < NO_BREAK ? [place] : []))
  let best: { starts: number[]; cost: number } | null = null
  const widthOf = (from: number, to: number) => (sums[to] ?? 0) - (sums[from] ?? 0)
  const search = (starts: readonly number[], cost: number): void => {
    if (best !== null && cost >= best.cost) return
    const start = starts.at(-1) ?? 0
    const left = lines - starts.length
    if (widthOf(start, end) > limit * (left + 1)) return
    if (left === 0) {
      const whole = cost + uneven(widthOf(start, end), mean) + hourglass([...starts, end], widthOf)
      if (best === null || whole < best.cost) best = { starts: [...starts], cost: whole }
      return
    }
    for (const place of places) {
      if (place <= start) continue
      const width = widthOf(start, place)
      if (width > limit) break
      search([...starts, place], cost + uneven(width, mean) + (costs[place] ?? 0))
    }
  }
  search([0], 0)
  return (best as { starts: number[] } | null)?.starts ?? null
}

function uneven(width: number, mean: number): number {
  return EVENNESS * ((width - mean) / mean) ** 2
}

function hourglass(edges: readonly number[], widthOf: (from: number, to: number) => number): number {
  const widths = edges.slice(1).map((edge, place) => widthOf(edges[place] ?? 0, edge))
  const waists = widths.filter((width, place) => {
    const before = widths[place - 1]
    const after = widths[place + 1]
    return before !== undefined && after !== undefined && width < before && width < after
  })
  return waists.length * HOURGLASS
}
