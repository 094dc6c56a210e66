import type { ComposedParagraph, ComposedRun } from '../compose/composed.ts'
import type { FontRole } from '../profile/font-role.ts'
import { cellTwips, characterSpacingTwips, measureFor } from '../profile/page-measure.ts'
import type { FormatProfile } from '../profile/profile.ts'
import { mmToTwips, ptToTwips, twipsToMm } from '../profile/units.ts'
import { advanceTwips, type FontAdvances, isJoined } from './advances.ts'
import { type BrokenLine, breakLines } from './break-lines.ts'
import { breakTitle } from './break-title.ts'
import { cutRuns, type SpelledText, spreadTwips } from './cut-runs.ts'
import { isColophon } from './flow-plan.ts'
import type { LineModel } from './line-model.ts'
import type { Letter } from './measure-text.ts'
import type { SetLine } from './typeset-document.ts'

/** What paragraphs are set with: the page, whose lines, whose widths. */
export interface Setting {
  readonly profile: FormatProfile
  readonly model: LineModel
  readonly advances: FontAdvances
}

/** The font whose 字 a paragraph's indents count in. */
export function paragraphFont(paragraph: ComposedParagraph): FontRole {
  if (isColophon(paragraph)) return 'colophon'
  const { role } = paragraph
  if (role === 'attachmentTitle') return 'title'
  if (role === 'caption') return 'tableHead'
  return role === 'emblem' || role === 'title' || role === 'number' || role === 'table' ? role : 'body'
}

/** What a paragraph is set in where it is not the whole width of 版心: a cell, from the left edge of 版心. */
export interface SettingArea {
  readonly leftTwips: number
  readonly widthTwips: number
}

/** A paragraph's characters and where its lines end, before anything is put in its place; lengths in twips from the left edge of 版心. */
interface BrokenParagraph {
  readonly spelled: SpelledText
  readonly broken: readonly BrokenLine[]
  readonly left: number
  readonly first: number
  readonly room: number
  readonly firstRoom: number
}

/** Breaks one paragraph into lines; `widthTwips`: the room where that is not the width of 版心. */
export function breakParagraph(
  paragraph: ComposedParagraph,
  setting: Setting,
  {
    sizePt,
    widthTwips,
  }: { readonly sizePt?: number | undefined; readonly widthTwips?: number | undefined } = {},
): BrokenParagraph {
  const { profile, model } = setting
  const cell = cellTwips(paragraphFont(paragraph), profile)
  const left = paragraph.leftIndent * cell
  const first = left + paragraph.firstLineIndent * cell
  const whole = widthTwips ?? measureFor(paragraph, profile).textWidthTwips
  const room = whole - left - paragraph.rightIndent * cell
  const firstRoom = room + left - first
  const spelled = spell(paragraph.runs, setting, sizePt)
  const broken =
    paragraph.role === 'title' || paragraph.role === 'attachmentTitle'
      ? breakTitle(spelled, room, model)
      : breakLines(spelled, firstRoom, room, model)
  return { spelled, broken, left, first, room, firstRoom }
}

/** Sets one paragraph in lines. `sizePt`: the size of 标志, which is fitted to the line; other roles take the profile's. */
export function setParagraph(
  paragraph: ComposedParagraph,
  index: number,
  setting: Setting,
  { sizePt, area }: { readonly sizePt?: number | undefined; readonly area?: SettingArea } = {},
): SetLine[] {
  const { profile } = setting
  const set = breakParagraph(paragraph, setting, { sizePt, widthTwips: area?.widthTwips })
  const { spelled, broken, left, first, room, firstRoom } = set
  const font = paragraphFont(paragraph)
  const leftTwips = measureFor(paragraph, profile).leftTwips + (area?.leftTwips ?? 0)
  const isSpread = paragraph.align === 'justify' && !isTooLoose(set, profile)
  const lines = broken.map((line, place): SetLine => {
    const isLast = place === broken.length - 1
    const lineRoom = place === 0 ? firstRoom : room
    const indent = leftTwips + (place === 0 ? first : left)
    const gap = lineRoom - line.widthTwips
    const isJustified = isSpread && !isLast
    // A centred line's last character carries spacing that no one sees.
    const spacing = characterSpacingTwips(font, profile)
    const white = paragraph.align === 'center' ? (gap + spacing) / 2 : paragraph.align === 'right' ? gap : 0
    const x = indent + white
    return {
      role: paragraph.role,
      paragraph: index,
      isFirst: place === 0,
      isLast,
      text: spelled.characters.slice(line.start, line.end).join(''),
      runs: cutRuns(line, spelled, x, isJustified ? gap : 0),
      xMm: twipsToMm(indent),
      widthMm: twipsToMm(lineRoom),
      textWidthMm: twipsToMm(isJustified ? lineRoom : line.widthTwips),
      hung: line.hung,
      ...(place === 0 && paragraph.change?.note ? { note: paragraph.change.note } : {}),
    }
  })
  return paragraph.end.length === 0 ? lines : addEnd(lines, paragraph, index, setting, leftTwips + left, room)
}

/** A paragraph whose lines are spread keeps to the left as a whole where one of them would get more than so much of a 字 into every gap. */
const MOST_SPREAD = 0.3

/**
 * Whether a line before a long word, an e-mail or a web address would be drawn apart until it is hardly read. Word processors know the alignment of
 * paragraphs only, so that all its lines keep to the left then: they are full but for fractions of a 字.
 */
export function isTooLoose(
  { spelled, broken, room, firstRoom }: BrokenParagraph,
  profile: FormatProfile,
): boolean {
  const most = cellTwips('body', profile) * MOST_SPREAD
  return broken.slice(0, -1).some((line, place) => {
    return spreadTwips(line, spelled.characters, (place === 0 ? firstRoom : room) - line.widthTwips) > most
  })
}

/** Whether a paragraph that is spread by its role keeps to the left (isTooLoose), told from its set lines. */
export function keepsLeft(paragraph: ComposedParagraph, lines: readonly SetLine[]): boolean {
  return (
    paragraph.align === 'justify' &&
    lines.some((line) => !line.isLast && line.widthMm - line.textWidthMm > 0.01)
  )
}

function spell(runs: readonly ComposedRun[], setting: Setting, sizePt: number | undefined): SpelledText {
  const letters: Letter[] = []
  const offsets: number[] = []
  const places: number[] = []
  const faces = runs.map((run) => {
    const face = setting.profile.fonts[run.font]
    return {
      run,
      sizePt: sizePt ?? face.sizePt,
      spacingTwips: characterSpacingTwips(run.font, setting.profile),
    }
  })
  for (const [place, face] of faces.entries()) {
    const { run, spacingTwips } = face
    const table = setting.advances(setting.profile.fonts[run.font].name)
    const sizeTwips = ptToTwips(face.sizePt)
    const portion = `${run.font} ${run.bold}`
    let offset = 0
    for (const character of run.text) {
      const advance = advanceTwips(character, sizeTwips, table)
      const spacing = isJoined(character) ? 0 : spacingTwips
      letters.push({ character, advanceTwips: advance, spacingTwips: spacing, sizeTwips, portion })
      places.push(place)
      offsets.push(offset)
      offset += character.length
    }
  }
  return { ...setting.model.measure(letters), faces, runs: places, offsets }
}

/** Puts the flush right part on the last line, or on a line of its own when it does not fit beside the text. */
function addEnd(
  lines: SetLine[],
  paragraph: ComposedParagraph,
  index: number,
  setting: Setting,
  leftTwips: number,
  roomTwips: number,
): SetLine[] {
  const spelled = spell(paragraph.end, setting, undefined)
  const whole = breakLines(spelled, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, setting.model)[0]
  if (whole === undefined) return lines
  const width = whole.widthTwips
  const runs = cutRuns(whole, spelled, leftTwips + roomTwips - width, 0)
  const text = spelled.characters.join('')
  const last = lines.at(-1)
  const cell = cellTwips(paragraphFont(paragraph), setting.profile)
  if (last && mmToTwips(last.textWidthMm) + cell + width <= roomTwips) {
    const joined = last.text === '' ? text : `${last.text} ${text}`
    return [...lines.slice(0, -1), { ...last, text: joined, runs: [...last.runs, ...runs] }]
  }
  const own: SetLine = {
    role: paragraph.role,
    paragraph: index,
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
