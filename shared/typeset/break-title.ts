import { balancedLines } from '../text/balanced-lines.ts'
import { NO_BREAK, phraseBreaks } from '../text/phrase-breaks.ts'
import { type BrokenLine, breakLines, lineOf } from './break-lines.ts'
import type { LineModel } from './line-model.ts'
import type { MeasuredText } from './measure-text.ts'

/** Breaks 标题 over several lines of about equal length without splitting a word (7.3.1); like body text where no such lines fit. */
export function breakTitle(text: MeasuredText, roomTwips: number, model: LineModel): BrokenLine[] {
  const greedy = breakLines(text, roomTwips, roomTwips, model)
  if (greedy.length === 1) return greedy
  const units = phraseBreaks(text.characters.join(''))
  let unit = 0
  const costs = text.characters.map((character, place) => {
    const cost = units[unit] ?? NO_BREAK
    unit += character.length
    return place > 0 && model.canBreak(text, place) ? cost : NO_BREAK
  })
  // The space LibreOffice puts between Chinese and a digit counts too, so that the line fits with and without it.
  const widths = text.widthsTwips.map((width, place) => width + (text.leadsTwips[place] ?? 0))
  const starts = balancedLines(widths, costs, roomTwips)
  if (starts === null) return greedy
  return starts.map((start, place) => lineOf(text, start, starts[place + 1] ?? text.characters.length, false))
}
