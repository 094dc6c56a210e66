import type { Meeting, Topic } from '../minutes/blocks.ts'
import type { MinutesContext } from '../minutes/minutes.ts'
import { findOpening } from '../minutes/walk.ts'
import type { OpeningForm, Wording } from '../minutes/wording.ts'
import { fillPattern, GAP, type PatternFields } from '../pattern/pattern.ts'
import { formatDate } from '../text/numerals.ts'
import { titleOfTopic } from './topic-title.ts'

/**
 * The opening paragraph (开头段) from the meeting's facts and the topics, in the form asked for, else in the document's own, else in the
 * wording's first. A line break in the pattern begins a new paragraph (时间：… 地点：… 主持：…).
 */
export function composeOpening(context: MinutesContext, form?: string): string {
  const opening = findOpening(context.children)
  const pattern = findForm(context.wording, form ?? opening?.form ?? null).pattern
  const agenda = opening?.meeting.agenda || null
  return fillPattern(pattern, {
    ...meetingFields(opening?.meeting ?? null),
    topics: pattern.includes('{topics}') ? (agenda ?? composeTopicList(context, 'listed')) : '',
    topicsBare: pattern.includes('{topicsBare}') ? (agenda ?? composeTopicList(context, 'bare')) : '',
  })
}

function findForm(wording: Wording, id: string | null): OpeningForm {
  const form = wording.openingForms.find((known) => known.id === id) ?? wording.openingForms[0]
  return form ?? { id: '', label: '', pattern: '' }
}

/** Facts of the meeting by the names that patterns use. {monthDay}: the date without its year. {meeting}: the whole name. */
export function meetingFields(meeting: Meeting | null): PatternFields {
  if (meeting === null) return {}
  const date = meeting.date === null ? null : formatDate(meeting.date)
  const whole = `${meeting.body ?? ''}${meeting.ordinal ?? ''}${meeting.name ?? ''}`
  return {
    date,
    monthDay: date === null ? null : date.slice(date.indexOf('年') + 1),
    year: date === null ? null : date.slice(0, date.indexOf('年')),
    period: meeting.period,
    place: meeting.place,
    chairName: meeting.chairName,
    chairPost: meeting.chairPost,
    purpose: meeting.purpose,
    companions: meeting.companions,
    body: meeting.body,
    ordinal: meeting.ordinal,
    name: meeting.name,
    meeting: whole === '' ? null : whole,
  }
}

/**
 * 传达学习…精神，审议了《甲》《乙》: topics in their order, neighbours of one kind under one verb, names in 《》 without a mark
 * between them (GB/T 15834), other subjects with 、. Headings without words are passed over. `verbs`: listed — the wording's verb for the
 * list (审议了); bare — as in the heading (审议).
 */
export function composeTopicList(context: MinutesContext, verbs: 'listed' | 'bare'): string {
  const groups: { verb: string; subjects: string }[] = []
  for (const block of context.children) {
    if (block.type !== 'topic') continue
    const entry = listTopic(block, context.wording, verbs)
    if (entry === null) continue
    const group = groups.at(-1)
    if (group === undefined || group.verb !== entry.verb) groups.push({ ...entry })
    else group.subjects += joinMark(group.subjects, entry.subjects) + entry.subjects
  }
  return groups.map((group) => group.verb + group.subjects).join('，')
}

function listTopic(
  topic: Topic,
  wording: Wording,
  verbs: 'listed' | 'bare',
): { verb: string; subjects: string } | null {
  const { kind, subject } = titleOfTopic(topic, wording)
  if (kind === null && subject === '') return null
  const spoken = kind ?? (subject.startsWith('《') ? '审议' : '研究')
  const house = verbs === 'bare' ? undefined : wording.topicKinds.find((known) => known.kind === spoken)
  const verb = house?.listed ?? (kind === null ? `${spoken}${verbs === 'bare' ? '' : '了'}` : kind)
  return { verb, subjects: subject === '' ? GAP : subject.replace('《》', `《${GAP}》`) }
}

function joinMark(before: string, after: string): string {
  return before.endsWith('》') && after.startsWith('《') ? '' : '、'
}
