import type { Found } from '../finding.ts'
import type { DocumentRule } from './document-rule.ts'

const ORDINAL = /第\s*([\d一二三四五六七八九十百]+)\s*次/u

/** The meeting has one ordinal, in the heading and in the opening. */
export const ordinalDiffers: DocumentRule = {
  id: 'ordinal-differs',
  level: 'error',
  group: 'title',
  source: '届次一致',
  fires: [
    '@市政府第39次常务会议纪要\n2025年6月12日上午，林知远市长主持召开市政府第38次常务会议，纪要如下：\n一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。',
  ],
  passes: [
    '@市政府第38次常务会议纪要\n2025年6月12日上午，林知远市长主持召开市政府第38次常务会议，纪要如下：\n一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。',
  ],
  find({ masthead, opening, pieces }) {
    if (masthead === null || opening === null) return []
    const said = opening.block.meeting.ordinal?.match(ORDINAL)?.[1]
    return pieces.flatMap(({ index, piece }): Found[] => {
      if (piece.block !== 'masthead' || piece.field === 'masthead.number') return []
      const match = ORDINAL.exec(piece.text)
      if (match === null || said === undefined || match[1] === said) return []
      const range = { start: match.index, end: match.index + match[0].length }
      return [{ index, field: piece.field, range, data: { found: match[0], other: `第${said}次` } }]
    })
  },
}
