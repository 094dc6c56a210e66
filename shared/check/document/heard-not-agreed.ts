import type { Found } from '../finding.ts'
import type { DocumentRule } from './document-rule.ts'

/** What was only heard is not agreed to: 听取 topics have no document to agree to. */
export const heardNotAgreed: DocumentRule = {
  id: 'heard-not-agreed',
  level: 'hint',
  group: 'decision',
  source: '议定写法',
  fires: ['一、听取市财政局关于上半年预算执行情况的汇报\n会议明确，原则同意该《方案》，由市财政局印发。'],
  passes: [
    '一、听取市财政局关于上半年预算执行情况的汇报\n会议明确，原则同意该汇报。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。',
  ],
  find: ({ topics }) =>
    topics.flatMap(({ title, body }): Found[] => {
      if (title === null || !/^听取/u.test(title.kind ?? '') || /审议|研究/u.test(title.kind ?? '')) return []
      if (title.documentName !== null) return []
      return body.flatMap(({ index, piece }): Found[] => {
        const match = /(?:同意|通过)该《[^《》]*》/u.exec(piece.text)
        if (match === null) return []
        const range = { start: match.index, end: match.index + match[0].length }
        return [{ index, field: piece.field, range, data: { found: match[0] } }]
      })
    }),
}
