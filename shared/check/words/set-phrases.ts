import { SET_PHRASES, SET_TERMS } from './phrase-list.ts'
import { readIdioms } from './vocabulary.ts'

const LENGTH = 4
const PARTS = new Set<string>()
/** What phrases have in the place of one character, by its place and the other three (the other two of a term). */
const TABLE = new Map<string, string>()
/** One bit for the hash of every key that may be found: nearly all places of a text are told apart without cutting a word out. */
const HASH_BITS = 21
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

/** Stretches of four characters of the phrases, and terms of three, by what is left of them without one character. */
function readTable(): void {
  const add = (part: string, hole: number) => {
    const key = `${hole}${part.slice(0, hole)}${part.slice(hole + 1)}`
    TABLE.set(key, (TABLE.get(key) ?? '') + part.charAt(hole))
  }
  for (const phrase of [...readList(SET_PHRASES), ...readIdioms()])
    for (let at = 0; at + LENGTH <= phrase.length; at += 1) PARTS.add(phrase.slice(at, at + LENGTH))
  for (const part of PARTS) {
    const [a, b, c, d] = codesAt(part, 0)
    mark(hashOf(WHOLE, a, b, c, d))
    mark(hashOfPair(HEAD, a, b))
    mark(hashOfPair(TAIL, c, d))
    for (let hole = 0; hole < LENGTH; hole += 1) {
      add(part, hole)
      mark(hashOfHole(hole, a, b, c, d))
    }
  }
  for (const term of readList(SET_TERMS)) {
    const [a, b, c] = codesAt(term, 0)
    PARTS.add(term)
    mark(hashOfPair(TERM, b, c))
    mark(hashOfPair(TERM + 1, a, c))
    mark(hashOfPair(TERM + 2, a, b))
    for (let hole = 0; hole < term.length; hole += 1) add(term, hole)
  }
}

function readList(list: string): readonly string[] {
  return list.match(/\p{Script=Han}+/gu) ?? []
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

/** What the four characters, or three, from `at` on are but for one. Empty: they are a phrase's own, or like none of them. */
export function findNearPhrases(text: string, at: number): readonly NearPhrase[] {
  if (PARTS.size === 0) readTable()
  const [a, b, c, d] = codesAt(text, at)
  const hasHead = isMarked(hashOfPair(HEAD, a, b))
  const hasTail = isMarked(hashOfPair(TAIL, c, d))
  const isNearPhrase =
    (hasTail && (isMarked(hashOf(0, b, c, d, 0)) || isMarked(hashOf(1, a, c, d, 0)))) ||
    (hasHead && (isMarked(hashOf(2, a, b, d, 0)) || isMarked(hashOf(3, a, b, c, 0))))
  const isNearTerm =
    isMarked(hashOfPair(TERM, b, c)) ||
    isMarked(hashOfPair(TERM + 1, a, c)) ||
    isMarked(hashOfPair(TERM + 2, a, b))
  const near = isNearPhrase ? withoutOne(text.slice(at, at + LENGTH)) : []
  return isNearTerm ? [...near, ...withoutOne(text.slice(at, at + LENGTH - 1))] : near
}

function withoutOne(part: string): NearPhrase[] {
  if (PARTS.has(part)) return []
  const near: NearPhrase[] = []
  for (let hole = 0; hole < part.length; hole += 1) {
    const meant = TABLE.get(`${hole}${part.slice(0, hole)}${part.slice(hole + 1)}`)
    if (meant !== undefined) near.push({ part, hole, meant })
  }
  return near
}

/** 质量展发: the phrase that four characters are where two neighbours change places; null where they are none. */
export function findTurnedPhrase(text: string, at: number): string | null {
  if (PARTS.size === 0) readTable()
  const [a, b, c, d] = codesAt(text, at)
  const isEndTurned = isMarked(hashOfPair(HEAD, a, b)) && isMarked(hashOf(WHOLE, a, b, d, c))
  const isStartTurned = isMarked(hashOfPair(TAIL, c, d)) && isMarked(hashOf(WHOLE, b, a, c, d))
  if (!isEndTurned && !isStartTurned) return null
  const part = text.slice(at, at + LENGTH)
  const [first = '', second = '', third = '', fourth = ''] = part
  const wanted = [first + second + fourth + third, second + first + third + fourth]
  return PARTS.has(part) ? null : (wanted.find((turned) => PARTS.has(turned)) ?? null)
}
