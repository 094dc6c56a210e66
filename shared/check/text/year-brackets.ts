import { ARABIC_DIGITS, findMatches, type TextRule } from './text-rule.ts'

const YEAR = /(?<=\p{Script=Han}|^)[[［【（(]((?:19|20)\d\d)[\]］】）)](?=\s*第?\d{1,4}号)/gu

/** The number of the minutes themselves may be 〔2025〕第7期. */
const OWN_YEAR = /(?<=\p{Script=Han}|^)[[［【（(]((?:19|20)\d\d)[\]］】）)](?=\s*第?\d{1,4}[号期次])/gu

/** The year in a document number stands in 〔〕. */
export const yearBrackets: TextRule = {
  id: 'year-brackets',
  level: 'error',
  group: 'wording',
  source: 'GB/T 9704—2012 7.2.5',
  needs: ARABIC_DIGITS,
  fires: ['云政发[2025]12号', '云政办发（2025）12号', '云府发【2025】3号', '[2025]15号'],
  passes: ['云政发〔2025〕12号', '计划（2025）已定', '（2025年）'],
  find: (text, { field }) =>
    findMatches(text, field === 'masthead.number' ? OWN_YEAR : YEAR, ({ 1: year }) => {
      const fix = `〔${year}〕`
      return { fix, data: { wanted: fix } }
    }),
}
