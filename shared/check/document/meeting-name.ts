import type { DocumentRule } from './document-rule.ts'

const KIND = /常务|常委|党组|全体|专题/u

/** The 标志 names the kind of meeting that the opening says was held. */
export const meetingName: DocumentRule = {
  id: 'meeting-name',
  level: 'suspect',
  group: 'title',
  source: '会议名称一致',
  fires: [
    '2025年6月12日上午，林知远市长主持召开市政府第38次专题会议，纪要如下：\n一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。',
  ],
  passes: [
    '2025年6月12日上午，林知远市长主持召开市政府第38次常务会议，纪要如下：\n一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。',
  ],
  find({ masthead, opening }) {
    const kind = masthead?.block.kind?.match(KIND)?.[0]
    const name = opening?.block.meeting.name?.match(KIND)?.[0]
    if (masthead === null || kind === undefined || name === undefined || kind === name) return []
    return [{ index: masthead.index, field: 'masthead.kind', data: { found: kind, other: name } }]
  },
}
