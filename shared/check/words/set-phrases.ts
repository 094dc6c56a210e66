import { SET_PHRASES, SET_TERMS } from './phrase-list.ts'
import { readIdioms } from './vocabulary.ts'

const LENGTH = 4
/**
 * The parts of four characters that phrases are made of: of 会议认为, 认为 among the second halves that 会议 has, and 会议 among the first ones that 认为
 * has, one after another. A key for every part without one of its characters would be forty thousand strings.
 */
const idioms = new Set<string>()
/** The parts that begin a phrase, and those that end one: elsewhere the first character or the last belongs to what is outside. */
const beginnings = new Set<string>()
const endings = new Set<string>()
const secondHalves = new Map<string, string>()
const firstHalves = new Map<string, string>()
/** What terms of three characters have in the place of one, by its place and the other two. */
const termsWithout = new Map<string, string>()
/** One bit for the hash of every key that may be found: nearly all places of a text are told apart without cutting a word out. */
const HASH_BITS = 22
const KNOWN = new Uint8Array(1 << (HASH_BITS - 3))

function hashOf(kind: number, a: number, b: number, c: number, d: number): number {
  let hash = Math.imul(kind + 1, 0x9e3779b1) ^ a
  hash = Math.imul(hash, 0x85ebca6b) ^ b
  hash = Math.imul(hash, 0xc2b2ae35) ^ c
  hash = Math.imul(hash, 0x27d4eb2f) ^ d
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> (32 - HASH_BITS)
}

/** Of two characters; cheaper, since it is asked for every place of a text. */
function hashOfPair(kind: number, a: number, b: number): number {
  const hash = Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) ^ Math.imul(kind, 0xc2b2ae35)
  return (hash ^ (hash >>> 13)) >>> (32 - HASH_BITS)
}

function mark(hash: number): void {
  KNOWN[hash >> 3] = (KNOWN[hash >> 3] ?? 0) | (1 << (hash & 7))
}

function isMarked(hash: number): boolean {
  return ((KNOWN[hash >> 3] ?? 0) & (1 << (hash & 7))) !== 0
}

/** The kinds of key that are the first and the last two characters of a part: one of them is whole where one character is wrong. */
const HEAD = 5
const TAIL = 6
/** The kind of key that is a whole part; 0 to 3 are parts without that character. */
const WHOLE = 4
/** The kinds of key that are terms without their first, second, third character begin here. */
const TERM = 7

function hashOfHole(hole: number, a: number, b: number, c: number, d: number): number {
  if (hole === 0) return hashOf(0, b, c, d, 0)
  if (hole === 1) return hashOf(1, a, c, d, 0)
  return hole === 2 ? hashOf(2, a, b, d, 0) : hashOf(3, a, b, c, 0)
}

/** Stretches of four characters of the phrases, and the terms. */
function readTable(): void {
  for (const idiom of readIdioms()) idioms.add(idiom)
  for (const phrase of [...readList(SET_PHRASES), ...readIdioms()]) {
    for (let at = 0; at + LENGTH <= phrase.length; at += 1) addPart(phrase.slice(at, at + LENGTH))
    beginnings.add(phrase.slice(0, LENGTH))
    endings.add(phrase.slice(-LENGTH))
  }
  for (const term of readList(SET_TERMS)) {
    const [a, b, c] = codesAt(term, 0)
    mark(hashOfPair(TERM, b, c))
    mark(hashOfPair(TERM + 1, a, c))
    mark(hashOfPair(TERM + 2, a, b))
    for (let hole = 0; hole < term.length; hole += 1) {
      const key = keyWithout(term, hole)
      termsWithout.set(key, (termsWithout.get(key) ?? '') + term.charAt(hole))
    }
  }
}

function readList(list: string): readonly string[] {
  return list.match(/\p{Script=Han}+/gu) ?? []
}

function keyWithout(term: string, hole: number): string {
  return `${hole}${term.slice(0, hole)}${term.slice(hole + 1)}`
}

function addPart(part: string): void {
  if (hasPart(part)) return
  const first = part.slice(0, 2)
  const second = part.slice(2)
  secondHalves.set(first, (secondHalves.get(first) ?? '') + second)
  firstHalves.set(second, (firstHalves.get(second) ?? '') + first)
  const [a, b, c, d] = codesAt(part, 0)
  mark(hashOf(WHOLE, a, b, c, d))
  mark(hashOfPair(HEAD, a, b))
  mark(hashOfPair(TAIL, c, d))
  for (let hole = 0; hole < LENGTH; hole += 1) mark(hashOfHole(hole, a, b, c, d))
}

/** Whether four characters are a phrase's. */
export function isPart(part: string): boolean {
  if (firstHalves.size === 0) readTable()
  return hasPart(part)
}

function hasPart(part: string): boolean {
  const halves = secondHalves.get(part.slice(0, 2)) ?? ''
  const second = part.slice(2)
  for (let at = 0; at < halves.length; at += 2) if (halves.startsWith(second, at)) return true
  return false
}

/** Whether a slip may be told by a part of a phrase that is wrong at `hole`: 会主义现 of 社会主义现代化 tells nothing of its edges. */
export function tellsSlipAt(part: string, hole: number): boolean {
  if (part.length < LENGTH) return true
  return hole === 0 ? beginnings.has(part) : hole < LENGTH - 1 || endings.has(part)
}

/** What parts have in the place `hole`, the other three characters being those of `part`. */
function meantAt(part: string, hole: number): string {
  const halves = (hole < 2 ? firstHalves.get(part.slice(2)) : secondHalves.get(part.slice(0, 2))) ?? ''
  const place = hole % 2
  const beside = part.charAt(place === 0 ? hole + 1 : hole - 1)
  let meant = ''
  for (let at = 0; at < halves.length; at += 2)
    if (halves.charAt(at + 1 - place) === beside) meant += halves.charAt(at + place)
  return meant
}

function codesAt(text: string, at: number): [number, number, number, number] {
  return [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2), text.charCodeAt(at + 3)]
}

/** Characters that are a phrase's or a term's but for the one at `hole`, where those stand in `meant`. */
export interface NearPhrase {
  readonly part: string
  readonly hole: number
  readonly meant: string
}

/** Whether a phrase or a term may be near at `at`; nearly every place of a text is told apart here, so that it makes no objects. */
export function mayBeNear(text: string, at: number): boolean {
  if (firstHalves.size === 0) readTable()
  const a = text.charCodeAt(at)
  const b = text.charCodeAt(at + 1)
  const c = text.charCodeAt(at + 2)
  const d = text.charCodeAt(at + 3)
  return isNearPhrase(a, b, c, d) || isNearTerm(a, b, c)
}

function isNearPhrase(a: number, b: number, c: number, d: number): boolean {
  return (
    (isMarked(hashOfPair(TAIL, c, d)) &&
      (isMarked(hashOf(0, b, c, d, 0)) ||
        isMarked(hashOf(1, a, c, d, 0)) ||
        isMarked(hashOf(WHOLE, b, a, c, d)))) ||
    (isMarked(hashOfPair(HEAD, a, b)) &&
      (isMarked(hashOf(2, a, b, d, 0)) ||
        isMarked(hashOf(3, a, b, c, 0)) ||
        isMarked(hashOf(WHOLE, a, b, d, c))))
  )
}

function isNearTerm(a: number, b: number, c: number): boolean {
  return (
    isMarked(hashOfPair(TERM, b, c)) ||
    isMarked(hashOfPair(TERM + 1, a, c)) ||
    isMarked(hashOfPair(TERM + 2, a, b))
  )
}

/** What the four characters, or three, from `at` on are but for one. Empty: they are a phrase's own, or like none of them. */
export function findNearPhrases(text: string, at: number): readonly NearPhrase[] {
  if (!mayBeNear(text, at)) return NONE
  const [a, b, c, d] = codesAt(text, at)
  const near = isNearPhrase(a, b, c, d) ? phrasesNear(text.slice(at, at + LENGTH), a, b, c, d) : NONE
  return isNearTerm(a, b, c) ? [...near, ...termsNear(text.slice(at, at + LENGTH - 1), a, b, c)] : near
}

const NONE: readonly NearPhrase[] = []

/** A hole is looked at only where the other three characters are marked as those of a phrase: the lists of common halves are long. */
function phrasesNear(part: string, a: number, b: number, c: number, d: number): readonly NearPhrase[] {
  if (isMarked(hashOf(WHOLE, a, b, c, d)) && isPart(part)) return NONE
  const near: NearPhrase[] = []
  for (let hole = 0; hole < LENGTH; hole += 1) {
    if (!isMarked(hashOfHole(hole, a, b, c, d))) continue
    const meant = meantAt(part, hole)
    if (meant !== '') near.push({ part, hole, meant })
  }
  return near
}

function termsNear(part: string, a: number, b: number, c: number): readonly NearPhrase[] {
  const near: NearPhrase[] = []
  const look = (hole: number, one: number, other: number) => {
    const meant = isMarked(hashOfPair(TERM + hole, one, other))
      ? termsWithout.get(keyWithout(part, hole))
      : undefined
    if (meant !== undefined && !meant.includes(part.charAt(hole))) near.push({ part, hole, meant })
  }
  look(0, b, c)
  look(1, a, c)
  look(2, a, b)
  return near
}

/** A phrase of four characters that stands in a text without its second or its third one. */
export interface ShortPhrase {
  readonly hole: 1 | 2
  readonly meant: string
  readonly isIdiom: boolean
}

/** 举一三, 问导向: the phrases that three characters are but for one in the middle that is missing. */
export function findShortPhrases(text: string, at: number): readonly ShortPhrase[] {
  if (firstHalves.size === 0) readTable()
  const a = text.charCodeAt(at)
  const b = text.charCodeAt(at + 1)
  const c = text.charCodeAt(at + 2)
  const isSecond = isMarked(hashOfPair(TAIL, b, c)) && isMarked(hashOf(1, a, b, c, 0))
  const isThird = isMarked(hashOfPair(HEAD, a, b)) && isMarked(hashOf(2, a, b, c, 0))
  if (!isSecond && !isThird) return NO_SHORT
  const part = text.slice(at, at + LENGTH - 1)
  const short: ShortPhrase[] = []
  for (const hole of [1, 2] as const) {
    const meant =
      hole === 1
        ? isSecond && meantAt(`${part[0]} ${part.slice(1)}`, 1)
        : isThird && meantAt(`${part.slice(0, 2)} ${part[2]}`, 2)
    if (meant)
      short.push({
        hole,
        meant,
        isIdiom: idioms.has(part.slice(0, hole) + meant.charAt(0) + part.slice(hole)),
      })
  }
  return short
}

const NO_SHORT: readonly ShortPhrase[] = []

/** 质量展发: the phrase that four characters are where two neighbours change places; null where they are none. */
export function findTurnedPhrase(text: string, at: number): string | null {
  if (!mayBeNear(text, at)) return null
  const [a, b, c, d] = codesAt(text, at)
  const isEndTurned = isMarked(hashOfPair(HEAD, a, b)) && isMarked(hashOf(WHOLE, a, b, d, c))
  const isStartTurned = isMarked(hashOfPair(TAIL, c, d)) && isMarked(hashOf(WHOLE, b, a, c, d))
  if (!isEndTurned && !isStartTurned) return null
  const part = text.slice(at, at + LENGTH)
  const [first = '', second = '', third = '', fourth = ''] = part
  const wanted = [first + second + fourth + third, second + first + third + fourth]
  return isPart(part) ? null : (wanted.find(isPart) ?? null)
}
