import type { ComposedParagraph } from '../compose/composed.ts'
import type { FormatProfile } from '../profile/profile.ts'
import { isColophon } from '../typeset/flow-plan.ts'
import { isHead } from '../typeset/head-plan.ts'
import type { TypesetDocument } from '../typeset/typeset-document.ts'
import { createTypesetter } from '../typeset/typesetter.ts'
import type { Comparison } from './comparison.ts'

/** 花脸稿: both documents as one text in the official layout, with what went away, came and moved marked. */
export function typesetMarked(comparison: Comparison, profile: FormatProfile): TypesetDocument {
  return createTypesetter(profile).typesetParagraphs(markedParagraphs(comparison))
}

/** 版头 first and 版记 last, where what is gone of one of them stood elsewhere. */
function markedParagraphs({ rows }: Comparison): ComposedParagraph[] {
  const marked = rows.map((row) => row.marked)
  return [
    ...marked.filter(isHead),
    ...marked.filter((paragraph) => !isHead(paragraph) && !isColophon(paragraph)),
    ...marked.filter(isColophon),
  ]
}
