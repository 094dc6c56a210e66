import { pinyin } from 'pinyin-pro'
import { matchesText } from '../ui/match-text.ts'

interface Searched {
  readonly name: string | null
  readonly unit: string | null
  readonly post: string
}

const sounds = new Map<string, { readonly full: string; readonly initials: string }>()

/** Sounds of a name, its first character read as the surname it is: 单 shàn, 仇 qiú, 解 xiè, 曾 zēng. */
function soundsOfName(name: string): { readonly full: string; readonly initials: string } {
  let known = sounds.get(name)
  if (known === undefined) {
    const bare = name.replaceAll(/[·•・‧]/gu, '')
    const syllables = pinyin(bare, { toneType: 'none', type: 'array', surname: 'head', v: true })
    known = { full: syllables.join(''), initials: syllables.map((one) => one.charAt(0)).join('') }
    sounds.set(name, known)
  }
  return known
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
        const { full, initials } = soundsOfName(name)
        if (initials.startsWith(wanted) || full.startsWith(wanted)) return true
      } else if (name.includes(wanted)) return true
    }
    return post.includes(wanted) || (unit !== null && matchesUnit(unit))
  }
}
