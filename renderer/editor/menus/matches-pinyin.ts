import { pinyin } from 'pinyin-pro'

interface Sounds {
  readonly initials: string
  readonly full: string
}
const known = new Map<string, Sounds>()

/**
 * Whether a Chinese label answers to what was typed: part of it, the initials of its pinyin (rw → 会议认为), or its pinyin.
 * An empty query matches everything.
 */
export function matchesPinyin(label: string, query: string): boolean {
  const typed = query.toLowerCase().replace(/[\s']/gu, '')
  if (typed === '' || label.toLowerCase().includes(typed)) return true
  if (!/^[a-z]+$/u.test(typed)) return false
  const { initials, full } = soundsOf(label)
  return initials.includes(typed) || full.includes(typed)
}

function soundsOf(label: string): Sounds {
  const sounds = known.get(label)
  if (sounds) return sounds
  const syllables = pinyin(label, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
  const fresh = {
    initials: syllables.map((syllable) => syllable[0] ?? '').join(''),
    full: syllables.join(''),
  }
  known.set(label, fresh)
  return fresh
}
