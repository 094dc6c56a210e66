import type { Found } from '../finding.ts'
import { matchesIn } from '../reading/matches.ts'
import { oncePerPiece } from '../reading/piece.ts'
import type { DocumentRule } from './document-rule.ts'

/** Figures of four digits and more, or with a point: smaller ones meet by chance. */
const figuresOf = oncePerPiece((piece) =>
  [...matchesIn(piece.text, /(?<![\d.])(\d{4,}|\d+\.\d+)(万元|亿元|元|万|亿)(?!\/)/gu)].map((match) => ({
    digits: match[1] ?? '',
    unit: match[2] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  })),
)

/** The same figure is once in 元 and once in 万元. */
export const amountUnit: DocumentRule = {
  id: 'amount-unit',
  level: 'suspect',
  group: 'numbers',
  source: '金额一致',
  fires: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议要求，安排资金3200万元。\n会议强调，3200元资金要专款专用。',
  ],
  passes: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议要求，安排资金3200万元。\n会议强调，3200万元资金要专款专用。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议强调，每户补助500元，总计500万元。',
  ],
  find: ({ topics }) =>
    topics.flatMap(({ body }): Found[] => {
      const seen = new Map<string, string>()
      return body.flatMap(({ index, piece }) =>
        figuresOf(piece).flatMap(({ digits, unit, start, end }): Found[] => {
          const before = seen.get(digits)
          if (before === undefined) seen.set(digits, unit)
          if (before === undefined || before === unit) return []
          return [
            {
              index,
              field: piece.field,
              range: { start, end },
              data: { found: `${digits}${unit}`, other: `${digits}${before}` },
            },
          ]
        }),
      )
    }),
}
