import type { ItemMark } from '../../text/marks.ts'
import type { Found } from '../finding.ts'
import type { DocumentRule } from './document-rule.ts'

const STANDING: ReadonlySet<ItemMark> = new Set(['round', 'dot', 'paren', 'circled'])

/** What announces items that stand by themselves ends with a colon. */
export const openerBeforeItems: DocumentRule = {
  id: 'opener-before-items',
  level: 'hint',
  group: 'wording',
  source: 'GB/T 15834—2011 4.7',
  fires: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n会议强调，（一）要加强管护。（二）要落实经费。',
  ],
  passes: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n会议强调：（一）要加强管护。（二）要落实经费。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n会议强调，要加强管护。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n会议强调，一要加强管护。二要落实经费。',
  ],
  find({ context, pieces }) {
    const places = pieces.flatMap(({ index, piece }): Found[] => {
      if (piece.block !== 'statement' || !piece.text.endsWith('，')) return []
      // 一是…二是… goes on in the sentence; only numbers in brackets and with points stand by themselves.
      const next = context.children[index + 1]
      if (next?.type !== 'item' || !STANDING.has(next.mark)) return []
      const end = piece.text.length
      return [
        {
          index,
          field: piece.field,
          range: { start: end - 1, end },
          ...(piece.isTyped ? { fix: '：' } : {}),
        },
      ]
    })
    // Said once: where it is the house's way it is so all through the document.
    return places
      .slice(0, 1)
      .map((first) => ({ ...first, data: { found: '，', wanted: '：', count: places.length } }))
  },
}
