import type { Found } from '../finding.ts'
import { matchesIn } from '../reading/matches.ts'
import { oncePerPiece } from '../reading/piece.ts'
import type { DocumentRule } from './document-rule.ts'

const UNIT = /(?:市|县|区|省)?[\p{Script=Han}]{1,8}?(?:局|委|办|部|院|中心|镇|乡|街道|公司|集团)(?!门)/gu

const PAIR = /([^，。；：]{2,30})牵头[^。；]{0,10}?，([^。；]{2,40}?)(?:积极|密切|共同|协助|协同)?配合/gu

const pairsOf = oncePerPiece(({ text }) =>
  (text.includes('牵头') && text.includes('配合') ? matchesIn(text, PAIR) : []).map((match) => {
    const units = (words = '') => [
      ...words
        .replace(/^.*由/u, '')
        .split(/[、和及与]/u)
        .flatMap((part) => part.match(UNIT) ?? []),
    ]
    return {
      lead: units(match[1]),
      support: units(match[2]),
      start: match.index,
      end: match.index + match[0].length,
    }
  }),
)

/** Who leads in one place does not support in another of the same topic. */
export const leadAndSupport: DocumentRule = {
  id: 'lead-and-support',
  level: 'suspect',
  group: 'decision',
  source: '责任单位一致',
  fires: [
    '一、研究绿道建设\n会议明确，由市发改委牵头，市工信局、市发改委配合，于7月15日前提出安排意见。',
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议要求，由市住建局牵头，市财政局配合，做好绿道建设。\n会议强调，要由市财政局牵头，市住建局配合，落实好管护经费。',
  ],
  passes: [
    '一、审议《云州市城市绿道管理办法（试行）》\n会议听取并审议了市住建局关于《云州市城市绿道管理办法（试行）》的汇报。会议明确，原则同意该《管理办法》，会后由市住建局根据会议讨论意见修改完善后，以市政府办公室名义印发。会议要求，由市住建局牵头，市财政局配合，做好绿道建设。\n会议强调，由市住建局牵头，市水务局配合，做好管护。',
  ],
  find: ({ topics }) =>
    topics.flatMap(({ body }): Found[] => {
      const seen: { lead: readonly string[]; support: readonly string[] }[] = []
      const found: Found[] = []
      for (const { index, piece } of body)
        for (const pair of pairsOf(piece)) {
          const [a] = pair.lead
          const both = pair.lead.find((unit) => unit.length > 2 && pair.support.includes(unit))
          if (both !== undefined)
            found.push({
              index,
              field: piece.field,
              range: { start: pair.start, end: pair.end },
              data: { found: both, kind: 'both' },
            })
          const isTurned = seen.some(
            ({ lead, support }) =>
              pair.lead.some((unit) => support.includes(unit)) &&
              pair.support.some((unit) => lead.includes(unit)),
          )
          if (isTurned && a !== undefined) {
            const range = { start: pair.start, end: pair.end }
            found.push({ index, field: piece.field, range, data: { found: a, other: pair.support[0] ?? '' } })
          }
          seen.push(pair)
        }
      return found
    }),
}
