/** The value below which `share` of the sorted samples lie, the nearest measured one; NaN without samples. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  const place = Math.ceil(share * sorted.length) - 1
  return sorted[Math.max(0, place)] ?? Number.NaN
}

export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5)
}
