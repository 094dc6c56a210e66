import type { MinutesContext } from '../minutes/minutes.ts'
import type { FormatProfile } from '../profile/profile.ts'
import { type TypesetOptions, typeset } from './typesetter.ts'

/** What the command line's `pages` prints. */
export interface PageOfLines {
  readonly page: number
  readonly lines: readonly string[]
}

/**
 * The text of every line in order, 标志 to 版记, without blank lines and page numbers. The organ and the date of the issuer line are
 * one line with one blank between them.
 */
export function pagesOf(
  context: MinutesContext,
  profile: FormatProfile,
  options: TypesetOptions = {},
): PageOfLines[] {
  return typeset(context, profile, options).pages.map((page) => {
    return {
      page: page.number,
      lines: page.lines.map((placed) => placed.line.text).filter((text) => text !== ''),
    }
  })
}
