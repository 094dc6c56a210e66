import type { Wording } from '../minutes/wording.ts'

export interface OpenerSplit {
  /** The set phrase as written, without its mark or its object; null: the text has none. */
  readonly opener: string | null
  /** A half-width mark where the source has one. */
  readonly mark: '' | '，' | '：' | ',' | ':'
  readonly rest: string
}

/** The meeting, or who sat in it. Bodies of the state and the party above a county are never the ones that meet here. */
const ORGAN = '(?:本次|此次|这次)|(?:市|区|县|州|镇|乡|街道|局|院|校|公司|集团)?(?:人民)?(?:政府|委)?'
/** Who leads; only what says that they meet makes a meeting of them: 局长办公会议, no 局长会同县财政局. */
const LEADERS =
  '委员长|主任|[省市县区州旗镇乡局厅处院校]长|秘书长|总经理|经理|书记|主席团?|理事长|会长|董事长'
const MEETING_WORDS =
  '党组|党委|党工委|党支部|党总支|支委|常委会?|常务|办公|专题|联席|领导小组|董事会?|监事会?|理事会?|股东|村民代表|居民代表|职工代表|业主|全体|扩大|党政|行政|校务|院务|局务|委务|所务|厅务|协调|调度|推进|现场|座谈|会商|评审|论证|部署|工作|碰头'
/** Committees say something as such only where they meet: 安委会会议要求; 市安委会要求 is another's word. */
const COMMITTEES = '\\p{Script=Han}{0,4}(?:委员会|[规安审检]委会|指挥部)(?:全体|扩大|专题|主任)?(?=会议)'
const MEETS = '(?:（扩大）|\\(扩大\\))?(?:会议|大会|会(?:会议)?)'
const SUBJECT = `(?:(?:${ORGAN})?(?:会议|(?:党组|党委|常务|专题|联席|办公)会议?|(?:(?:${LEADERS})(?:办公|专题|碰头|例|工作)?(?=会议)|(?:${LEADERS})(?:办公|专题|碰头|工作)|${COMMITTEES}|(?:${MEETING_WORDS}){1,4})${MEETS})|[大全]会|与会(?:人员|同志|代表|单位|各方|领导|专家|股东|业主|常委|党员|(?:党委|支部)?委员|成员|董事|监事|理事|党组成员|班子成员)?|参会(?:人员|同志|代表|单位|各方)|各(?:成员|参会|与会)单位|大家|会商(?=认为|指出|强调|要求|明确|决定|议定|确定)|专家组(?=认为|建议|指出|一致)|(?:市|区|县|省|州)?委?常委会|(?:[审检]委会|董事会|监事会|理事会|(?:学术|支部|工会|业主)委员会)(?=审议|讨论|研究|听取|决定|决议|同意|一致|认为|通过))`
/** No word of these is one of the proceedings: what can be read in two ways is tried in all ways, 2ⁿ of them for n such words. */
const ADVERB =
  '(?:还|也|都|均|一致|首先|最后|再次|专题|集体|集中|认真|深入|进一步|充分|现场|逐项|同时|共同|重点|原则上?|经|并|会上|强烈|普遍|分别|特别|着重|明确(?=要求|提出|指出)|再一次|讨论后|研究后|全票|书面|口头|视频|仔细|详细|逐一|逐条|依次|先后|相继|一并|又|再|联合|初步|基本|全面|郑重|最终|随后|接着|接下来|其次|简要|及时|系统|第一时间|原文|分组|专门|传阅)'
/** Verbs of the proceedings; several may follow each other: 研究审议并原则同意. */
const PROCEEDING =
  '(?:听取|审议|审定|审查|审核|审阅|审批|讨论|研究|研讨|分析|研判|传达|学习|宣读|通报|部署|安排|观看|察看|踏勘|查看|总结|回顾|评议|评审|表决|组织|征求|协商|会商|酝酿|推荐|汇报|解读|签订|宣布|开展|进行)'
/** Verbs that close the phrase. */
const CLOSING =
  '(?:认为|指出|明确|决定|决议|议决|裁定|强调|要求|议定|商定|确定|认定|提出|提议|重申|号召|表示|表明|希望|建议|提醒|责成|委托|授权|肯定|批准|同意|原则上?同意|原则上?通过|原则上?审议通过|审议通过|不予通过|不同意|不通过|通过|暂缓审议|暂缓|形成|达成|宣布)'
/** 经讨论，会议决定: what went before, told in a word. */
const AFTER_DEBATE =
  '(?:经\\p{Script=Han}{0,8}?(?:讨论|研究|审议|商议|协商|表决|评议|酝酿|投票)[，,]|作为[“"]?第一议题[”"]?[，,]|会上[，,]|(?:首先|随后|接着|接下来|其次|最后)[，,])?'
const FAMILY = new RegExp(
  `^(?:${AFTER_DEBATE}${SUBJECT}|(?:(?:首先|随后|接着|最后)[，,])?会上[，,]?)${ADVERB}*(?:(?:${PROCEEDING}了?[、和及]?${ADVERB}*)*${CLOSING}了?|${PROCEEDING}(?:[、和及]?${ADVERB}*${PROCEEDING})*了?)`,
  'u',
)
/** 各成员单位一致认为 speaks for the meeting; 各成员单位确定联络员 tells them what to do. */
const SAY_TOGETHER = /(?:认为|表示|同意|通过|达成|形成|建议|提出|汇报|通报|讨论|肯定)了?$/u
/** 会议意见：同意…, the label under a matter. */
const LABELLED = /^会议(?:意见|结论|决议)(?=[：:])/u
/** 会议讨论的意见, 会议确定事项, 会议研究室 are not the beginning of a statement. */
const NOUN_AFTER =
  /^(?:的|意见|室|精神|稿|事项|结果|纪要|记录|议题|内容|名称|地点|时间|流程|议程|方式|与|材料|通知|制度|材料|人员|决议|情况(?:[：:]|$))/u
/** 会议议定以下事项： */
const LIST_AHEAD = /^(?:以下(?:意见|事项|内容|几点)?|如下(?:意见|事项)?|(?:意见|事项)如下)(?=[：:])/u

/** The house's own set phrases, and who chaired where the chair may speak for the meeting. */
export interface OpenersKnown extends Pick<Wording, 'openers'> {
  readonly chair?: string | null
}

const SAYING =
  '(?:最后|还|也|就此|在总结(?:时|讲话(?:中|时)?)|作总结讲话时|总结时)?(?:强调|指出|要求|认为|表示|明确|提出|总结|部署|希望|建议|同意|宣布)'

/** 林远舟市长强调，, 市长林远舟指出：, 林远舟同志在总结时要求，: '' when it is somebody else or no mark follows. */
function chairOpener(text: string, chair: string | null): string {
  if (chair === null || chair === '') return ''
  const place = text.slice(0, 30).indexOf(chair)
  if (place < 0) return calledByPost(text, chair)
  if (/[，。；：,;:]/u.test(text.slice(0, place))) return ''
  const after = new RegExp(`^(?:[^，。；：,;:]{0,12}?)${SAYING}(?=[，：,:])`, 'u').exec(
    text.slice(place + chair.length, 60),
  )
  return after === null ? '' : text.slice(0, place + chair.length) + after[0]
}

/** 林校长强调：, 欧阳书记要求，: the chair called by surname and post. */
function calledByPost(text: string, chair: string): string {
  for (const length of [1, 2]) {
    const surname = chair.slice(0, length)
    if (chair.length - length < 1 || !text.startsWith(surname)) continue
    const called = new RegExp(
      `^(?:副)?(?:[市县区州旗镇乡局厅处院校园馆所厂站]长|书记|主任|主席|经理|总经理|总|董事长|会长|理事长|检察长|司长|部长|科长)${SAYING}(?=[，：,:])`,
      'u',
    ).exec(text.slice(length))
    if (called !== null) return surname + called[0]
  }
  return ''
}

/** 【会议决定】 over what was decided; '' where the frame holds other words. */
function framedOpener(text: string): string {
  const [written = '', inner = ''] = /^【([^【】]{2,14})】/u.exec(text) ?? []
  return inner !== '' && FAMILY.exec(inner)?.[0] === inner ? written : ''
}

/** Splits a statement's text into its set phrase (会议认为, 会议听取并审议了, 会议原则同意), mark and rest. Never loses a character. */
export function splitOpener(text: string, wording?: OpenersKnown): OpenerSplit {
  const framed = framedOpener(text)
  if (framed !== '') return { opener: framed, mark: '', rest: text.slice(framed.length) }
  let opener = FAMILY.exec(text)?.[0] ?? LABELLED.exec(text)?.[0] ?? chairOpener(text, wording?.chair ?? null)
  if (opener !== '' && NOUN_AFTER.test(text.slice(opener.length)) && !opener.endsWith('了')) opener = ''
  if (opener.startsWith('各') && !SAY_TOGETHER.test(opener)) opener = ''
  if (opener !== '') opener += LIST_AHEAD.exec(text.slice(opener.length))?.[0] ?? ''
  for (const { phrase } of wording?.openers ?? []) {
    if (phrase.length <= opener.length || !text.startsWith(phrase)) continue
    if (!NOUN_AFTER.test(text.slice(phrase.length)) || phrase.endsWith('了')) opener = phrase
  }
  if (opener === '') return { opener: null, mark: '', rest: text }
  const next = text[opener.length]
  const mark = next === '，' || next === '：' || next === ',' || next === ':' ? next : ''
  return { opener, mark, rest: text.slice(opener.length + mark.length) }
}

/** A decision that leaves the meeting out, at the beginning of a sentence: 原则同意…, 同意…. */
const SUBJECTLESS = /^(?:原则上?(?:同意|通过|审议通过)|一致(?:同意|通过)|同意(?!的|书|后)|审议通过(?!的|后))/u

/** The same for a sentence without a subject; null when it begins otherwise. */
export function splitSubjectless(text: string): OpenerSplit | null {
  const opener = SUBJECTLESS.exec(text)?.[0]
  return opener === undefined ? null : { opener, mark: '', rest: text.slice(opener.length) }
}

/** The margin label and menu word of an opener: the wording's own, otherwise the phrase without 会议 and 了. */
export function openerLabel(opener: string, wording: Pick<Wording, 'openers'>): string {
  const house = wording.openers.find((known) => known.phrase === opener)
  if (house) return house.label
  return opener
    .replace(/[【】]/gu, '')
    .replace(/^经[^，,]{2,12}[，,](?=.)/u, '')
    .replace(/^(?:党组|常委会)?会议(?=.)/u, '')
    .replace(/(?<=.)了$/u, '')
}
