import { matchesText } from '../ui/match-text.ts'
import { type Sounds, soundsOf } from '../ui/pinyin.ts'

interface Searched {
  readonly name: string | null
  readonly unit: string | null
  readonly post: string
}

const known = new Map<string, Sounds>()

function soundsOfName(name: string): Sounds | null {
  const sounds = known.get(name) ?? soundsOf(name.replaceAll(/[·•・‧]/gu, ''), true)
  if (sounds !== null) known.set(name, sounds)
  return sounds
}

/**
 * A test for people: words find characters of name, unit or post, whole pinyin or initials of name or unit. '' finds everybody. What is the
 * same for many people is worked out once, so that five thousand are searched between two keys.
 */
export function createPersonMatch(query: string): (one: Searched) => boolean {
  const wanted = query.toLowerCase().replaceAll(/\s/gu, '')
  if (wanted === '') return () => true
  const isSounds = /^[a-zü]+$/u.test(wanted)
  const units = new Map<string, boolean>()
  const matchesUnit = (unit: string): boolean => {
    const known = units.get(unit)
    if (known !== undefined) return known
    const found = matchesText(unit, wanted)
    units.set(unit, found)
    return found
  }
  return ({ name, unit, post }) => {
    if (name !== null) {
      if (isSounds) {
        const sounds = soundsOfName(name)
        if (sounds?.initials.startsWith(wanted) || sounds?.full.startsWith(wanted)) return true
      } else if (name.includes(wanted)) return true
    }
    return post.includes(wanted) || (unit !== null && matchesUnit(unit))
  }
}
