import type { MinutesBlock } from '../../minutes/blocks.ts'
import { ownText } from '../../minutes/factories.ts'
import type { Found } from '../finding.ts'
import type { DocumentRule } from './document-rule.ts'

/** 附件：1.造林任务分解表 */
const FIRST = /^附件\s*[：:]\s*(?:1\s*[.．、]\s*)?(?=\S)/u
const NEXT = /^\d{1,2}\s*[.．、]\s*/u

/** 附件 that the note under the text names, and where it stands. */
export interface NotedAttachment {
  readonly index: number
  readonly title: string
}

/** The lines of the note 附件：… under a text; empty where it has none. Import leaves it out where it says the titles that follow. */
export function notedAttachments(blocks: readonly MinutesBlock[]): NotedAttachment[] {
  // Import reads the second line as an item, whose number is no part of its text.
  const texts = blocks.map((block) => {
    if (block.type === 'item') return `1.${ownText(block).trim()}`
    return block.type === 'paragraph' || block.type === 'statement' ? ownText(block).trim() : ''
  })
  const first = texts.findLastIndex((text) => FIRST.test(text))
  if (first < 0) return []
  const noted = [{ index: first, title: (texts[first] ?? '').replace(FIRST, '') }]
  for (let index = first + 1; NEXT.test(texts[index] ?? ''); index += 1)
    noted.push({ index, title: (texts[index] ?? '').replace(NEXT, '') })
  return noted.map(({ index, title }) => ({ index, title: title.replace(/[。；，、]$/u, '').trim() }))
}

/** The note under the text names the 附件 that follow, as many and by the same titles. */
export const attachmentList: DocumentRule = {
  id: 'attachment-list',
  level: 'suspect',
  group: 'title',
  source: 'GB/T 9704—2012 7.3.4',
  fires: [
    '一、研究造林任务\n会议明确，任务见附件1，进度见附件2。\n附件：1.造林任务分解表\n2.造林工作进度表\n附件1\n造林任务分解表\n城关镇200亩。\n附件2\n造林进度表\n6月底前完成。',
    '一、研究造林任务\n会议明确，任务见附件1。\n附件：1.造林任务分解表\n2.造林进度表\n附件1\n造林任务分解表\n城关镇200亩。',
  ],
  passes: [
    '一、研究造林任务\n会议明确，任务见附件1，进度见附件2。\n附件：1.造林任务分解表\n2.造林进度表\n附件1\n造林任务分解表\n城关镇200亩。\n附件2\n造林进度表\n6月底前完成。',
    '一、研究造林任务\n会议明确，任务见附件1，进度见附件2。\n附件：1.造林任务分解表\n2.造林进度表',
  ],
  find({ context }) {
    const titles = context.children.flatMap((block) => (block.type === 'attachment' ? [ownText(block)] : []))
    const from = context.children.findIndex(({ type }) => type === 'attachment')
    if (from < 0) return []
    const noted = notedAttachments(context.children.slice(0, from))
    const [first] = noted
    if (first === undefined) return []
    if (noted.length !== titles.length)
      return [
        {
          index: first.index,
          field: 'text',
          data: { count: noted.length, otherCount: titles.length, kind: 'count' },
        },
      ]
    return noted.flatMap(({ index, title }, at): Found[] => {
      const other = titles[at] ?? ''
      const isSame = title.replaceAll(/\s/gu, '') === other.replaceAll(/\s/gu, '')
      return isSame ? [] : [{ index, field: 'text', data: { found: title, other, count: at + 1 } }]
    })
  },
}
