import { isFullWidth } from '../text/full-width.ts'

/**
 * Widths of the characters of one font that are not one 字 wide, in thousandths of the font size. Fonts for official documents
 * (仿宋_GB2312, 黑体, 宋体) set Latin letters and digits half a 字 wide; another font is a table with its own widths.
 */
export interface AdvanceTable {
  /** Narrow characters that `widths` does not name. */
  readonly narrow: number
  readonly widths: ReadonlyMap<string, number>
}

/** The table of a font, by the name the profile gives it. */
export type FontAdvances = (fontName: string) => AdvanceTable

const HALF: AdvanceTable = { narrow: 500, widths: new Map() }

/** Every narrow character half a 字: the official fonts. */
export const halfWidthAdvances: FontAdvances = () => HALF

/** Blanks stand at the end of a line, past its edge too, and never begin one: names in a roll are often parted by U+3000. */
export function isBlank(character: string): boolean {
  return character === ' ' || character === '\u3000'
}

const ZERO_WIDTH_JOINER = '\u200d'
const MARK = /[\p{Mn}\p{Me}\p{Emoji_Modifier}]/u

/** Combining marks, joiners, variation selectors and skin tones belong to the character before them. */
export function isJoined(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x300 || (code >= 0x3100 && code < 0xfb1e)) return false
  return character === ZERO_WIDTH_JOINER || MARK.test(character)
}

/** Whether a line may not end between the two: a joiner binds what follows it too. */
export function areJoined(before: string, after: string): boolean {
  return before === ZERO_WIDTH_JOINER || isJoined(after)
}

/** A character's own advance in twips at `sizeTwips`, without character spacing. */
export function advanceTwips(character: string, sizeTwips: number, table: AdvanceTable): number {
  if (isJoined(character)) return 0
  const own = table.widths.get(character)
  if (own !== undefined) return (own * sizeTwips) / 1000
  return isFullWidth(character) ? sizeTwips : (table.narrow * sizeTwips) / 1000
}
