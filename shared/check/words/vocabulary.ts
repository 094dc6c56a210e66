import data from './near-words.json' with { type: 'json' }

/** The words that misspellings are told by; made by scripts/make-near-words.ts. */
interface Vocabulary {
  /** Words of two characters that are common in offices: what a misspelling is measured against. */
  readonly targets: ReadonlySet<string>
  /** Other words of two characters. */
  readonly words: ReadonlySet<string>
  /** Pairs that stand side by side in good text, though they look like a misspelling. */
  readonly known: ReadonlySet<string>
  /** Characters that are typed or written for each other: same sound, near sound, like shape. */
  readonly confusions: ReadonlyMap<string, readonly string[]>
}

let vocabulary: Vocabulary | null = null

/** Read when it is first needed: some tens of milliseconds. */
export function readVocabulary(): Vocabulary {
  vocabulary ??= {
    targets: readPairs(data.targets),
    words: readPairs(data.words),
    known: readPairs(data.known),
    confusions: readConfusions(),
  }
  return vocabulary
}

export function isWord(word: string): boolean {
  const { targets, words } = readVocabulary()
  return targets.has(word) || words.has(word)
}

/** 落实下后 means 落实, 落下, 落后. */
function readPairs(groups: string): Set<string> {
  const pairs = new Set<string>()
  for (const group of groups.split(' ')) {
    const first = group.charAt(0)
    for (let at = 1; at < group.length; at += 1) pairs.add(first + group.charAt(at))
  }
  return pairs
}

const NEAR_SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^zh/u, 'z'],
  [/^z(?!h)/u, 'zh'],
  [/^ch/u, 'c'],
  [/^c(?!h)/u, 'ch'],
  [/^sh/u, 's'],
  [/^s(?!h)/u, 'sh'],
  [/in$/u, 'ing'],
  [/ing$/u, 'in'],
  [/en$/u, 'eng'],
  [/eng$/u, 'en'],
  [/an$/u, 'ang'],
  [/ang$/u, 'an'],
]

function readConfusions(): Map<string, string[]> {
  const sounds = new Map<string, string>()
  for (const group of data.sounds.split(' ')) {
    const sound = /^[a-zü]+/u.exec(group)?.[0] ?? ''
    sounds.set(sound, group.slice(sound.length))
  }
  const found = new Map<string, Set<string>>()
  const add = (one: string, others: string) => {
    const set = found.get(one) ?? new Set<string>()
    for (const other of others) if (other !== one) set.add(other)
    found.set(one, set)
  }
  for (const [sound, characters] of sounds) {
    const near = NEAR_SOUNDS.flatMap(([form, other]) =>
      form.test(sound) ? [sound.replace(form, other)] : [],
    )
    const others = [sound, ...near].map((one) => sounds.get(one) ?? '').join('')
    for (const character of characters) add(character, others)
  }
  for (const group of data.shapes.split(' ')) for (const character of group) add(character, group)
  return new Map([...found].map(([character, others]) => [character, [...others]]))
}

/** Whether one character is typed or written for the other. */
export function areConfused(one: string, other: string): boolean {
  return readVocabulary().confusions.get(one)?.includes(other) ?? false
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
    ...(confusions.get(first) ?? NONE).map((other) => other + second),
    ...(confusions.get(second) ?? NONE).map((other) => first + other),
  ].filter((word) => targets.has(word))
  return found.length === 0 ? NONE : found
}
