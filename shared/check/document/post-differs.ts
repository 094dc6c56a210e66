import type { Found } from '../finding.ts'
import type { DocumentRule } from './document-rule.ts'

const LAST_POST = /(?:代|常务)?副?(?:市长|县长|区长|州长|主席|书记|主任|局长)$/u
const AT_POST = /^(?:代|常务)?副?(?:市长|县长|区长|州长|主席|书记|主任|局长)/u

/** One person has one post in one document: 代市长 is not 市长. */
export const postDiffers: DocumentRule = {
  id: 'post-differs',
  level: 'suspect',
  group: 'people',
  source: '职务一致',
  fires: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n会议由林知远代市长作总结讲话。',
  ],
  passes: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n会议由林知远市长作总结讲话。',
  ],
  find({ opening, pieces }) {
    const { chairName = null, chairPost = null } = opening?.block.meeting ?? {}
    const post = chairPost?.match(LAST_POST)?.[0]
    if (chairName === null || post === undefined) return []
    return pieces.flatMap(({ index, piece }) => {
      if (index === opening?.index || piece.field !== 'text') return []
      const found: Found[] = []
      for (let at = piece.text.indexOf(chairName); at >= 0; at = piece.text.indexOf(chairName, at + 1)) {
        const start = at + chairName.length
        const other = AT_POST.exec(piece.text.slice(start))?.[0]
        if (other === undefined || other === post || chairPost?.includes(other)) continue
        const range = { start, end: start + other.length }
        found.push({
          index,
          field: piece.field,
          range,
          data: { found: chairName + other, other: chairName + post },
        })
      }
      return found
    })
  },
}
