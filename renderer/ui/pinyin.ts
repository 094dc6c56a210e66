import type { pinyin } from 'pinyin-pro'

/** A text's pinyin without tones, and the first letters of its syllables; other characters as they are. */
export interface Sounds {
  readonly full: string
  readonly initials: string
}

let read: typeof pinyin | null = null

/** Loads the dictionary. It is large: a start draws the window first and asks for it then. */
export async function loadPinyin(): Promise<void> {
  read ??= (await import('pinyin-pro')).pinyin
}

/** `isName`: the first character is read as the surname it is: 单 shàn, 仇 qiú, 解 xiè, 曾 zēng. null: the dictionary is not there yet. */
export function soundsOf(text: string, isName: boolean): Sounds | null {
  if (read === null) return null
  const how = { toneType: 'none', type: 'array', v: true } as const
  const syllables = isName ? read(text, { ...how, surname: 'head' }) : read(text, how)
  return { full: syllables.join(''), initials: syllables.map((one) => one.charAt(0)).join('') }
}
