import type { Masthead, MinutesBlock, Opening, Roll } from '../minutes/blocks.ts'
import { createColophon, createRoll, createStatement, createTopic } from '../minutes/factories.ts'
import type { Minutes } from '../minutes/minutes.ts'
import { attachmentsStart } from '../minutes/order.ts'
import { findRolls } from '../minutes/walk.ts'
import { templateFromMinutes } from '../templates/template-from-minutes.ts'
import { isLeaveRole } from '../wording/roll-text.ts'
import type { Series, UsualRoll } from './series.ts'
import { withoutOrdinal } from './series-name.ts'
import { membersOf, usualRolls } from './usual-rolls.ts'

/** What the register gives the next meeting. */
export interface NextNumbers {
  readonly nextNumber: string | null
  readonly nextOrdinal: string | null
}

/**
 * The minutes of the next meeting of a series, made of the last: organ, 标志, issuer, body, name, place, chair, people, 抄送, wording and profile
 * stay, 编号 and 届次 are one further, dates are blank, who was on leave is a member again. Of the topics the first stays as a form to fill; what
 * would only stand there empty (an item, the roll of those on leave) goes, its form is kept for when it is needed.
 * `series`: what the house has set for these meetings; it goes before what the last one had. `units`: in their official order.
 */
export function nextMinutes(
  last: Minutes,
  numbers: NextNumbers,
  series: Series | null = null,
  units: readonly string[] = [],
): Minutes {
  const wishes = { id: 'next', name: 'next', keepsPeople: true, keepsLeave: false, keepsDecisions: false }
  const { skeleton } = templateFromMinutes(last, wishes)
  const kept = keepFirstTopic(skeleton).filter(
    (block) => block.type !== 'item' && !(block.type === 'roll' && isLeaveRole(block.role)),
  )
  const next = {
    ...last,
    wording: withLeaveForm(last),
    children: withRolls(kept, usualRolls(last.children, { members: membersOf(series?.rolls ?? []), units })),
  }
  return withNumbers(series === null ? next : applySeries(next, series), numbers)
}

/** The wording with the roll of leave written as it was last: the next one made by a tick is called and parted the same. */
function withLeaveForm({ wording, children }: Minutes): Minutes['wording'] {
  const last = findRolls(children).find(({ role }) => isLeaveRole(role))
  if (last === undefined) return wording
  const { role, betweenNames, betweenEntries, endMark } = last
  const form = { role, betweenNames, betweenEntries, endMark }
  const at = wording.rolls.findIndex((one) => isLeaveRole(one.role))
  return { ...wording, rolls: at < 0 ? [...wording.rolls, form] : wording.rolls.with(at, form) }
}

/** The first minutes of a series here: what a template gives, with what the house has set. */
export function firstMinutes(blank: Minutes, numbers: NextNumbers, series: Series): Minutes {
  return withNumbers(applySeries(blank, { ...series, areRollsFixed: true }), numbers)
}

function withNumbers(minutes: Minutes, { nextNumber, nextOrdinal }: NextNumbers): Minutes {
  const children = minutes.children.map((block): MinutesBlock => {
    if (block.type === 'masthead') return { ...block, number: nextNumber }
    if (block.type === 'opening') return { ...block, meeting: { ...block.meeting, ordinal: nextOrdinal } }
    return block
  })
  return { ...minutes, children }
}

function applySeries(minutes: Minutes, series: Series): Minutes {
  const children = minutes.children.map((block): MinutesBlock => {
    if (block.type === 'masthead') return mastheadOf(block, series)
    return block.type === 'opening' ? openingOf(block, series) : block
  })
  const rolled =
    series.areRollsFixed && series.rolls.length > 0 ? withRolls(children, series.rolls) : children
  return {
    ...minutes,
    profileId: series.profileId ?? minutes.profileId,
    children: withDistribution(rolled, series.distribution),
  }
}

function mastheadOf(block: Masthead, { organ, kind, lines, issuer }: Series): Masthead {
  return {
    ...block,
    organ: organ || block.organ,
    kind: kind || block.kind,
    lines: organ === '' && kind === '' ? block.lines : lines,
    issuer: issuer || block.issuer,
  }
}

function openingOf(block: Opening, series: Series): Opening {
  const { body, meetingName, meetingPlace, chairName, chairPost } = series
  const { meeting } = block
  // The post belongs to its chair: that of the last meeting is not kept beside another name.
  const chair =
    chairName === '' || chairName === meeting.chairName
      ? { chairPost: chairPost || meeting.chairPost }
      : { chairName, chairPost: chairPost || null }
  return {
    ...block,
    meeting: {
      ...meeting,
      body: unlessTermOnly(body, meeting.body),
      name: unlessTermOnly(meetingName, meeting.name),
      place: meetingPlace || meeting.place,
      ...chair,
    },
  }
}

/** What is set, unless the last meeting says the same with another 届: 市人大常委会, 市第十六届人大常委会. */
function unlessTermOnly(set: string, last: string | null): string | null {
  const isSame = last !== null && withoutOrdinal(last) === withoutOrdinal(set)
  return set === '' || isSame ? last : set
}

/** Blocks with these rolls: one of the same role takes the entries, others are put after the last roll, never one of leave. */
function withRolls(blocks: readonly MinutesBlock[], rolls: readonly UsualRoll[]): MinutesBlock[] {
  const wanted = new Map(rolls.map((roll) => [roll.role, roll]))
  const taken = new Set<string>()
  const filled = blocks.map((block): MinutesBlock => {
    const usual = block.type === 'roll' && !taken.has(block.role) ? wanted.get(block.role) : undefined
    if (block.type !== 'roll' || usual === undefined) return block
    taken.add(block.role)
    return { ...block, entries: entriesOf(usual) }
  })
  const added = rolls.filter(({ role }) => !taken.has(role) && !isLeaveRole(role)).map(makeRoll)
  const lastRoll = filled.findLastIndex(({ type }) => type === 'roll')
  const at = lastRoll < 0 ? attachmentsStart(filled) : lastRoll + 1
  return [...filled.slice(0, at), ...added, ...filled.slice(at)]
}

function makeRoll(usual: UsualRoll): Roll {
  const { role, betweenNames, betweenEntries, endMark } = usual
  return createRoll(role, entriesOf(usual), { betweenNames, betweenEntries, endMark })
}

function entriesOf({ entries }: UsualRoll): Roll['entries'] {
  return entries.map((entry) => ({
    ...entry,
    names: [...entry.names],
    unnamed: [...entry.unnamed],
    note: null,
  }))
}

function withDistribution(
  blocks: readonly MinutesBlock[],
  distribution: Series['distribution'],
): MinutesBlock[] {
  if (distribution.length === 0) return [...blocks]
  const own = distribution.map((line) => ({ ...line }))
  if (!blocks.some(({ type }) => type === 'colophon'))
    return [...blocks, createColophon({ distribution: own })]
  return blocks.map((block) => (block.type === 'colophon' ? { ...block, distribution: own } : block))
}

function keepFirstTopic(blocks: readonly MinutesBlock[]): MinutesBlock[] {
  const isBody = ({ type }: MinutesBlock) => ['topic', 'statement', 'item', 'paragraph'].includes(type)
  const first = blocks.findIndex(({ type }) => type === 'topic')
  const second = blocks.findIndex(({ type }, at) => type === 'topic' && at > first)
  const kept = blocks.filter(
    (block, at) => !isBody(block) || first < 0 || second < 0 || (at >= first && at < second),
  )
  if (kept.some(isBody)) return kept
  const at = kept.findIndex(({ type }) => type === 'roll' || type === 'colophon')
  const topic = [createTopic(''), createStatement('')]
  return at < 0 ? [...kept, ...topic] : [...kept.slice(0, at), ...topic, ...kept.slice(at)]
}
