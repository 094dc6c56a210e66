import type { Masthead, Opening, Topic } from '#shared/minutes/blocks.ts'
import { ownText } from '#shared/minutes/factories.ts'
import type { MinutesContext } from '#shared/minutes/minutes.ts'
import type { Wording } from '#shared/minutes/wording.ts'
import { parsePattern } from '#shared/pattern/pattern.ts'
import { meetingFields } from '#shared/wording/opening.ts'
import { isEmptyRoll } from '#shared/wording/roll-text.ts'
import { reporterOfTopic } from '#shared/wording/topic-title.ts'
import { factsStrings as strings } from '../strings/facts.ts'

/** A fact that the paper has a place for and that nobody has entered yet. */
export interface MissingFact {
  /** The block whose form has the field. */
  readonly index: number
  /** The label of the field in that form; for an empty roll the button that adds a row. */
  readonly field: string
  /** What to call it where the form is not seen. */
  readonly name: string
}

/** Facts still to be entered, in the order of the paper; none for a finished document. O(n). */
export function findMissingFacts({ children, wording }: MinutesContext): MissingFact[] {
  return children.flatMap((block, index): MissingFact[] => {
    const named = (fields: readonly string[]) => fields.map((field) => ({ index, field, name: field }))
    switch (block.type) {
      case 'masthead':
        return named(missingInMasthead(block))
      case 'opening':
        return named(missingInOpening(block, wording))
      case 'topic': {
        const next = children[index + 1]
        // A heading without words, or a topic without reporter, can be meant where nothing follows from it.
        const isOpen = next?.type === 'statement' && next.derived?.from === 'report'
        return isOpen ? missingInTopic(block, wording).map((fact) => ({ ...fact, index })) : []
      }
      case 'roll':
        return isEmptyRoll(block) ? [{ index, field: strings.addEntry, name: block.role }] : []
      default:
        return []
    }
  })
}

function missingInMasthead(masthead: Masthead): string[] {
  const facts = [
    [strings.organ, masthead.organ],
    [strings.kind, masthead.kind],
    [strings.number, masthead.number],
    [strings.issuer, masthead.issuer],
    [strings.issueDate, masthead.issueDate],
  ] as const
  return facts.filter(([, value]) => value === null).map(([field]) => field)
}

const OPENING_FIELDS: Readonly<Record<string, string>> = {
  body: strings.body,
  ordinal: strings.ordinal,
  name: strings.meetingName,
  meeting: strings.meetingName,
  date: strings.date,
  monthDay: strings.date,
  year: strings.date,
  period: strings.period,
  place: strings.place,
  chairName: strings.chairName,
  chairPost: strings.chairPost,
}

/** What its form would write as □□, in the order of the fields on the screen. */
function missingInOpening({ meeting, form }: Opening, wording: Wording): string[] {
  const pattern = wording.openingForms.find((known) => known.id === form)?.pattern
  if (pattern === undefined) return []
  const values = meetingFields(meeting)
  const missing = new Set<string | undefined>()
  for (const part of parsePattern(pattern))
    if (part.type === 'field' && part.name in values && values[part.name] === null)
      missing.add(OPENING_FIELDS[part.name])
  return [...new Set(Object.values(OPENING_FIELDS))].filter((field) => missing.has(field))
}

function missingInTopic(topic: Topic, wording: Wording): { field: string; name: string }[] {
  const title = { field: strings.topicName, name: `${strings.topic}${strings.topicName}` }
  const reporter = { field: strings.reporter, name: strings.reporter }
  return [
    ...(ownText(topic) === '' ? [title] : []),
    ...(reporterOfTopic(topic, wording) === null ? [reporter] : []),
  ]
}
