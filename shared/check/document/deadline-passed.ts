import { toIso } from '../../text/dates.ts'
import { formatDate } from '../../text/numerals.ts'
import type { Found } from '../finding.ts'
import { matchesIn } from '../reading/matches.ts'
import { oncePerPiece } from '../reading/piece.ts'
import type { DocumentRule } from './document-rule.ts'

/** 于2025年6月30日前 with something to do behind it; what was done before a day is told with 已. */
const deadlinesIn = oncePerPiece((piece) =>
  piece.field === 'text'
    ? [
        ...matchesIn(
          piece.text,
          /(?:(\d{4})年|(?<![\d年])(?<=[于在，。；：、])(?:(?:今年|本年)?))(\d{1,2})月(?:(\d{1,2})日|[底末])(?:之|以)?前(?!已|[^，。；]{0,6}(?:已|了))/gu,
        ),
      ].map((match) => ({
        year: match[1] === undefined ? null : Number(match[1]),
        // 6月底前: by its last day, whichever that is.
        day: { month: Number(match[2]), day: Number(match[3] ?? 28) },
        start: match.index,
        end: match.index + match[0].length,
      }))
    : [],
)

/** What is to be done by a day that was over when the meeting was held. */
export const deadlinePassed: DocumentRule = {
  id: 'deadline-passed',
  level: 'suspect',
  group: 'numbers',
  source: '时限核对',
  fires: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议要求，由市住建局于2025年5月31日前报送方案。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议要求，由市住建局于5月10日前报送方案。',
  ],
  passes: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议要求，由市住建局于2025年6月30日前报送方案。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议指出，2025年5月31日前已完成八成。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议要求，由市住建局于1月10日前报送总结。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议要求，由市住建局于7月10日前报送总结。',
  ],
  find({ pieces, opening }) {
    const held = opening?.block.meeting.date
    if (!held) return []
    const heldYear = Number(held.slice(0, 4))
    return pieces.flatMap(({ index, piece }) =>
      deadlinesIn(piece).flatMap(({ year, day, start, end }): Found[] => {
        const iso = toIso(day, year ?? heldYear)
        // Without a year it may be next year's; a few months back it is hardly that.
        const isOver = iso !== null && iso < held && (year !== null || daysBetween(iso, held) < NEAR_DAYS)
        return isOver
          ? [
              {
                index,
                field: piece.field,
                range: { start, end },
                data: { found: piece.text.slice(start, end), other: formatDate(held) },
              },
            ]
          : []
      }),
    )
  },
}

/** About four months. */
const NEAR_DAYS = 120

/** Days from one day (YYYY-MM-DD) to a later one. */
function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}
