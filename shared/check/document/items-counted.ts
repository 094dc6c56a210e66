import type { Found } from '../finding.ts'
import { itemRuns } from '../reading/item-runs.ts'
import type { DocumentRule } from './document-rule.ts'

/** The last words before the items: 抓好三个方面工作：. */
const ANNOUNCED =
  /([两二三四五六七八九十]|[2-9])(?:个方面|项(?:工作|任务|措施|要求|意见|重点|事项)?|点(?:要求|意见)?|条(?:意见|措施)?|个(?:问题|环节|重点|要点|要求))\p{Script=Han}{0,8}[：。]$/u

function readCount(numeral: string): number {
  if (numeral === '两') return 2
  return /\d/u.test(numeral) ? Number(numeral) : '一二三四五六七八九十'.indexOf(numeral) + 1
}

/** 三个方面 are followed by three items. */
export const itemsCounted: DocumentRule = {
  id: 'items-counted',
  level: 'suspect',
  group: 'numbers',
  source: '数目一致',
  fires: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议强调，要抓好四个方面工作：一是加强管护。二是落实经费。三是加强督查。',
  ],
  passes: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议强调，要抓好三个方面工作：一是加强管护。二是落实经费。三是加强督查。',
  ],
  find({ context, pieces }) {
    const texts = new Map(
      pieces.filter(({ piece }) => piece.field === 'text').map((placed) => [placed.index, placed]),
    )
    return itemRuns(context).flatMap(({ lead, items }): Found[] => {
      const placed = lead === null ? undefined : texts.get(lead)
      const match = ANNOUNCED.exec(placed?.piece.text ?? '')
      if (placed === undefined || match === null || items.length < 2) return []
      const said = readCount(match[1] ?? '')
      if (said === items.length) return []
      const start = match.index
      const end = start + match[0].length - 1
      return [
        {
          index: placed.index,
          field: 'text',
          range: { start, end },
          data: { found: match[0].slice(0, -1), count: said, otherCount: items.length },
        },
      ]
    })
  },
}
