import { toIso } from '../../text/dates.ts'
import { formatDate } from '../../text/numerals.ts'
import type { Found } from '../finding.ts'
import { oncePerPiece } from '../reading/piece.ts'
import type { DocumentRule } from './document-rule.ts'

/** 于2025年6月30日前 with something to do behind it; what was done before a day is told with 已. */
const deadlinesIn = oncePerPiece((piece) =>
  piece.field === 'text'
    ? [
        ...piece.text.matchAll(/(\d{4})年(\d{1,2})月(\d{1,2})日(?:之|以)?前(?!已|[^，。；]{0,6}(?:已|了))/gu),
      ].map((match) => ({
        iso: toIso({ month: Number(match[2]), day: Number(match[3]) }, Number(match[1])),
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
  ],
  passes: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议要求，由市住建局于2025年6月30日前报送方案。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议指出，2025年5月31日前已完成八成。',
  ],
  find({ pieces, opening }) {
    const held = opening?.block.meeting.date
    if (!held) return []
    return pieces.flatMap(({ index, piece }) =>
      deadlinesIn(piece).flatMap(({ iso, start, end }): Found[] =>
        iso !== null && iso < held
          ? [
              {
                index,
                field: piece.field,
                range: { start, end },
                data: { found: piece.text.slice(start, end), other: formatDate(held) },
              },
            ]
          : [],
      ),
    )
  },
}
