import { minutesToPlainText } from '../../shared/compose/plain-text.ts'
import { readMinutes } from '../../shared/minutes/minutes.ts'
import { parseJson } from './parse-json.ts'
import { stateOfRow } from './row-proof.ts'

/** The columns of draft_documents that this needs; the row has more. */
interface StoredText {
  readonly minutes: string
  readonly search_text: string
  readonly revision: number
}

/**
 * A document whose row does not prove itself, with what stands beside the text put right: the words that are searched follow from the text, the
 * revision stands in the list too. null: the proof does not fit then either, so the text itself was damaged. `revision`: that of the list.
 */
export function mendDocument<Stored extends StoredText>(stored: Stored, revision: number): Stored | null {
  const minutes = readMinutes(parseJson(stored.minutes))
  if (!minutes.ok) return null
  for (const search_text of [stored.search_text, minutesToPlainText(minutes.value)]) {
    const mended = { ...stored, search_text, revision }
    if (stateOfRow('draft_documents', Object.fromEntries(Object.entries(mended))) === 'sound') return mended
  }
  return null
}
