import type { MinutesContext } from '../minutes/minutes.ts'
import { createComposer } from './compose.ts'
import { paragraphText } from './composed.ts'

/** Kept: the document that is being written is asked for again and again. */
const compose = createComposer()

/** The document as text, one line a paragraph, numbers and derived sentences written out; organ and date apart by four blanks. */
export function minutesToPlainText(context: MinutesContext): string {
  return `${compose(context)
    .map((paragraph) => paragraphText(paragraph, '    '))
    .join('\n')}\n`
}
