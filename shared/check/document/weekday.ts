import { weekdayOf } from '../../text/dates.ts'
import type { Found } from '../finding.ts'
import { matchesIn } from '../reading/matches.ts'
import { oncePerPiece } from '../reading/piece.ts'
import type { DocumentRule } from './document-rule.ts'

/** Dates with a day of the week; start and end are those of its one character. */
const daysOf = oncePerPiece((piece) =>
  [
    ...matchesIn(
      piece.text,
      /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日[（(，、]?(?:星期|周|礼拜)([一二三四五六日天])/gu,
    ),
  ].map((match) => {
    const end = match.index + match[0].length
    const year = match[1] === undefined ? null : Number(match[1])
    return {
      start: end - 1,
      end,
      year,
      month: Number(match[2]),
      day: Number(match[3]),
      weekday: match[4] ?? '',
    }
  }),
)

/** The day of the week fits the date. */
export const weekday: DocumentRule = {
  id: 'weekday',
  level: 'error',
  group: 'numbers',
  source: '公历',
  fires: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议要求，于2025年6月20日（星期四）前报送。',
    '2025年6月12日（星期三）上午，林知远市长主持召开市政府第38次常务会议，纪要如下：\n一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。',
  ],
  passes: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议要求，于2025年6月20日（星期五）前报送。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议要求，6月20日（周五）前报送。',
  ],
  find: ({ pieces, opening }) =>
    pieces.flatMap(({ index, piece }) =>
      daysOf(piece).flatMap(({ start, end, year, month, day, weekday }): Found[] => {
        const inYear = year ?? Number(opening?.block.meeting.date?.slice(0, 4))
        if (!inYear) return []
        const right = weekdayOf(inYear, month, day)
        if (right === weekday || (right === '日' && weekday === '天')) return []
        const fix = piece.isTyped ? { fix: right } : {}
        return [
          {
            index,
            field: piece.field,
            range: { start, end },
            data: { found: weekday, wanted: right },
            ...fix,
          },
        ]
      }),
    ),
}
