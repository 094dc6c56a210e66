import { splitPost } from '../../people/posts.ts'
import { isLikelyName, splitUnitAndName } from '../../people/unit-and-name.ts'
import { rateUnitEnding } from '../../people/unit-endings.ts'
import { toReadingCopy } from '../../text/reading-copy.ts'
import { topicLabelOf } from '../../text/topic-label.ts'
import { splitOpener } from '../../wording/opener.ts'

const LONGEST_HEADING = 150
const LONGEST_SENTENCE_HEADING = 40
const VERBS =
  '(?:集中|专题|组织|集体|认真|会议|继续)?(?:传达|学习|听取|审议|审定|审核|审查|研究(?!生|院|所|室)|讨论|通报|部署|布置|安排|汇报|表决|酝酿|推荐|评议|宣读)'
const TOPIC_VERB = new RegExp(
  `^${VERBS}(?:[^，。；：]{0,60}《|.{2,60}(?:精神|工作|事项|事宜|汇报|报告|情况|方案|办法|意见|问题|议题|草案|规划|计划|名单|请示|建议|人选|项目|预算|安排|进展|标准|制度)(?:（[^（）]{1,20}）)?$)`,
  'u',
)
/** What begins a subject, after which a long sentence is still a heading: 听取关于…有关情况汇报。 */
const SUBJECT = new RegExp(`^(?:${VERBS}|关于)`, 'u')

/** A sentence that tells somebody to do something is no heading, however short: 市财政局要统筹安排资金。 */
const TELLS_TO_DO =
  /(?<![需重主必])要(?!求|素|点|闻|件|情)|应当?|须|不得|予以|抓紧|尽快|^(?:同意|原则)|.{2,}由[^，。]{2,30}(?:负责|牵头|承担|落实|办理|实施|保障|解决|配合|提供)/u

/** 《2025年中期报告》。 as a matter of its own. */
export function isDocument(rest: string): boolean {
  return /^《[^《》]*(?:《[^《》]*》[^《》]*)*》[。；;]?$/u.test(rest)
}

/** Without the ； that parts it from the next of a list. */
export function withoutEnd(rest: string): string {
  return rest.replace(/[；;]$/u, '')
}

/** 关于…, 审议…: words that a topic's heading begins with. */
export function looksLikeTopic(rest: string): boolean {
  return SUBJECT.test(rest) && isHeading(rest)
}

/** ● and its kin before a heading. */
const BULLET = /^[●◆■▪▲★◎○☆►➢➤✦◇□※•·]\s*/u

/** 布置近期安全工作； in a list of what was dealt with. */
const LISTED = /(?<=^(?!会议)[^，。；：,;:]{4,150})[；;]$/u

/** A heading that stands without a number: 审议《云州市…办法》, 议题一：审议《…》, ● 关于校园安全工作. */
export function isUnnumberedHeading(written: string): boolean {
  const line = written.replace(BULLET, '').replace(LISTED, '')
  if (BULLET.test(written) && looksLikeTopic(line) && !/[。；，：]$/u.test(line)) return true
  if (isFramedHeading(line)) return true
  const label = topicLabelOf(line)
  if (!isLabelledHeading(line) || /[。，：]$/u.test(line)) return false
  return label !== '' || TOPIC_VERB.test(line)
}

/** Whether the words after a line's label, or the whole line where it has none, are a heading; （议题二）教务处处长林远舟 says who came for it. */
export function isLabelledHeading(line: string): boolean {
  const label = topicLabelOf(line)
  const rest = line.slice(label.length)
  return (
    isHeading(rest) && !(label !== '' && !SUBJECT.test(rest) && rest.split(/[、，；]/u).every(isSomebody))
  )
}

/** 教务处处长林远舟, 市财政局沈知行. */
function isSomebody(words: string): boolean {
  const { unit, name } = splitUnitAndName(words)
  if (unit === null || name === null || !isLikelyName(name)) return false
  return splitPost(unit).post !== '' || rateUnitEnding(unit) === 2
}

/** 议题一：会议传达学习了…。会议强调，…: a label before what the meeting said, instead of a number. '' for all other lines. */
export function labelBeforeStatement(line: string): string {
  const label = topicLabelOf(line)
  const rest = line.slice(label.length)
  return label !== '' && !isHeading(rest) && splitOpener(rest).opener !== null ? label : ''
}

/** What stands in a frame and is no matter of the meeting: facts, rolls, remarks on the document. */
const NO_MATTER =
  /纪要|资料|保存|公开|文件|字体|字号|打印|分享|收藏|来源|发布|浏览|秘|急|附|备注|编者|[名表]单|人员|[参列出]席|请假|缺席|时间|地点|主持|记录|单位|日期|主题|议[题程](?:$|如下)|内容$/u

/** 【城东道路改造】 alone on its line, over what was said of it. */
function isFramedHeading(line: string): boolean {
  const [, inner] = /^【([^【】]{3,40})】$/u.exec(line) ?? []
  return (
    inner !== undefined && !NO_MATTER.test(inner) && splitOpener(line).opener === null && isHeading(inner)
  )
}

/**
 * Whether a line without number and mark is a heading because what the meeting said of it stands below: 校园安全工作 before 会议要求，….
 */
export function headsStatement(line: string, next: string | undefined): boolean {
  if (next === undefined || line.length > 50 || !/^[\p{Script=Han}《“（\d●◆■▪]/u.test(line)) return false
  if (/[。；，：！？、,:;]$/u.test(line) || /[，。；：]/u.test(withoutBrackets(line)) || !isHeading(line))
    return false
  if (
    /纪要|如下|^(?:汇报|主审|报告|承办|提交|列席)(?:人|单位|部门)|^第[\d一二三四五六七八九十]+[次号期]$|^[（(]|\d[日号]$/u.test(
      line,
    )
  )
    return false
  return splitOpener(next).opener !== null
}

/** Whether words after a topic's number are a heading and not a sentence of the minutes. */
export function isHeading(rest: string): boolean {
  if (rest === '' || rest.length > LONGEST_HEADING) return false
  if (splitOpener(rest).opener !== null) return isHeadingWithOpener(rest)
  if (/^会议[由还]/u.test(rest)) return false
  const bare = withoutBrackets(toReadingCopy(rest))
  // 民兵整组。（责任单位：县人武部）: who does it by when stands behind the heading.
  if (/[。；！？].|；$/u.test(bare) || CHARGE_BEHIND.test(rest)) return false
  if (/：$/u.test(bare)) return rest.length <= LONGEST_SENTENCE_HEADING && !bare.includes('，')
  if (!/[。！？]$/u.test(bare)) return true
  // 市水务局：原则同意选址方案。: what somebody says.
  if (/：./u.test(bare)) return false
  // 传达学习…精神，研究贯彻措施。: every clause says what was dealt with.
  if (
    bare.includes('，') &&
    !bare.split('，').every((clause) => SUBJECT.test(clause) || ARRANGES.test(clause))
  )
    return false
  return (
    SUBJECT.test(rest) ||
    isDocument(rest) ||
    (rest.length <= LONGEST_SENTENCE_HEADING && !TELLS_TO_DO.test(bare))
  )
}

/** …汇报，对下一步工作进行安排部署。 */
const ARRANGES = /^(?:并|就|对)[^，。]{0,30}(?:部署|安排|研究|要求)/u
const CHARGE_BEHIND =
  /。[（(【](?:责任|牵头|配合|主办|协办|承办|完成|办理|落实|时限|分管|包抓)[^（）()]{0,6}[：:]/u

/**
 * 会议审议了《…》, 会议听取了…汇报，审议了《…》 as a heading: it has no mark but between what was done, a sentence of the minutes has others.
 */
function isHeadingWithOpener(rest: string): boolean {
  if (!rest.startsWith('会议') || rest.length > LONGEST_HEADING) return false
  const [first = '', ...others] = withoutBrackets(toReadingCopy(rest)).split('，')
  if ([first, ...others].some((clause) => /[。；：！？]/u.test(clause) || clause.length > 60)) return false
  return others.every((clause) => DONE.test(clause))
}

const DONE = /^(?:并)?(?:传达|学习|听取|审议|审定|研究|讨论|通报|部署|安排)/u

function withoutBrackets(text: string): string {
  return text.replace(/《[^《》]*》|（[^（）]*）|“[^“”]*”/gu, '')
}

/** 县财政局汇报预算执行情况： */
const REPORTS = /^(?!会议)[^，。；：]{2,16}(?:汇报|通报|传达|介绍)[^，。；：]{2,24}：$/u

/** 关于安全生产工作。会议指出，…: a heading that its text follows on the same line; null when the line is something else. */
export function splitRunInHeading(rest: string): { heading: string; body: string } | null {
  // 关于预算调整：会议同意…
  const place = /^[^，。；：]{3,40}：/u.exec(toReadingCopy(rest.slice(0, 60)))?.[0].length ?? 0
  const colon = rest.slice(0, place)
  const said = rest.slice(colon.length)
  const isSaid = splitOpener(said).opener !== null || (colon.startsWith('关于') && said.length > 8)
  const isReport = REPORTS.test(colon) && said.length > 8
  if (colon !== '' && ((SUBJECT.test(colon) && isSaid) || isReport) && /[。；]$/u.test(said))
    return { heading: colon, body: said }
  const end =
    /^(?:《[^《》]*》|（[^（）]*）|“[^“”]*”|[^。《（“]){2,150}?。/u.exec(rest.slice(0, 400))?.[0].length ?? 0
  const heading = rest.slice(0, end)
  const body = rest.slice(end).trimStart()
  if (heading === '' || body === '' || !isHeading(heading)) return null
  const isTitle = SUBJECT.test(heading) && heading.length <= LONGEST_HEADING
  const isShort =
    heading.length <= 26 &&
    !heading.includes('，') &&
    !/^(?:[一二三四五六七八九十]是|由|请|要|对|将|按|把|各|同意|原则)/u.test(heading)
  return isTitle || isShort || splitOpener(body).opener !== null ? { heading, body } : null
}
