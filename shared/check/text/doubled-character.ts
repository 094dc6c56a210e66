import { matchesIn } from '../reading/matches.ts'
import { isPart } from '../words/set-phrases.ts'
import { beginsWord, endsWord, isWord } from '../words/vocabulary.ts'
import type { TextMatch, TextRule } from './text-rule.ts'

const TWICE = /(\p{Script=Han})\1/gu
/** Characters that are said twice: 层层, 人人, 时时; and those that end one name and begin the next: 全县|县级. */
const MAY_REPEAT =
  /[国人人家家户户天时处事层步条项次点种样件个代年月日市县区镇乡村省州旗街所站院校厂队部门组队中大小长短高低好慢轻渐常往默稳牢深明清多少久早晚紧热冷白红绿黑黄白双滚洋勃累迟频源济落落彬彬翩翩跃茫茫蒙蒙朗朗爸妈爷面奶哥姐弟妹叔姑宝星欢乐喜乐爽亲真实在在看说想听走试谈聊议研商等一二三四五六七八九十百千万亿〇零么的了吗呢啊哈呵嘻作局委办厅科室会社场馆园库法户制党江河湖港桥楼岛线井坝渠塔校]/u

/** 扎扎实实, 原原本本: two characters, each said twice. */
function isInTwoPairs(text: string, at: number): boolean {
  return (
    text.charAt(at + 2) === text.charAt(at + 3) || (at >= 2 && text.charAt(at - 2) === text.charAt(at - 1))
  )
}

/** Words of one character that stand before any other word: 就|就业工作, 对|对接情况, 以|以工代赈. */
const BEFORE = /[就对以为由按经向从将把并与及因未应可给让使被凭据随比]/u
/** What is said so by itself stands behind none of them: 应应当, 按按照. */
const FUNCTION_WORD =
  /^(?:应当|应该|按照|以及|并且|对于|由于|因为|为了|从而|经过|可以|据此|给予|将要|与其|及其|因此|以便)/u

/** 面面相觑, 一张张: said twice in an idiom, or one by one. */
function isIdiom(text: string, at: number): boolean {
  return (
    isPart(text.slice(at, at + 4)) ||
    isPart(text.slice(Math.max(0, at - 2), at + 2)) ||
    text.charAt(at - 1) === '一'
  )
}

/** 不足足，: at the end of a clause, where no word may begin; 家家户户， and 一个个， end so. */
function isDoubledTail(text: string, at: number): boolean {
  return (
    /^[，。；、！）]/u.test(text.slice(at + 2)) &&
    isWord(text.slice(Math.max(0, at - 1), at + 1)) &&
    !/[一等人人个]/u.test(text.slice(Math.max(0, at - 1), at + 1)) &&
    !isInTwoPairs(text, at) &&
    !isIdiom(text, at)
  )
}

/**
 * 提升升, 精精神: a word and one of its characters again. Two words may meet in a character (改革|革新), so that the second one
 * must begin no word, or the first one end none.
 */
export const doubledCharacter: TextRule = {
  id: 'doubled-character',
  level: 'suspect',
  group: 'wording',
  source: '用语重复',
  fires: [
    '提升升城市品质。',
    '贯彻中央八项规定精精神。',
    '健全完善善执法监督机制。',
    '听取市统计局局关于经济运行的汇报。',
    '各单位应应当按时报送。',
    '运维费用偏高高，人员配备不足足。',
  ],
  passes: [
    '以钉钉子精神抓落实。',
    '层层压实责任。',
    '改革革新并举。',
    '公安局局长',
    '污水水质达标。',
    '稳稳守住底线。',
    '推进国有企业业务整合。',
    '加强会议议题管理。',
    '整治治安乱点。',
    '学习《中华人民共和国国家安全法》',
    '会议对安全工作作了安排。',
    '原原本本学、扎扎实实干、认认真真改。',
    '加强中国共产党党内监督，巡查月亮湖湖区、永安桥桥面和13号线线路。',
    '做好对口支援援疆干部保障。',
    '走访家家户户，好处多多。',
    '就就业工作、对对接情况作了说明，采取以以工代赈方式实施，并并网发电。',
    '办好一张张证照，全面面向社会，推进数字化化解矛盾，工商联联系企业，9时45分分批进场。',
  ],
  find: (text) => {
    const found: TextMatch[] = []
    for (const { 0: pair, 1: one = '', index } of matchesIn(text, TWICE)) {
      const before = text.slice(index - 1, index + 1)
      const after = text.slice(index + 1, index + 3)
      const isTail = isDoubledTail(text, index)
      const isUnit = one === '局' && /^[关的于要负牵会根配做按将应]/u.test(text.slice(index + 2))
      if (
        !isUnit &&
        !isTail &&
        (MAY_REPEAT.test(one) || isWord(pair) || isInTwoPairs(text, index) || isIdiom(text, index))
      )
        continue
      // 9时45分|分批: a measure behind its number.
      if (/\d/u.test(text.charAt(index - 1))) continue
      const isWordBefore = isTail || endsWord(text, index) || (isUnit && index > 1)
      const isWordAfter = !isTail && beginsWord(text, index + 1)
      if (!isUnit && isWordBefore === isWordAfter) continue
      if (!isUnit && isWordAfter && BEFORE.test(one) && !FUNCTION_WORD.test(after)) continue
      // 中小学|学区: a longer word may begin there.
      if (!isUnit && isWordBefore && isWord(text.slice(index + 1, index + 4))) continue
      // 提升升 → 提升, 精精神 → 精神: said with the word it belongs to.
      const start = isWordBefore ? index - 1 : index
      const end = isWordBefore ? index + 2 : index + 3
      const fix = isWordBefore ? before : after
      found.push({ start, end, fix, data: { found: text.slice(start, end), wanted: fix } })
    }
    return found
  },
}
