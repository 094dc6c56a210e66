import type { Topic } from '../minutes/blocks.ts'
import { ownText } from '../minutes/factories.ts'
import type { MinutesContext } from '../minutes/minutes.ts'
import { findTopics, positionsOf } from '../minutes/walk.ts'
import { effectiveTexts } from '../wording/effective-text.ts'
import { readDecision } from '../wording/read-decision.ts'
import { reporterOfTopic, titleOfTopic } from '../wording/topic-title.ts'

/** What a meeting decided on one topic: what one asks for when one looks for "which meeting decided X?". */
export interface DecidedTopic {
  /** Position of the heading in the list of blocks. */
  readonly index: number
  readonly heading: string
  /** 汇报单位, or the unit that the decision names; of 传达学习, where a person conveys, only that. */
  readonly unit: string | null
  readonly documentKind: string | null
  /** 原则同意, 审议通过 …; null: nothing was agreed to in so many words. */
  readonly conclusion: string | null
  /** 以市政府名义印发, 提交市委常委会审议. */
  readonly destination: string | null
  /** The sentences that say so, as printed; where nothing is agreed to, the first that decides. */
  readonly said: string
}

const CONCLUSION =
  /会议[^。；]{0,12}?(原则上?同意|原则上?通过|审议通过|一致同意|一致通过|不予通过|不予同意|暂不同意|不同意|同意|通过)/u
const DESTINATION =
  /(?:以[^，。；、]{2,20}?名义|按(?:照)?(?:有关|规定|法定)?程序|按规定)?(?:(?:提请|提交|报请|报送|上报|报)[^，。；]{2,30}?(?:审议|审定|审批|批准|研究|备案|核准)|印发(?:实施|执行|施行)?|发布(?:实施|施行)?|公布(?:实施|施行)?)/u
/** A sentence that decides, though nothing is agreed to. */
const DECIDES = /^(?:会议)?(?:决定|议定|确定|明确|要求|原则|同意|审议通过)/u
const MOST_SAID = 300

/** The topics of a document with what was decided, in their order. */
export function readDecidedTopics(context: MinutesContext): DecidedTopic[] {
  const texts = effectiveTexts(context)
  return findTopics(context.children).flatMap((span) => {
    const topic = span.heading === null ? null : context.children[span.heading]
    if (span.heading === null || topic?.type !== 'topic') return []
    const sentences = span.statements.flatMap(positionsOf).flatMap((at) => texts[at] ?? [])
    return [describe(topic, span.heading, sentences, context)]
  })
}

function describe(
  topic: Topic,
  index: number,
  sentences: readonly string[],
  context: MinutesContext,
): DecidedTopic {
  const { wording } = context
  const deciding = sentences.filter((text) => CONCLUSION.test(text) || DECIDES.test(text))
  const concluding = deciding.filter((text) => CONCLUSION.test(text))
  const read = deciding.map((text) => readDecision(text, topic, wording)?.decision ?? null)
  const decision = read.find((one) => one !== null) ?? null
  const find = (pattern: RegExp, group: number) =>
    deciding.map((text) => pattern.exec(text)?.[group]).find((found) => found !== undefined) ?? null
  const title = titleOfTopic(topic, wording)
  const isConveyed = title.kind?.includes('传达') === true
  return {
    index,
    heading: ownText(topic),
    unit: (isConveyed ? null : reporterOfTopic(topic, wording)) ?? decision?.unit ?? decision?.lead ?? null,
    documentKind: topic.documentKind ?? title.documentKind,
    conclusion: decision?.conclusion ?? find(CONCLUSION, 1),
    destination: decision?.destination ?? find(DESTINATION, 0),
    said: (concluding.length > 0 ? concluding : deciding.slice(0, 1)).join('\n').slice(0, MOST_SAID),
  }
}
