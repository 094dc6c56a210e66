import type { Found } from '../finding.ts'
import type { DocumentRule } from './document-rule.ts'

const DECIDED = /同意|通过|批准|决定|明确|议定|确定|商定|暂缓|暂不|不予|责成|再行|审定|印发|认可/u

/** A topic that was deliberated says what was decided. */
export const noDecision: DocumentRule = {
  id: 'no-decision',
  level: 'suspect',
  group: 'decision',
  source: '议定要求',
  fires: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取了市住建局的汇报。会议强调，要加强绿道管护。\n二、审议《云州市防汛预案》\n会议明确，原则同意该《预案》，由市水务局修改完善后印发。',
  ],
  passes: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。',
    '一、听取市财政局关于预算执行情况的汇报\n会议强调，要加强管理。',
    '一、审议《绿道办法》\n会议明确，暂缓审议，待资金落实后再议。',
  ],
  find: ({ topics }) =>
    topics.flatMap(({ heading, title, body }): Found[] => {
      if (heading === null || title === null || title.documents.length === 0 || body.length === 0) return []
      if (!/审议|审定|审查|讨论/u.test(title.kind ?? '')) return []
      const text = body.map(({ piece }) => piece.text).join('')
      return DECIDED.test(text)
        ? []
        : [{ index: heading.index, field: 'text', data: { found: title.documents[0] ?? '' } }]
    }),
}
