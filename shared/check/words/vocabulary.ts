import { type Confusions, readConfusions } from './confusions.ts'
import data from './near-words.json' with { type: 'json' }
import { type PairSet, readPairs } from './pair-set.ts'

/** The words that misspellings are told by; made by scripts/near-words/make-near-words.ts. */
interface Vocabulary {
  /** Words of two characters that are common in offices: what a misspelling is measured against. */
  readonly targets: PairSet
  /** Other words of two characters. */
  readonly words: PairSet
  /** Pairs that stand side by side in good text, though they look like a misspelling. */
  readonly known: PairSet
  /** Words of three characters of which the first or the last two are no word. */
  readonly threes: ReadonlySet<string>
  /** Same sound, near sound, like shape. */
  readonly confusions: Confusions
}

let vocabulary: Vocabulary | null = null

/** Read when it is first needed: some milliseconds. */
export function readVocabulary(): Vocabulary {
  vocabulary ??= {
    targets: readPairs(data.targets),
    words: readPairs(data.words),
    known: readPairs(data.known),
    threes: new Set(data.threes.match(/.{3}/gu)),
    confusions: readConfusions(data.sounds, data.shapes),
  }
  return vocabulary
}

export function isWord(word: string): boolean {
  const { targets, words } = readVocabulary()
  return targets.has(word) || words.has(word)
}

/** Whether three characters are a word that its first or its last two do not tell: 忍不住. */
export function isThree(word: string): boolean {
  return readVocabulary().threes.has(word)
}

/** Whether a word of two or three characters begins at `at`. */
export function beginsWord(text: string, at: number): boolean {
  return isWord(text.slice(at, at + 2)) || isThree(text.slice(at, at + 3))
}

/** Whether a word of two or three characters ends with the character at `at`. */
export function endsWord(text: string, at: number): boolean {
  return isWord(text.slice(Math.max(0, at - 1), at + 1)) || isThree(text.slice(Math.max(0, at - 2), at + 1))
}

/** The idioms of four characters that people know: 防患未然. */
export function readIdioms(): readonly string[] {
  return data.idioms.match(/.{4}/gu) ?? []
}

/** Whether one character is typed or written for the other. */
export function areConfused(one: string, other: string): boolean {
  return readVocabulary().confusions.areConfused(one, other)
}

const NONE: readonly string[] = []
/** Pairs come again and again; their number in a language is limited, and so is this. */
const meant = new Map<string, readonly string[]>()
const MOST_KEPT = 60_000
const HAN_PAIR = /^\p{Script=Han}{2}$/u

/** The common words that two characters may be a misspelling of; none where they are a word or may stand side by side. */
export function wordsMeantBy(pair: string): readonly string[] {
  const kept = meant.get(pair)
  if (kept !== undefined) return kept
  if (meant.size >= MOST_KEPT) meant.clear()
  const found = findMeant(pair)
  meant.set(pair, found)
  return found
}

function findMeant(pair: string): readonly string[] {
  const { targets, words, known, confusions } = readVocabulary()
  if (targets.has(pair) || words.has(pair) || known.has(pair) || !HAN_PAIR.test(pair)) return NONE
  const first = pair.charAt(0)
  const second = pair.charAt(1)
  const found = [
    ...confusions.of(first).map((other) => other + second),
    ...confusions.of(second).map((other) => first + other),
  ].filter((word) => targets.has(word))
  return found.length === 0 ? NONE : found
}
