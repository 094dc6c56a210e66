import type { Found } from '../finding.ts'
import { titlesOf } from '../reading/titles.ts'
import type { DocumentRule } from './document-rule.ts'

const KINDS = '办法|方案|规定|规划|计划|细则|条例|预案|意见|措施|政策|要点|清单|通告|章程|规则|目录'
const HEADING = new RegExp(
  `^(?:审议|审定|研究审议|审议通过|讨论审议)(?:关于)?(?![^》]*《|了)([^《》“”，。、]{4,40}?(?:${KINDS})(?:（[^（）]{1,12}）)?)$`,
  'u',
)

/** The document that a topic is about stands in 《》. */
export const unmarkedTitle: DocumentRule = {
  id: 'unmarked-title',
  level: 'hint',
  group: 'title',
  source: 'GB/T 15834—2011 4.15',
  fires: [
    '一、审议云州市城市绿道管理办法（试行）\n会议听取了市住建局的汇报。会议明确，原则同意，会后由市住建局修改完善后印发。',
    '一、审议云州市防汛预案\n会议审议了《云州市防汛预案》，由市水务局印发。',
  ],
  passes: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取了市住建局的汇报。',
    '一、审议绿道建设有关事项\n会议听取了市住建局的汇报。',
    '一、研究绿道建设方案\n会议听取了市住建局的汇报。',
  ],
  find({ topics, pieces }) {
    const named = new Set(pieces.flatMap(({ piece }) => titlesOf(piece).map(({ name }) => name)))
    return topics.flatMap(({ heading }): Found[] => {
      const piece = heading === null ? undefined : pieces.find(({ index }) => index === heading.index)?.piece
      const name = piece === undefined ? undefined : HEADING.exec(piece.text)?.[1]
      if (heading === null || piece === undefined || name === undefined) return []
      const start = piece.text.lastIndexOf(name)
      const range = { start, end: start + name.length }
      // Elsewhere it does stand in 《》.
      const level = named.has(name) ? { level: 'suspect' as const } : {}
      return [
        {
          index: heading.index,
          field: piece.field,
          range,
          data: { found: name },
          fix: `《${name}》`,
          ...level,
        },
      ]
    })
  },
}
