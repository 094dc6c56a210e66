import { diffTokens, type Stretch } from './diff-tokens.ts'

/** Words stay whole, and so do a clause's words among themselves: 。，、；： end a clause, and a 《title》 is one of its own. */
const CLAUSE = /《[^》\n]{0,200}》|《|[^，。；：、？！\n《]*[，。；：、？！\n]|[^，。；：、？！\n《]+/gu
const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Where fewer characters than this share of the shorter side stay, the reader sees one change in place of many. */
const LEAST_KEPT = 0.34
/** A same stretch of so few characters between two changes is no rest for the eye. */
const SHORTEST_REST = 2

/**
 * Two texts in stretches of characters (UTF-16 units), as a person would mark them: whole words, no single characters left standing between
 * changes. `atoms`: places in the texts, as [from, to], that are never cut, such as 序号; sorted.
 */
export function diffWords(
  before: string,
  after: string,
  atoms: { readonly before: readonly Range[]; readonly after: readonly Range[] } = NO_ATOMS,
): Stretch[] {
  if (before === after) return before === '' ? [] : [same([0, before.length], [0, after.length])]
  const old = cut(before, atoms.before)
  const now = cut(after, atoms.after)
  const found: Stretch[] = []
  for (const clauses of diffTokens(old.texts, now.texts)) {
    const oldRange = old.rangeOf(clauses.before)
    const newRange = now.rangeOf(clauses.after)
    if (clauses.isSame) found.push(same(oldRange, newRange))
    else found.push(...readable(diffClauses(before, after, oldRange, newRange, atoms), before))
  }
  return joinAlike(found)
}

export type Range = readonly [from: number, to: number]
const NO_ATOMS = { before: [], after: [] }

function same(before: Range, after: Range): Stretch {
  return { isSame: true, before, after }
}

interface Cut {
  readonly texts: readonly string[]
  /** The range in the text of tokens from one to another. */
  readonly rangeOf: (tokens: Range) => Range
}

function cut(text: string, atoms: readonly Range[]): Cut {
  const pieces: string[] = []
  let at = 0
  for (const [from, to] of atoms) {
    pieces.push(...clausesOf(text.slice(at, from)), text.slice(from, to))
    at = to
  }
  pieces.push(...clausesOf(text.slice(at)))
  return withPlaces(pieces)
}

function clausesOf(text: string): string[] {
  return text.match(CLAUSE)?.filter((clause) => clause !== '') ?? []
}

function withPlaces(texts: readonly string[], start = 0): Cut {
  const ends: number[] = []
  let at = start
  for (const text of texts) {
    at += text.length
    ends.push(at)
  }
  const place = (token: number) => (token === 0 ? start : (ends[token - 1] ?? start))
  return { texts, rangeOf: ([from, to]) => [place(from), place(to)] }
}

function diffClauses(
  before: string,
  after: string,
  oldRange: Range,
  newRange: Range,
  atoms: { readonly before: readonly Range[]; readonly after: readonly Range[] },
): Stretch[] {
  const old = withPlaces(wordsOf(before, oldRange, atoms.before), oldRange[0])
  const now = withPlaces(wordsOf(after, newRange, atoms.after), newRange[0])
  return diffTokens(old.texts, now.texts).map(({ isSame, ...stretch }) => ({
    isSame,
    before: old.rangeOf(stretch.before),
    after: now.rangeOf(stretch.after),
  }))
}

function wordsOf(text: string, [start, end]: Range, atoms: readonly Range[]): string[] {
  const found: string[] = []
  let at = start
  const segment = (to: number) => {
    for (const { segment: word } of words.segment(text.slice(at, to))) found.push(word)
    at = to
  }
  for (const [from, to] of atoms) {
    if (from < start || to > end) continue
    segment(from)
    found.push(text.slice(from, to))
    at = to
  }
  segment(end)
  return found
}

/** Drops same stretches that are too short between two changes, and all between the first and last change where hardly anything stays. */
function readable(stretches: readonly Stretch[], before: string): Stretch[] {
  let list = joinAlike(stretches)
  for (;;) {
    const at = list.findIndex((stretch, place) => stretch.isSame && isTooShort(list, place, before))
    if (at < 0) break
    list = joinAlike(list.map((stretch, place) => (place === at ? { ...stretch, isSame: false } : stretch)))
  }
  const from = list.findIndex(({ isSame }) => !isSame)
  const to = list.findLastIndex(({ isSame }) => !isSame)
  const inner = list.slice(from, to + 1)
  if (inner.length < 3) return list
  const length = (side: 'before' | 'after') => (inner.at(-1)?.[side][1] ?? 0) - (inner[0]?.[side][0] ?? 0)
  const kept = inner.reduce((sum, { isSame, before: [start, end] }) => sum + (isSame ? end - start : 0), 0)
  if (kept >= Math.min(length('before'), length('after')) * LEAST_KEPT) return list
  const isInner = (place: number) => place >= from && place <= to
  return joinAlike(list.map((stretch, place) => (isInner(place) ? { ...stretch, isSame: false } : stretch)))
}

/** Between two changes that both are twice as long as what stays between them; a single character never stays alone. */
function isTooShort(list: readonly Stretch[], place: number, before: string): boolean {
  const left = list[place - 1]
  const right = list[place + 1]
  const stretch = list[place]
  if (left === undefined || right === undefined || stretch === undefined) return false
  const text = before.slice(...stretch.before)
  if (text.length < SHORTEST_REST) return true
  return text.length * 2 <= Math.min(sizeOf(left), sizeOf(right)) && !/[，。；：、？！]$/u.test(text)
}

function sizeOf({ before, after }: Stretch): number {
  return Math.max(before[1] - before[0], after[1] - after[0])
}

function joinAlike(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = []
  for (const stretch of stretches) {
    const last = joined.at(-1)
    if (last?.isSame === stretch.isSame) {
      joined[joined.length - 1] = {
        isSame: last.isSame,
        before: [last.before[0], stretch.before[1]],
        after: [last.after[0], stretch.after[1]],
      }
    } else joined.push(stretch)
  }
  return joined
}
