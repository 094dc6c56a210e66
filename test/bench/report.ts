import type { Bench, Samples } from './bench.ts'
import { median, percentile } from './statistics.ts'

/** One line of output. `peer`: the peer's median in the same unit; `ratio`: ours to the peer's, under 1 is faster. */
export interface Figures {
  readonly name: string
  readonly median: number
  readonly p95: number
  readonly unit: 'ms' | 'MB' | 'B' | '×'
  readonly peer?: number
  readonly ratio?: number
}

export function figuresOf({ name, unit = 'ms' }: Bench, { ours, peer }: Samples): Figures {
  const own = median(ours)
  const figures = { name, median: round(own), p95: round(percentile(ours, 0.95)), unit }
  if (peer === undefined) return figures
  const other = median(peer)
  return { ...figures, peer: round(other), ratio: round(own / other) }
}

/** The head of the table. */
export const TABLE_HEAD = row(['', 'median', 'p95', 'unit', 'peer', 'ratio'], '')

export function tableRow(figures: Figures, bench: Bench): string {
  const { name, median: middle, p95, unit, peer, ratio } = figures
  const cells = [
    name,
    middle.toFixed(2),
    p95.toFixed(2),
    unit,
    peer?.toFixed(2) ?? '',
    ratio?.toFixed(2) ?? '',
  ]
  return row(cells, bench.about)
}

function row([name = '', ...cells]: readonly string[], about: string): string {
  return `${name.padEnd(18)}${cells.map((cell) => cell.padStart(9)).join('')}  ${about}`.trimEnd()
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
