import type { Topic } from '../minutes/blocks.ts'
import type { Wording } from '../minutes/wording.ts'
import { escapePattern, fillPattern, GAP, type PatternPart, parsePattern } from '../pattern/pattern.ts'
import { findHouseKind, reporterOfTopic, type TopicTitle, titleOfTopic } from './topic-title.ts'

/** Used when the topic's kind has no sentence of its own but the writer asked for one. */
const PLAIN_REPORT = '会议听取了[{reporter}]关于{subject}的汇报。'

/** The sentence that opens a topic: 会议听取并审议了市发改委关于《…》的汇报。 null: the wording has none for this kind of topic. */
export function composeReport(topic: Topic, wording: Wording): string | null {
  const title = titleOfTopic(topic, wording)
  const pattern = findReportPattern(title, wording)
  return pattern === null ? null : fillReport(pattern, reporterOfTopic(topic, wording), title)
}

/** As composeReport, with the plain sentence where the kind has none: for a block that is derived already. */
export function composeReportAnyway(topic: Topic | null, wording: Wording): string {
  if (topic === null) return fillPattern(PLAIN_REPORT, {})
  const title = titleOfTopic(topic, wording)
  return fillReport(findReportPattern(title, wording) ?? PLAIN_REPORT, reporterOfTopic(topic, wording), title)
}

function findReportPattern(title: TopicTitle, wording: Wording): string | null {
  return findHouseKind(title.kind, wording)?.report ?? null
}

/** Units that the heading names together report together, though the topic's 汇报单位 is only the first of them. */
function fillReport(pattern: string, given: string | null, title: TopicTitle): string {
  const reporter = given !== null && title.reporter?.startsWith(given) ? title.reporter : given
  return fillPattern(pattern, { reporter, subject: reportSubject(pattern, title.subject, reporter) })
}

/** The subject without the words the pattern itself puts around it: no 甲局关于甲局关于…, no 关于关于…, no …的汇报的汇报, …的请示的汇报. */
function reportSubject(pattern: string, subject: string, reporter: string | null): string {
  let words = subject.replace('《》', `《${GAP}》`)
  if (reporter !== null && pattern.includes('{reporter}') && words.startsWith(reporter)) {
    words = words.slice(reporter.length)
  }
  if (pattern.includes('关于{subject}')) words = words.replace(/^关于/u, '')
  if (pattern.includes('{subject}的汇报'))
    words = words.replace(/(?:的(?=情况)|)(情况|)的?(?:汇报|请示|(?<=情况的?)报告)$/u, '$1')
  return words === '' ? GAP : words
}

/**
 * Reads 汇报单位 and subject from a sentence of the house: 会议听取并审议了市发改委关于《…》的汇报。 null when the sentence is not
 * one of the topic's kind or does not speak of the topic's subject. The subject may carry a stray word (关于审议《…》).
 */
export function readReport(
  text: string,
  topic: Topic,
  wording: Wording,
): { reporter: string | null; subject: string } | null {
  const title = titleOfTopic(topic, wording)
  const pattern = findReportPattern(title, wording)
  if (pattern === null || title.subject === '') return null
  const reporter = reporterOfTopic(topic, wording)
  const match = new RegExp(`^${toExpression(parsePattern(pattern))}$`, 'u').exec(text)
  const subject = match?.groups?.subject
  if (subject === undefined) return null
  if (!subject.includes(reportSubject(pattern, title.subject, reporter))) return null
  return { reporter: match?.groups?.reporter ?? null, subject }
}

function toExpression(parts: readonly PatternPart[]): string {
  return parts
    .map((part) => {
      if (part.type === 'text') return escapePattern(part.text)
      if (part.type === 'optional') return `(?:${toExpression(part.parts)})?`
      // A unit has neither 关于 nor a document's name in it.
      if (part.name === 'reporter') return '(?<reporter>(?:(?!关于)[^，。；《》])+?)'
      return part.name === 'subject' ? '(?<subject>.+)' : '.*?'
    })
    .join('')
}
