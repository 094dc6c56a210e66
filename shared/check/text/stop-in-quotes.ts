import { findMatches, type TextRule } from './text-rule.ts'

/** 管好群众的“救命钱。”: a word in quotes at the end of a sentence that is not quoted as a whole. */
const STOP = /(?<=[\p{Script=Han}\d、])“([^“”，。；：！？]{1,20})[。；，]”/gu
/** Somebody's words, or the words of a poster, keep their own mark. */
const QUOTED = /(?:说|道|指出|强调|写着|回答|曰|喊|标语|口号)$/u

/** The mark stands behind the quotes where only a word is quoted. */
export const stopInQuotes: TextRule = {
  id: 'stop-in-quotes',
  level: 'suspect',
  group: 'wording',
  source: 'GB/T 15834—2011 4.8.3',
  needs: '“',
  fires: ['要管好群众的“救命钱。”', '打通服务群众“最后一公里，”让群众满意。'],
  passes: [
    '要管好群众的“救命钱”。',
    '他说：“要抓好落实。”',
    '总书记指出：“江山就是人民，人民就是江山。”',
    '牢记“为人民服务，对人民负责。”的要求',
  ],
  find: (text) =>
    findMatches(text, STOP, ({ 0: found, 1: word = '', index }) => {
      if (QUOTED.test(text.slice(0, index))) return null
      const fix = `“${word}”${found.at(-2)}`
      return { fix, data: { wanted: fix } }
    }),
}
