import { findNearPhrase } from '../words/set-phrases.ts'
import { areConfused, isWord } from '../words/vocabulary.ts'
import type { TextMatch, TextRule } from './text-rule.ts'

/** Characters that may stand for each other in these phrases without a slip: 制定 and 制订, 各县 and 各乡, 新型 and 新兴. */
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
  '吸汲',
  '汲吸',
  '型兴',
  '兴型',
  '察查',
  '查察',
  '检监',
  '监检',
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
    '要抓好火灾防空和交通输导。',
    '推动经济社会高质量展发。',
    '要因地治宜，未雨绸谋。',
  ],
  passes: [
    '会议强调，要抓好落实。',
    '会议研究决定，由市住建局制订方案。',
    '要统筹推进，严格按照规定办理。',
    '要加强领导干部培训。',
    '实地察看新型产业用地，以此类推，深刻吸取教训。',
  ],
  find(text) {
    const found: TextMatch[] = []
    for (let at = 0; at + 4 <= text.length; at += 1) {
      const slip = findSlip(text, at)
      if (slip === null) continue
      if (found.some(({ start, end }) => start < slip.wrongEnd && slip.wrongStart < end)) continue
      const part = text.slice(at, at + 4)
      found.push({
        start: at,
        end: at + 4,
        fix: slip.wanted,
        data: { found: part, wanted: slip.wanted },
      })
    }
    return found
  },
}

interface Slip {
  readonly wanted: string
  /** The characters that are wrong. */
  readonly wrongStart: number
  readonly wrongEnd: number
}

function findSlip(text: string, at: number): Slip | null {
  const near = findNearPhrase(text, at)
  if (near === null) return null
  const part = text.slice(at, at + 4)
  if (near.kind === 'turned') {
    const { wanted } = near
    const first = part.charAt(0) === wanted.charAt(0) ? 2 : 0
    // 量产 and the like are words of their own.
    if (isWord(part.slice(first, first + 2)) || belongsOutside(text, at, first === 0 ? 0 : 3)) return null
    return { wanted, wrongStart: at + first, wrongEnd: at + first + 2 }
  }
  const { hole } = near
  const wrong = part.charAt(hole)
  const right = [...near.meant].find(
    (character) => areConfused(wrong, character) && !EITHER.has(wrong + character),
  )
  if (right === undefined || belongsOutside(text, at, hole)) return null
  const wanted = part.slice(0, hole) + right + part.slice(hole + 1)
  return { wanted, wrongStart: at + hole, wrongEnd: at + hole + 1 }
}

/** 各级 in 各级领导|干: a character at the edge may be half of a word that begins or ends outside. */
function belongsOutside(text: string, at: number, hole: number): boolean {
  if (hole === 0) return isWord(text.slice(at - 1, at + 1))
  return hole === 3 && isWord(text.slice(at + 3, at + 5))
}
