import { formatDate } from '../../text/numerals.ts'
import type { Found } from '../finding.ts'
import type { DocumentRule } from './document-rule.ts'

/** The meeting is held, then the minutes are dated, then printed. */
export const dateOrder: DocumentRule = {
  id: 'date-order',
  level: 'error',
  group: 'numbers',
  source: '日期先后',
  fires: [
    '2025年6月22日上午，林知远市长主持召开市政府第38次常务会议，纪要如下：\n一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n出席：林知远、周明、陈立。\n列席：市发改委赵亮，市住建局孙强，市财政局李可，市水务局吴兵，市应急管理局郑和，市教育局冯远，市民政局韩松，市司法局曹青，市统计局许文。\n抄送：市委办公室。\n云州市人民政府办公室    2025年6月10日印发',
  ],
  passes: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。\n出席：林知远、周明、陈立。\n列席：市发改委赵亮，市住建局孙强，市财政局李可，市水务局吴兵，市应急管理局郑和，市教育局冯远，市民政局韩松，市司法局曹青，市统计局许文。\n抄送：市委办公室。\n云州市人民政府办公室    2025年6月18日印发',
  ],
  find({ masthead, opening, colophon }) {
    const dates: (readonly [name: string, iso: string | null | undefined, index: number, field: string])[] = [
      ['会议日期', opening?.block.meeting.date, opening?.index ?? 0, 'meeting.date'],
      ['成文日期', masthead?.block.issueDate, masthead?.index ?? 0, 'masthead.issueDate'],
      ['印发日期', colophon?.block.printDate, colophon?.index ?? 0, 'colophon.printDate'],
    ]
    const said = dates.filter(([, iso]) => iso)
    return said.slice(1).flatMap(([name, iso = '', index, field], at): Found[] => {
      const [beforeName = '', before = ''] = said[at] ?? []
      if (!iso || !before || before <= iso) return []
      return [
        {
          index,
          field,
          data: { found: `${name}${formatDate(iso)}`, other: `${beforeName}${formatDate(before)}` },
        },
      ]
    })
  },
}
