import { ARABIC_DIGITS, findMatches, type TextRule } from './text-rule.ts'

const SIGNED =
  /(同比|环比|比上?年)?(增长|上升|提高|增加|下降|减少|降低|回落)(了?)\s?(?:[-－−]|负)(\d+(?:\.\d+)?)(?=%|％|个百分点|万|亿)/gu
const OPPOSITE: Readonly<Record<string, string>> = {
  增长: '下降',
  上升: '下降',
  提高: '降低',
  增加: '减少',
  下降: '增长',
  减少: '增加',
  降低: '提高',
  回落: '提高',
}

/** The word tells the direction, the figure has no sign: not 同比增长-5.8%. */
export const signedGrowth: TextRule = {
  id: 'signed-growth',
  level: 'suspect',
  group: 'numbers',
  source: '统计用语',
  needs: ARABIC_DIGITS,
  fires: ['固定资产投资同比增长-5.8%。', '用电量增长负3.5%。', '能耗下降了-2.1个百分点。'],
  passes: ['固定资产投资同比下降5.8%。', '同比增长3%-5%。', '增长3-5%。', '由负转正'],
  find: (text) =>
    findMatches(text, SIGNED, ({ 1: against = '', 2: word = '', 3: done = '', 4: figure = '' }) => {
      const fix = `${against}${OPPOSITE[word] ?? word}${done}${figure}`
      return { fix, data: { wanted: fix } }
    }),
}
