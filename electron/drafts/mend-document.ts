import { readMinutes } from '../../shared/minutes/minutes.ts'
import { parseJson } from '../database/parse-json.ts'
import { stateOfRow } from '../database/row-proof.ts'
import type { StoredDocument } from './draft-statements.ts'
import { summarizeMinutes } from './summarize-minutes.ts'

/**
 * A document whose row does not prove itself, with what stands beside the text put right: the words that are searched follow from the text, the
 * revision stands in the list too. null: the proof does not fit then either, so the text itself was damaged. `revision`: that of the list.
 */
export function mendDocument(stored: StoredDocument, revision: number): StoredDocument | null {
  const minutes = readMinutes(parseJson(stored.minutes))
  if (!minutes.ok) return null
  const { searchText } = summarizeMinutes(minutes.value)
  for (const search_text of [stored.search_text, searchText]) {
    const mended = { ...stored, search_text, revision }
    if (stateOfRow('draft_documents', { ...mended }) === 'sound') return mended
  }
  return null
}
