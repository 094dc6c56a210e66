import type { ComposedRun } from '../compose/composed.ts'
import { twipsToMm, twipsToPt } from '../profile/units.ts'
import { isFullWidth } from '../text/full-width.ts'
import { isBlank } from './advances.ts'
import type { BrokenLine } from './break-lines.ts'
import type { MeasuredText } from './measure-text.ts'
import type { SetRun } from './typeset-document.ts'

/** A measured paragraph with what each character is set in and where it comes from. */
export interface SpelledText extends MeasuredText {
  readonly faces: readonly {
    readonly run: ComposedRun
    readonly sizePt: number
    readonly spacingTwips: number
  }[]
  /** For each character the position of its face, and of its first code unit in the source run. */
  readonly runs: readonly number[]
  readonly offsets: readonly number[]
}

/**
 * Cuts a line into runs of one source run and one spacing. Justification widens the gaps that touch a full-width character; words
 * and numbers keep their own spacing. `gapTwips`: the white to share out, 0 for lines that are not justified.
 */
export function cutRuns(line: BrokenLine, text: SpelledText, xTwips: number, gapTwips: number): SetRun[] {
  const { characters, widthsTwips, leadsTwips } = text
  const shares = shareGap(line, characters, gapTwips)
  const isEven = gapTwips <= 0
  const runs: SetRun[] = []
  let x = xTwips
  let place = line.start
  while (place < line.end) {
    const from = place
    const index = text.runs[from] ?? 0
    const face = text.faces[index]
    if (face === undefined) break
    if (from > line.start) x += leadsTwips[from] ?? 0
    const startTwips = x
    const share = shares[from - line.start] ?? 0
    const isWide = isFullWidth(characters[from] ?? '')
    let widthTwips = 0
    do {
      x += (widthsTwips[place] ?? 0) + (shares[place - line.start] ?? 0)
      widthTwips += (widthsTwips[place] ?? 0) + share
      place += 1
    } while (
      place < line.end &&
      text.runs[place] === index &&
      (leadsTwips[place] ?? 0) === 0 &&
      (isEven ||
        (shares[place - 1 - line.start] === share && isFullWidth(characters[place] ?? '') === isWide))
    )
    const { block, offset } = face.run.source
    runs.push({
      text: characters.slice(from, place).join(''),
      font: face.run.font,
      sizePt: face.sizePt,
      bold: face.run.bold,
      xMm: twipsToMm(startTwips),
      widthMm: twipsToMm(widthTwips),
      letterSpacingPt: twipsToPt(face.spacingTwips + share),
      source: { block, offset: offset === null ? null : offset + (text.offsets[from] ?? 0) },
      ...(face.run.change === undefined ? {} : { change: face.run.change }),
    })
  }
  return runs
}

/** What justification adds to every gap of a line that is `gapTwips` short; all of that where there is only one. */
export function spreadTwips(line: BrokenLine, characters: readonly string[], gapTwips: number): number {
  if (gapTwips <= 0) return 0
  const gaps = gapsOf(line, characters).filter((isGap) => isGap).length
  return gapTwips / Math.max(gaps, 1)
}

/** What justification adds after each character of a line. */
function shareGap(line: BrokenLine, characters: readonly string[], gapTwips: number): number[] {
  const share = spreadTwips(line, characters, gapTwips)
  return gapsOf(line, characters).map((isGap) => (isGap ? share : 0))
}

/** Whether there is a gap that takes white after each character of a line; none after the last one that stands inside. */
function gapsOf(line: BrokenLine, characters: readonly string[]): boolean[] {
  let last = line.end - 1 - (line.hung ? 1 : 0)
  while (last > line.start && isBlank(characters[last] ?? '')) last -= 1
  const gaps: boolean[] = []
  for (let place = line.start; place < line.end; place += 1) {
    gaps.push(
      place < last && (isFullWidth(characters[place] ?? '') || isFullWidth(characters[place + 1] ?? '')),
    )
  }
  return gaps
}
