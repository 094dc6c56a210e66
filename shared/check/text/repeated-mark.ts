import { findMatches, type TextRule } from './text-rule.ts'

const MARKS =
  /(?<![，。、；：])(?:，{2,}|、{2,}|；{2,}|：{2,}|。{2}(?!。)|[，、；：](?=[，。、；：])[，。、；：]+|。[，、；：，]+|……[，、；：])/gu

/** Two marks of which one is too many. */
export const repeatedMark: TextRule = {
  id: 'repeated-mark',
  level: 'error',
  group: 'wording',
  source: 'GB/T 15834—2011 4.1',
  fires: [
    '原则同意。。',
    '抓好落实，，加快推进。',
    '一是防汛、、抗旱。',
    '要加快进度，。',
    '要求如下：。',
    '防汛……，抗旱',
  ],
  passes: ['……', '他说：“好。”', '见《办法》。', '什么？！', '推进“两项改革”，'],
  find: (text) =>
    findMatches(text, MARKS, ({ 0: marks }) => {
      if (marks.startsWith('……')) return { fix: '……', data: { wanted: '……' } }
      // 、， : the later one is mostly meant; what announces stays an announcement.
      const last = marks.includes('。') ? '。' : (marks.at(-1) ?? '')
      const fix = marks.startsWith('：') && last === '。' ? '：' : last
      return { fix, data: { wanted: fix } }
    }),
}
