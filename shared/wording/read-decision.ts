import type { Topic } from '../minutes/blocks.ts'
import type { Decision } from '../minutes/decision.ts'
import { createDecision, defaultObject, openerMark, writeDecision } from './decision.ts'
import { splitOpener } from './opener.ts'
import { escapePattern, type PatternPart, parsePattern } from './pattern.ts'
import type { Wording } from './wording.ts'

export interface DecisionReading {
  readonly opener: string | null
  readonly decision: Decision
}

/**
 * Reads a decision back from its sentence. null unless writing what was read gives the very same text, so that turning a sentence into a
 * form never changes a character. Facts that the topic has (该《文种》, 汇报单位) are read as null: they keep following the topic.
 */
export function readDecision(text: string, topic: Topic | null, wording: Wording): DecisionReading | null {
  for (const opener of possibleOpeners(text, wording)) {
    const mark = opener === null ? '' : openerMark(opener, wording)
    if (opener !== null && !text.startsWith(opener + mark)) continue
    const sentence = text.slice((opener?.length ?? 0) + mark.length)
    for (const decision of readSentence(sentence, topic, wording)) {
      if (writeDecision(decision, opener, topic, wording) === text) return { opener, decision }
    }
  }
  return null
}

/** 会议明确 as it is; 会议原则同意 also as 会议 with the conclusion left to the sentence; none at all for an item. */
function possibleOpeners(text: string, wording: Wording): (string | null)[] {
  const { opener } = splitOpener(text, wording)
  if (opener === null) return [null]
  const shorter = wording.decision.conclusions
    .filter((conclusion) => opener.endsWith(conclusion))
    .map((conclusion) => opener.slice(0, -conclusion.length))
  return [opener, ...shorter]
}

function* readSentence(sentence: string, topic: Topic | null, wording: Wording): Generator<Decision> {
  const ordered = [...wording.decision.conclusions].sort((a, b) => b.length - a.length)
  for (const conclusion of ordered) {
    const source = `^${expression(parsePattern(wording.decision.pattern), conclusion, topic, wording)}$`
    const found = new RegExp(source, 'u').exec(sentence)?.groups
    if (found) yield toDecision(conclusion, found, topic, wording)
  }
}

function toDecision(
  conclusion: string,
  found: Readonly<Record<string, string | undefined>>,
  topic: Topic | null,
  wording: Wording,
): Decision {
  const { object = null, unit = null } = found
  return createDecision(conclusion, {
    object: object === defaultObject(topic, wording) ? null : object,
    unit: unit === (topic?.reporter ?? null) ? null : unit,
    action: found.action ?? null,
    destination: found.destination ?? null,
    deadline: found.deadline ?? null,
    lead: found.lead ?? null,
    support: found.support ?? null,
  })
}

/** The pattern as a regular expression with one named group for each field of the decision. */
function expression(
  parts: readonly PatternPart[],
  conclusion: string,
  topic: Topic | null,
  wording: Wording,
): string {
  return parts
    .map((part) => {
      if (part.type === 'text') return escapePattern(part.text)
      if (part.type === 'optional') return `(?:${expression(part.parts, conclusion, topic, wording)})?`
      return fieldExpression(part.name, conclusion, topic, wording)
    })
    .join('')
}

/** A run of words without a mark outside 《》 and （）. */
const WORDS = '(?:《[^《》]*》|（[^（）]*）|[^，。；：《》])+?'
/** How an action begins when it is none of the house's own. */
const ACTION_START =
  '(?:根据|按照|依据|依照|结合|参照|吸收|会同|牵头|负责|抓紧|尽快|进一步|继续|按|再|组织|制定|修改|完善)'

function fieldExpression(name: string, conclusion: string, topic: Topic | null, wording: Wording): string {
  switch (name) {
    case 'conclusion':
      return conclusion.split('{object}').map(escapePattern).join(`(?<object>${WORDS})`)
    case 'object':
      return conclusion.includes('{object}') ? '' : `(?<object>${WORDS})`
    case 'unit':
      return `(?<unit>${anyOf([topic?.reporter ?? ''], WORDS)})`
    case 'action':
      return `(?<action>${anyOf(wording.decision.actions, `${ACTION_START}${WORDS}`)})`
    case 'destination':
      return `(?<destination>${anyOf(wording.decision.destinations, WORDS)})`
    case 'deadline':
      return '(?<deadline>[^，。；：《》]+?(?:前|内|底|日|时|期间|同时))'
    case 'lead':
    case 'support':
      return `(?<${name}>${WORDS})`
    default:
      return WORDS
  }
}

/** The known words first, then the general form. */
function anyOf(known: readonly string[], general: string): string {
  const words = known.filter((word) => word !== '').sort((a, b) => b.length - a.length)
  return [...words.map(escapePattern), general].join('|')
}
