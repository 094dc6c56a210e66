import { findMatches, type TextMatch, type TextRule } from './text-rule.ts'

/** 《甲办法》《甲办法》 */
const TITLE_AGAIN = /(《[^《》]{2,60}》)[、，和]?\1/gu
const CLAUSE_ENDS = '，。；：'
/** What ends a clause, but none that is compared. */
const OTHER_ENDS = '、（）'
const SENTENCE_ENDS = '。；'
const LEAST_CLAUSE = 5
const LEAST_SENTENCE = 9

/** The same clause or sentence twice running. */
export const saidAgain: TextRule = {
  id: 'said-again',
  level: 'suspect',
  group: 'wording',
  source: '内容重复',
  fires: [
    '会议认为，会议认为，制定该办法很有必要。',
    '加强资金使用监管。加强资金使用监管。',
    '审议《绿道管理办法》《绿道管理办法》',
    '要落实责任，抓好巡查。要落实责任，抓好巡查。',
  ],
  passes: ['加强监管，加强巡查。', '一要抓好防汛。二要抓好防汛。', '同意，同意。'],
  find: (text) => {
    const clauses = findNeighbours(text, CLAUSE_ENDS, OTHER_ENDS, LEAST_CLAUSE)
    const sentences = findNeighbours(text, SENTENCE_ENDS, '', LEAST_SENTENCE)
    return [
      ...findMatches(text, TITLE_AGAIN, ({ 1: words = '' }) => ({ fix: words, data: { wanted: words } })),
      ...clauses,
      ...sentences.filter(({ start, end }) => !clauses.some((one) => one.start < end && start < one.end)),
    ]
  },
}

/** Stretches up to one of `ends` that are the same as the one before. No expression: this is asked of every text. */
function findNeighbours(text: string, ends: string, breaks: string, least: number): TextMatch[] {
  const found: TextMatch[] = []
  let before = 0
  let start = 0
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at)
    const isEnd = ends.includes(letter)
    if (!isEnd && !breaks.includes(letter)) continue
    const end = at + 1
    const length = start - before
    const words = isEnd && length >= least && end - start === length ? text.slice(before, start) : null
    if (words !== null && text.startsWith(words, start)) {
      found.push({ start: before, end, fix: words, data: { found: text.slice(before, end), wanted: words } })
      before = end
    } else before = start
    start = end
  }
  return found
}
