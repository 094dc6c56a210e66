import { findNearPhrase } from '../words/set-phrases.ts'
import { areConfused, isWord } from '../words/vocabulary.ts'
import type { TextMatch, TextRule } from './text-rule.ts'

/** Characters that may stand for each other in these phrases without a slip: 制定 and 制订, 各县 and 各乡. */
const EITHER = new Set([
  '定订',
  '订定',
  '做作',
  '作做',
  '市县',
  '县市',
  '区县',
  '县区',
  '镇乡',
  '乡镇',
  '的地',
  '地的',
])

/** A character of a phrase that minutes are made of, written for another that sounds or looks like it: 会义强调, 贯彻络实. */
export const setPhrase: TextRule = {
  id: 'set-phrase',
  level: 'suspect',
  group: 'wording',
  source: '公文套语',
  fires: [
    '会义强调，要抓好落实。',
    '要提高正治站位。',
    '由各责任但位负责。',
    '会后由市住建局修改完擅后印发。',
  ],
  passes: [
    '会议强调，要抓好落实。',
    '会议研究决定，由市住建局制订方案。',
    '要统筹推进，严格按照规定办理。',
    '要加强领导干部培训。',
  ],
  find(text) {
    const found: TextMatch[] = []
    for (let at = 0; at + 4 <= text.length; at += 1) {
      const near = findNearPhrase(text, at)
      if (near === null) continue
      const part = text.slice(at, at + 4)
      const wrong = part.charAt(near.hole)
      const right = near.meant.find(
        (character) => areConfused(wrong, character) && !EITHER.has(wrong + character),
      )
      const start = at + near.hole
      // 各级 in 各级领导: the character belongs to a word of its own.
      if (
        right === undefined ||
        isWord(text.slice(start - 1, start + 1)) ||
        isWord(text.slice(start, start + 2))
      )
        continue
      if (found.some((one) => one.start <= start && start < one.end)) continue
      const wanted = part.slice(0, near.hole) + right + part.slice(near.hole + 1)
      found.push({ start: at, end: at + 4, fix: wanted, data: { found: part, wanted } })
    }
    return found
  },
}
