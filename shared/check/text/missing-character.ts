import { beginsThreeOfRun } from '../reading/word-places.ts'
import { findShortPhrases, isPart, type ShortPhrase } from '../words/set-phrases.ts'
import { beginsWord, endsWord, isThree, isWord } from '../words/vocabulary.ts'
import { findMatches, type TextMatch, type TextRule } from './text-rule.ts'

/**
 * Characters that stand alone, or end names and words of three characters: 年|预算, 党代会|精神, 要|保障, 责任制. What is left of a word of
 * which the other half is missing is none of them.
 */
const ALONE = new Set(
  '业群年月日时期次号届度季周天区县市省州旗镇乡村街路局部办委厅处科室所站院校厂司队组会员人者家户名个项件条点种类级层批款台辆座栋套吨亩元万亿千百十一二三四五六七八九两几多全新老旧大小高低好坏快慢早晚优劣强弱稳准实严宽紧松深浅长短远近重轻主副正总各每某本该此其这那我你他她它们的地得了着过是有在于和与及或而且但并也都还就又再更最很太不未无非没别勿可能要应须需必将已曾由被把让使令给对向从自以按依据凭为因如若则虽即至到上下左右前后内外中间里东西南北做作搞抓促扩保防治管控建修拆改换补拨报送交收看听说讲谈答写读学教用开停放进出来去回走起立定设投招引评选派调配发行动拟订签盖印存领还借租买卖销产制造加减增升降涨分合连通经比同等性化率量质费税金权法规章式型体系面线力感观案书证表册单图网端库池链园城港岛山河湖江海水土气火电煤油粮菜药医病党政军民工农商企事国公社团抢视材岗优责务情况原则传灾产技创期保体生现责明'.split(
    '',
  ),
)

/** A character of a phrase that minutes are made of is missing: 举一三, 坚持问导向, 严格评审律. */
export const missingCharacter: TextRule = {
  id: 'missing-character',
  level: 'suspect',
  group: 'wording',
  source: '公文套语',
  fires: ['要举一三，抓好整改。', '坚持问导向。', '要克服麻痹思想和侥心理。', '要进一优化营商环境。'],
  passes: [
    '各部门要抓好落实。',
    '成立领导组。',
    '市财政部门负责，依程序印发，严格落实责任制。',
    '符合旅游业发展规律，打造产业群。',
    '同时对统一毒品案件量刑尺度作了安排，严格按会议纪要办理，党政联席会召开时不存在异议。',
    '各级党委要进一竿子插到底。',
    '要围绕稳面积、优结构、提质量，引导农民扩种。',
    '小心翼翼、轰轰烈烈，下决心发展夜经济，说实话，办实事。',
    '对应软件作出说明，与不同地区合作，推进计算机改革，残疾人不知情。一是处置隐患，',
  ],
  find(text) {
    const found: TextMatch[] = findMatches(text, STEP, () => ({ fix: '进一步', data: { wanted: '进一步' } }))
    for (let at = 0; at + 3 < text.length; at += 1)
      for (const short of findShortPhrases(text, at)) {
        if (!isMissing(text, at, short)) continue
        const part = text.slice(at, at + 3)
        const wanted = [...short.meant]
          .filter((one) => !LINK.test(one))
          .map((one) => part.slice(0, short.hole) + one + part.slice(short.hole))
        const [only, ...others] = wanted
        if (only === undefined) continue
        found.push({
          start: at,
          end: at + 3,
          data: { found: part, wanted: wanted.slice(0, 3).join('、') },
          ...(others.length === 0 ? { fix: only } : {}),
        })
        at += 2
        break
      }
    return found
  },
}

/** 进一加强: the verb that follows tells that 步 is missing. */
const STEP =
  /进一(?=加强|加大|加快|优化|完善|强化|提高|提升|压实|健全|推进|推动|深化|规范|明确|细化|落实|做好|抓好|夯实|增强|统一|梳理|排查)/gu

/** Short forms of 按照, 会议, 对于 and the like, in any phrase. */
const SMALL = /[按会对不要依在已未可全各业]/u

/** A small word between two others may be left out: 难问题 is no 困难和问题. */
const LINK = /[和与及的地得了上]/u

function isMissing(text: string, at: number, { hole, meant, isIdiom }: ShortPhrase): boolean {
  const half = hole === 1 ? at : at + 2
  if (isPartOfWord(text, half) || SMALL.test(text.charAt(half))) return false
  // 一是处置: the mark of a list.
  if (/^[一二三四五六七八九十]是/u.test(text.slice(at, at + 2))) return false
  if (isThree(text.slice(at, at + 3)) || isWhole(text, at) || beginsThreeOfRun(text, at)) return false
  if (isIdiom && !isLoose(text, at, half)) return true
  if (isLongPhrase(text, at, hole, meant)) return true
  return !ALONE.has(text.charAt(half)) && isCleanCut(text, at, hole)
}

/** 小心翼|翼, 轰|轰烈烈: the phrase stands there, with all its characters. */
function isWhole(text: string, at: number): boolean {
  return isPart(text.slice(at, at + 4)) || (at > 0 && isPart(text.slice(at - 1, at + 3)))
}

/** 应|软件, 古今|外: a whole word and one that stands alone, not what is left of an idiom. */
function isLoose(text: string, at: number, half: number): boolean {
  const word = half === at ? text.slice(at + 1, at + 3) : text.slice(at, at + 2)
  return isWord(word) && ALONE.has(text.charAt(half))
}

/** 落实主责任: with the character that is meant, what stands before is a phrase too. */
function isLongPhrase(text: string, at: number, hole: 1 | 2, meant: string): boolean {
  return [...meant].some((one) =>
    hole === 1
      ? at >= 2 && isPart(text.slice(at - 2, at + 1) + one)
      : isPart(one + text.slice(at + 2, at + 5)),
  )
}

/** Whether a character ends a word or begins one: 计算机|改革, 不可|得到. */
function isPartOfWord(text: string, at: number): boolean {
  return endsWord(text, at) || beginsWord(text, at)
}

/** What stands outside is a mark or a whole word, so that the half belongs to no longer name. */
function isCleanCut(text: string, at: number, hole: 1 | 2): boolean {
  const outside = hole === 1 ? text.slice(Math.max(0, at - 2), at) : text.slice(at + 3, at + 5)
  const beside = hole === 1 ? outside.slice(-1) : outside.slice(0, 1)
  return /[，。；：、和与要]/u.test(beside) || isWord(outside)
}
