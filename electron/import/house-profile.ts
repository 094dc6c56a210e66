import type { AppError } from '../../shared/app-error.ts'
import type { MinutesContext } from '../../shared/minutes/minutes.ts'
import { findMasthead, findRolls } from '../../shared/minutes/walk.ts'
import { wordsOf } from '../../shared/parse/lines/source-line.ts'
import { parseMinutesLines } from '../../shared/parse/parse-minutes.ts'
import { fitGrid } from '../../shared/profile/fit-grid.ts'
import { measurePage } from '../../shared/profile/page-measure.ts'
import { type FormatProfile, nationalStandardProfile } from '../../shared/profile/profile.ts'
import { profileSchema } from '../../shared/profile/read-profile.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { traceLines } from '../../shared/review/trace-lines.ts'
import { readPageLook } from '../docx-in/page-look.ts'
import { type DocxLook, readDocxLook } from '../docx-in/read-docx.ts'
import type { LookedLine } from '../docx-in/story/lines-of-pieces.ts'
import type { FileContent } from '../files/read-file.ts'
import { explainPackage } from './read-docx-source.ts'

/** The format of an office as one of its Word files shows it. */
export interface HouseProfile {
  readonly profile: FormatProfile
  /** The office's name, for the profile's: 机关 of the 标志; '' where it has none. */
  readonly organ: string
}

/**
 * Reads margins, grid, faces, 标志, form of the 编号, page number and order of rolls out of a Word file of minutes. What the file does not
 * show stays as the national standard has it. Errors: file-damaged, file-locked, file-excessive, file-too-long, file-foreign.
 */
export function readHouseProfile({ name, bytes }: FileContent, id: string): Result<HouseProfile, AppError> {
  const look = readDocxLook(bytes)
  if (!look.ok) return fail(explainPackage(look.error, name, 'Word 文件（.docx）'))
  const { minutes } = parseMinutesLines(look.value.text.lines)
  const organ = findMasthead(minutes.children)?.organ ?? ''
  const read = profileSchema.safeParse(toProfile(look.value, minutes, id, organ))
  return read.success ? ok({ profile: read.data, organ }) : fail({ kind: 'profile-invalid', detail: name })
}

function toProfile(look: DocxLook, minutes: MinutesContext, id: string, organ: string): FormatProfile {
  const standard = nationalStandardProfile
  const page = readPageLook(look.sections) ?? { page: standard.page, gridPitchPt: undefined }
  const lines = linesByKind(look.looked, minutes)
  const faces = readFaces(lines, look.footers)
  const masthead = findMasthead(minutes.children)
  const named = lines.emblem.filter(({ text }) => text.trim() !== '')
  const color = named.find((line) => line.color !== undefined)?.color ?? standard.emblem.color
  const base: FormatProfile = {
    ...standard,
    id,
    name: (organ === '' ? '本单位版式' : `${organ}版式`).slice(0, 60),
    page: page.page,
    fonts: { ...standard.fonts, ...faces },
    emblem: {
      ...standard.emblem,
      color,
      lines: named.length === 2 ? 2 : named.length === 1 ? 1 : 'as-written',
    },
    numberForm: numberForm(masthead?.number ?? null) ?? standard.numberForm,
    issuerLine: masthead?.issuer == null && masthead?.issueDate == null ? 'hidden' : 'shown',
    rolls: {
      ...standard.rolls,
      place: rollsPlace(lines),
      order: [...new Set(findRolls(minutes.children).map(({ role }) => role))],
    },
    pageNumber: { ...standard.pageNumber, form: pageNumberForm(look.footers) ?? standard.pageNumber.form },
  }
  const pitchPt = mostOften(lines.body.map((line) => line.pitchPt)) ?? page.gridPitchPt
  return { ...base, grid: readGrid(base, pitchPt) }
}

/** Lines and characters of a page as margins, pitch and size of the body give them. */
function readGrid(profile: FormatProfile, pitchPt: number | undefined): FormatProfile['grid'] {
  const { textHeightTwips, textWidthTwips } = measurePage(profile)
  const pitch = pitchPt ?? profile.grid.linePitchPt
  // A pitch rounded to half a point puts a hair too much on the page for the line that Word still sets.
  const lines = Math.max(10, Math.min(60, Math.floor(textHeightTwips / 20 / pitch + 0.06)))
  const characters = Math.max(10, Math.min(60, Math.round(textWidthTwips / 20 / profile.fonts.body.sizePt)))
  return fitGrid(profile, lines, characters)
}

type Kind = 'emblem' | 'title' | 'number' | 'body' | 'topic' | 'roll' | 'colophon'
type Lines = Readonly<Record<Kind, readonly LookedLine[]>> & { readonly rollsFirst: boolean }

/** The lines by what they were read as. */
function linesByKind(looked: readonly LookedLine[], minutes: MinutesContext): Lines {
  const traced = traceLines(looked.map(wordsOf), minutes)
  const masthead = findMasthead(minutes.children)
  const found: Record<Kind, LookedLine[]> = {
    emblem: [],
    title: [],
    number: [],
    body: [],
    topic: [],
    roll: [],
    colophon: [],
  }
  let firstTopic = -1
  let firstRoll = -1
  for (const [place, line] of looked.entries()) {
    const type = minutes.children[traced[place]?.[0] ?? -1]?.type
    if (type === 'topic') firstTopic = firstTopic < 0 ? place : firstTopic
    if (type === 'roll') firstRoll = firstRoll < 0 ? place : firstRoll
    if (type === 'masthead') found[headKind(line, masthead)].push(line)
    else if (type === 'topic' || type === 'roll' || type === 'colophon') found[type].push(line)
    else if (type !== undefined) found.body.push(line)
  }
  return { ...found, rollsFirst: firstRoll >= 0 && firstTopic >= 0 && firstRoll < firstTopic }
}

function headKind(line: LookedLine, masthead: ReturnType<typeof findMasthead>): Kind {
  const words = bare(wordsOf(line))
  const has = (value: string | null | undefined) =>
    value != null && value !== '' && words.includes(bare(value))
  if (has(masthead?.number)) return 'number'
  if (has(masthead?.title)) return 'title'
  return has(masthead?.kind) || (has(masthead?.organ) && !has(masthead?.issuer)) ? 'emblem' : 'number'
}

function bare(text: string): string {
  return text.replace(/\s/gu, '')
}

/** Faces that the file shows; a kind of line that it has not stays as the standard has it. */
function readFaces(lines: Lines, footers: readonly LookedLine[]): Partial<FormatProfile['fonts']> {
  const faces: Partial<Record<keyof FormatProfile['fonts'], { name: string; sizePt: number }>> = {}
  const put = (
    role: keyof FormatProfile['fonts'],
    of: readonly LookedLine[],
    font: 'font' | 'leadFont' = 'font',
  ) => {
    const name = mostOften(of.map((line) => line[font]))
    const size = mostOften(of.map((line) => line.size))
    const before = nationalStandardProfile.fonts[role]
    if (name !== undefined || size !== undefined) {
      faces[role] = { name: name ?? before.name, sizePt: size ?? before.sizePt }
    }
  }
  put('body', lines.body)
  put('topic', lines.topic, 'leadFont')
  put('label', lines.roll, 'leadFont')
  put('emblem', lines.emblem)
  put('title', lines.title)
  put('number', lines.number)
  put('colophon', lines.colophon)
  put(
    'pageNumber',
    footers.filter(({ text }) => text.includes('{n}')),
  )
  return faces
}

function mostOften<T>(values: readonly (T | undefined)[]): T | undefined {
  const counts = new Map<T, number>()
  let best: T | undefined
  for (const value of values) {
    if (value === undefined) continue
    const count = (counts.get(value) ?? 0) + 1
    counts.set(value, count)
    if (best === undefined || count > (counts.get(best) ?? 0)) best = value
  }
  return best
}

/** 第9号 → 第{n}号, 〔2025〕2号 → 〔{year}〕{n}号. */
function numberForm(number: string | null): string | null {
  if (number === null) return null
  const withYear = number.replace(/(?:19|20)\d\d/u, '{year}')
  const form = withYear.replace(/\d+/u, '{n}')
  return form.includes('{n}') && form.length <= 60 ? form : null
}

/** — 1 — with the number's place: — {n} —; null: no footer has a number. */
function pageNumberForm(footers: readonly LookedLine[]): string | null {
  const form = footers.map(({ text }) => text.trim()).find((text) => text.includes('{n}'))
  return form === undefined || form.length > 20 ? null : form
}

function rollsPlace({ rollsFirst }: Lines): FormatProfile['rolls']['place'] {
  return rollsFirst ? 'head' : 'end'
}
