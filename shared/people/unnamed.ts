import { isPost, splitPost } from './posts.ts'
import { rateSurname } from './surnames.ts'
import { isLikelyName, splitUnitAndName } from './unit-and-name.ts'
import { endsLikeUnit } from './unit-endings.ts'

/** Words that mean people without naming one. */
const GROUP =
  /(?:代表|负责人|议题汇报人|负责同志|负责人员|(?:有关|相关|工作|参会|与会|列席|出席|全体|其他|技术|专业|管理|后勤|服务|医务|在家)(?:人员|同志|领导|专家|干部|成员)|人员|成员|领导|领导同志|班子|同志们|科室长|师生|职工|员工|群众|村民|居民|业主|家属|学生|学员|队员|党员|社员|股东|干警|官兵|媒体|嘉宾|联络员|信息员|(?:^|[委家各位体])常委|各(?:成员|参建|参会|有关|相关|职能|责任)(?:单位|部门)|常委们|专家组)$/u
/** 等12人, 3名, 有关同志2人: a count at the end of a group. */
const COUNT = /[（(]?(?:共|各)?(?:\d{1,4}|[一二三四五六七八九十两几]{1,3})(?:人|名|位|余人|多人)[）)]?$/u
/** What makes a post a group: 分管副市长, 各科室长, 主要负责人. */
const ANY = /^(?:的|各|有关|相关|主要|分管|主管|其他|其余|部分|全体|在家|所有|两位|三位|几位|本|该)/u

/** Whether it means people without naming them: 市邮政公司的代表, 班子成员, 分管副市长, 市政府办公室主任, 有关人员3人. */
export function isUnnamed(text: string): boolean {
  if (splitAlso(text).others !== '') return false
  const bare = text.replace(COUNT, '').replace(/等$/u, '')
  if (bare === '') return text !== ''
  // 王夫之 is a name.
  const isName = [2, 3].some((length) => rateSurname(bare.slice(-length)) > 0)
  const isCut = /的$/u.test(bare) || (/之$/u.test(bare) && !isName)
  if (GROUP.test(bare) || isCut) return true
  const { before, post } = splitPost(bare)
  if (post === '') return bare !== text && ANY.test(bare)
  return before === '' || ANY.test(before) || endsLikeUnit(before) || isPost(before)
}

/** 、等12人, 等同志, 等: what follows the last name of a list. */
const OTHERS =
  /^等$|等?(?:(?:\d{1,4}|[一二三四五六七八九十百两几]{1,4})(?:余|多)?[人名位](?:同志|代表|专家|领导|委员|干部|局长|常委)?|人|同志|领导|领导同志|专家|委员|代表|成员|理事|董事|监事|负责同志|一行[^，。；]{0,12})$/u

interface Others {
  readonly before: string
  readonly others: string
}

/** 车大力及村民代表30人, 林远舟和校级家委会成员: who else came, behind the last name. */
const ALSO = /^(\p{Script=Han}{2,24}?)((?:以及|及|和)([\d\p{Script=Han}]{3,24}))$/u

const KIND_OF_PEOPLE =
  /^(?:村民|居民|社员|职工|教职工|党员|群众|业主|股东|师生|学生|各|相关|有关|其他|其余|全体|部分|班子|科室)/u

/** Parts 及村民代表30人 from the name before it; `others` '' when there is none. */
function splitAlso(text: string): Others {
  const [, before = '', others = '', people = ''] = ALSO.exec(text) ?? []
  if (others === '' || !isUnnamed(people)) return { before: text, others: '' }
  const { unit, name } = splitUnitAndName(before, true)
  // 市文化广电和旅游局党组成员: 和 is a part of many units; behind a post stands a name.
  const isSure =
    !others.startsWith('和') ||
    KIND_OF_PEOPLE.test(people) ||
    isLikelyName(before) ||
    splitPost(unit ?? '').post !== ''
  return isSure && name !== null && isLikelyName(name) ? { before, others } : { before: text, others: '' }
}

/** Parts 等12人, 等同志, 等人, 及村民代表30人 from the name before it; `others` '' when there is none. */
export function splitOthers(text: string): Others {
  const also = splitAlso(text)
  if (also.others !== '') return also
  // 副组长林远舟一行
  const party = /(?<=.{2})一行$/u.exec(text)?.index
  // 丁一行 is a name.
  if (party !== undefined && rateSurname(text.slice(-3)) === 0)
    return { before: text.slice(0, party), others: text.slice(party) }
  const at = text.lastIndexOf('等')
  if (at < 2 || !OTHERS.test(text.slice(at)) || OTHERS.exec(text.slice(at))?.index !== 0) {
    return { before: text, others: '' }
  }
  return { before: text.slice(0, at), others: text.slice(at) }
}
