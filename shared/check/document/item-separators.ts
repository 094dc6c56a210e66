import type { Found } from '../finding.ts'
import { itemRuns } from '../reading/item-runs.ts'
import type { DocumentRule } from './document-rule.ts'

/** Items of one run are parted by one mark, ； or 。 */
export const itemSeparators: DocumentRule = {
  id: 'item-separators',
  level: 'suspect',
  group: 'wording',
  source: 'GB/T 15834—2011 4.6',
  fires: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议强调，一是加强管护；二是落实经费。三是加强督查；四是加强宣传。',
    '一、研究绿道建设\n会议要求：\n（一）加强管护。\n（二）落实经费；\n出席：林知远、周明、陈立。',
  ],
  passes: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议强调，一是加强管护；二是落实经费；三是加强督查。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议强调，一是加强管护。二是落实经费。三是加强督查。',
  ],
  find({ context, pieces }) {
    const texts = new Map(
      pieces.filter(({ piece }) => piece.field === 'text').map(({ index, piece }) => [index, piece]),
    )
    const runs = itemRuns(context)
    const open = runs.flatMap(({ items }): Found[] => {
      const index = items.at(-1)?.index ?? -1
      const piece = texts.get(index)
      const next = context.children[index + 1]
      // What comes next begins anew: the series is at its end.
      const isEnd = next === undefined || next.type === 'topic' || next.type === 'roll'
      if (items.length < 2 || !isEnd || piece === undefined || !piece.text.endsWith('；')) return []
      const end = piece.text.length
      const range = { start: end - 1, end }
      return [
        {
          index,
          field: 'text',
          range,
          data: { found: '；', wanted: '。', kind: 'last' },
          ...(piece.isTyped ? { fix: '。' } : {}),
        },
      ]
    })
    return runs
      .flatMap(({ items }): Found[] => {
        const ends = items.slice(0, -1).map(({ index }) => ({ index, piece: texts.get(index) }))
        const marks = ends.map(({ piece }) => piece?.text.trimEnd().at(-1) ?? '')
        const semicolons = marks.filter((mark) => mark === '；').length
        const stops = marks.filter((mark) => mark === '。').length
        if (items.length < 3 || semicolons === 0 || stops === 0 || semicolons + stops < marks.length)
          return []
        const found = semicolons <= stops ? '；' : '。'
        return ends.flatMap(({ index, piece }, at): Found[] => {
          if (marks[at] !== found || piece === undefined) return []
          const end = piece.text.trimEnd().length
          const wanted = found === '；' ? '。' : '；'
          return [
            {
              index,
              field: 'text',
              range: { start: end - 1, end },
              data: { found, wanted },
              ...(piece.isTyped ? { fix: wanted } : {}),
            },
          ]
        })
      })
      .concat(open)
  },
}
