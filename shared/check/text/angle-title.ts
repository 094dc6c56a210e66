import { findMatches, type TextMatch, type TextRule } from './text-rule.ts'

const ANGLED = /[<＜]([\p{Script=Han}（）\d—-]{4,50})[>＞]/gu
/** 审议通过了“…管理办法” */
const QUOTED =
  /(?<=审议(?:通过|并通过|了|通过了|并原则通过了?)?)“([^“”《》，。]{4,40}(?:办法|方案|规定|细则|条例|意见|规划|预案|制度|章程))”/gu
/** 〈…〉, and the marks that tell whether it stands inside of 《》. */
const SINGLE = /[《》]|〈([^〈〉《》]{4,50})〉/gu

/** Names of documents stand in 《》, not in < > or, outside of them, in 〈〉. */
export const angleTitle: TextRule = {
  id: 'angle-title',
  level: 'error',
  group: 'wording',
  source: 'GB/T 15834—2011 4.15',
  needs: '<＜〈“',
  fires: ['审议<云州市绿道管理办法>。', '审议〈云州市绿道管理办法〉。', '审议通过了“云州市绿道管理办法”。'],
  passes: [
    '审议《关于印发〈绿道管理办法〉的通知》。',
    '审议《云州市绿道管理办法》。',
    '水位<30米，流量>50立方米',
    'PM2.5<35',
  ],
  find: (text) => {
    let depth = 0
    const singles = findMatches(text, SINGLE, ({ 0: words, 1: name }) => {
      if (words === '《') depth += 1
      if (words === '》') depth = Math.max(0, depth - 1)
      return name === undefined || depth > 0 ? null : readName(name)
    })
    return [
      ...findMatches(text, QUOTED, ({ 1: name = '' }) => readName(name)),
      ...findMatches(text, ANGLED, ({ 1: name = '' }) => readName(name)),
      ...singles,
    ]
  },
}

function readName(name: string): Pick<TextMatch, 'fix' | 'data'> {
  return { fix: `《${name}》`, data: { wanted: `《${name}》` } }
}
