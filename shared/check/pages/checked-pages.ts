import type { MinutesContext } from '../../minutes/minutes.ts'
import type { TypesetDocument } from '../../typeset/typeset-document.ts'

/** A face of the profile that this computer has not, and what is drawn instead; null: whatever the system gives. */
export interface MissingFace {
  readonly name: string
  readonly instead: string | null
}

/** What the rules of the pages read. */
export interface CheckedPages {
  readonly context: MinutesContext
  readonly document: TypesetDocument
  readonly missingFaces: readonly MissingFace[]
}
