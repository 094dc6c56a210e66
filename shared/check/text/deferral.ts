import { findMatches, type TextRule } from './text-rule.ts'

const DEFERRED =
  /暂缓(?:审议|研究|通过|实施|印发|办理|讨论|表决)|暂不(?:审议|研究|通过|讨论)|另行研究|(?:予以|作)退回|下次再议|以后再议|再行研究|(?<![不])予退回/gu
const REASON = /因|由于|鉴于|为|待|等|后|前|时|条件|尚未|未|不足|存在|进一步|论证|程序|规定|需/u

/** The sentence with the one before it, where a reason may stand. */
function sentenceAround(text: string, at: number): string {
  // Nobody looks further for a reason than that.
  const near = text.slice(Math.max(0, at - FAR), at + FAR)
  return sentenceIn(near, Math.min(at, FAR))
}

const FAR = 200

function sentenceIn(text: string, at: number): string {
  const end = text.indexOf('。', at)
  const last = text.lastIndexOf('。', at - 1)
  const start = last < 0 ? 0 : text.lastIndexOf('。', last - 1) + 1
  return text
    .slice(start, end < 0 ? text.length : end)
    .replace(/^会议[\p{Script=Han}]{2,6}[，：]/u, '')
    .replace(DEFERRED, '')
    .replaceAll(/《[^《》]*》|后续|今后|会后|会前|目前|当前|同时|及时/gu, '')
}

/** What is put off says why, or until when. */
export const deferral: TextRule = {
  id: 'deferral',
  level: 'suspect',
  group: 'decision',
  source: '议定写法',
  needs: '暂另退再',
  fires: ['会议决定，暂缓审议该《办法》。', '该事项另行研究。', '予以退回。'],
  passes: [
    '会议决定，因资金来源未落实，暂缓审议该《办法》。',
    '会议明确，暂缓审议，待条件成熟后再议。',
    '请市财政局论证后提交下次常务会议另行研究。',
    '按相关程序申报另行研究。',
  ],
  find: (text) =>
    findMatches(text, DEFERRED, ({ index }) => {
      const sentence = sentenceAround(text, index)
      return REASON.test(sentence) ? null : {}
    }),
}
