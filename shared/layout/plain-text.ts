import type { MinutesContext } from '../minutes/minutes.ts'
import { composeMinutes } from './compose.ts'
import { paragraphText } from './composed.ts'

/** The document as text, one line a paragraph, numbers and derived sentences written out; organ and date apart by four blanks. */
export function minutesToPlainText(context: MinutesContext): string {
  return `${composeMinutes(context)
    .map((paragraph) => paragraphText(paragraph, '    '))
    .join('\n')}\n`
}
