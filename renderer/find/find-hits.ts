import { RE2JS } from 're2js'
import type { TextTarget } from '../editor/text-targets.ts'
import { isWholeUnit } from './whole-unit.ts'

export interface FindQuery {
  readonly text: string
  readonly isRegex: boolean
  readonly matchesCase: boolean
  /** Leave out hits that are only a part of a longer unit's name or of a post. */
  readonly wholeUnits: boolean
}

export interface FindHit {
  /** Names the hit as long as the document does not change. */
  readonly id: string
  readonly target: TextTarget
  readonly start: number
  readonly end: number
  readonly match: RegExpMatchArray
}

/** Nobody looks for more; an expression that matches every character must not fill the memory. */
const MOST_HITS = 50_000

/**
 * The most work one step may be, in instructions of the expression times characters of the text: about a tenth of a second. [一-龥]{500} in a
 * long paragraph is more.
 */
const MOST_WORK = 2_000_000

/** What finds the places of a query in a text. */
export interface Expression {
  /** How many instructions a character may cost. */
  readonly size: number
  matchAll(text: string): Iterable<RegExpMatchArray>
}

/**
 * The query as an expression; null when it is empty, not complete, or of a kind that is not known. Those written with signs run on RE2,
 * whose time grows with the text alone: the browser's own would stop the window for ever at (一+)+$ in a long paragraph.
 */
export function toExpression(query: FindQuery): Expression | null {
  if (query.text === '') return null
  if (!query.isRegex) {
    const source = query.text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')
    const plain = new RegExp(source, query.matchesCase ? 'gu' : 'giu')
    return { size: 1, matchAll: (text) => text.matchAll(plain) }
  }
  try {
    const flags = RE2JS.LOOKBEHINDS | (query.matchesCase ? 0 : RE2JS.CASE_INSENSITIVE)
    const compiled = RE2JS.compile(RE2JS.translateRegExp(query.text), flags)
    return { size: compiled.programSize(), matchAll: (text) => compiled.matchAll(text) }
  } catch {
    return null
  }
}

/**
 * Looks for every place the query occurs, in document order, and rests after each step. Empty matches do not count. `units`: the unit
 * names the document knows. false at the end: there is a text that one step would take too long for.
 */
export function* lookThrough(
  targets: readonly TextTarget[],
  query: FindQuery,
  units: readonly string[],
): Generator<FindHit | null, boolean> {
  const expression = toExpression(query)
  if (expression === null) return true
  let count = 0
  for (const target of targets) {
    if (expression.size * target.text.length > MOST_WORK) return false
    for (const match of expression.matchAll(target.text)) {
      const hit = hitOf(match, target, query, units)
      yield hit
      if (hit !== null) count += 1
      if (count === MOST_HITS) return true
    }
    yield null
  }
  return true
}

function hitOf(
  match: RegExpMatchArray,
  target: TextTarget,
  query: FindQuery,
  units: readonly string[],
): FindHit | null {
  const [found] = match
  if (found === '') return null
  const start = match.index ?? 0
  const end = start + found.length
  if (query.wholeUnits && !isWholeUnit(target.text, start, end, units)) return null
  return { id: `${target.index}/${target.key}/${start}`, target, start, end, match }
}

/** What a hit becomes: the replacement as it is, or with $1, $2 … filled for a regular expression. */
export function replacementFor(hit: FindHit, replacement: string, isRegex: boolean): string {
  if (!isRegex) return replacement
  return replacement.replaceAll(/\$(\$|&|\d{1,2})/gu, (whole, name: string) => {
    if (name === '$') return '$'
    if (name === '&') return hit.match[0] ?? ''
    const group = Number(name)
    return group > 0 && group < hit.match.length ? (hit.match[group] ?? '') : whole
  })
}
