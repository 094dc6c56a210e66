import type { Meeting, MinutesBlock } from '../minutes/blocks.ts'
import { ownText } from '../minutes/factories.ts'
import { attachmentsStart } from '../minutes/order.ts'
import { readDatedLine } from '../text/dates.ts'
import { readHeaderFacts } from './header-facts.ts'

/**
 * The texts of plain paragraphs outside 附件: kept but not understood. What leads in the topics, and lines that the header or
 * the opening is read from, are understood.
 */
export function listLeftover(blocks: readonly MinutesBlock[]): string[] {
  const own = blocks.slice(0, attachmentsStart(blocks))
  const meeting = own.find((block) => block.type === 'opening')?.meeting ?? null
  const header = readHeaderFacts(blocks)
  const dates = new Set([header.issueDate, meeting?.date])
  return own
    .filter((block, at) => {
      if (block.type !== 'paragraph') return false
      const text = ownText(block)
      return (
        !NOT_FILLED_IN.test(text) &&
        !SUBJECTS.test(text) &&
        !(own[at + 1]?.type === 'topic' && LEAD_IN.test(text)) &&
        !(meeting !== null && isReadFact(text, meeting)) &&
        text !== header.issuer &&
        !dates.has(readDatedLine(text)?.iso)
      )
    })
    .map(ownText)
}

/** 主题词：会议　纪要, which documents had up to 2012. */
const SUBJECTS = /^主\s*题\s*词\s*[：:]/u

/** 签发： where nobody has signed. */
const NOT_FILLED_IN = /^(?:签发|审核|核稿|拟稿|校对|会签|审签)人?[：:]$|^.{0,10}签[字名][：:]$/u

/** 经研究，会议议定如下事项： right before the topics. */
const LEAD_IN = /^[^。；]{2,120}[：:]$|^会议[^，。；]{2,12}(?:以下|如下)[^，。；]{0,6}$/u

/** A line 时间：…, 地点：…, 主持人：… whose fact the opening holds. */
function isReadFact(text: string, { date, place, chairName }: Meeting): boolean {
  const [, label] = /^\s*(?:会议)?(时间|日期|地点|主持人?|召集人)[：:]/u.exec(text) ?? []
  if (label === undefined) return false
  if (label === '地点') return place !== null
  return (label === '时间' || label === '日期' ? date : chairName) !== null
}
