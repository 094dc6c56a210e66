import { readChineseNumeral } from '../../text/numerals.ts'
import type { Found } from '../finding.ts'
import { itemRuns } from '../reading/item-runs.ts'
import { matchesIn } from '../reading/matches.ts'
import { oncePerPiece } from '../reading/piece.ts'
import type { DocumentRule } from './document-rule.ts'

const referencesIn = oncePerPiece((piece) =>
  piece.field === 'text'
    ? [
        ...matchesIn(
          piece.text,
          /(?:本纪要|本次会议纪要|前述|上述|前面?所述|以上)第?（?([一二三四五六七八九十]{1,3}|\d{1,2})）?[项点条](?![^，。；]{0,6}规定)/gu,
        ),
      ].map((match) => ({
        number: /\d/u.test(match[1] ?? '') ? Number(match[1]) : readChineseNumeral(match[1] ?? ''),
        isNumbered: match[0].includes('第'),
        found: match[0],
        start: match.index,
      }))
    : [],
)

/** 本纪要第六项 where there are five. */
export const crossReference: DocumentRule = {
  id: 'cross-reference',
  level: 'suspect',
  group: 'numbers',
  source: '前后照应',
  fires: [
    '一、研究防汛工作\n会议要求，加强值守。\n二、研究绿道建设\n会议明确，资金按照本纪要第五项执行。',
    '一、研究防汛工作\n会议明确：\n（一）加强值守。\n（二）资金按照前述第（四）项要求安排。',
  ],
  passes: [
    '一、研究防汛工作\n会议要求，加强值守。\n二、研究绿道建设\n会议明确，资金按照本纪要第一项执行。',
    '一、研究防汛工作\n会议明确，上述三项工作按照《防洪法》第六十条规定办理。',
  ],
  find(reading) {
    const { topics, context, pieces } = reading
    const longest = Math.max(
      topics.filter(({ heading }) => heading !== null).length,
      ...itemRuns(context).map(({ items }) => items.length),
      ...pieces.map(({ piece }) => piece.text.match(/（[一二三四五六七八九十]{1,3}）/gu)?.length ?? 0),
    )
    return pieces.flatMap(({ index, piece }) =>
      referencesIn(piece).flatMap(({ number, isNumbered, found, start }): Found[] => {
        if (!isNumbered || number === null || number <= longest || longest === 0) return []
        const range = { start, end: start + found.length }
        return [{ index, field: piece.field, range, data: { found, count: longest } }]
      }),
    )
  },
}
