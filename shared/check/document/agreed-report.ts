import type { Found } from '../finding.ts'
import { matchesIn } from '../reading/matches.ts'
import { oncePerPiece } from '../reading/piece.ts'
import type { DocumentRule } from './document-rule.ts'

const agreements = oncePerPiece((piece) =>
  [...matchesIn(piece.text, /(?<=同意|通过|批准)了?(该(?:汇报|报告|事项|议题))/gu)].map((match) => {
    const end = match.index + match[0].length
    return { start: end - (match[1]?.length ?? 0), end }
  }),
)

/** Where a document is before the meeting it is agreed to, not the report on it. */
export const agreedReport: DocumentRule = {
  id: 'agreed-report',
  level: 'suspect',
  group: 'title',
  source: '议定写法',
  fires: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该汇报，会后由市住建局修改完善，以市政府名义印发。',
  ],
  passes: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。',
    '一、听取市财政局关于预算执行情况的汇报\n会议明确，原则同意该汇报。',
  ],
  find: ({ topics }) =>
    topics.flatMap(({ title, body }): Found[] => {
      const [document = ''] = title?.documents ?? []
      if (document === '' || /(?:汇报|报告|说明)$/u.test(document)) return []
      const kind = title?.documentKind
      return body.flatMap(({ index, piece }) =>
        agreements(piece).map(({ start, end }) => ({
          index,
          field: piece.field,
          range: { start, end },
          data: { found: piece.text.slice(start, end), wanted: `该《${kind ?? document}》` },
          ...(piece.isTyped && kind ? { fix: `该《${kind}》` } : {}),
        })),
      )
    }),
}
