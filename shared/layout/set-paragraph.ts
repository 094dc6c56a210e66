import { type AdvanceTable, advanceTwips, isFullWidth } from './advances.ts'
import { type BrokenLine, breakLines } from './break-lines.ts'
import type { BreakingRules } from './breaking-rules.ts'
import type { ComposedParagraph, ComposedRun, FontRole } from './composed.ts'
import { isColophon } from './flow-plan.ts'
import { cellTwips, characterSpacingTwips, measurePage } from './page-measure.ts'
import type { FormatProfile } from './profile.ts'
import type { SetLine, SetRun } from './typeset-document.ts'
import { ptToTwips, twipsToMm, twipsToPt } from './units.ts'

/** What a paragraph is set with. */
export interface Setting {
  readonly profile: FormatProfile
  readonly rules: BreakingRules
  readonly advances: AdvanceTable
}

/** A paragraph's characters with what each is set in. */
interface Letters {
  readonly characters: string[]
  readonly widths: number[]
  /** Position of the run a character belongs to, and of the character's first code unit in that run. */
  readonly runs: number[]
  readonly offsets: number[]
}

/** The font whose 字 a paragraph's indents count in. */
export function paragraphFont(paragraph: ComposedParagraph): FontRole {
  if (isColophon(paragraph)) return 'colophon'
  const { role } = paragraph
  return role === 'masthead' || role === 'title' || role === 'number' ? role : 'body'
}

/** Sets one paragraph in lines. `sizePt`: the size of 标志, which is fitted to the line; other roles take the profile's. */
export function setParagraph(
  paragraph: ComposedParagraph,
  index: number,
  setting: Setting,
  sizePt?: number,
): SetLine[] {
  const { profile, rules } = setting
  const page = measurePage(profile)
  const cell = cellTwips(paragraphFont(paragraph), profile)
  const left = paragraph.leftIndent * cell
  const first = left + paragraph.firstLineIndent * cell
  const room = page.textWidthTwips - left - paragraph.rightIndent * cell
  const firstRoom = page.textWidthTwips - first - paragraph.rightIndent * cell
  const letters = spell(paragraph.runs, setting, sizePt)
  const broken = breakLines(
    { characters: letters.characters, widthsTwips: letters.widths },
    firstRoom,
    room,
    rules,
  )
  const lines = broken.map((line, place): SetLine => {
    const isLast = place === broken.length - 1
    const lineRoom = place === 0 ? firstRoom : room
    const indent = page.leftTwips + (place === 0 ? first : left)
    const gap = lineRoom - line.widthTwips
    const isJustified = paragraph.align === 'justify' && !isLast
    const x = indent + (paragraph.align === 'center' ? (gap + trailingSpacing(paragraph, profile)) / 2 : 0)
    return {
      role: paragraph.role,
      paragraph: index,
      isFirst: place === 0,
      isLast,
      text: letters.characters.slice(line.start, line.end).join(''),
      runs: runsOf(line, letters, paragraph.runs, setting, x, isJustified ? gap : 0, sizePt),
      xMm: twipsToMm(indent),
      widthMm: twipsToMm(lineRoom),
      textWidthMm: twipsToMm(isJustified ? lineRoom : line.widthTwips),
      hung: line.hung,
    }
  })
  return paragraph.end.length === 0 ? lines : addEnd(lines, paragraph, setting, room, page.leftTwips + left)
}

/** A centred line's last character carries spacing that no one sees. */
function trailingSpacing(paragraph: ComposedParagraph, profile: FormatProfile): number {
  return characterSpacingTwips(paragraphFont(paragraph), profile)
}

function sizeOf(run: ComposedRun, profile: FormatProfile, sizePt: number | undefined): number {
  return sizePt ?? profile.fonts[run.font].sizePt
}

function spell(runs: readonly ComposedRun[], setting: Setting, sizePt: number | undefined): Letters {
  const letters: Letters = { characters: [], widths: [], runs: [], offsets: [] }
  for (const [place, run] of runs.entries()) {
    const sizeTwips = ptToTwips(sizeOf(run, setting.profile, sizePt))
    const spacing = characterSpacingTwips(run.font, setting.profile)
    let offset = 0
    for (const character of run.text) {
      letters.characters.push(character)
      letters.widths.push(advanceTwips(character, sizeTwips, setting.advances) + spacing)
      letters.runs.push(place)
      letters.offsets.push(offset)
      offset += character.length
    }
  }
  return letters
}

/**
 * Cuts a line into runs of one source run and one spacing. Justification widens the gaps that touch a full-width character; words
 * and numbers keep their own spacing.
 */
function runsOf(
  line: BrokenLine,
  letters: Letters,
  source: readonly ComposedRun[],
  setting: Setting,
  xTwips: number,
  gapTwips: number,
  sizePt: number | undefined,
): SetRun[] {
  const { characters, widths } = letters
  const gapAfter = justify(line, characters, gapTwips)
  const isEven = gapTwips <= 0
  const runs: SetRun[] = []
  let x = xTwips
  let place = line.start
  while (place < line.end) {
    const from = place
    const runIndex = letters.runs[from] ?? 0
    const run = source[runIndex]
    if (run === undefined) break
    const startTwips = x
    const gap = gapAfter[from - line.start] ?? 0
    const isWide = isFullWidth(characters[from] ?? '')
    do {
      x += (widths[place] ?? 0) + (gapAfter[place - line.start] ?? 0)
      place += 1
    } while (
      place < line.end &&
      letters.runs[place] === runIndex &&
      (isEven ||
        (gapAfter[place - 1 - line.start] === gap && isFullWidth(characters[place] ?? '') === isWide))
    )
    const { block, offset } = run.source
    runs.push({
      text: characters.slice(from, place).join(''),
      font: run.font,
      sizePt: sizeOf(run, setting.profile, sizePt),
      bold: run.bold,
      xMm: twipsToMm(startTwips),
      letterSpacingPt: twipsToPt(characterSpacingTwips(run.font, setting.profile) + gap),
      source: { block, offset: offset === null ? null : offset + (letters.offsets[from] ?? 0) },
    })
  }
  return runs
}

/** What justification adds after each character of a line; nothing after the last one that stands inside. */
function justify(line: BrokenLine, characters: readonly string[], gapTwips: number): number[] {
  let last = line.end - 1 - (line.hung ? 1 : 0)
  while (last > line.start && characters[last] === ' ') last -= 1
  const isWide: boolean[] = []
  let gaps = 0
  for (let place = line.start; place < line.end; place += 1) {
    const touches =
      place < last && (isFullWidth(characters[place] ?? '') || isFullWidth(characters[place + 1] ?? ''))
    isWide.push(touches)
    if (touches) gaps += 1
  }
  const share = gapTwips <= 0 || gaps === 0 ? 0 : gapTwips / gaps
  return isWide.map((touches) => (touches ? share : 0))
}

/** Puts the flush right part on the last line, or on a line of its own when it does not fit beside the text. */
function addEnd(
  lines: SetLine[],
  paragraph: ComposedParagraph,
  setting: Setting,
  roomTwips: number,
  leftTwips: number,
): SetLine[] {
  const letters = spell(paragraph.end, setting, undefined)
  const width = letters.widths.reduce((sum, own) => sum + own, 0)
  const whole: BrokenLine = { start: 0, end: letters.characters.length, hung: false, widthTwips: width }
  const runs = runsOf(whole, letters, paragraph.end, setting, leftTwips + roomTwips - width, 0, undefined)
  const text = letters.characters.join('')
  const last = lines.at(-1)
  const cell = cellTwips(paragraphFont(paragraph), setting.profile)
  if (last && ptToTwips((last.textWidthMm / 25.4) * 72) + cell + width <= roomTwips) {
    const joined = last.text === '' ? text : `${last.text} ${text}`
    return [...lines.slice(0, -1), { ...last, text: joined, runs: [...last.runs, ...runs] }]
  }
  const own: SetLine = {
    role: paragraph.role,
    paragraph: last?.paragraph ?? 0,
    isFirst: false,
    isLast: true,
    text,
    runs,
    xMm: twipsToMm(leftTwips),
    widthMm: twipsToMm(roomTwips),
    textWidthMm: twipsToMm(width),
    hung: false,
  }
  return [...lines.slice(0, -1), ...(last ? [{ ...last, isLast: false }] : []), own]
}
