import type { ComposedParagraph } from '../compose/composed.ts'
import type { MinutesContext } from '../minutes/minutes.ts'
import type { Range } from './diff-words.ts'

/** A paragraph of the marked copy, with what it is in both documents. */
export interface ComparedRow {
  /** As it is set: words of both, marked. */
  readonly marked: ComposedParagraph
  /** null: the document has no such paragraph here. */
  readonly before: ComposedParagraph | null
  readonly after: ComposedParagraph | null
  /** The changes in it, by their places in the list. */
  readonly changes: readonly number[]
}

/**
 * inserted, deleted: words or whole paragraphs. replaced: words by others. moved: paragraphs that stand elsewhere. format: what a table or a
 * line with a date at its end says in another form.
 */
type ChangeType = 'inserted' | 'deleted' | 'replaced' | 'moved'

/** One thing to look at, and to take over or not. */
export interface Change {
  readonly type: ChangeType
  /** The first row it is in; of a move the row it stands in now. */
  readonly row: number
  /** Of a move the rows it stood in. */
  readonly from: readonly number[]
  /** Of a move all rows it stands in; else [row]. */
  readonly rows: readonly number[]
  /** Where in the words of the row's paragraphs; null: the whole paragraph. */
  readonly words: { readonly before: Range; readonly after: Range } | null
  /** The words are the same and became bold (true) or are bold no more (false); null: other words. */
  readonly bold: boolean | null
  /** What stood and what stands there, shortened for a list. */
  readonly before: string
  readonly after: string
  /** The topic or the part of the document it is in: 三、审议《…》, 版头, 名单. */
  readonly part: string
  /** Of a move where it came from, of words in a moved paragraph too: 三. */
  readonly note: string | null
}

/** Two documents side by side, in the order of the newer one; what is gone stands where it was. */
export interface Comparison {
  readonly documents: { readonly before: MinutesContext; readonly after: MinutesContext }
  readonly rows: readonly ComparedRow[]
  /** In the order of the rows. 序号 that changed with their place are marked and not listed. */
  readonly changes: readonly Change[]
}
