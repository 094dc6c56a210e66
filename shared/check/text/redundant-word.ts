import { findMatches, type TextRule } from './text-rule.ts'

const WORDS =
  /目的是为了|原因是(?:因为|由于)|切忌不要|防止不(?=发生|出现)|避免不(?:再|要)?(?=发生|出现)|凯旋而?归来|大约[^，。]{0,6}左右|尤其特别|必须要必须|过高的?估计过高|悬殊很大|进行了?(?:修改|研究|讨论|部署|调研)了|再次重申|首先第一|更加[^，。]{0,2}更|忍俊不禁地笑|即将要|仍然还|亲自[^，。]{0,3}亲自|共同[^，。]{0,2}协同|涉及到了/gu

/** Two words of which one says it all. */
export const redundantWord: TextRule = {
  id: 'redundant-word',
  level: 'suspect',
  group: 'wording',
  source: '用语重复',
  fires: [
    '目的是为了加快发展。',
    '切忌不要松懈。',
    '凯旋而归来',
    '防止不发生事故',
    '避免不再发生',
    '原因是因为资金不足。',
    '进行了修改了方案',
    '悬殊很大的差别大',
  ],
  passes: ['目的是加快发展。', '原因是资金不足。'],
  find: (text) => findMatches(text, WORDS),
}
