import { findMatches, type TextRule } from './text-rule.ts'

const WORDS = /(?<![“"])一把手(?![”"工])|莅临|老百姓|搞定|弄好|拍板|平米|捋一捋|过一下/gu
const BETTER: Readonly<Record<string, string>> = {
  一把手: '主要负责同志',
  莅临: '来',
  老百姓: '群众',
  搞定: '完成',
  弄好: '做好',
  拍板: '决定',
  平米: '平方米',
  捋一捋: '梳理',
  过一下: '审核',
}

/** Words of the street where the office has its own. */
export const officeStyle: TextRule = {
  id: 'office-style',
  level: 'hint',
  group: 'wording',
  source: '公文用语',
  needs: '手莅姓搞弄拍米捋过',
  fires: ['由各单位一把手负总责。', '领导莅临我市指导。', '老百姓反映强烈。'],
  passes: ['由各单位主要负责同志负总责。', '群众反映强烈。', '“一把手”工程'],
  find: (text) => findMatches(text, WORDS, ({ 0: words }) => ({ data: { wanted: BETTER[words] ?? '' } })),
}
