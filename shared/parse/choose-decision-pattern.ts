import type { MinutesBlock, Topic } from '../minutes/blocks.ts'
import { ownText } from '../minutes/factories.ts'
import { builtInTemplates } from '../templates/built-in.ts'
import { LONGEST_SENTENCE, readDecision } from '../wording/read-decision.ts'
import type { Wording } from '../wording/wording.ts'

/** 会议原则同意…，责成区政府办修改完善后，报区委常委会审议。 */
const CHARGES =
  '{conclusion}{object}[，由{lead}牵头][，{support}配合][，[责成{unit}][于{deadline}]{action}][，{destination}]。'

/**
 * The wording with the decision pattern that the document's own house writes: the one by which most of its sentences are understood. The
 * given one stays unless another understands more.
 */
export function chooseDecisionPattern(blocks: readonly MinutesBlock[], wording: Wording): Wording {
  const known = [wording, ...builtInTemplates.map((template) => template.wording)].map(
    ({ decision }) => decision.pattern,
  )
  const sentences = listSentences(blocks)
  let best = { wording, understood: -1 }
  for (const pattern of new Set([...known, CHARGES])) {
    if (best.understood === sentences.length) break
    const tried = { ...wording, decision: { ...wording.decision, pattern } }
    const isDecision = ({ text, topic }: Sentence) => readDecision(text, topic, tried) !== null
    const understood = sentences.filter(isDecision).length
    if (understood > best.understood) best = { wording: tried, understood }
  }
  return best.wording
}

interface Sentence {
  readonly text: string
  readonly topic: Topic | null
}

/** What may be a decision with somebody to act on it. */
function listSentences(blocks: readonly MinutesBlock[]): Sentence[] {
  let topic: Topic | null = null
  const sentences: Sentence[] = []
  for (const block of blocks) {
    if (block.type === 'topic') topic = block
    if (block.type !== 'statement' && block.type !== 'item') continue
    const text = ownText(block)
    if (text.length > LONGEST_SENTENCE) continue
    if (/(?:同意|通过|暂缓|研究).*，.*(?:由|责成)/u.test(text)) sentences.push({ text, topic })
  }
  return sentences
}
