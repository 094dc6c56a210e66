/** How alike two texts are, by the pairs of characters they share: 0 nothing, 1 the same. */
export function likeness(one: Bigrams, other: Bigrams): number {
  const [small, large] = one.counts.size <= other.counts.size ? [one, other] : [other, one]
  if (small.total === 0) return 0
  let shared = 0
  for (const [pair, count] of small.counts) shared += Math.min(count, large.counts.get(pair) ?? 0)
  return (2 * shared) / (small.total + large.total)
}

/** The pairs of neighbouring characters of a text. */
export interface Bigrams {
  readonly counts: ReadonlyMap<number, number>
  readonly total: number
}

export function bigramsOf(text: string): Bigrams {
  const counts = new Map<number, number>()
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.charCodeAt(at) * 65536 + text.charCodeAt(at + 1)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return { counts, total: Math.max(0, text.length - 1) }
}
