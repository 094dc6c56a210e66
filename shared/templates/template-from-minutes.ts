import type { Derivable, Masthead, MinutesBlock, Opening, Roll, Topic } from '../minutes/blocks.ts'
import { createMeeting, ownText } from '../minutes/factories.ts'
import type { Minutes } from '../minutes/minutes.ts'
import { findTopics, type TopicSpan } from '../minutes/walk.ts'
import { createDecision } from '../wording/decision.ts'
import { splitOpener } from '../wording/opener.ts'
import { titleOfTopic } from '../wording/topic-title.ts'
import type { Wording } from '../wording/wording.ts'
import { TEMPLATE_FORMAT, type Template } from './template.ts'

const EMPTY: [{ text: '' }] = [{ text: '' }]

/**
 * A template from a draft: its wording, header form, kinds of topics with their openers, rolls with their units and the 版记 stay; number,
 * dates, chair, names and all that was said go. Topics of one shape are kept once. The id follows from the name, so that saving under
 * the same name replaces.
 */
export function templateFromMinutes(minutes: Minutes, name: string, id = templateIdFor(name)): Template {
  return {
    templateFormat: TEMPLATE_FORMAT,
    id,
    name: name.trim(),
    description: '',
    suggestedProfileId: minutes.profileId,
    wording: minutes.wording,
    skeleton: emptyBlocks(minutes.children, minutes.wording),
  }
}

/** own- and eight hexadecimal digits of the name (FNV-1a). */
export function templateIdFor(name: string): string {
  let hash = 0x811c9dc5
  for (const character of name.trim()) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  }
  return `own-${hash.toString(16).padStart(8, '0')}`
}

function emptyBlocks(blocks: readonly MinutesBlock[], wording: Wording): MinutesBlock[] {
  const result: MinutesBlock[] = []
  for (const block of blocks) {
    if (block.type === 'masthead') result.push(emptyMasthead(block))
    if (block.type === 'opening') result.push(emptyOpening(block, wording))
  }
  const seen = new Set<string>()
  for (const span of findTopics(blocks)) {
    const emptied = emptyTopic(blocks, span, wording)
    const shape = JSON.stringify(emptied)
    if (!seen.has(shape)) result.push(...emptied)
    seen.add(shape)
  }
  for (const block of blocks) {
    if (block.type === 'roll') result.push(emptyRoll(block))
    if (block.type === 'colophon') result.push({ ...block, printDate: null })
  }
  return result
}

function emptyMasthead(block: Masthead): Masthead {
  const title = block.title === null ? null : '关于□□的会议纪要'
  return { ...block, number: null, issueDate: null, title }
}

function emptyOpening(block: Opening, wording: Wording): Opening {
  const { body, name } = block.meeting
  return {
    type: 'opening',
    meeting: createMeeting({ body, name }),
    form: block.form ?? wording.openingForms[0]?.id ?? null,
    children: EMPTY,
  }
}

/** The heading with its kind only, statements with their openers only, one empty item where there were items. */
function emptyTopic(blocks: readonly MinutesBlock[], span: TopicSpan, wording: Wording): MinutesBlock[] {
  const result: MinutesBlock[] = []
  const heading = span.heading === null ? undefined : blocks[span.heading]
  if (heading?.type === 'topic') result.push(emptyHeading(heading, wording))
  for (const { statement, items } of span.statements) {
    for (const index of [statement, ...items.slice(0, 1)]) {
      const block = blocks[index]
      if (block?.type === 'statement' || block?.type === 'item') result.push(emptySentence(block, wording))
    }
  }
  return result
}

function emptyHeading(block: Topic, wording: Wording): Topic {
  const { kind } = titleOfTopic(block, wording)
  return { ...block, reporter: null, documentKind: null, children: [{ text: kind ?? '' }] }
}

function emptySentence<Block extends Derivable>(block: Block, wording: Wording): Block {
  const derived = block.derived
  if (derived?.from === 'decision') {
    const { conclusion, action } = derived.decision
    const stock = action !== null && wording.decision.actions.includes(action) ? action : null
    return { ...block, derived: { ...derived, decision: createDecision(conclusion, { action: stock }) } }
  }
  if (derived !== null) return block
  const { opener, mark } = splitOpener(ownText(block), wording)
  return { ...block, children: [{ text: block.type === 'item' ? '' : `${opener ?? ''}${mark}` }] }
}

/** Units stay in their order; people and reasons go. */
function emptyRoll(block: Roll): Roll {
  const entries = block.entries
    .filter((entry) => entry.unit !== null && entry.unnamed.length === 0)
    .map((entry) => ({ ...entry, names: [], note: null }))
  return { ...block, entries }
}
