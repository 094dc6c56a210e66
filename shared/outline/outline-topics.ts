import type { MinutesBlock } from '../minutes/blocks.ts'
import type { MinutesContext } from '../minutes/minutes.ts'
import { findOpening, findTopics, type TopicSpan } from '../minutes/walk.ts'
import type { Wording } from '../minutes/wording.ts'
import { toReadingCopy } from '../text/reading-copy.ts'
import { topicLabelOf } from '../text/topic-label.ts'
import { effectiveTexts } from '../wording/effective-text.ts'
import { findInnerOpeners } from '../wording/inner-openers.ts'
import { type OpenerSplit, splitOpener, splitSubjectless } from '../wording/opener.ts'

export interface OutlineTopic {
  /** The heading's words without the number, or a sentence that alone names the matter; null when the topic has none. */
  readonly title: string | null
  readonly statements: readonly OutlineStatement[]
}

interface OutlineStatement {
  /** The set phrase up to but not including ，or ：or its object, without 本次; null without one. */
  readonly opener: string | null
  /** What follows the opener and its mark, without the items. */
  readonly text: string
  readonly items: readonly string[]
}

/** The topics of a document in their order: derived texts written out. */
export function readTopics(context: MinutesContext): OutlineTopic[] {
  const texts = effectiveTexts(context)
  const read = openerReader(context)
  return findTopics(context.children).map((topic) => {
    const heading = topic.heading === null ? '' : (texts[topic.heading] ?? '')
    return {
      title: withoutMarks(heading) || readLeadSentence(context.children, topic, texts),
      statements: topic.statements.flatMap(({ statement, items }) => {
        if (statement === null)
          return readItemsAlone(
            items.map((item) => texts[item] ?? ''),
            context.wording,
            read,
          )
        const { opener, rest } = read(texts[statement] ?? '')
        const pieces = items.map((item) => findInnerOpeners(texts[item] ?? '', context.wording))
        const own = { opener, text: rest, items: pieces.map(([first = '']) => first) }
        // 会议强调 inside an item is a statement of its own to who looks for what was said.
        const inner = pieces.flatMap(([, ...others]) =>
          others.map((text) => {
            const split = read(text)
            return { opener: split.opener, text: split.rest, items: [] }
          }),
        )
        return [own, ...inner]
      }),
    }
  })
}

/**
 * Items right under a heading: （一）会议听取了…。 begins a statement of its own, whose items are those below it; the others stand under none.
 */
function readItemsAlone(
  texts: readonly string[],
  wording: Wording,
  read: (text: string) => OpenerSplit,
): OutlineStatement[] {
  const statements: { opener: string | null; text: string; items: string[] }[] = []
  for (const text of texts) {
    for (const [place, piece] of findInnerOpeners(text, wording).entries()) {
      const { opener, rest } = read(piece)
      const last = statements.at(-1)
      if (place > 0 || (opener !== null && splitOpener(piece).opener !== null))
        statements.push({ opener, text: rest, items: [] })
      else if (last === undefined) statements.push({ opener: null, text: '', items: [piece] })
      else last.items.push(piece)
    }
  }
  return statements
}

/** 议题一：, ①, （1）, 1.1, ● before a heading and its full stop: no words of it. */
function withoutMarks(heading: string): string {
  return heading
    .slice(topicLabelOf(heading).length)
    .replace(/^【([^【】]+)】$/u, '$1')
    .replace(MARK, '')
    .replace(/[。：；;]$|(?<=[\p{Script=Han}》）])[.．:]$/u, '')
}

const MARK =
  /^(?:[●◆■▪▲★◎○☆►➢➤✦◇□※•·①-⑳]\s*[、．.]?|[（(]\d{1,2}[）)][、．.]?|\d{1,2}\.\d{1,2}(?:[、．]|\s|(?=[\p{Script=Han}《“])))/u

/** Reads the opener of a statement; the chair's own name may stand for the meeting: 林远舟市长强调. */
function openerReader(context: MinutesContext): (text: string) => OpenerSplit {
  const chair = findOpening(context.children)?.meeting
  const { openers } = context.wording
  return (text) => {
    const split = splitOpener(text, { openers, chair: chair?.chairName ?? null })
    const found = split.opener === null ? (splitSubjectless(text) ?? split) : split
    return {
      ...found,
      opener: found.opener?.replace(/^【(.+)】$/u, '$1').replace(/^[本此这]次(?=会议)/u, '') ?? null,
    }
  }
}

/** With all titles in it; a longer one is no name of a matter. In characters. */
const LONGEST_LEAD = 1000

/**
 * 会议传达学习了…讲话精神。 as a paragraph of its own under no heading, or 会议听取了…汇报。: the matter's name. null when the sentence goes on
 * (…，议定了以下意见：) or more is said in the same paragraph.
 */
function readLeadSentence(
  blocks: readonly MinutesBlock[],
  { statements, end }: TopicSpan,
  texts: readonly string[],
): string | null {
  const [first, second] = statements
  if (first === undefined || first.statement === null || first.items.length > 0) return null
  const text = texts[first.statement] ?? ''
  const next = blocks[first.statement + 1]
  if (second !== undefined && next?.type === 'statement' && next.runIn) return null
  if (second === undefined && first.statement + 1 >= end) return null
  if (second === undefined && next?.type === 'paragraph') return null
  if (text.length > LONGEST_LEAD) return null
  if (!/^[^。；：]{5,150}。$/u.test(toReadingCopy(text).replace(/《[^》]*》|“[^”]*”/gu, '甲'))) return null
  const { opener, mark } = splitOpener(text)
  if (opener === null || mark !== '' || !/(?:听取|审议|审定|传达|学习|研究|讨论|通报)了?$/u.test(opener))
    return null
  return /与会|讨论|议定|决定|同意|通过|要求|强调|明确|部署|确定|认为|指出|责成|原则/u.test(
    text.slice(opener.length),
  )
    ? null
    : text.slice(0, -1)
}
