import { writeItemMark } from '../../text/marks.ts'
import type { Found } from '../finding.ts'
import { itemRuns } from '../reading/item-runs.ts'
import type { DocumentRule } from './document-rule.ts'

const FIRST = /(?<=^|[。；：，])一是(?=要|[\p{Script=Han}])/u

/** （一） is followed by （二）; 一是 by 二是. */
export const loneItem: DocumentRule = {
  id: 'lone-item',
  level: 'suspect',
  group: 'numbers',
  source: 'GB/T 9704—2012 7.3.3',
  fires: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n会议强调：\n（一）要加强管护。\n会议要求，要落实经费。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议强调，一是要加强管护。要落实经费。',
  ],
  passes: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n会议强调，（一）要加强管护。（二）要落实经费。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议强调，一是要加强管护。二是要落实经费。',
  ],
  find: ({ context, topics }) => [
    ...itemRuns(context).flatMap(({ items }): Found[] => {
      const [only] = items
      // 一要 alone is a sentence like another.
      if (only === undefined || items.length > 1 || only.block.mark === 'must' || only.block.start !== null)
        return []
      const data = { found: writeItemMark(only.block.mark, 1), wanted: writeItemMark(only.block.mark, 2) }
      return [{ index: only.index, field: 'text', data }]
    }),
    ...topics.flatMap(({ body }): Found[] => {
      const first = body.find(({ piece }) => FIRST.test(piece.text))
      if (first === undefined || body.some(({ piece }) => /[二三四五]是/u.test(piece.text))) return []
      const start = first.piece.text.search(FIRST)
      const range = { start, end: start + 2 }
      return [
        { index: first.index, field: first.piece.field, range, data: { found: '一是', wanted: '二是' } },
      ]
    }),
  ],
}
