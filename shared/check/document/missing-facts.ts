import type { Masthead, Opening, Topic } from '../../minutes/blocks.ts'
import { ownText } from '../../minutes/factories.ts'
import type { MinutesContext } from '../../minutes/minutes.ts'
import type { Wording } from '../../minutes/wording.ts'
import { parsePattern } from '../../pattern/pattern.ts'
import { meetingFields } from '../../wording/opening.ts'
import { isEmptyRoll, isIdleRoll } from '../../wording/roll-text.ts'
import { hearsReport, reporterOfTopic, titleOfTopic } from '../../wording/topic-title.ts'
import type { Found } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** A fact that the paper has a place for and that nobody has entered yet; in the order of the paper. O(n). */
export const missingFacts: Rule<MinutesContext> = {
  id: 'missing-facts',
  level: 'hint',
  group: 'title',
  source: '本单位模板',
  find: ({ children, wording }) =>
    children.flatMap((block, index): Found[] => {
      const inForm = (fields: readonly string[]) => fields.map((field) => ({ index, field }))
      switch (block.type) {
        case 'masthead':
          return inForm(missingInMasthead(block))
        case 'opening':
          return inForm(missingInOpening(block, wording))
        case 'topic': {
          const next = children[index + 1]
          // A heading without words, or a topic without reporter, can be meant where nothing follows from it.
          const isOpen = next?.type === 'statement' && next.derived?.from === 'report'
          return isOpen ? inForm(missingInTopic(block, wording)) : []
        }
        case 'roll':
          return isEmptyRoll(block) && !isIdleRoll(block)
            ? [{ index, field: 'roll.entries', data: { found: block.role } }]
            : []
        default:
          return []
      }
    }),
}

function missingInMasthead(masthead: Masthead): string[] {
  const fields = ['organ', 'kind', 'number', 'issuer', 'issueDate'] as const
  return fields.filter((field) => masthead[field] === null).map((field) => `masthead.${field}`)
}

/** The facts that the fields of an opening's pattern are written from, in the order of the form. */
const OPENING_FACTS: readonly (readonly [fact: string, fields: readonly string[]])[] = [
  ['meeting.body', ['body']],
  ['meeting.ordinal', ['ordinal']],
  ['meeting.name', ['name', 'meeting']],
  ['meeting.date', ['date', 'monthDay', 'year']],
  ['meeting.period', ['period']],
  ['meeting.place', ['place']],
  ['meeting.chairName', ['chairName']],
  ['meeting.chairPost', ['chairPost']],
]

/** What its form would write as □□. */
function missingInOpening({ meeting, form }: Opening, wording: Wording): string[] {
  const pattern = wording.openingForms.find((known) => known.id === form)?.pattern
  if (pattern === undefined) return []
  const values = meetingFields(meeting)
  const missing = new Set<string>()
  for (const part of parsePattern(pattern))
    if (part.type === 'field' && part.name in values && values[part.name] === null) missing.add(part.name)
  return OPENING_FACTS.filter(([, fields]) => fields.some((field) => missing.has(field))).map(
    ([fact]) => fact,
  )
}

function missingInTopic(topic: Topic, wording: Wording): string[] {
  return [
    ...(ownText(topic) === '' ? ['topic.subject'] : []),
    ...(namesReporter(topic, wording) && reporterOfTopic(topic, wording) === null ? ['topic.reporter'] : []),
  ]
}

/** Whether somebody reports on the topic. 传达学习 can say who conveys it and need not. */
function namesReporter(topic: Topic, wording: Wording): boolean {
  const { kind } = titleOfTopic(topic, wording)
  return kind === null || hearsReport(kind)
}
