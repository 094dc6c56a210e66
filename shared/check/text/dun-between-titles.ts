import { findMatches, type TextRule } from './text-rule.ts'

const MARK = /(?<=》)、(?=《)|(?<=”)、(?=“)/gu

/** Between 《》 and 《》, “” and “” that stand side by side there is no 、. */
export const dunBetweenTitles: TextRule = {
  id: 'dun-between-titles',
  level: 'hint',
  group: 'wording',
  source: 'GB/T 15834—2011 4.5.3.5',
  needs: '》”',
  fires: ['审议《甲办法》、《乙方案》。', '落实“两个确立”、“两个维护”。'],
  passes: ['审议《甲办法》（试行）、《乙方案》。', '审议《甲办法》《乙方案》。', '《甲办法》、乙方案'],
  find: (text) => findMatches(text, MARK, () => ({ fix: '', data: { found: '、' } })),
}
