import type { Found } from '../finding.ts'
import { itemRuns } from '../reading/item-runs.ts'
import type { DocumentRule } from './document-rule.ts'

const NUMERALS = '一二三四五六七八九十'
const IN_WORDS = /(?<=[，。；])([二三四五六七八九十])(?:是(?=[^否])|要(?!素))/u
const NEXT = {
  one: IN_WORDS,
  must: IN_WORDS,
  round: /(?<=[，。；])（([二三四五六七八九十])）/u,
}

/** 一是…二是 as items, and 四是 inside the text of the second. */
export const listGoesOn: DocumentRule = {
  id: 'list-goes-on',
  level: 'error',
  group: 'numbers',
  source: '序数连续',
  fires: [
    '一、研究经济运行\n会议指出，经济稳中有进。一是工业平稳，二是投资优化，四是消费回暖。',
    '一、研究经济运行\n会议指出，经济稳中有进。一是工业平稳。二是投资优化，二是消费回暖。',
    '一、研究防汛工作\n会议要求，一要加强值守。二要排查隐患。四要备足物资。四要做好保障。',
    '一、研究防汛工作\n会议强调，（一）加强值守。（二）排查隐患。（四）备足物资。',
  ],
  passes: [
    '一、研究经济运行\n会议指出，经济稳中有进。一是工业平稳，二是投资优化，三是消费回暖。',
    '一、研究经济运行\n会议指出，经济稳中有进。一是工业平稳。二是投资优化。三是消费回暖，二是不足。',
  ],
  find({ context, pieces }) {
    return itemRuns(context).flatMap(({ items }): Found[] => {
      const last = items.at(-1)
      const mark = last?.block.mark
      if (last === undefined || items.length < 2 || (mark !== 'one' && mark !== 'must' && mark !== 'round'))
        return []
      const piece = pieces.find(({ index }) => index === last.index)?.piece
      const match = piece === undefined ? null : NEXT[mark].exec(piece.text)
      const [, numeral = ''] = match ?? []
      const wanted = NUMERALS.charAt(items.length)
      if (piece === undefined || match === null || numeral === wanted || wanted === '') return []
      // 三是…，二是不足: an earlier number begins something else, unless it is the item's own once more.
      if (NUMERALS.indexOf(numeral) < items.length - 1) return []
      const range = { start: match.index, end: match.index + match[0].length }
      return [
        {
          index: last.index,
          field: piece.field,
          range,
          data: { found: match[0], wanted: match[0].replace(numeral, wanted) },
        },
      ]
    })
  },
}
