import type { Derivable, Masthead, MinutesBlock, Opening, Roll, Topic } from '../minutes/blocks.ts'
import { createMeeting, ownText } from '../minutes/factories.ts'
import type { Minutes } from '../minutes/minutes.ts'
import { attachmentsStart } from '../minutes/order.ts'
import { TEMPLATE_FORMAT } from '../minutes/upgrade.ts'
import { findTopics, positionsOf, type TopicSpan } from '../minutes/walk.ts'
import type { Wording } from '../minutes/wording.ts'
import { createDecision } from '../wording/decision.ts'
import { splitOpener } from '../wording/opener.ts'
import { titleOfTopic } from '../wording/topic-title.ts'
import type { Template } from './template.ts'

const EMPTY: [{ text: '' }] = [{ text: '' }]

export interface TemplateWishes {
  readonly id: string
  readonly name: string
  /** Keep who chairs and the units and names of the rolls: they hardly change from meeting to meeting. */
  readonly keepsPeople: boolean
  /** Keep who was on leave (请假, 缺席): that was so at this meeting only. */
  readonly keepsLeave: boolean
  /** Keep the conclusions and actions of decisions: they were this meeting's. */
  readonly keepsDecisions: boolean
}

/** 请假, 因事请假, 缺席, 未出席: who is missing changes with every meeting. */
const LEAVE = /请假|缺席|未(?:出|参|到)|因(?:事|病|公)/u

/**
 * A template from a draft: its wording, header form, kinds of topics with their openers, rolls and the 版记 stay; number, dates, who was on leave, what was decided and
 * all that was said go. Of each kind of topic the first is kept.
 */
export function templateFromMinutes(minutes: Minutes, wishes: TemplateWishes): Template {
  const { id, name, keepsPeople } = wishes
  const { children, wording, profileId } = minutes
  const skeleton: MinutesBlock[] = []
  for (const block of children) {
    if (block.type === 'masthead') skeleton.push(emptyMasthead(block))
    if (block.type === 'opening') skeleton.push(emptyOpening(block, wording, keepsPeople))
  }
  skeleton.push(...emptyTopics(children, wording, wishes.keepsDecisions))
  for (const block of children) {
    if (block.type === 'roll') skeleton.push(emptyRoll(block, wishes))
    if (block.type === 'colophon') skeleton.push({ ...block, printDate: null })
  }
  return {
    templateFormat: TEMPLATE_FORMAT,
    id,
    name: name.trim(),
    description: '',
    suggestedProfileId: profileId,
    wording: { ...wording, itemMarks: usedMarks(children, wording) },
    skeleton,
  }
}

/** The marks that the items of the body have on each level; those of the house where there are none. */
function usedMarks(blocks: readonly MinutesBlock[], { itemMarks }: Wording): Wording['itemMarks'] {
  const body = blocks.slice(0, attachmentsStart(blocks))
  const used = ([1, 2, 3] as const).map((level) => {
    const item = body.find((block) => block.type === 'item' && block.level === level && block.mark !== 'none')
    return item?.type === 'item' ? item.mark : undefined
  })
  const [first, second, third] = itemMarks
  return [used[0] ?? first, used[1] ?? second, used[2] ?? third]
}

function emptyTopics(
  blocks: readonly MinutesBlock[],
  wording: Wording,
  keepsDecisions: boolean,
): MinutesBlock[] {
  const result: MinutesBlock[] = []
  const seen = new Set<string | null>()
  for (const span of findTopics(blocks)) {
    const heading = span.heading === null ? undefined : blocks[span.heading]
    const kind = heading?.type === 'topic' ? titleOfTopic(heading, wording).kind : null
    if (seen.has(kind)) continue
    if (heading?.type === 'topic') seen.add(kind)
    result.push(...emptyTopic(blocks, span, wording, keepsDecisions))
  }
  return result
}

function emptyMasthead(block: Masthead): Masthead {
  const title = block.title === null ? null : '关于□□的会议纪要'
  return {
    ...block,
    copyNumber: null,
    secrecy: null,
    urgency: null,
    number: null,
    issueDate: null,
    title,
  }
}

function emptyOpening(block: Opening, wording: Wording, keepsPeople: boolean): Opening {
  const { body, name, chairName, chairPost, place } = block.meeting
  const chair = keepsPeople ? { chairName, chairPost, place } : {}
  return {
    type: 'opening',
    id: block.id,
    meeting: createMeeting({ body, name, ...chair }),
    form: block.form ?? wording.openingForms[0]?.id ?? null,
    children: EMPTY,
  }
}

/** The heading with its kind only, statements with their openers only, one empty item where there were items. */
function emptyTopic(
  blocks: readonly MinutesBlock[],
  span: TopicSpan,
  wording: Wording,
  keepsDecisions: boolean,
): MinutesBlock[] {
  const result: MinutesBlock[] = []
  const heading = span.heading === null ? undefined : blocks[span.heading]
  if (heading?.type === 'topic') result.push(emptyHeading(heading, wording))
  for (const { statement, items } of span.statements) {
    for (const index of positionsOf({ statement, items: items.slice(0, 1) })) {
      const block = blocks[index]
      if (block?.type !== 'statement' && block?.type !== 'item') continue
      const emptied = emptySentence(block, wording, keepsDecisions)
      // A statement of which nothing stays was about this meeting only.
      if (emptied.type === 'item' || emptied.derived !== null || ownText(emptied) !== '') result.push(emptied)
    }
  }
  return result
}

function emptyHeading(block: Topic, wording: Wording): Topic {
  const { kind } = titleOfTopic(block, wording)
  return { ...block, start: null, reporter: null, documentKind: null, children: [{ text: kind ?? '' }] }
}

function emptySentence<Block extends Derivable>(
  block: Block,
  wording: Wording,
  keepsDecisions: boolean,
): Block {
  const derived = block.derived
  if (derived?.from === 'decision') {
    if (!keepsDecisions) {
      const conclusion = wording.decision.conclusions[0] ?? derived.decision.conclusion
      return { ...block, derived: { ...derived, decision: createDecision(conclusion) } }
    }
    const { conclusion, action } = derived.decision
    const stock = action !== null && wording.decision.actions.includes(action) ? action : null
    return { ...block, derived: { ...derived, decision: createDecision(conclusion, { action: stock }) } }
  }
  if (derived !== null) return block
  const { opener, mark } = splitOpener(ownText(block), wording)
  return { ...block, children: [{ text: block.type === 'item' ? '' : `${opener ?? ''}${mark}` }] }
}

/** Reasons go; the rest stays when people are kept, and who was on leave only when that is asked for. */
function emptyRoll({ remarks: _, ...block }: Roll, { keepsPeople, keepsLeave }: TemplateWishes): Roll {
  const keeps = LEAVE.test(block.role) ? keepsLeave : keepsPeople
  return { ...block, entries: keeps ? block.entries.map((entry) => ({ ...entry, note: null })) : [] }
}
