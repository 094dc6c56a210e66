import type { Written } from './record-lines.ts'
import { NO_STEPS, type RecordSteps } from './record-steps.ts'

/** Where the writer is in 记录 of a draft, and what can be taken back there. */
export interface RecordPlace {
  readonly written: Written
  readonly scrollTop: number
  readonly steps: RecordSteps
}

/** Drafts whose places are kept while the window is open; those left longest ago are forgotten. */
const MOST_KEPT = 8

const kept = new Map<string, RecordPlace>()

/** Of a draft that is left for another one. */
export function keepPlace(draftId: string, place: RecordPlace): void {
  kept.delete(draftId)
  kept.set(draftId, place)
  const [oldest] = kept.keys()
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
}

/** Of a draft that is opened again, unless its words are others by now; the end where it was never left. */
export function recallPlace(draftId: string, text: string): RecordPlace {
  const found = kept.get(draftId)
  kept.delete(draftId)
  if (found?.written.text === text) return found
  const end = text.length
  return { written: { text, start: end, end }, scrollTop: Number.MAX_SAFE_INTEGER, steps: NO_STEPS }
}
