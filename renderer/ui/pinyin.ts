import type { pinyin } from 'pinyin-pro'
import { createStore, type Followed } from './store.ts'

/** A text's pinyin without tones, and the first letters of its syllables; other characters as they are. */
export interface Sounds {
  readonly full: string
  readonly initials: string
}

let loading: Promise<void> | null = null
let read: typeof pinyin | null = null
const loaded = createStore(false)

/** Whether the dictionary is there. */
export const hasSounds: Followed<boolean> = loaded

/** Loads the dictionary. It takes six megabytes and some fifty milliseconds: a session in which nothing is looked for by sounds goes without it. */
export function loadPinyin(): Promise<void> {
  loading ??= loadOnce()
  return loading
}

async function loadOnce(): Promise<void> {
  const module = await import('pinyin-pro')
  // The first reading prepares the dictionary, which takes as long again: keys that came meanwhile go first.
  await new Promise((resolve) => setTimeout(resolve))
  module.pinyin('会议')
  read = module.pinyin
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
