import type { Topic } from '../minutes/blocks.ts'
import type { Decision } from '../minutes/decision.ts'
import type { Wording } from '../minutes/wording.ts'
import { fillPattern, GAP, type PatternFields } from '../pattern/pattern.ts'
import { settleFields, tidyWords } from './decision-fields.ts'
import { findHouseKind, reporterOfTopic, titleOfTopic } from './topic-title.ts'

/** A decision with nothing said but its conclusion: everything else as the topic has it. */
export function createDecision(conclusion: string, fields: Partial<Decision> = {}): Decision {
  return {
    conclusion,
    object: null,
    unit: null,
    action: null,
    destination: null,
    deadline: null,
    lead: null,
    support: null,
    ...fields,
  }
}

/**
 * The sentence of a decision: 会议明确，原则同意该《工作要点》，会后由市发改委根据会议讨论意见修改完善后，以市政府办公室名义印发。
 * `opener` null: an item, without a set phrase. A responsible unit that nobody has named is shown as □□ when there is an action for it.
 * A conclusion may hold {object} where the object does not follow it: 对{object}再作研究.
 */
export function writeDecision(
  decision: Decision,
  opener: string | null,
  topic: Topic | null,
  wording: Wording,
): string {
  const object = tidyWords(decision.object) ?? defaultObject(topic, wording)
  const conclusion = tidyWords(decision.conclusion) ?? ''
  const within = conclusion.includes('{object}')
  const fields = {
    ...settleFields(decision, topic && reporterOfTopic(topic, wording)),
    conclusion: within ? fillPattern(conclusion, { object }) : conclusion,
    object: within ? '' : object,
    documentKind: topic === null ? null : documentKindOf(topic, wording),
  }
  const sentence = fillSentence(wording.decision.pattern, fields)
  return `${opener === null ? '' : opener + openerMark(opener, wording)}${sentence}`
}

/** A pattern that cannot say the action without a unit names who leads. */
function fillSentence(pattern: string, fields: PatternFields): string {
  const sentence = fillPattern(pattern, fields)
  const isLost = fields.action && !fields.unit && fields.lead && !sentence.includes(fields.action)
  return isLost ? fillPattern(pattern, { ...fields, unit: fields.lead }) : sentence
}

/** What stands between a decision's opener and its sentence: the house's mark; nothing after 会议 and 会议研究并 (会议原则同意…). */
export function openerMark(opener: string, wording: Wording): string {
  const house = wording.openers.find((known) => known.phrase === opener)
  if (house) return house.mark
  return /(?:会议|并|了)$/u.test(opener) ? '' : '，'
}

/**
 * What is decided on when the decision does not say: 该《实施方案》; 《…》 in full when the kind is not known or there are several; 该汇报 or
 * 该事项, as the wording has it for the kind of topic, when the topic is not about a document.
 */
export function defaultObject(topic: Topic | null, wording: Wording): string {
  if (topic === null) return wording.decision.plainObject
  const documentKind = documentKindOf(topic, wording)
  if (documentKind !== null) return fillPattern(wording.decision.objectPattern, { documentKind })
  const { kind, documents } = titleOfTopic(topic, wording)
  if (documents.length > 0) return documents.map((name) => `《${name === '' ? GAP : name}》`).join('')
  return findHouseKind(kind, wording)?.object ?? wording.decision.plainObject
}

/** The document kind the topic gives, else the one read from its title. */
export function documentKindOf(topic: Topic, wording: Wording): string | null {
  if (topic.documentKind !== null && topic.documentKind !== '') return topic.documentKind
  return titleOfTopic(topic, wording).documentKind
}
