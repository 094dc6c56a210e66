import { findMatches, type TextRule } from './text-rule.ts'

const BEFORE =
  /(?:、(?=等(?!外|级|待|额|量|号|候|价|值|距|差|同|于|不|着|来|到|保|高|温|压|候))|，(?=等(?:部门|单位|方面|领域|环节|工作|问题|有关|相关|地|[，。；、）])))/gu
const WITH_DOTS = /等(?:……|…|\.{3,})/gu

/** 等 stands right behind the last of an enumeration, and needs no …… */
export const markBeforeDeng: TextRule = {
  id: 'mark-before-deng',
  level: 'suspect',
  group: 'wording',
  source: 'GB/T 15834—2011 4.5',
  needs: '等',
  fires: ['市财政局、市资规局、等部门要密切配合。', '市财政局、市资规局，等部门', '防汛、抗旱等……'],
  passes: [
    '市财政局、市资规局等部门',
    '一级、等级、等外，漏洞修复、等保测评',
    '完成审批，等待批复，坐不住、等不起。',
    '抓好落实，等市里批复后实施。',
  ],
  find: (text) => [
    ...findMatches(text, BEFORE, () => ({ fix: '', data: { kind: 'mark' } })),
    ...findMatches(text, WITH_DOTS, () => ({ fix: '等', data: { kind: 'dots' } })),
  ],
}
