import { isWord } from '../words/vocabulary.ts'
import { confusablesAt, standsAt, type WrongWord } from '../words/word-table.ts'
import type { TextMatch, TextRule } from './text-rule.ts'

/** Two words that meet: 分工做好, 公园满意. */
function isChance(word: WrongWord, text: string, at: number): boolean {
  if (word.wrong.length !== 2) return false
  const end = at + 2
  return isWord(text.slice(at - 1, at + 1)) && isWord(text.slice(end - 1, end + 1))
}

/** Words written for others that look or sound alike, by the table of confusables and its conditions. */
export const confusable: TextRule = {
  id: 'confusable',
  level: 'error',
  group: 'wording',
  source: '易错词表',
  fires: [
    '由市住建局布署。',
    '截止8月底，完成投资八成。',
    '会议做出决定。',
    '挂帐处理。',
    '工程已经峻工。',
    '末完成的项目',
    '自已的责任',
  ],
  passes: [
    '报名截止。',
    '蚊帐',
    '分工做好各项工作，为工作实施提供保障，协作强化责任。',
    '公园满意度调查',
    '周末能来',
    '起动电机',
    '按装机容量补偿',
    '各自已完成',
    '应急反应',
  ],
  find: (text) => {
    const found: TextMatch[] = []
    for (let at = 0; at + 1 < text.length; at += 1) {
      const word = confusablesAt(text, at).find((one) => standsAt(one, text, at) && !isChance(one, text, at))
      if (word === undefined) continue
      const end = at + word.wrong.length
      const data = { found: word.wrong, wanted: word.right }
      found.push({ start: at, end, data, fix: word.right, ...(word.isDoubtful ? { level: 'suspect' } : {}) })
      at = end - 1
    }
    return found
  },
}
