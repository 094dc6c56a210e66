import { findMatches, type TextRule } from './text-rule.ts'

const DOUBLED = /\d{4}年度(?:(?!\d{4}年)[^，。；、《》和与至到及]){1,10}年度|(?<=[\p{Script=Han}])今年度/gu

/** 年度 said twice of one thing. */
export const doubledYear: TextRule = {
  id: 'doubled-year',
  level: 'suspect',
  group: 'numbers',
  source: '用语重复',
  needs: '年',
  fires: ['《2025年度云州市年度综合考核办法》', '推动我市在上级今年度考核中取得好成绩。'],
  passes: ['2025年度综合考核办法', '2025年度和2026年度', '本年度'],
  find: (text) =>
    findMatches(text, DOUBLED, ({ 0: words }) =>
      words === '今年度' ? { fix: '本年度', data: { wanted: '本年度' } } : {},
    ),
}
