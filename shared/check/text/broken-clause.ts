import { isWord } from '../words/vocabulary.ts'
import { findMatches, type TextRule } from './text-rule.ts'

/** 会议指，: the second character of the opener is missing. */
const CUT = /(?<=^|[。；])(?:会议)(指|强|认|要|明|决|议)(?=[，：])/gu
const WHOLE: Readonly<Record<string, string>> = {
  指: '指出',
  强: '强调',
  认: '认为',
  要: '要求',
  明: '明确',
  决: '决定',
  议: '议定',
}
/** 会议调，: its first character is missing. */
const HALF = /(?<=^|[。；])会议(出|调|为|求|确)(?=[，：])/gu
const BY_HALF: Readonly<Record<string, string>> = {
  出: '指出',
  调: '强调',
  为: '认为',
  求: '要求',
  确: '明确',
}
/** 会议决定。成立工作专班: a full stop after an opener that says nothing yet. */
const CLOSED =
  /(?<=^|[。；])会议(?:认为|指出|强调|要求|明确|决定|议定|提出|(?:原则)?同意|研究决定|听取了?|审议了?|通报了?)(?:[。；])(?=.)/gu
/** 会议议定。 alone in its paragraph stands before what was decided. */
const ONLY = /^会议(?:认为|指出|强调|要求|明确|决定|议定|研究决定)[。；]$/gu
/** Words that something must follow in the same clause. */
const DANGLING = /(?:和|与|及|以及|把|被|由|从|将|但|或|对于|关于|并|向|因|若|凭)(?=[，。；])/gu
/** 同意与否, “由”: quoted, or the word is said of. */
const MAY_END =
  /(?:[“‘（、]|参|给|赠|授|赋|施|予|总|求|议|讲|饱|缓|温|柔|祥|中|平|谦|亲|随|附|调|磨|化|普|涉|顾|波|危|触|提|论|遍|惠|推|企|累|殃|不|非|之|的|验|方|差|述|可|能|得|莫|旁)$/u

/** A clause that breaks off: an opener without its second character, a word that needs another after it. */
export const brokenClause: TextRule = {
  id: 'broken-clause',
  level: 'suspect',
  group: 'wording',
  source: 'GB/T 15834—2011 4.1',
  fires: [
    '会议指，秸秆禁烧事关大气质量。',
    '会议决定。成立工作专班。',
    '由市水利局牵头，市财政局和，市发改委配合。',
    '要抓紧修复水毁工程，并将。',
    '会议研究了预案。会议要，各地要抓好落实。',
    '会议调，要坚持疏堵结合。',
    '会议议定。',
  ],
  passes: [
    '会议指出，秸秆禁烧事关大气质量。',
    '会议要求各地抓好落实。',
    '会议决定，成立工作专班。',
    '广泛发动群众参与，天气转为温和，成效惠及，缘由，自由。',
    '各单位要积极参与。会后归并，前后一致，资产合并。',
    '让群众可感可及，力所能及，还来得及。',
    '请示件批办意见为“同意”或“由”，不但，而且，火把。',
  ],
  find: (text) => [
    ...findMatches(text, CUT, ({ 0: found, 1: half = '' }) => {
      const fix = `会议${WHOLE[half]}`
      return { fix, data: { found, wanted: fix, kind: 'cut' } }
    }),
    ...findMatches(text, HALF, ({ 0: found, 1: half = '' }) => {
      const fix = `会议${BY_HALF[half]}`
      return { fix, data: { found, wanted: fix, kind: 'cut' } }
    }),
    ...findMatches(text, CLOSED, ({ 0: found }) => {
      const fix = `${found.slice(0, -1)}，`
      return { fix, data: { found, wanted: fix, kind: 'closed' } }
    }),
    ...findMatches(text, ONLY, ({ 0: found }) => {
      const fix = `${found.slice(0, -1)}：`
      return { fix, data: { found, wanted: fix, kind: 'closed' } }
    }),
    ...findMatches(text, DANGLING, ({ 0: word, index }) => {
      const before = text.slice(Math.max(0, index - 1), index)
      const isEnd = before === '' || MAY_END.test(before) || isWord(before + word.charAt(0))
      return isEnd ? null : { data: { found: word } }
    }),
  ],
}
