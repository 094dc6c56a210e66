import { matchesIn } from '../reading/matches.ts'
import { findMatches, type TextMatch, type TextRule } from './text-rule.ts'

const NUMERALS = '一二三四五六七八九十'
/** Each a way of counting inside one paragraph; only where a clause begins. */
const SERIES: readonly RegExp[] = [
  /(?<=^|[。；：，、！？”）])([一二三四五六七八九十])是(?=[^否])/gu,
  /(?<=^|[。；：，！？”）])([一二三四五六七八九十])要(?!素)/gu,
  /(?<=^|[。；：，！？])（([一二三四五六七八九十])）/gu,
  /(?<=^|[。；：，！？])第([一二三四五六七八九十])，/gu,
]
const MIXED = /(?<=其次，[^。]{1,200}。)第三，/gu

function checkSeries(text: string, pattern: RegExp): TextMatch[] {
  const found: TextMatch[] = []
  let before = 0
  let meant = 0
  let goesOn = false
  for (const match of matchesIn(text, pattern)) {
    const value = NUMERALS.indexOf(match[1] ?? '') + 1
    // After a wrong number the list may go on from it or from what should have stood there: one slip is told once.
    // What begins with 五 goes on from items before it, and list-goes-on has told whether it does so rightly.
    const follows = value === before + 1 || value === meant + 1 || goesOn
    goesOn = before === 0 && value > 1
    if (value !== 1 && before > 0 && !follows) {
      const wanted = match[0].replace(match[1] ?? '', NUMERALS.charAt(before))
      const start = match.index
      found.push({ start, end: start + match[0].length, data: { found: match[0], wanted } })
    }
    meant = value === 1 || follows || before === 0 ? value : before + 1
    before = value
  }
  return found
}

/** 一是 … 三是 without 二是, or the same number twice. */
export const textListNumber: TextRule = {
  id: 'text-list-number',
  level: 'error',
  group: 'numbers',
  source: '序数连续',
  fires: [
    '一是加强领导。三是强化保障。',
    '一要抓实。二要抓细。二要抓好。',
    '（一）甲。（三）乙。',
    '第一，甲。第三，乙。',
    '首先，甲。其次，乙。第三，丙。',
  ],
  passes: [
    '一是加强领导。二是强化保障。三是督查。',
    '一是甲。二是乙。同时，一是丙。二是丁。',
    '见第（三）项',
    '落实责任；（五）由镇纪委负责；（四）由经管站负责。',
    '依据第一条',
    '（一）甲。（二）乙。',
  ],
  find: (text) => SERIES.flatMap((pattern) => checkSeries(text, pattern)).concat(findMatches(text, MIXED)),
}
