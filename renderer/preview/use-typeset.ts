import type { TypesetDocument } from '#shared/typeset/typeset-document.ts'
import { useStore } from '../ui/store.ts'
import type { TypesetStore } from './typeset-store.ts'

/** The pages of an open document, null until they are set for the first time (some milliseconds after opening). */
export function useTypeset(typeset: TypesetStore): TypesetDocument | null {
  return useStore(typeset)
}
