import type { Found } from '../finding.ts'
import type { DocumentRule } from './document-rule.ts'

const MARK = /[。，；：、.,;:]$/u
/** Longer ones are paragraphs that begin with a number. */
const LONGEST = 40

/** A heading ends without a mark. */
export const topicMark: DocumentRule = {
  id: 'topic-mark',
  level: 'hint',
  group: 'title',
  source: '标题书写惯例',
  fires: [
    '一、研究防汛工作。\n会议要求，加强值守。\n二、研究绿道建设\n会议要求，加快实施。',
    '一、研究防汛工作\n会议要求，加强值守。\n二、研究绿道建设：\n会议要求，加快实施。',
  ],
  passes: [
    '一、研究防汛工作\n会议要求，加强值守。\n二、研究绿道建设\n会议要求，加快实施。',
    // All of them: the house does it so.
    '一、研究防汛工作。\n会议要求，加强值守。\n二、研究绿道建设。\n会议要求，加快实施。',
  ],
  find({ topics, pieces }) {
    const headings = topics.flatMap(({ heading }) => {
      const piece = heading === null ? undefined : pieces.find(({ index }) => index === heading.index)?.piece
      return heading === null || piece === undefined || piece.text === ''
        ? []
        : [{ index: heading.index, piece }]
    })
    const marked = headings.filter(({ piece }) => MARK.test(piece.text))
    if (marked.length * 2 > headings.length) return []
    return marked.flatMap(({ index, piece }): Found[] => {
      const { length } = piece.text
      if (length > LONGEST || /[。；]/u.test(piece.text.slice(0, -1))) return []
      const range = { start: length - 1, end: length }
      return [{ index, field: piece.field, range, data: { found: piece.text.slice(-1) }, fix: '' }]
    })
  },
}
