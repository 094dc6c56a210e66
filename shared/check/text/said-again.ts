import { findMatches, type TextMatch, type TextRule } from './text-rule.ts'

/** 《甲办法》《甲办法》 */
const TITLE_AGAIN = /(《[^《》]{2,60}》)[、，和]?\1/gu
const IS_END = 1
const IS_BREAK = 2
const CLAUSE = endsOf('，。；：', '、（）')
const SENTENCE = endsOf('。；', '')
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
    const clauses = findNeighbours(text, CLAUSE, LEAST_CLAUSE)
    const sentences = findNeighbours(text, SENTENCE, LEAST_SENTENCE)
    return [
      ...findMatches(text.includes('《') ? text : '', TITLE_AGAIN, ({ 1: words = '' }) => ({
        fix: words,
        data: { wanted: words },
      })),
      ...clauses,
      ...sentences.filter(({ start, end }) => !clauses.some((one) => one.start < end && start < one.end)),
    ]
  },
}

/** By the code of a character: whether it ends a stretch that is compared, or one that is not. */
function endsOf(ends: string, breaks: string): Uint8Array {
  const kinds = new Uint8Array(0x10000)
  for (const mark of ends) kinds[mark.charCodeAt(0)] = IS_END
  for (const mark of breaks) kinds[mark.charCodeAt(0)] = IS_BREAK
  return kinds
}

/** Stretches that are the same as the one before. No expression: this is asked of every text. */
function findNeighbours(text: string, kinds: Uint8Array, least: number): TextMatch[] {
  const found: TextMatch[] = []
  let before = 0
  let start = 0
  for (let at = 0; at < text.length; at += 1) {
    const kind = kinds[text.charCodeAt(at)] ?? 0
    if (kind === 0) continue
    const isEnd = kind === IS_END
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
