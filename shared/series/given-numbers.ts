import { beginAnew, countOn, readCounted, withCount } from './count-on.ts'

// 编号 and 届次 that were given, as printed: what comes next, what is missing, what is there twice.

/** How they count, and the last that was given elsewhere. */
export interface Counting {
  readonly isByYear: boolean
  readonly used: string | null
  readonly usedYear: number | null
}

/** A text with the year of its draft, which counts where the text names none. */
export interface GivenText {
  readonly text: string | null
  readonly year: number
}

/**
 * One further than the highest of this year; where nothing is of this year and numbers count by the year, the highest of the last year's begun
 * anew. null: there is nothing to count on from.
 */
export function findNext(
  texts: readonly GivenText[],
  { isByYear, used, usedYear }: Counting,
  year: number,
): string | null {
  const given = [...texts, { text: used, year: usedYear ?? year }].flatMap(({ text, year: of }) => {
    const counted = text === null ? null : readCounted(text)
    return text === null || counted === null ? [] : [{ text, year: counted.year ?? of, said: counted.year }]
  })
  // 2026年第1次 says itself that it counts by the year.
  const isYearly = isByYear || given.some(({ said }) => said !== null)
  const highestOf = (counted: typeof given) =>
    counted.reduce<string | null>((best, { text }) => (countOf(text) > countOf(best) ? text : best), null)
  const highest = highestOf(isYearly ? given.filter((one) => one.year === year) : given)
  if (highest !== null) return countOn(highest, year)
  const lastYear = Math.max(...given.filter((one) => one.year < year).map((one) => one.year))
  const before = highestOf(given.filter((one) => one.year === lastYear))
  return before === null ? null : beginAnew(before, year)
}

/** More gaps than these say only that the drafts are a few of many. */
const MOST_GAPS = 20

/**
 * Numbers between the lowest and the highest that nobody has, in the form of the first. `before`: those of the year before, where the count goes
 * on from them; texts that name a year never do.
 */
export function findGaps(
  texts: readonly (string | null)[],
  year: number,
  before: readonly (string | null)[] = [],
): string[] {
  const values = new Set(texts.map(countOf).filter((value) => value > 0))
  const form = texts.find((text) => countOf(text) > 0) ?? null
  if (form === null) return []
  const goesOn = readCounted(form)?.year === null
  const lowest = Math.min(...values)
  const highest = Math.max(...values)
  const last = Math.max(0, ...(goesOn ? before.map(countOf) : []))
  const gaps: string[] = []
  for (
    let value = last > 0 && last < lowest ? last + 1 : lowest;
    value < highest && gaps.length < MOST_GAPS;
    value += 1
  ) {
    if (!values.has(value)) gaps.push(withCount(form, value, year))
  }
  return gaps
}

/** The number in a text; 0 where it holds none. */
export function countOf(text: string | null): number {
  return text === null ? 0 : (readCounted(text)?.value ?? 0)
}

/** 第9号 and （第九号） are the same number; what holds no count is compared as written. */
export function keyOf(text: string | null): string | null {
  if (text === null) return null
  const counted = readCounted(text)
  return counted === null ? text : `${counted.year ?? ''}/${counted.value}`
}

/** The keys that are there more than once. */
export function findDoubles(keys: readonly (string | null)[]): ReadonlySet<string | null> {
  const seen = new Set<string | null>()
  const doubles = new Set<string | null>()
  for (const key of keys) (seen.has(key) ? doubles : seen).add(key)
  doubles.delete(null)
  return doubles
}
