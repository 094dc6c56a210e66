import { splitPost } from '../../people/posts.ts'
import { toReadingCopy } from '../../text/reading-copy.ts'
import { type Chair, NO_CHAIR, readPerson } from './chair.ts'

/** 主持召开, 召集并主持; 主持人 and 主持词 are no verbs. */
const CHAIRING =
  /(?:召集并)?主持(?!人|词)(?:召开|会议)?|(?:到|赴|前往|深入)[^，。；]{2,60}，(?:并|随后|现场|就地)*(?:主持)?召开|(?:率领|率队|带队|带领|率)[^，。；]{2,80}?，?(?:到|赴|在|前往|召开|实地|现场|深入)/gu
const CALLING = /(?:组织|召集)?召开|召集/u
/** What stands before the person in the same clause: when, where, on whose behalf. */
const BEFORE_PERSON = [
  /^.*(?:[\d一二三四五六七八九十][日号]晚?|上午|下午|晚上|晚间|中午|凌晨|早上|清晨|傍晚|[时点]半?|[\d一二三四五六七八九十]分|[：:]\d\d)(?=.{2})/u,
  /^.*由(?=.{2})/u,
  /^.*(?:委托|会议室|会议中心|礼堂|办公楼|大楼|大厅)(?=.{2})/u,
]
const AFTER_PERSON = /(?:在|到|赴|于(?=[\d上下]|本|市|区|县|三楼|会)|亲自|共同|负责(?!人|同志)).*$/u
/** 副县长林远舟受县长沈知行委托: on whose behalf, behind the person. */
const ON_BEHALF = /(?<=.{2})(?:受|代表|根据|按照)[^，。；]{1,30}(?:委托|指派|委派|安排|授权|要求)?$/u
/** 市长林远舟与司令员沈知行共同主持: the first of them. */
const TOGETHER = /(?<=\p{Script=Han}{2})(?:与|和|会同|同)[^，。；]{2,60}(?:共同|联合)?$/u
/** A clause that may stand between the person and the verb. */
const WHERE = /^(?:在|到|于|赴)|[室楼厅]$|^$/u

/**
 * The chair of an opening paragraph: 胡卫江代市长主持召开… (post after the name), 县委副书记、县长黄国杰主持召开… (before it), 会议由区长
 * 刘平主持; where nobody 主持, who 召开 or 召集. Nulls when nobody is named.
 */
export function findChair(text: string): Chair {
  const copy = toReadingCopy(text)
  for (const verb of copy.matchAll(CHAIRING)) {
    const chair = readBefore(copy, verb.index)
    if (chair.chairName !== null) return chair
  }
  const called = CALLING.exec(copy)
  return called === null ? NO_CHAIR : readBefore(copy, called.index)
}

function readBefore(copy: string, end: number): Chair {
  const clauses = copy.slice(Math.max(0, end - 80), end).split(/[，。；：\s]/u)
  for (const clause of clauses.slice(-3).reverse()) {
    const isTogether =
      /(?:共同|联合)(?:主持|组织|召集)?$/u.test(clause) || /^(?:共同|联合)/u.test(copy.slice(end))
    const own = clause.replace(ON_BEHALF, '').replace(isTogether ? TOGETHER : /$^/u, '')
    // 副市长林远舟在二号会议室: place after the person; 在二号会议室由副市长林远舟: before.
    for (const phrase of [
      cutBefore(own.replace(AFTER_PERSON, '')),
      cutBefore(own).replace(AFTER_PERSON, ''),
    ]) {
      const chair = readWithBracket(phrase)
      if (chair.chairName !== null) return chair
    }
    if (!WHERE.test(clause)) break
  }
  return NO_CHAIR
}

/** 县长主持 before 召开 names nobody: the verb is no name. */
const VERB_AT_END = /(?:共同|联合|亲自)?(?:主持|组织|召集)(?:并主持)?$/u

function cutBefore(clause: string): string {
  let phrase = clause.replace(VERB_AT_END, '')
  for (const before of BEFORE_PERSON) phrase = phrase.replace(before, '')
  return phrase
}

/** 理事长林远舟院士, 董事长林远舟先生: what honours a name and is no post of the meeting's. */
const COURTESY = /(?:同志|先生|女士|院士|教授|研究员|博士|老师)$/u

/** 林远舟（市长）, 林远舟同志（区委书记）: the post in brackets after the name. */
export function readWithBracket(phrase: string): Chair {
  const bracketed = /^([^（）]{2,12})（([^（）]{2,40})）$/u.exec(phrase)
  const words = (bracketed?.[1] ?? phrase).replace(COURTESY, '')
  const person = readBetweenPosts(words) ?? readPerson(words)
  return bracketed === null || person.chairName === null || person.chairPost !== null
    ? person
    : { ...person, chairPost: bracketed[2] ?? null }
}

/** 主任委员林远舟副校长: a post of the body before the name, the own one behind it. */
function readBetweenPosts(words: string): Chair | null {
  const { before, post } = splitPost(words)
  if (post === '' || before.length < 4) return null
  const person = readPerson(before)
  return person.chairName !== null && person.chairPost !== null ? person : null
}
