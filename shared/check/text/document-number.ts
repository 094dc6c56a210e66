import { matchesIn } from '../reading/matches.ts'
import { ARABIC_DIGITS, findMatches, type TextRule } from './text-rule.ts'

const NUMBER = /(?<=〔\d{4}〕)(?:第0*([1-9]\d*)|0+([1-9]\d*))号/gu
/** 云政发〔19〕15号 */
const SHORT_YEAR = /(?<=\p{Script=Han})〔([0-4]\d)〕(?=\d{1,4}号)/gu
/** 第012号 of the minutes themselves. */
const OWN_NUMBER = /第0+([1-9]\d*)[号期]/gu
/** 云政发〔2019年〕15号 */
const YEAR_WORD = /〔((?:19|20)\d\d)年〕(?=第?\d{1,4}号)/gu
/** （云政发〔2019〕15）: 号 is missing. */
const NO_MARK = /(?<=\p{Script=Han}〔\d{4}〕\d{1,4})(?=[）》，。、；])/gu

/** The number in a document number has no 第 and no leading zeros, its year four digits, and 号 stands behind it. */
export const documentNumber: TextRule = {
  id: 'document-number',
  level: 'error',
  group: 'wording',
  source: 'GB/T 9704—2012 7.2.5',
  needs: ARABIC_DIGITS,
  fires: [
    '云政发〔2025〕第12号',
    '云政发〔2025〕012号',
    '云政发〔2025年〕12号',
    '《办法》（云政发〔19〕15号）同时废止',
    '《办法》（云政发〔2019〕15）同时废止',
  ],
  passes: ['云政发〔2025〕12号', '第12号', '《办法》（云政发〔2019〕15号）'],
  find: (text, { field }) => [
    ...(field === 'masthead.number'
      ? findMatches(text, OWN_NUMBER, ({ 1: digits }) => ({
          fix: `第${digits}号`,
          data: { kind: 'own', wanted: `第${digits}号` },
        }))
      : []),
    ...findMatches(text, NUMBER, ({ 1: behindMark, 2: behindZeros }) => {
      const fix = `${Number(behindMark ?? behindZeros)}号`
      return { fix, data: { wanted: fix } }
    }),
    ...findMatches(text, YEAR_WORD, ({ 1: year }) => ({
      fix: `〔${year}〕`,
      data: { kind: 'year', wanted: `〔${year}〕` },
    })),
    ...findMatches(text, SHORT_YEAR, ({ 1: year }) => {
      const fix = `〔20${year}〕`
      return { fix, data: { kind: 'year', wanted: fix } }
    }),
    ...[...matchesIn(text, NO_MARK)].map(({ index }) => {
      const digits = /\d+$/u.exec(text.slice(Math.max(0, index - 4), index))?.[0] ?? ''
      const fix = `${digits}号`
      return {
        start: index - digits.length,
        end: index,
        fix,
        data: { found: digits, kind: 'mark', wanted: fix },
      }
    }),
  ],
}
