import type { Found } from '../finding.ts'
import type { DocumentRule } from './document-rule.ts'

const WHERE =
  /印发|下发|发布|公布|颁布|施行|实施|执行|提交|提请|报请|报批|上报|呈报|审定|签发|批复|批准后|备案|按程序|依程序|办理|公告|公示|报(?:市|县|区|省|州)/u

/** What is agreed to goes somewhere: issued, submitted, reported. */
export const noDestination: DocumentRule = {
  id: 'no-destination',
  level: 'hint',
  group: 'decision',
  source: '议定要求',
  fires: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善。',
  ],
  passes: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，由市住建局修改完善后按程序报批。',
  ],
  find: ({ topics }) =>
    topics.flatMap(({ title, body }): Found[] => {
      if (title === null || title.documents.length === 0) return []
      const agreed = body.find(({ piece }) => /(?:同意|通过)(?:该|了)?《/u.test(piece.text))
      const text = body.map(({ piece }) => piece.text).join('')
      if (agreed === undefined || WHERE.test(text)) return []
      return [{ index: agreed.index, field: agreed.piece.field, data: { found: title.documents[0] ?? '' } }]
    }),
}
