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

/** Whether words find somebody: characters of name, unit or post, whole pinyin or initials of name or unit. '' finds everybody. */
export function matchesPerson({ name, unit, post }: Searched, query: string): boolean {
  const wanted = query.toLowerCase().replaceAll(/\s/gu, '')
  if (wanted === '') return true
  if (name !== null && /^[a-zü]+$/u.test(wanted)) {
    const { full, initials } = soundsOfName(name)
    if (initials.startsWith(wanted) || full.startsWith(wanted)) return true
  }
  return (
    (name ?? '').includes(wanted) || post.includes(wanted) || (unit !== null && matchesText(unit, wanted))
  )
}
