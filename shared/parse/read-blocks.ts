import type { MinutesBlock } from '../minutes/blocks.ts'
import { createParagraph, ownText } from '../minutes/factories.ts'
import type { Wording } from '../minutes/wording.ts'
import { findInnerOpeners } from '../wording/inner-openers.ts'
import { readBody } from './body/body.ts'
import { findChairTold } from './body/chair-told.ts'
import { splitColophon } from './body/colophon.ts'
import { findPageFooter } from './body/page-footer.ts'
import { findSections, LEADS_TO_BODY, type Sections, type SourceLines } from './body/sections.ts'
import { findNotes, findSignature } from './body/signature.ts'
import { splitTopicsInside } from './body/split-topics.ts'
import { readHeadRolls } from './header/head-rolls.ts'
import { readHeader } from './header/header.ts'
import { readOpening } from './header/read-opening.ts'
import { splitHeaderLine } from './header/split-header-line.ts'
import { splitLabels } from './header/split-labels.ts'
import { type Line, readLines } from './lines/read-lines.ts'
import type { SourceLine } from './lines/source-line.ts'
import { readRolls } from './rolls/rolls.ts'

/** The blocks of a text before derivations are adopted, and its topic numbers as written there. */
export interface ReadBlocks {
  readonly blocks: readonly MinutesBlock[]
  readonly numbersWritten: readonly string[]
}

/**
 * The lines of an agenda right below the opening, its label with them, which are told with the opening; `rolls`: lines that go elsewhere.
 */
function agendaBelow(
  agenda: ReadonlySet<number>,
  bodyStart: number,
  rolls: ReadonlySet<number>,
): readonly number[] {
  const below = [...agenda].filter((index) => index > bodyStart).sort((one, other) => one - other)
  const [first] = below
  if (first === undefined) return []
  for (let index = bodyStart; index < first - 1; index += 1) if (!rolls.has(index)) return []
  const isWhole = below.every((index, place) => index === first + place)
  return isWhole ? [first - 1, ...below] : []
}

/** How far into the body the facts of the meeting may stand, numbered like all else. In lines. */
const FACTS_REACH = 12

/** Finds the sections; where all was said in the paragraph of the opening, it is cut before the first that was. */
function withOpeningApart(
  paragraphs: readonly Line[],
  wording: Wording,
): SourceLines & { readonly sections: Sections } {
  const lines = { raw: paragraphs.map((line) => line.raw), tidy: paragraphs.map((line) => line.tidy) }
  const sections = findSections(lines, wording)
  const { opening, firstTopic } = sections
  if (opening === null || firstTopic < lines.tidy.length) return { ...lines, sections }
  const [own = '', ...said] = findInnerOpeners(lines.tidy[opening] ?? '', wording)
  if (said.length === 0 || LEADS_TO_BODY.test(said.at(-1) ?? '')) return { ...lines, sections }
  const cut = (all: readonly string[]) => all.toSpliced(opening, 1, own.trimEnd(), said.join(''))
  const apart = { raw: cut(lines.raw), tidy: cut(lines.tidy) }
  return { ...apart, sections: findSections(apart, wording) }
}

/** Lines → blocks in their order: 版头, opening, topics and statements, rolls, 版记; nothing derived yet. */
export function readBlocks(lines: readonly SourceLine[], wording: Wording): ReadBlocks {
  const whole = splitLabels(splitTopicsInside(readLines(lines)))
  const footerStart = findPageFooter(whole.map((line) => line.tidy))
  const { raw, tidy, sections } = withOpeningApart(whole.slice(0, footerStart), wording)
  const { headerEnd, bodyStart, firstTopic, rolls, colophon: colophonStart } = sections
  const headRolls = readHeadRolls(raw, 0, headerEnd)
  const bodyRolls = readHeadRolls(
    raw,
    bodyStart,
    firstTopic < tidy.length ? Math.min(sections.peopleEnd, rolls) : bodyStart,
  )
  const headLines = raw.slice(0, headerEnd).filter((_, index) => !headRolls.taken.has(index))
  const header = readHeader(headLines.flatMap(splitHeaderLine))
  const tailEnd = Math.min(colophonStart, tidy.length)
  const textStart = firstTopic < tidy.length ? Math.max(firstTopic, bodyStart) : bodyStart
  const signature = findSignature(tidy, textStart, findNotes(tidy, textStart, tailEnd))
  const bodyEnd = Math.min(rolls, signature)
  // Where no paragraph opens the text, there is nothing to tell them with.
  const agenda = sections.opening === null ? [] : agendaBelow(sections.agenda, bodyStart, bodyRolls.taken)
  const bodyLines = tidy
    .slice(bodyStart, bodyEnd)
    .filter((_, index) => !bodyRolls.taken.has(bodyStart + index) && !agenda.includes(bodyStart + index))
  const ended = colophonStart < tidy.length ? splitColophon(tidy.slice(colophonStart)) : null
  const openingText =
    sections.opening === null
      ? null
      : [...tidy.slice(sections.opening, bodyStart), ...agenda.map((index) => tidy[index] ?? '')].join('\n')
  const { before, opening: read } = readOpening(
    openingText,
    header.unplaced,
    header.masthead,
    tidy.slice(Math.min(rolls, tidy.length - 3)),
    tidy.slice(bodyStart, bodyStart + FACTS_REACH),
  )
  const told = read.meeting.chairName === null ? findChairTold(bodyLines) : null
  const opening = told === null ? read : { ...read, meeting: { ...read.meeting, ...told } }
  const known = { ...wording, chair: opening.meeting.chairName }
  // An opening paragraph, or 时间：… with its date: minutes for certain.
  const isOfMeeting = sections.opening !== null || opening.meeting.date !== null
  const body = readBody(bodyLines, sections.style, known, isOfMeeting, sections.numberedBefore)
  const blocks = [
    header.masthead,
    ...before.map(createParagraph),
    opening,
    ...body.blocks,
    ...headRolls.rolls,
    ...bodyRolls.rolls,
    ...readRolls(raw.slice(rolls, Math.max(rolls, signature))),
    ...tidy.slice(Math.max(bodyEnd, signature), tailEnd).map(createParagraph),
    ...(ended === null && colophonStart < tidy.length ? readRolls(raw.slice(colophonStart)) : []),
    ...readRolls(ended?.under ?? []),
    ...whole.slice(footerStart).map((line) => createParagraph(line.tidy)),
    ...(ended === null ? [] : [ended.colophon]),
  ]
  return { blocks: withRemark(blocks), numbersWritten: body.numbersWritten }
}

/** 附注 (7.3.6), the last words over 版记: （此件公开发布）, （联系人：…）. */
const REMARK = /^（((?:此件|本件|联系(?:人|电话|方式))[^（）]{1,80})）$/u

/** 附注 has its place in 版记, which prints it where it stood. */
function withRemark(blocks: readonly MinutesBlock[]): readonly MinutesBlock[] {
  const [last, colophon] = blocks.slice(-2)
  const remark = last?.type === 'paragraph' ? REMARK.exec(ownText(last))?.[1] : undefined
  if (colophon?.type !== 'colophon' || remark === undefined) return blocks
  return [...blocks.slice(0, -2), { ...colophon, remark }]
}
