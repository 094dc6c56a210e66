import type { DocumentReading } from '../reading/document-reading.ts'
import type { Rule } from '../rule.ts'

/**
 * A rule that compares places of a document. `fires` and `passes`: texts as they stand below the red line (from 「开头段」 on, or from the
 * first topic) in which it must find something, and must not; its tests.
 */
export interface DocumentRule extends Rule<DocumentReading> {
  readonly fires: readonly string[]
  readonly passes: readonly string[]
}
