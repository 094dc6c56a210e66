import { beginsWord, endsWord } from '../words/vocabulary.ts'
import { confusablesAt, standsAt, type WrongWord } from '../words/word-table.ts'
import type { TextMatch, TextRule } from './text-rule.ts'

/** Words of one character that stand before any other word, and those that stand after one. */
const BEFORE =
  /[就要将把被由为在与和及对从向按以等也又再均应可会能使让给至或且而如因但都还更最各每本该其此须需已未不正即并则于做用既凡经所时后前中内外]/u
const AFTER =
  /[至为在以由和与及或等后前时内外中上下的地得了着过也都将要应可须需已未不则对受到只再除分按处从像]/u
/** 年 of 2025年, 名 of 三名: a measure after its number. */
const COUNTED =
  /[\d一二三四五六七八九十百千万两几半每逐][年月日时天次人名项个件户份元亩位股类座栋条处所家台辆套只艘]$/u

/** 资源局|事项: the end of a body, before a word. */
const BODY_END = /[局委办部处科站所院校厂司会组室厅]/u

/** Whether two words meet: sure of 分工做好, 公园满意, 2025年带动, 就|灾后, 引导|至; likely where only one of them is told. */
function meeting(word: WrongWord, text: string, at: number): 'sure' | 'likely' | null {
  if (word.wrong.length !== 2) return null
  const isWordBefore = endsWord(text, at)
  const isWordAfter = beginsWord(text, at + 1)
  if (!isWordBefore && !isWordAfter) return null
  const standsBefore =
    isWordBefore ||
    (at > 0 && BODY_END.test(text.charAt(at))) ||
    BEFORE.test(text.charAt(at)) ||
    COUNTED.test(text.slice(Math.max(0, at - 1), at + 1))
  const standsAfter = isWordAfter || AFTER.test(text.charAt(at + 1))
  return standsBefore && standsAfter ? 'sure' : 'likely'
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
    '后序工作依法给予外罚。',
    '会后行成文件，授与称号。',
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
    '2025年带动就业300人，做好2024年低收入人口监测，5月低压线路改造完成。',
    '会议就灾后重建、就援疆工作作了部署，要做用户回访，将群众引导至大厅。',
    '通报工作打算及需研究的事项。',
    '办理公安局事业编制人员调动，完成4座落实到位，以完成年度目标为重点，配合校园安全检察官工作。',
    '经会商后序时推进，按外罚没收入上缴，由公司授与会代表说明，进行成文件的整理。',
  ],
  find: (text) => {
    const found: TextMatch[] = []
    for (let at = 0; at + 1 < text.length; at += 1) {
      const word = confusablesAt(text, at).find((one) => standsAt(one, text, at))
      if (word === undefined) continue
      const met = meeting(word, text, at)
      if (met === 'sure') continue
      const end = at + word.wrong.length
      const data = { found: word.wrong, wanted: word.right }
      found.push({
        start: at,
        end,
        data,
        fix: word.right,
        ...(word.isDoubtful || met === 'likely' ? { level: 'suspect' } : {}),
      })
      at = end - 1
    }
    return found
  },
}
