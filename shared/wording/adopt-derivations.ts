import type { Derivable, MinutesBlock, Opening, Topic } from '../minutes/blocks.ts'
import type { Derivation } from '../minutes/decision.ts'
import { ownText } from '../minutes/factories.ts'
import type { MinutesContext } from '../minutes/minutes.ts'
import type { Wording } from '../minutes/wording.ts'
import { GAP } from '../pattern/pattern.ts'
import { composeOpening } from './opening.ts'
import { readDecision } from './read-decision.ts'
import { composeReport, readReport } from './report.ts'

/**
 * Turns hand-written text that equals what would be derived into derived blocks: the opening, report sentences, decisions. A topic
 * without 汇报单位 takes the one its report sentence names. What is printed never changes; O(n).
 */
export function adoptDerivations(context: MinutesContext): MinutesBlock[] {
  const { wording } = context
  const named = nameReporters(context.children, wording)
  const blocks = withWholeOpening({ wording, children: named })
  let topic: Topic | null = null
  return blocks.map((block) => {
    if (block.type === 'topic') topic = block
    if (block.type === 'opening') return adoptOpening(block, { wording, children: blocks })
    if (block.type === 'statement' || block.type === 'item') return adoptSentence(block, topic, wording)
    return block
  })
}

/** Lines before the opening that may be the beginning of it: 时间, 地点, 主持 … */
const MOST_LINES = 6

/** An opening in lines (时间：… 地点：… 主持：… 现将…纪要如下：), of which a text has paragraphs and a last line. */
function withWholeOpening(context: MinutesContext): MinutesBlock[] {
  const { children, wording } = context
  const at = children.findIndex(({ type }) => type === 'opening')
  const opening = children[at]
  if (opening?.type !== 'opening' || opening.form !== null || hasBold(opening)) return [...children]
  const printed = wording.openingForms
    .filter(({ pattern }) => pattern.includes('\n'))
    .map(({ id }) => ({ id, text: composeOpening(context, id) }))
  let text = ownText(opening)
  for (let from = at - 1; from >= Math.max(0, at - MOST_LINES); from -= 1) {
    const before = children[from]
    if (before?.type !== 'paragraph' || before.startsPage || hasBold(before)) break
    text = `${ownText(before)}\n${text}`
    const form = printed.find((one) => one.text === text)
    if (form === undefined) continue
    const whole: Opening = { ...opening, form: form.id, children: [{ text: '' }] }
    return [...children.slice(0, from), whole, ...children.slice(at + 1)]
  }
  return [...children]
}

function adoptOpening(block: Opening, context: MinutesContext): Opening {
  if (block.form !== null || hasBold(block)) return block
  const text = ownText(block)
  if (text === '') return block
  const form = context.wording.openingForms.find((known) => composeOpening(context, known.id) === text)
  if (form) return { ...block, form: form.id, children: [{ text: '' }] }
  return adoptSummary(block, text, context) ?? block
}

/** No character, and none ever, in the place of the list of topics. */
const SUMMARY = '\uFDD1'

/** An opening that sums up what the meeting did instead of listing the topics. */
function adoptSummary(block: Opening, text: string, context: MinutesContext): Opening | null {
  for (const { id, pattern } of context.wording.openingForms) {
    if (!/\{topics(?:Bare)?\}/u.test(pattern)) continue
    const marked = context.children.map((one) =>
      one === block ? { ...block, meeting: { ...block.meeting, agenda: SUMMARY } } : one,
    )
    const [before = '', after, ...more] = composeOpening({ ...context, children: marked }, id).split(SUMMARY)
    if (after === undefined || more.length > 0 || before.includes(GAP)) continue
    const agenda = text.slice(before.length, text.length - after.length)
    if (agenda === '' || before + agenda + after !== text) continue
    return { ...block, meeting: { ...block.meeting, agenda }, form: id, children: [{ text: '' }] }
  }
  return null
}

function adoptSentence<Block extends Derivable>(block: Block, topic: Topic | null, wording: Wording): Block {
  if (block.derived !== null || hasBold(block)) return block
  const derived = findDerivation(ownText(block), block.type, topic, wording)
  return derived ? { ...block, derived, children: [{ text: '' }] } : block
}

function findDerivation(
  text: string,
  type: Derivable['type'],
  topic: Topic | null,
  wording: Wording,
): Derivation | null {
  if (text === '') return null
  if (type === 'statement' && topic !== null && composeReport(topic, wording) === text)
    return { from: 'report' }
  const reading = readDecision(text, topic, wording)
  return reading && { from: 'decision', ...reading }
}

/** Topics without 汇报单位 take it from their first report sentence, unless something already follows the topic's facts. */
function nameReporters(blocks: readonly MinutesBlock[], wording: Wording): MinutesBlock[] {
  const result = [...blocks]
  let topic: Topic | null = null
  let place = -1
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'topic') {
      topic = block.reporter === null ? block : null
      place = index
    } else if (topic !== null && (block.type === 'statement' || block.type === 'item')) {
      const reporter =
        block.derived === null && block.type === 'statement'
          ? (readReport(ownText(block), topic, wording)?.reporter ?? null)
          : null
      if (reporter !== null) result[place] = { ...topic, reporter }
      if (reporter !== null || block.derived !== null) topic = null
    }
  }
  return result
}

function hasBold(block: MinutesBlock): boolean {
  return block.children.some((child) => 'bold' in child && child.bold === true)
}
