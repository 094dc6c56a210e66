import { matchesIn } from '../reading/matches.ts'
import { oncePerPiece } from '../reading/piece.ts'
import type { DocumentRule } from './document-rule.ts'

/** 下午3时 counts by twelve; 15时, 15:30 without a half of the day by twenty-four; mornings fit both. */
const timesOf = oncePerPiece((piece) =>
  [
    ...matchesIn(
      piece.text,
      /(上午|下午|晚上|凌晨|中午)?(?<![\d.])(\d{1,2})(?:时(?!间|段|期|限)|:\d\d(?!\d))/gu,
    ),
  ].flatMap((match) => {
    const hour = Number(match[2])
    const kind =
      match[1] === '下午' || match[1] === '晚上'
        ? hour <= 12
          ? 12
          : 0
        : match[1] === undefined && hour > 12
          ? 24
          : 0
    return kind === 0
      ? []
      : [{ kind, words: match[0], start: match.index, end: match.index + match[0].length }]
  }),
)

/** One document tells the time by 12 hours or by 24. */
export const clockMixed: DocumentRule = {
  id: 'clock-mixed',
  level: 'hint',
  group: 'numbers',
  source: '时间写法',
  fires: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议要求，下午3时前报告。\n会议强调，15时30分前落实。',
  ],
  passes: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议要求，15时前报告。\n会议强调，9时30分前落实。',
  ],
  find({ pieces }) {
    const times = pieces.flatMap(({ index, piece }) =>
      timesOf(piece).map((time) => ({ ...time, index, piece })),
    )
    const twelve = times.find(({ kind }) => kind === 12)
    const other = times.find(({ kind }) => kind === 24)
    if (twelve === undefined || other === undefined) return []
    const { index, piece, start, end } = other
    return [
      {
        index,
        field: piece.field,
        range: { start, end },
        data: { found: piece.text.slice(start, end), other: twelve.words },
      },
    ]
  },
}
