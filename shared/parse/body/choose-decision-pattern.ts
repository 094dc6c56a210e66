import type { MinutesBlock, Topic } from '../../minutes/blocks.ts'
import { ownText } from '../../minutes/factories.ts'
import type { Wording } from '../../minutes/wording.ts'
import { builtInTemplates } from '../../templates/built-in.ts'
import { LONGEST_SENTENCE, readDecision } from '../../wording/read-decision.ts'

/** 会议原则同意…，责成区政府办修改完善后，报区委常委会审议。 */
const CHARGES =
  '{conclusion}{object}[，由{lead}牵头][，{support}配合][，[责成{unit}][于{deadline}]{action}][，{destination}]。'

/** The wordings tried for a wording; one object each, so that what is compiled for it is used by the next import too. */
const tried = new WeakMap<Wording, readonly Wording[]>()

/** The given wording first, then the same with each other pattern. */
function wordingsToTry(wording: Wording): readonly Wording[] {
  const kept = tried.get(wording)
  if (kept) return kept
  const others = new Set([...builtInTemplates.map((template) => template.wording.decision.pattern), CHARGES])
  others.delete(wording.decision.pattern)
  const withPattern = (pattern: string) => ({ ...wording, decision: { ...wording.decision, pattern } })
  const made = [wording, ...[...others].map(withPattern)]
  tried.set(wording, made)
  return made
}

/**
 * The wording with the decision pattern that the document's own house writes: the one by which most of its sentences are understood. The
 * given one stays unless another understands more.
 */
export function chooseDecisionPattern(blocks: readonly MinutesBlock[], wording: Wording): Wording {
  const sentences = listSentences(blocks)
  let best = { wording, understood: -1 }
  for (const candidate of wordingsToTry(wording)) {
    const understood = countUnderstood(sentences, candidate, best.understood)
    if (understood > best.understood) best = { wording: candidate, understood }
    if (understood === sentences.length) break
  }
  return best.wording
}

/** How many sentences the wording reads; no further than it takes to see that it does not read more than `most`. */
function countUnderstood(sentences: readonly Sentence[], wording: Wording, most: number): number {
  let understood = 0
  for (const [index, { text, topic }] of sentences.entries()) {
    if (understood + sentences.length - index <= most) break
    if (readDecision(text, topic, wording) !== null) understood += 1
  }
  return understood
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
    if (/^(?:(?!同意|通过|暂缓|研究).)*(?:同意|通过|暂缓|研究)[^，]*，.*(?:由|责成)/u.test(text))
      sentences.push({ text, topic })
  }
  return sentences
}
