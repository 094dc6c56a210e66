import { type Sounds, soundsOf } from './pinyin.ts'

const known = new Map<string, Sounds>()

function withoutBlanks(text: string): string {
  return text.toLowerCase().replaceAll(/\s/gu, '')
}

function knownSounds(text: string): Sounds | null {
  const sounds = known.get(text) ?? soundsOf(text, false)
  if (sounds !== null) known.set(text, sounds)
  return sounds
}

/**
 * How well `query` fits `text`: 0 not at all, otherwise the higher the better. Characters, whole pinyin (huiyiqiangdiao) and
 * initials (hyqd) all find 会议强调; a match at the beginning counts more.
 */
export function rateMatch(text: string, query: string): number {
  const wanted = withoutBlanks(query)
  if (wanted === '') return 1
  const plain = withoutBlanks(text)
  const at = plain.indexOf(wanted)
  if (at === 0) return 100
  if (at > 0) return 80
  if (!/^[a-z0-9ü]+$/u.test(wanted)) return 0
  const sounds = knownSounds(plain)
  if (sounds === null) return 0
  if (sounds.initials.startsWith(wanted)) return 70
  if (sounds.full.startsWith(wanted)) return 60
  if (sounds.initials.includes(wanted)) return 50
  return sounds.full.includes(wanted) ? 30 : 0
}

/** Whether `query` finds `text`. */
export function matchesText(text: string, query: string): boolean {
  return rateMatch(text, query) > 0
}
