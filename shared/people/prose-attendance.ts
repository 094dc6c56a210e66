import type { RollEntry } from '../minutes/blocks.ts'
import { createRollEntry } from '../minutes/factories.ts'
import { tidyBlanks } from '../text/blanks.ts'
import { toReadingCopy } from '../text/reading-copy.ts'
import { splitOutside } from '../text/split-outside.ts'
import { describeEntry } from './describe-entry.ts'
import { splitPost } from './posts.ts'
import { readSeparated } from './read-stretches.ts'
import { isLikelyName, isPossibleName, splitUnitAndName } from './unit-and-name.ts'
import { rateUnitEnding } from './unit-endings.ts'

/** People that a sentence names, and what they did at the meeting. */
export interface ToldRoll {
  /** 出席, 列席, 应邀参加会议, 参会 (taken along by the chair), 汇报. */
  readonly role: string
  readonly entries: readonly RollEntry[]
}

/** …出席会议, …列席, …应邀参加会议, …因公请假 at the end of a clause. */
const AFTER =
  /^(.*?)(应邀(?:参加|列席|出席)|出席|列席|参加|参会|旁听|(?:因[公事病](?:外出|出差|学习|培训|考察|开会|出国)?)?(?:请假|缺席))(?:了)?(?:本次|此次)?(会商|学习|座谈|调研|活动|研讨|论证|评审|验收|讨论|检查|调度|踏勘|会议|大会|全会|(?:相关|有关|部分|各自|第[一二三四五六七八九十\d]{1,2}[项个]?)?议题(?:讨论)?)?(?:并(?:讲话|发言|致辞|指出|强调|要求|作[^，。]{0,12}))?$/u
/** 参加会议的有…, 邀请…列席; behind a comma, 参加会议的常务理事有：… */
const BEFORE =
  /(?:^|，(?=[^，]{0,12}(?:有|为)))(应邀(?:参加|列席|出席)|出席|列席|参加|参会|请假|缺席)(?:本次|此次)?(?:会议)?的?(?:人员|领导|单位|同志|常务理事|理事|监事|董事|委员|成员|代表|专家)?的?(?:还)?(?:有|为|：)：?(.+)$/u
/** …副主任梁云生及县发改局、县财政局等单位负责人: units behind the one who is named. */
const AND_UNITS =
  /(?<=(?:主任|主席|书记|[市县区镇乡局处科院校所]长|秘书长|经理|调研员|助理|巡视员|[一二三四]级主任科员|司令员|政委|常委)\p{Script=Han}{2,4})(?:以及|及|和)(?=[^，。；]{2,80}(?:负责人|负责同志|领导|人员)(?:出席|列席|参加))/gu
const TAKEN = /(?:率领?|带领)([^。；]{2,120}?)(?:到|赴|在|前往|深入|实地|召开)/u
const REPORTED = /听取了?([^。；《》]{4,120}?)(?:关于|所作|就|对)/u

/** 秘书长焦距及全体理事, 会长苏文及理事, 区长林远舟及区委各常委 */
const OTHERS_BESIDE =
  /(?:以及|及|和)(?=(?:[省市县区州旗镇乡]委)?(?:全体|其他|其余|有关|相关|部分|各|在家)|(?:常务)?(?:理事|监事|董事|委员|会员|代表)(?:出席|列席|参加|，))/gu

/** （出席：林远舟、沈知行；列席：高明川）: rolls in brackets, in a sentence or for themselves. */
const ROLLS_IN_BRACKETS =
  /[（(]((?:出席|列席|参加|参会|请假|缺席)[^（）()：:，。；]{0,8}[：:](?:[^（）()]|（[^（）]{1,12}）)*)[）)]/gu

/** Whether a paragraph is nothing but rolls in brackets. */
export function isRollsInBrackets(paragraph: string): boolean {
  const text = toReadingCopy(paragraph.trim())
  return text.startsWith('（') && text.replace(ROLLS_IN_BRACKETS, '').replace('。', '') === ''
}

/** 副主任高明川、陆怀安及秘书长林远舟: two who are named, the second with a post of his own. */
const AND_ONE =
  /(?<=[、，]|[长员任席记理])(\p{Script=Han}{2,3})(?:以及|及|和)(\p{Script=Han}{4,20}?)(?=[、，]|出席|列席|参加|$)/gu

/** Whether a text is one person for certain: 林远舟, 秘书长林远舟. */
function isOne(text: string): boolean {
  const { unit, name } = splitUnitAndName(text)
  return (
    name !== null &&
    isLikelyName(name) &&
    (unit === null || splitPost(unit).post !== '' || rateUnitEnding(unit) === 2)
  )
}

/** 秘书长高明川等理事代表、…: those whom the named one stands for. */
const OTHERS_BEHIND =
  /(?<=\p{Script=Han}{4})等(?=(?:理事|监事|董事|委员|会员|职工|村民|业主)?(?:代表|委员|成员|理事|专家)、)/gu

/** 、沈知行老师、 */
const COURTESY = /(?<=[、，。]|^)(\p{Script=Han}{2,3})(?:老师|先生|女士)(?=[、，]|出席|列席|参加|参会)/gu

/** …及委员共21人出席了会议: how many they were. */
const COUNTED = /(?:共计?|等)[\d一二三四五六七八九十百]{1,5}[余多]?[人名位](?=出席|列席|参加)/gu

/** 会议邀请县纪委副书记林远舟列席。 */
const INVITED =
  /(?<=^|[，。；])(?:(?:本次|此次)?会议)?(?:还|特)?邀请[了到]?(?=[^，。；]{2,60}(?:列席|参加|出席))/gu

/** The attendance that an opening paragraph tells in sentences. Only people that are so beyond doubt; '' and plain openings tell nobody. */
export function readProseAttendance(text: string): ToldRoll[] {
  // 秘书长焦距及全体理事: the others are told beside the one named.
  const tidy = tidyBlanks(text)
    .replace(COUNTED, '')
    .replace(ROLLS_IN_BRACKETS, '。$1。')
    .replace(OTHERS_BESIDE, '、')
    .replace(AND_UNITS, '，')
    .replace(
      /(?<=、\p{Script=Han}{2,3})(?:以及|及|和)(?=\p{Script=Han}{2,3}(?:[、，]|$|出席|列席|参加|参会))/gu,
      '、',
    )
    .replace(OTHERS_BEHIND, '、')
    .replace(COURTESY, (all, name: string) => (isLikelyName(name) ? name : all))
    .replace(AND_ONE, (all, before: string, after: string) =>
      isOne(before) && isOne(after) ? `${before}，${after}` : all,
    )
    .replace(/(?<=，)(?:以及|还有)(?=[^，。；]{2,80}(?:出席|列席|参加))/gu, '')
    .replace(
      /全程(?=参加|列席|出席)|在(?:主|各?分|\p{Script=Han}{2,4}(?:主|分))会场(?=参会|参加|列席|出席)/gu,
      '',
    )
    .replace(INVITED, '')
    .replace(/(?<=[人员表委志])(?:分别|依次|先后|按议题)(?=列席|参加|出席)/gu, '')
  const told: ToldRoll[] = []
  const tell = (role: string, people: string, mayBeUnits = false) => {
    const entries = readBeyondDoubt(people, mayBeUnits)
    if (entries !== null) told.push({ role, entries })
  }
  const taken = TAKEN.exec(tidy)
  if (taken !== null) tell('参会', (taken[1] ?? '').replace(/，$/u, ''))
  for (const sentence of tidy.split(/[。；]/u)) {
    const listed = BEFORE.exec(sentence)
    readClauses(sentence.slice(0, listed?.index), tell)
    if (listed !== null) tell(roleOf(listed[1] ?? ''), (listed[2] ?? '').replace(AND_UNIT, '、'), true)
  }
  const reported = REPORTED.exec(tidy)
  const reporters = reported === null ? null : readBeyondDoubt(reported[1] ?? '')
  const isNamed = reporters?.every((entry) => describeEntry(entry).people.length > 0) ?? false
  if (reporters !== null && isNamed) told.push({ role: '汇报', entries: reporters })
  return told
}

/** 县政府在家领导出席会议，各乡镇负责同志列席会议: what stands before each verb, clauses of people before it included. */
function readClauses(sentence: string, tell: (role: string, people: string) => void): void {
  let waiting: string[] = []
  for (const clause of splitOutside(sentence, '，')) {
    const found = AFTER.exec(clause)
    if (found === null) {
      waiting = readBeyondDoubt(clause) === null && !isUnits(clause) ? [] : [...waiting, clause]
      continue
    }
    const [, people = '', verb = '', what = ''] = found
    const role = verb === '参加' && what !== '' && !/议题/u.test(what) ? verb + what : roleOf(verb)
    if (people !== '') tell(role, [...waiting, people].join('，'))
    waiting = []
  }
}

/** 县住建局、县财政局 before 热力公司等单位负责人参加会议: whose people are told in the next clause. */
function isUnits(clause: string): boolean {
  return clause.length < 200 && clause.split('、').every((part) => rateUnitEnding(part) === 2)
}

function roleOf(verb: string): string {
  if (verb.startsWith('应邀')) return `${verb}会议`
  return verb
    .replace(/^因[公事病](?:外出|出差|学习|培训|考察|开会|出国)?/u, '')
    .replace(/^参加$/u, '参加会议')
}

/** 专题研究…有关问题: what was dealt with, no people. */
const DEALS_WITH =
  /^(?:现场|专题|集中|重点)?(?:研究(?!员|院|所|室|生)|听取|审议|传达|学习|安排|部署|分析|就|对|围绕|讨论|协调|调度|察看|实地)/u

/** 参加会议的有…等单位代表和编制单位省规划院: a unit behind those who have no name. */
const AND_UNIT = /(?<=代表|负责人|负责同志|人员)(?:以及|及|和)(?=[^、，]{4,30}$)/u

/** The people of a text, null when any of it is none. `mayBeUnits`: it lists who came, so that a unit stands for its people. */
function readBeyondDoubt(text: string, mayBeUnits = false): RollEntry[] | null {
  // 区应急局等38个成员单位, 12个乡镇: a count is no date and no number of a document.
  const counted = text.replace(/\d{1,3}(?=[个名位家])/gu, '')
  if (
    text.length < 2 ||
    /[\d《》“”：]|会议|主持|召开|召集|进行|工作$/u.test(counted) ||
    DEALS_WITH.test(text)
  )
    return null
  const betweenEntries = text.includes('，') ? '，' : '、'
  // 墨翟、李冰、郑国等: the last of those who are named.
  const named = text
    .split('，')
    .map(withoutOthers)
    .join('，')
    .replace(/(?<=[、，][^、，]{2,12})等$/u, '')
  const entries = readSeparated(named, { betweenEntries, betweenNames: '、' }, false)
  return isFine(entries, mayBeUnits) ? entries : readNamedFirst(named, betweenEntries)
}

const LEADERS = /等[^，、。等]{0,8}(?:领导|嘉宾|班子成员)$/u

/** 沈知行、高明川等校领导 → those who are named. */
function withoutOthers(text: string): string {
  const others = LEADERS.exec(text)
  if (others === null) return text
  const named = text.slice(0, others.index)
  return isOne(named.split(/[、，]/u).at(-1) ?? '') ? named : text
}

/** Whether every entry of a sentence is somebody. */
function isFine(entries: readonly RollEntry[], mayBeUnits: boolean): boolean {
  const last = entries.at(-1)
  // 各科室、社区负责人: those at the end are of all the units.
  const isOfAll = last !== undefined && last.unnamed.length > 0 && last.names.length === 0
  return entries.every((entry) => {
    const { people, unnamed, units } = describeEntry(entry)
    const isSomebody =
      people.length > 0 ||
      (unnamed.length > 0 && units.length === 0) ||
      isOfAll ||
      (mayBeUnits && units.length > 0)
    // 县领导白桦、青松: whoever stands behind a post or a unit has a name, whatever its surname.
    const isName = entry.unit === null ? isLikelyName : isPossibleName
    return (
      isSomebody &&
      people.every(({ name }) => isName(name)) &&
      !units.some((unit) => unit.startsWith('部分')) &&
      !people.some(({ name }) => /^[及和]./u.test(name) && !isLikelyName(name))
    )
  })
}

/** …代表, …委员, …负责人: words that end with a kind of people. */
const KIND_OF_PEOPLE =
  /(?:代表|委员|负责人|负责同志|人员|[组团队]长|领导|成员|同志|职工|教师|党员|干部|员工|专家|主任|书记)$/u

/** So many are named in one sentence at the most. */
const MOST_NAMED = 30

/** 副区长沈知行、各代表组组长和部分市、区人大代表: behind those with post and name kinds of people, whose words may be parted by 、 themselves. */
function readNamedFirst(text: string, betweenEntries: '，' | '、'): RollEntry[] | null {
  if (!KIND_OF_PEOPLE.test(text)) return null
  const parts = splitOutside(text, betweenEntries)
  for (let at = Math.min(parts.length, MOST_NAMED) - 1; at > 0; at -= 1) {
    const named = parts.slice(0, at).join(betweenEntries)
    const entries = readSeparated(named, { betweenEntries, betweenNames: '、' }, false)
    const last = entries.at(-1)
    if (last === undefined || describeEntry(last).people.length === 0 || !isFine(entries, false)) continue
    return [...entries, createRollEntry({ unnamed: [parts.slice(at).join(betweenEntries)] })]
  }
  return null
}
