import type { MinutesBlock } from '#shared/minutes/blocks.ts'
import { createMeeting, createStatement, createTopic } from '#shared/minutes/factories.ts'
import type { Minutes } from '#shared/minutes/minutes.ts'
import { TEMPLATE_FORMAT, type Template } from '#shared/templates/template.ts'

export interface TemplateWishes {
  readonly id: string
  readonly name: string
  /** Keep units and names of the rolls: they hardly change from meeting to meeting. */
  readonly keepsRolls: boolean
}

/**
 * A template of a document: its wording, what of the masthead, the meeting, the rolls and the 版记 repeats, and one empty topic. Numbers,
 * dates, topics and their words stay behind.
 */
export function templateFromMinutes(minutes: Minutes, wishes: TemplateWishes): Template {
  const skeleton: MinutesBlock[] = []
  let hasTopic = false
  for (const block of minutes.children) {
    if (
      block.type === 'topic' ||
      block.type === 'statement' ||
      block.type === 'item' ||
      block.type === 'paragraph'
    ) {
      if (hasTopic) continue
      hasTopic = true
      const first = minutes.children.find((one) => one.type === 'topic')
      skeleton.push(
        createTopic('', { numbering: first?.numbering ?? 'chinese' }),
        createStatement('', { derived: { from: 'report' } }),
      )
    } else {
      skeleton.push(withoutFacts(block, minutes, wishes.keepsRolls))
    }
  }
  return {
    templateFormat: TEMPLATE_FORMAT,
    id: wishes.id,
    name: wishes.name,
    description: '',
    suggestedProfileId: minutes.profileId,
    wording: minutes.wording,
    skeleton,
  }
}

/** What of a block repeats at the next meeting. */
function withoutFacts(block: MinutesBlock, minutes: Minutes, keepsRolls: boolean): MinutesBlock {
  switch (block.type) {
    case 'masthead':
      return { ...block, number: null, title: null, issueDate: null }
    case 'opening': {
      const { body, name, place, chairName, chairPost } = block.meeting
      const meeting = createMeeting({ body, name, place, chairName, chairPost })
      const form = block.form ?? minutes.wording.openingForms[0]?.id ?? null
      return { type: 'opening', meeting, form, children: [{ text: '' }] }
    }
    case 'roll':
      return keepsRolls
        ? { ...block, entries: block.entries.map((entry) => ({ ...entry, note: null })) }
        : { ...block, entries: [] }
    case 'colophon':
      return { ...block, printDate: null }
    default:
      return block
  }
}
