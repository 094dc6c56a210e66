import type { Topic } from '../minutes/blocks.ts'
import type { Decision } from '../minutes/decision.ts'
import type { Wording } from '../minutes/wording.ts'
import { escapePattern, GAP, type PatternPart, parsePattern } from '../pattern/pattern.ts'
import { createDecision, defaultObject, openerMark, writeDecision } from './decision.ts'
import { PLAIN_ACTION, PLAIN_STUDY } from './decision-fields.ts'
import { splitOpener } from './opener.ts'
import { reporterOfTopic } from './topic-title.ts'

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
  const shorter = knownConclusions(wording)
    .filter((conclusion) => opener.endsWith(conclusion))
    .map((conclusion) => opener.slice(0, -conclusion.length))
  return [opener, ...shorter]
}

/** Conclusions understood in every house, though its form does not offer them. */
const COMMON_CONCLUSIONS = [
  '原则上同意',
  '原则上通过',
  '审议通过',
  '一致同意',
  '一致通过',
  '不予通过',
  '不同意',
]

/** The house's conclusions and the common ones, longest first, so that 原则同意 is not read as 同意. */
function knownConclusions(wording: Wording): string[] {
  return [...new Set([...wording.decision.conclusions, ...COMMON_CONCLUSIONS])].sort(
    (a, b) => b.length - a.length,
  )
}

function* readSentence(sentence: string, topic: Topic | null, wording: Wording): Generator<Decision> {
  if (sentence.length > LONGEST_SENTENCE) return
  const reporter = topic && reporterOfTopic(topic, wording)
  for (const conclusion of knownConclusions(wording)) {
    if (!conclusion.split('{object}').every((words) => sentence.includes(words))) continue
    for (const words of ['house', 'any'] as const) {
      const expression = expressionFor({ conclusion, reporter: reporter ?? '', words, wording })
      const found = expression.exec(sentence)?.groups
      if (found) yield* decisionsOf(conclusion, found, topic, wording)
    }
  }
}

/** Longer than any decision's sentence: a text beyond it is not tried. */
export const LONGEST_SENTENCE = 400
const KEPT_EXPRESSIONS = 500
const expressions = new WeakMap<Wording, Map<string, RegExp>>()

function expressionFor(reading: Reading): RegExp {
  const known = expressions.get(reading.wording) ?? new Map<string, RegExp>()
  expressions.set(reading.wording, known)
  const key = `${reading.words} ${reading.conclusion} ${reading.reporter}`
  const kept = known.get(key)
  if (kept) return kept
  if (known.size >= KEPT_EXPRESSIONS) known.clear()
  const made = new RegExp(`^${toExpression(parsePattern(reading.wording.decision.pattern), reading)}$`, 'u')
  known.set(key, made)
  return made
}

type Found = Readonly<Record<string, string | undefined>>

/**
 * What a sentence may come from, the decision that leaves most to the topic first: the same words can be a unit's own or the topic's, an
 * action or a destination that stands for one.
 */
function* decisionsOf(
  conclusion: string,
  found: Found,
  topic: Topic | null,
  wording: Wording,
): Generator<Decision> {
  const reporter = topic && reporterOfTopic(topic, wording)
  const { actions, destinations } = wording.decision
  if ([found.unit, found.lead].some((unit) => unit !== reporter && DEED_IN_UNIT.test(unit ?? ''))) return
  const { object = null, action = null, destination = null } = found
  const nobody = (unit: string | undefined) => (unit === undefined || unit === GAP ? null : unit)
  const followed = (unit: string | null) => (unit === reporter ? [null, unit] : [unit])
  const said = { deadline: found.deadline ?? null, support: found.support ?? null }
  const deeds = [
    ...(action !== null && destinations.includes(action) ? [{ action: null, destination: action }] : []),
    ...(actions.includes(`${action}后`) ? [{ action: `${action}后`, destination }] : []),
    { action, destination },
    ...(destination === null ? [{ action: null, destination: action }] : []),
  ]
  for (const deed of deeds)
    for (const unit of followed(nobody(found.unit)))
      for (const lead of followed(nobody(found.lead)))
        yield createDecision(conclusion, {
          ...said,
          ...deed,
          object: object === defaultObject(topic, wording) ? null : object,
          unit,
          lead,
        })
}

interface Reading {
  readonly conclusion: string
  readonly reporter: string
  /** house: only the wording's own actions and destinations, which leave no doubt where a unit ends; any: other words too. */
  readonly words: 'house' | 'any'
  readonly wording: Wording
}

/** The pattern as a regular expression with one named group for each field of the decision. */
function toExpression(parts: readonly PatternPart[], reading: Reading): string {
  return parts
    .map((part) => {
      if (part.type === 'text') return escapePattern(part.text)
      if (part.type === 'optional') return `(?:${toExpression(part.parts, reading)})?`
      return fieldExpression(part.name, reading)
    })
    .join('')
}

/** A run of words without a mark outside 《》 and （）. */
const WORDS = '(?:《[^《》]*》|（[^（）]*）|[^，。；：《》（）])+?'
/** How an action begins when it is none of the house's own. */
const ACTION = `(?:根据|按照|依据|依照|依规|依法|依程序|结合|参照|吸收|会同|牵头|负责|抓紧|尽快|进一步|继续|按|商(?!务)|再(?!生)|组织(?!部|处|科)|制定|修改|完善)${WORDS}`

/** 由市委办公室牵头修改完善后按程序报批: what a unit is to do is no part of its name. */
const DEED_IN_UNIT =
  /牵头(?!单位|部门|人)|负责|会同|修改|完善|根据|按照|抓紧|尽快|研究(?!院|所|中心|室|会)提出/u

/** A clause that says where the matter goes; 请大家抓紧 and 由甲局办理 are not. */
const DESTINATION = `(?!会后|由|责成|请)(?=[^，。；]*(?:印发|下发|制发|审议|审定|审批|报批|批准|签发|发布|公布|公示|施行|实施|执行|备案|上报|研究|决定|办理))${WORDS}`
/** Fits no text. */
const NOTHING = '(?!)'

function fieldExpression(name: string, { conclusion, reporter, words, wording }: Reading): string {
  switch (name) {
    case 'conclusion':
      return conclusion.split('{object}').map(escapePattern).join(`(?<object>${WORDS})`)
    case 'object':
      return conclusion.includes('{object}') ? '' : `(?<object>${WORDS})`
    case 'unit':
      return `(?<unit>${anyOf([reporter], WORDS)})`
    case 'action':
      return `(?<action>${anyOf(deedsOf(wording), words === 'any' ? ACTION : NOTHING)})`
    case 'destination':
      return `(?<destination>${anyOf(wording.decision.destinations, words === 'any' ? DESTINATION : NOTHING)})`
    case 'deadline':
      return '(?<deadline>[^，。；：《》]+?(?:前|内|底|日|时|期间|同时))'
    case 'lead':
    case 'support':
      return `(?<${name}>${WORDS})`
    default:
      return WORDS
  }
}

/** What the house lets a unit do: its actions, with and without 后, and where it may take the matter. */
function deedsOf({ decision }: Wording): string[] {
  const { actions, destinations } = decision
  return [
    ...actions,
    ...actions.map((action) => action.replace(/后$/u, '')),
    ...destinations,
    PLAIN_ACTION,
    PLAIN_STUDY,
  ]
}

/** The known words first, then the general form. */
function anyOf(known: readonly string[], general: string): string {
  const words = known.filter((word) => word !== '').sort((a, b) => b.length - a.length)
  return [...words.map(escapePattern), general].join('|')
}
