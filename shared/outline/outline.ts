import { ownText } from '../minutes/factories.ts'
import type { MinutesContext } from '../minutes/minutes.ts'
import { findColophon, findOpening } from '../minutes/walk.ts'
import { isRollsInBrackets } from '../people/prose-attendance.ts'
import { effectiveTexts } from '../wording/effective-text.ts'
import { type AttendanceRoll, readAttendance } from './attendance.ts'
import { type HeaderFacts, readHeaderFacts } from './header-facts.ts'
import { listLeftover } from './leftover.ts'
import { type OutlineTopic, readTopics } from './outline-topics.ts'

/** The JSON of `jiyao import FILE --outline`: a contract that others measure by. Dates are YYYY-MM-DD; null where absent. */
export interface Outline {
  readonly header: HeaderFacts
  readonly meeting: {
    readonly date: string | null
    readonly ordinal: string | null
    readonly chair: string | null
  }
  readonly topics: readonly OutlineTopic[]
  readonly attendance: readonly AttendanceRoll[]
  /** Lines of the 版记 as printed: 抄送：市委各部门。 */
  readonly distribution: readonly string[]
  /** Text that is kept but not understood. */
  readonly leftover: readonly string[]
}

/** The outline of a document: derived texts written out, nothing computed that is not printed. */
export function readOutline(context: MinutesContext): Outline {
  const blocks = context.children
  const meeting = findOpening(blocks)?.meeting
  return {
    header: readHeaderFacts(blocks),
    meeting: {
      date: meeting?.date ?? null,
      ordinal: meeting?.ordinal ?? null,
      chair: meeting?.chairName ?? null,
    },
    topics: readTopics(context),
    attendance: readAttendance(blocks, readOpeningText(context), readClosingText(context)),
    distribution: (findColophon(blocks)?.distribution ?? []).map(({ label, text }) => `${label}：${text}`),
    leftover: listLeftover(blocks),
  }
}

function readOpeningText(context: MinutesContext): string {
  const at = context.children.findIndex((block) => block.type === 'opening')
  if (at < 0) return ''
  const texts = effectiveTexts(context)
  const below = context.children.findIndex(
    (block, index) => index > at && !(block.type === 'topic' && ownText(block) === ''),
  )
  // 县长林远舟主持会议，…列席会议。会议听取了…: the first sentences of the body go on with who was there.
  const isTold = context.children[below]?.type === 'statement' && TELLS_FIRST.test(texts[below] ?? '')
  return [texts[at] ?? '', ...(isTold ? [texts[below] ?? ''] : [])].join('\n')
}

const TELLS_FIRST = /^(?!会议[^由])[^。]*(?:出席|列席|参加)了?(?:本次|此次)?会议[，。]/u

/** …参加。沈知行列席会议。 at the end of a paragraph. */
const TELLS_WHO =
  /(?:出席|列席|参加|请假|缺席)了?(?:本次|此次)?(?:会议|(?:相关|有关|部分|第.{1,3})议题)?。?$|^(?:出席|列席|参加)(?:会议)?的(?:还)?有/u

/** （本报记者 林远舟）, （记录整理：陆怀安）, （区政府办） below it. */
const BYLINE = /^[（(][^（）()。，；,;]{2,40}[）)]$/u

/**
 * The last paragraphs before rolls and 版记, when they tell who was there: 李明出席，赵磊列席。 Paragraphs that belong to nothing (the footer of a
 * web page) may stand below them.
 */
function readClosingText(context: MinutesContext): string {
  const texts = effectiveTexts(context)
  const told: string[] = []
  for (let at = context.children.length - 1; at >= 0; at -= 1) {
    const type = context.children[at]?.type
    if (type === 'roll' || type === 'colophon') continue
    const text = type === 'statement' || type === 'paragraph' ? (texts[at] ?? '').trim() : ''
    if (BYLINE.test(text) && !isRollsInBrackets(text)) continue
    if (TELLS_WHO.test(text) || isRollsInBrackets(text)) told.unshift(text)
    else if (told.length > 0) break
    else if (type !== 'paragraph' && !/^(?:会议|会上)还[^，。]{2,30}。$/u.test(text)) break
  }
  return told.join('\n')
}
