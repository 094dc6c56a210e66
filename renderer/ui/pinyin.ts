import type { pinyin } from 'pinyin-pro'
import { createStore, type Followed } from './store.ts'

/** A text's pinyin without tones, and the first letters of its syllables; other characters as they are. */
export interface Sounds {
  readonly full: string
  readonly initials: string
}

let read: typeof pinyin | null = null
const loaded = createStore(false)

/** Whether the dictionary is there. A list that is narrowed by sounds follows it: what was typed before finds its entries then. */
export const hasSounds: Followed<boolean> = loaded

/** Loads the dictionary. It is large: a start draws the window first and asks for it then. */
export async function loadPinyin(): Promise<void> {
  read ??= (await import('pinyin-pro')).pinyin
  loaded.set(true)
}

/** `isName`: the first character is read as the surname it is: 单 shàn, 仇 qiú, 解 xiè, 曾 zēng. null: the dictionary is not there yet, but on its way. */
export function soundsOf(text: string, isName: boolean): Sounds | null {
  if (read === null) {
    void loadPinyin()
    return null
  }
  const how = { toneType: 'none', type: 'array', v: true } as const
  const syllables = isName ? read(text, { ...how, surname: 'head' }) : read(text, how)
  return { full: syllables.join(''), initials: syllables.map((one) => one.charAt(0)).join('') }
}
