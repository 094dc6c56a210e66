import { findMatches, type TextRule } from './text-rule.ts'

/** 《甲办法》《甲办法》 */
const TITLE_AGAIN = /(《[^《》]{2,60}》)[、，和]?\1/gu
/** 会议认为，会议认为， and a sentence that stands twice running. */
const AGAIN = /(?<=^|[，。；：、）])([^，。；：、（）]{4,40}[，。；：])\1/gu
const SENTENCE_AGAIN = /(?<=^|[。；])([^。；]{8,120}[。；])\1/gu

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
    const clauses = findMatches(text, AGAIN, ({ 1: words = '' }) => ({ fix: words, data: { wanted: words } }))
    const sentences = findMatches(text, SENTENCE_AGAIN, ({ 1: words = '' }) => ({
      fix: words,
      data: { wanted: words },
    }))
    const titles = findMatches(text, TITLE_AGAIN, ({ 1: words = '' }) => ({
      fix: words,
      data: { wanted: words },
    }))
    return [
      ...titles,
      ...clauses,
      ...sentences.filter(({ start, end }) => !clauses.some((one) => one.start < end && start < one.end)),
    ]
  },
}
