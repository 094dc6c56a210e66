import { matchesIn } from '../reading/matches.ts'
import { findMatches, type TextMatch, type TextRule } from './text-rule.ts'

const NUMERALS = '一二三四五六七八九十'
const ANNOUNCED =
  /([两二三四五六七八九十]|[2-9])(?:个方面|项(?:工作|任务|措施|要求|意见|重点)?|点(?:要求|意见)?|条(?:意见|措施)?|件(?:大事|实事|事)|类(?:问题|情形)|个(?:问题|环节|重点|要点|要求))(?:[\p{Script=Han}]{0,8})?[：。]\s*(?=(?:一是|一要|（一）|第一，|首先))/gu
const STEPS: readonly RegExp[] = [
  /(?<=^|[。；：，、！？”）])([一二三四五六七八九十])是(?=[^否])/gu,
  /(?<=^|[。；：，！？”）])([一二三四五六七八九十])要(?!素)/gu,
  /（([一二三四五六七八九十])）/gu,
  /第([一二三四五六七八九十])，/gu,
]

/** 三项任务：排查；建成；达到。 Told by ； alone, to the end of the sentence. */
const PARTED =
  /([两二三四五六七八九十]|[2-9])(?:项(?:工作|任务|措施|要求)|件(?:大事|实事|事)|条(?:意见|措施)|个(?:问题|方面))：(?=[^：。]{4,300}；)([^：。]{4,400})。/gu

function parted(text: string): TextMatch[] {
  return findMatches(text, PARTED, ({ 0: words, 1: numeral = '', 2: list = '', index }) => {
    if (/(?:一是|一要|（一）|第一，|首先)/u.test(list)) return null
    const [said, count] = [readValue(numeral), list.split('；').length]
    if (said === count) return null
    return {
      end: index + words.indexOf('：'),
      data: { found: words.slice(0, words.indexOf('：')), count: said, otherCount: count },
    }
  })
}

/** 三个方面：一是…二是… */
function announced(text: string): TextMatch[] {
  return findMatches(text, ANNOUNCED, ({ 0: words, 1: numeral = '', index }) => {
    const rest = text.slice(index + words.length)
    const series = STEPS.find((step) => rest.search(step) === 0)
    if (series === undefined) return null
    let count = 0
    for (const match of matchesIn(rest, series)) {
      if (NUMERALS.indexOf(match[1] ?? '') !== count) break
      count += 1
    }
    const said = readValue(numeral)
    return count === said || count < 2
      ? null
      : { end: index + words.length - 1, data: { count: said, otherCount: count } }
  })
}

const LISTED =
  /(?<=^|[，。；：（])([^，。；：（）《》“”？！\d]{2,60}、[^，。；：（）《》“”？！]{1,40}?)(等)?(?<![一二三四五六七八九十\d])([两二三四五六七八九十]|[2-9])(?:大(?:结构|领域|任务|体系|工程|行动|重点)|个(?:部门|单位|县区|方面|领域|环节|区|县|镇|街道|乡镇|关键|重点)|家(?:单位|企业)|项(?:工作|任务|制度|措施))(?!以上)/gu

/** 甲、乙、丙三个部门; a 和 between the last two counts or does not, and 等 may stand for more. */
function listed(text: string): TextMatch[] {
  return findMatches(text, LISTED, ({ 1: list = '', 2: others, 3: numeral = '' }) => {
    const said = readValue(numeral)
    const parts = list.split('、')
    const least = parts.length
    const most = least + (parts.at(-1)?.match(/[和与及]/gu)?.length ?? 0)
    const isWrong = others === undefined ? said < least || said > most : said < least
    // What stands before the first member may belong to it or not, so that only short members are counted.
    if (!isWrong || parts.slice(1).some((part) => part.length > 10)) return null
    return { data: { count: said, otherCount: least } }
  })
}

function readValue(numeral: string): number {
  if (numeral === '两') return 2
  return /\d/u.test(numeral) ? Number(numeral) : NUMERALS.indexOf(numeral) + 1
}

/** 三个方面 are followed by three, and A、B两项 are two. */
export const countOfList: TextRule = {
  id: 'count-of-list',
  level: 'suspect',
  group: 'numbers',
  source: '数目一致',
  fires: [
    '要抓好三个方面工作：一是防汛。二是抗旱。',
    '明确以下四项任务：一是甲；二是乙；三是丙。',
    '推进产业、能源、交通、用地三大结构调整。',
    '由市发改委、市财政局、市住建局两个部门配合。',
    '年底前完成两项任务：排查排污口；建成沟渠42公里；资源化利用率达到95%。',
    '重点抓好五件事：一是防汛；二是抗旱。',
  ],
  passes: [
    '要抓好两个方面工作：一是防汛。二是抗旱。',
    '推进产业、能源、交通三大结构调整。',
    '部署了六个方面的重点工作。',
    '甲、乙、丙等三十个部门',
    '甲、乙等三个部门',
    '物业、酒店、广告等14家企业',
    '年底前完成三项任务：排查排污口；建成沟渠42公里；资源化利用率达到95%。',
    '“一体化”和“高质量”两个关键',
    '一是第一、二、三项工作',
    '市、县两级',
    '省、市、县三级联动',
  ],
  find: (text) => [...announced(text), ...parted(text), ...listed(text)],
}
