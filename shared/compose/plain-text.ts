import type { MinutesContext } from '../minutes/minutes.ts'
import { createComposer } from './compose.ts'
import { type ComposedParagraph, paragraphText } from './composed.ts'

/** Kept: the document that is being written is asked for again and again. */
const compose = createComposer()

/** The document as text, one line a paragraph, numbers and derived sentences written out. */
export function minutesToPlainText(context: MinutesContext): string {
  return `${compose(context).map(plainLine).join('\n')}\n`
}

/** A paragraph as a line of plain text; what stands flush right (the date beside the organ) four blanks behind the rest. */
export function plainLine(paragraph: ComposedParagraph): string {
  return paragraphText(paragraph, '    ')
}
