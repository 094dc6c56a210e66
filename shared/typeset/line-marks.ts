import type { ComposedParagraph } from '../compose/composed.ts'
import { cellTwips } from '../profile/page-measure.ts'
import type { FormatProfile } from '../profile/profile.ts'
import { halfWidthAdvances } from './advances.ts'
import type { BrokenLine } from './break-lines.ts'
import { wordModel } from './line-model.ts'
import { breakParagraph, isTooLoose, paragraphFont } from './set-paragraph.ts'

/**
 * What somebody who breaks lines by rules of his own (a browser) has to be told of a paragraph to end them where the page does. Places count
 * in code units of the paragraph's text.
 *
 * - `hung`: this mark stands past the line's end and takes no room on the line.
 * - `whole`: a line ends before these characters because they must not be parted.
 */
export interface LineMark {
  readonly kind: 'hung' | 'whole'
  readonly start: number
  readonly end: number
}

/** A paragraph in lines: its marks, none for most, and where each line begins. */
export interface ParagraphLines {
  readonly marks: readonly LineMark[]
  readonly starts: readonly number[]
  /** Its lines are not spread (set-paragraph.ts). */
  readonly isLoose: boolean
}

/** A line that is this much of a 字 short of its room leaves enough white for another letter or digit. */
const ROOM_FOR_LETTER = 0.45

export function findLines(paragraph: ComposedParagraph, profile: FormatProfile): ParagraphLines {
  const setting = { profile, model: wordModel, advances: halfWidthAdvances }
  const set = breakParagraph(paragraph, setting)
  const { spelled, broken, room, firstRoom } = set
  if (broken.length === 1 && broken[0]?.hung !== true) return { marks: [], starts: [0], isLoose: false }
  const { characters } = spelled
  const cell = cellTwips(paragraphFont(paragraph), profile)
  const marks: LineMark[] = []
  const starts: number[] = []
  let passed = 0
  for (const [place, line] of broken.entries()) {
    starts.push(passed)
    const lineEnd = passed + lengthOf(characters, line.start, line.end)
    if (line.hung)
      marks.push({
        kind: 'hung',
        start: lineEnd - lengthOf(characters, line.end - 1, line.end),
        end: lineEnd,
      })
    const isShort = (place === 0 ? firstRoom : room) - line.widthTwips > cell * ROOM_FOR_LETTER
    if (isShort && !line.hung && place < broken.length - 1) {
      const end = Math.min(wholeUntil(line), broken[place + 1]?.end ?? line.end)
      if (end > line.end + 1) {
        marks.push({ kind: 'whole', start: lineEnd, end: lineEnd + lengthOf(characters, line.end, end) })
      }
    }
    passed = lineEnd
  }
  return { marks, starts, isLoose: isTooLoose(set, profile) }

  /** Where the page may end a line again after the end of this one. */
  function wholeUntil({ end }: BrokenLine): number {
    let next = end + 1
    while (next < characters.length && !wordModel.canBreak(spelled, next)) next += 1
    return next
  }
}

function lengthOf(characters: readonly string[], from: number, to: number): number {
  let length = 0
  for (let at = from; at < to; at += 1) length += characters[at]?.length ?? 0
  return length
}
