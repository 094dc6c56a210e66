import { isWord } from '../words/vocabulary.ts'
import { findMatches, type TextMatch, type TextRule } from './text-rule.ts'

const TWICE = /(\p{Script=Han}{2,5})\1/gu
/** Small words that nobody means to write twice: 要要落实, 由由县交通局. */
const SMALL = /([要由在于将对向把被按并与请须应为和及就是了])\1/gu
/** 完善后后，: at the end of a clause. */
const AT_END = /(后|前|中)\1(?=[，。；])/gu
/** What ends the second of two names in an enumeration. */
const AFTER_LISTED = /^(?:[、，。；]|要|等|和|及|负责|牵头|配合|按|做好|$)/u
const BEFORE_LISTED = /(?:^|[，。；：、和与由])$/u
/** The shortest and the longest name that is looked for twice. */
const SHORTEST = 3
const LONGEST = 14

/** 环境容量等等指标: 等等 ends an enumeration. */
const DENG = /等等(?=[^，。；、！？…）”等看再不党我你他一])/gu
const DE = /的的(?!确|卡|士)/gu
/** Words that are said twice on purpose. */
const MAY_REPEAT =
  /^(?:[一逐].|讨论|研究|考虑|商量|沟通|学习|了解|休息|看看|千千|万万|.(?:对|比|接|连|挨)|(.)\1+)$/u
/** The second time it begins a longer word: 工作工作人员, 管理管理办法. */
const GOES_ON =
  /^(?:人员|室|厅|组|站|队|办|局|委|中心|条例|办法|制度|机制|平台|体系|员|部|处|所|科|者|改革|规划|资金|项目|单位|责任|会|场|地|型|化|性|区|厂|证|费|案|书|表)/u

/** Nothing is called after these: 推动推动项目 is a slip, 管理管理办法 is not. */
const ONLY_VERB =
  /^(?:推动|推进|加强|加快|落实|完善|要求|强调|认为|指出|明确|做好|抓好|确保|严格|切实|积极|全力|认真|按照|根据|关于|进行|开展|提高|提升|压实|强化|健全|统筹|督促|加大)$/u

/** A word written twice running. */
export const repeatedWord: TextRule = {
  id: 'repeated-word',
  level: 'suspect',
  group: 'wording',
  source: '用语重复',
  fires: [
    '会议会议强调，要抓好落实。',
    '由市委常委常委、副市长牵头。',
    '要进一步进一步压实责任。',
    '切实把这件大事的的责任落实好。',
    '要要落实责任。',
    '会议明确，由由县交通局负责。',
    '坚持实事求是是的原则。',
    '修改完善后后，按程序印发。',
    '县财政局、县财政局要密切配合。',
    '扎实推动推动项目落地。',
    '用地、用能等等指标要优先保障。',
  ],
  passes: [
    '一项一项抓落实。',
    '审计工作工作人员',
    '讨论讨论再定',
    '市政府常务会议会议室',
    '逐户逐户排查',
    '应急管理管理办法',
    '抓住主要要素。',
    '对对口支援工作作出安排。',
    '响应应急指挥部号召，参与与会各方商定的事项。',
    '做好会后后勤保障，倡导文明和和谐新风。',
    '县财政局、县财政局下属单位',
    '配齐桌椅、投影等等，时时、处处讲规矩。',
    '走访企业农业农村局全程参与。',
  ],
  find: (text) => [
    ...findTwice(text),
    ...findMatches(text, SMALL, ({ 0: twice, 1: word = '', index }) => {
      // 主要|要素, 文明和|和谐: two words meet.
      const isMeeting = isWord(text.slice(index - 1, index + 1)) || isWord(text.slice(index + 1, index + 3))
      return isMeeting ? null : { fix: word, data: { found: twice, wanted: word } }
    }),
    ...findMatches(text, AT_END, ({ 1: word = '' }) => ({ fix: word, data: { wanted: word } })),
    ...findListed(text),
    ...findMatches(text, DENG, ({ index }) =>
      isWord(text.slice(index + 1, index + 3)) ? null : { fix: '等', data: { wanted: '等' } },
    ),
    ...findMatches(text, DE, () => ({ fix: '的', data: { wanted: '的' } })),
  ],
}

function findTwice(text: string): TextMatch[] {
  const found: TextMatch[] = []
  TWICE.lastIndex = 0
  for (let match = TWICE.exec(text); match !== null; match = TWICE.exec(text)) {
    const [whole, word = ''] = match
    const end = match.index + whole.length
    const goesOn = word.length === 2 && !ONLY_VERB.test(word) && GOES_ON.test(text.slice(end))
    // 企业|农业农村局: two words meet in the repeated characters.
    const isAcross =
      word.length === 2 && !isWord(word) && isWord(text.slice(match.index - 1, match.index + 1))
    const isMeant = MAY_REPEAT.test(word) || goesOn || isAcross
    // 市委常委常委: the words overlap, so that the next character is tried too.
    if (isMeant) TWICE.lastIndex = match.index + 1
    else found.push({ start: match.index, end, fix: word, data: { found: whole, wanted: word } })
  }
  return found
}

/** 市财政局、市财政局要: one and the same twice in an enumeration. */
function findListed(text: string): TextMatch[] {
  const found: TextMatch[] = []
  for (let at = text.indexOf('、'); at >= 0; at = text.indexOf('、', at + 1)) {
    for (let length = SHORTEST; length <= LONGEST && at - length >= 0; length += 1) {
      if (text[at - length] !== text[at + 1] || text[at - 1] !== text[at + length]) continue
      const word = text.slice(at - length, at)
      const end = at + 1 + length
      if (!text.startsWith(word, at + 1) || !/^\p{Script=Han}+$/u.test(word)) continue
      if (
        !BEFORE_LISTED.test(text.slice(0, at - length).slice(-1)) ||
        !AFTER_LISTED.test(text.slice(end, end + 2))
      )
        continue
      found.push({
        start: at - length,
        end,
        fix: word,
        data: { found: text.slice(at - length, end), wanted: word },
      })
    }
  }
  return found
}
