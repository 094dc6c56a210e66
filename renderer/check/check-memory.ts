import { type CheckMemory, EMPTY_MEMORY, type Ignored, type OfficeWord } from '#shared/check/ignored.ts'
import { request } from '../platform/desktop.ts'
import { createStore, type Followed, type Store } from '../ui/store.ts'
import { tellError } from '../ui/tell.ts'

const kept: Store<CheckMemory> = createStore(EMPTY_MEMORY)

/** What is left alone and the office's words, as they are kept in the library. */
export const checkMemory: Followed<CheckMemory> = kept

/** Shows what is kept. */
export function showCheckMemory(memory: CheckMemory): void {
  kept.set(memory)
}

/** Shows the change at once and keeps it; a failure is told and what was kept comes back. */
async function change(next: CheckMemory): Promise<void> {
  const before = kept.get()
  kept.set(next, true)
  const answer = await request('check:remember', next)
  if (answer.ok) return
  tellError(answer.error)
  kept.set(before, true)
}

export function addIgnored(one: Ignored): void {
  const memory = kept.get()
  void change({ ...memory, ignored: [...memory.ignored, one].slice(-5000) })
}

export function removeIgnored(gone: readonly Ignored[]): void {
  const memory = kept.get()
  void change({ ...memory, ignored: memory.ignored.filter((one) => !gone.includes(one)) })
}

export function setWords(words: readonly OfficeWord[]): void {
  void change({ ...kept.get(), words: [...words] })
}
