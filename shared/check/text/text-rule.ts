import type { FindingData, FindingGroup, FindingLevel } from '../finding.ts'
import { matchesIn } from '../reading/matches.ts'
import type { Piece } from '../reading/piece.ts'

/** A stretch of one text that a rule finds. */
export interface TextMatch {
  readonly start: number
  readonly end: number
  readonly data?: FindingData
  readonly fix?: string
  readonly level?: FindingLevel
}

/** A rule that needs no more than one text. `fires` and `passes`: texts in which it must find something, and must not; its tests. */
export interface TextRule {
  readonly id: string
  readonly level: FindingLevel
  readonly group: FindingGroup
  readonly source: string
  readonly fires: readonly string[]
  readonly passes: readonly string[]
  /** It finds nothing in a text that has none of these characters; most texts have none of them. */
  readonly needs?: string
  readonly find: (text: string, piece: Piece) => readonly TextMatch[]
}

export const ARABIC_DIGITS = '0123456789'

type Reading = Partial<TextMatch> | null

/** Every match of a global pattern; `read` adds what is to be said of it, or takes it back with null. */
export function findMatches(
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => Reading = () => ({}),
): TextMatch[] {
  const found: TextMatch[] = []
  for (const match of matchesIn(text, pattern)) {
    const [words] = match
    if (words === '') continue
    const reading = read(match)
    if (reading === null) continue
    const { data, ...rest } = reading
    const place = { start: match.index, end: match.index + words.length, ...rest }
    found.push({ ...place, data: { found: text.slice(place.start, place.end), ...data } })
  }
  return found
}
