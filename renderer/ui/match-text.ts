import { pinyin } from 'pinyin-pro'

interface Sounds {
  readonly full: string
  readonly initials: string
}

const known = new Map<string, Sounds>()

function withoutBlanks(text: string): string {
  return text.toLowerCase().replaceAll(/\s/gu, '')
}

/** Pinyin of a text without tones, and its initials; other characters as they are. */
function soundsOf(text: string): Sounds {
  let sounds = known.get(text)
  if (sounds === undefined) {
    const syllables = pinyin(text, { toneType: 'none', type: 'array', v: true })
    sounds = { full: syllables.join(''), initials: syllables.map((one) => one.charAt(0)).join('') }
    known.set(text, sounds)
  }
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
  const sounds = soundsOf(plain)
  if (sounds.initials.startsWith(wanted)) return 70
  if (sounds.full.startsWith(wanted)) return 60
  if (sounds.initials.includes(wanted)) return 50
  return sounds.full.includes(wanted) ? 30 : 0
}

/** Whether `query` finds `text`. */
export function matchesText(text: string, query: string): boolean {
  return rateMatch(text, query) > 0
}
