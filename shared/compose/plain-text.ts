import type { MinutesContext } from '../minutes/minutes.ts'
import { createComposer } from './compose.ts'
import { type ComposedParagraph, paragraphText } from './composed.ts'
import { type PrintedPart, takePart } from './printed-part.ts'
import { tableLines } from './table-lines.ts'

/** Kept: the document that is being written is asked for again and again. */
const compose = createComposer()

/** The document as text, one line a paragraph or row of a table, numbers and derived sentences written out. */
export function minutesToPlainText(context: MinutesContext, part: PrintedPart = 'whole'): string {
  return `${takePart(compose(context), context.children, part).map(plainLine).join('\n')}\n`
}

/** A paragraph as a line of plain text, a table as several; what stands flush right (the date beside the organ) four blanks behind the rest. */
export function plainLine(paragraph: ComposedParagraph): string {
  if (paragraph.table !== null) return tableLines(paragraph.table).join('\n')
  return paragraphText(paragraph, '    ')
}
