import { matchesIn } from '../reading/matches.ts'
import type { TextRule } from './text-rule.ts'

const MARK = /([。；])(?:([二三四五六七八九])(?:是|要)|第[二三四五六]，)/gu

/** Members of one list are parted by one mark, ； or 。 */
export const listSeparators: TextRule = {
  id: 'list-separators',
  level: 'suspect',
  group: 'wording',
  source: 'GB/T 15834—2011 4.6',
  fires: ['一是加强领导；二是强化保障。三是严格督查。'],
  passes: [
    '一是加强领导；二是强化保障；三是严格督查。',
    '一是加强领导。二是强化保障。三是督查。',
    '一是防汛，二是抗旱，三是供水。',
  ],
  find: (text) => {
    const marks = [...matchesIn(text, MARK)]
    // Two lists in one paragraph need not be alike.
    if (marks.length < 2 || marks.filter((match) => match[2] === '二').length > 1) return []
    const semicolons = marks.filter(([mark]) => mark.startsWith('；'))
    if (semicolons.length === 0 || semicolons.length === marks.length) return []
    const few =
      semicolons.length * 2 <= marks.length ? semicolons : marks.filter((one) => !semicolons.includes(one))
    return few.map(({ index, 1: found = '' }) => ({
      start: index,
      end: index + 1,
      data: { found, wanted: found === '；' ? '。' : '；' },
    }))
  },
}
