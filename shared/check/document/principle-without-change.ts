import type { Found } from '../finding.ts'
import type { DocumentRule } from './document-rule.ts'

const AGREED = /原则上?同意(?=该?《)/u
const CHANGE = /修改|完善|补充|优化|调整|细化|核实|把关|吸收|意见|修订|论证/u

/** 原则同意 leaves something to change, and says so. */
export const principleWithoutChange: DocumentRule = {
  id: 'principle-without-change',
  level: 'hint',
  group: 'decision',
  source: '议定写法',
  fires: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，以市政府名义印发。',
  ],
  passes: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，同意该《管理办法》，以市政府名义印发。',
  ],
  find: ({ topics }) =>
    topics.flatMap(({ title, body }): Found[] => {
      if (title === null || title.documents.length === 0) return []
      const text = body.map(({ piece }) => piece.text).join('')
      if (CHANGE.test(text)) return []
      const agreed = body.find(({ piece }) => AGREED.test(piece.text))
      const match = agreed === undefined ? null : AGREED.exec(agreed.piece.text)
      if (agreed === undefined || match === null) return []
      const range = { start: match.index, end: match.index + match[0].length }
      return [{ index: agreed.index, field: agreed.piece.field, range, data: { found: match[0] } }]
    }),
}
