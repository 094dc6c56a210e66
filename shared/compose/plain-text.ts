import type { MinutesContext } from '../minutes/minutes.ts'
import type { FormatProfile } from '../profile/profile.ts'
import { AS_WRITTEN, composeMinutes, createComposer } from './compose.ts'
import type { ComposeOptions } from './compose-block.ts'
import { type ComposedParagraph, paragraphText } from './composed.ts'
import { type PrintedPart, takePart } from './printed-part.ts'
import { tableLines } from './table-lines.ts'

/** Kept between calls, because the document that is being written is composed again and again. */
const compose = createComposer()

/**
 * The document as text, one line a paragraph or row of a table, numbers and derived sentences written out. `profile`: how its rolls are printed;
 * left out, as the document says.
 */
export function minutesToPlainText(
  context: MinutesContext,
  part: PrintedPart = 'whole',
  profile?: Pick<FormatProfile, 'rolls'>,
): string {
  const paragraphs = profile === undefined ? compose(context) : composeMinutes(context, wordsOf(profile))
  return `${takePart(paragraphs, context.children, part).map(plainLine).join('\n')}\n`
}

/** What a profile has to say in the words of a text without pages: how rolls are written, not where they stand. */
export function wordsOf({ rolls }: Pick<FormatProfile, 'rolls'>): ComposeOptions {
  const { place, order } = AS_WRITTEN.rolls
  return { ...AS_WRITTEN, rolls: { ...rolls, place, order } }
}

/** A paragraph as a line of plain text, a table as several; what stands flush right (the date beside the organ) four blanks behind the rest. */
export function plainLine(paragraph: ComposedParagraph): string {
  if (paragraph.table !== null) return tableLines(paragraph.table).join('\n')
  return paragraphText(paragraph, '    ')
}
