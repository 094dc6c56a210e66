import { SCRIPT_SPACE } from '../profile/page-measure.ts'
import { isFullWidth } from '../text/full-width.ts'

/** Characters (surrogate pairs whole) with what each adds to its line, in twips. */
export interface MeasuredText {
  readonly characters: readonly string[]
  /** Advance and spacing. */
  readonly widthsTwips: readonly number[]
  /** White before the character when it does not begin its line. */
  readonly leadsTwips: readonly number[]
  /** What the character takes when it ends its line. */
  readonly lastTwips: readonly number[]
  /** For each character the script its line break follows; empty where that does not matter. */
  readonly scripts: readonly Script[]
}

type Script = 'asian' | 'latin'

/** A character before it is measured. */
export interface Letter {
  readonly character: string
  readonly advanceTwips: number
  readonly spacingTwips: number
  readonly sizeTwips: number
  /** Its font and weight: text of one portion is measured together. */
  readonly portion: string
}

/** Word and WPS, with autoSpaceDE and autoSpaceDN off: every character takes its advance and its spacing. */
export function measureForWord(letters: readonly Letter[]): MeasuredText {
  const widths = letters.map((letter) => letter.advanceTwips + letter.spacingTwips)
  return {
    characters: letters.map((letter) => letter.character),
    widthsTwips: widths,
    leadsTwips: letters.map(() => 0),
    lastTwips: widths,
    scripts: [],
  }
}

/**
 * LibreOffice 7.4: text is measured in portions of one font and one script; the last character of a portion gets no spacing, and
 * between a Chinese character and a letter or digit stands a fifth of the font size (measured, docs/layout.md).
 */
export function measureForLibreOffice(letters: readonly Letter[]): MeasuredText {
  const scripts = scriptsOf(letters)
  const leads: number[] = []
  const widths = letters.map((letter, place) => {
    const next = letters[place + 1]
    const endsPortion =
      next === undefined || next.portion !== letter.portion || scripts[place + 1] !== scripts[place]
    const before = letters[place - 1]
    const isSpaced =
      before !== undefined &&
      scripts[place - 1] !== scripts[place] &&
      LETTER_OR_DIGIT.test(before.character) &&
      LETTER_OR_DIGIT.test(letter.character)
    leads.push(isSpaced ? letter.sizeTwips * SCRIPT_SPACE : 0)
    return lastTwips(letter) + (endsPortion ? 0 : letter.spacingTwips)
  })
  return {
    characters: letters.map((letter) => letter.character),
    widthsTwips: widths,
    leadsTwips: leads,
    lastTwips: letters.map(lastTwips),
    scripts,
  }
}

/** Spacing counts code units: a character beyond the BMP has it inside as well. */
function lastTwips({ character, advanceTwips, spacingTwips }: Letter): number {
  return advanceTwips + (character.length - 1) * spacingTwips
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

/** Quotation marks, dashes, blanks and signs take the script of what stands before them; ① that begins the text is a numeral. */
function scriptsOf(letters: readonly Letter[]): Script[] {
  const own = letters.map((letter) => scriptOf(letter.character))
  const beginsCircled = /^[\u2460-\u24ff]$/u.test(letters[0]?.character ?? '')
  let current: Script = beginsCircled ? 'latin' : (own.find((script) => script !== null) ?? 'asian')
  return own.map((script) => {
    current = script ?? current
    return current
  })
}

function scriptOf(character: string): Script | null {
  const code = character.codePointAt(0) ?? 0
  if (code === 0x20 || code === 0xa0) return null
  if (code < 0x2000) return 'latin'
  if (code < 0x2e80 || character === '～') return null
  return isFullWidth(character) ? 'asian' : 'latin'
}
