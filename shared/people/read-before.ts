import { splitOutside } from '../text/split-outside.ts'
import { isFieldOfPost, splitPost } from './posts.ts'
import { rateSurname } from './surnames.ts'
import { isLikelyName, splitUnitAndName } from './unit-and-name.ts'
import { endsLikeUnit, rateUnitEnding } from './unit-endings.ts'

/** What stands before a name, taken apart: 第一议题：市发改委党组书记、主任. */
export interface Before {
  /** 第一议题, 市直部门; null when nothing stands before a colon. */
  readonly label: string | null
  /** 市发改委; null when only posts stand there. */
  readonly unit: string | null
  /** 党组书记、主任 */
  readonly post: string | null
  /** Units named before it that nobody is named for: 市水利局 of 市水利局、市财政局高明川. */
  readonly unitsAlone: readonly string[]
}

const LABEL =
  /^(?:((?:应到|实到|应出席|实出席|应参会|实参会|实际到会|到会|共计?)[^，；。：:]{0,6}\d{1,3}[人名])[。：:]|([^：:，；]{1,24})[：:]|[（(]([^（）()]*(?:议题|事项|议程|列席|出席|参加)[^（）()]*)[）)])(.*)$/u
/** 1. or （一） or ① before a unit, from a numbered list. */
const NUMBER = /^(?:[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[）)][．.、]?|\d{1,3}[．.、]\s*|[①-⑳])/u
/** Heads of a government: a post that needs no unit, and is not held in the party's. */
const HEAD = /(?:^|[、副务代第一])(?:省|市|县|区|州|盟|旗|镇|乡)长(?:助理)?$/u

/** Takes apart what is printed before a name. Parts are 、 apart, as posts and units are. */
export function readBefore(written: string): Before {
  // 市科技局，林远舟；, 市科技局—林远舟: the mark stands between unit and name.
  const text = written.replace(/(?<![，,—－])[，,—－]+$/u, '')
  const labelled = LABEL.exec(text.replace(NUMBER, ''))
  const rest = (labelled?.[4] ?? text).replace(NUMBER, '')
  const label = labelled?.[1] ?? labelled?.[2] ?? labelled?.[3] ?? null
  // 市水利局：高明川: the colon stands after the unit itself.
  if (label !== null && rest === '') {
    if (endsLikeUnit(label) || splitPost(label).post !== '') return { ...readParts(label), label: null }
    return { label, unit: null, post: null, unitsAlone: [] }
  }
  return { ...readParts(rest), label }
}

function readParts(text: string): Omit<Before, 'label'> {
  const parts = splitOutside(text, '、').filter((part) => part !== '')
  const split = parts.map(splitPost)
  if (split.every(({ post }) => post === '')) {
    const unit = parts.at(-1) ?? null
    return { unit, post: null, unitsAlone: parts.slice(0, -1) }
  }
  const firstPost = split.findIndex(({ post }) => post !== '')
  const alone = parts.slice(0, firstPost).filter(endsLikeUnit)
  const places = split.slice(firstPost)
  const lastAt = places.findLastIndex(
    ({ before, post }) =>
      (before.length > 2 || endsLikeUnit(before) || sharesEnd(before, post)) &&
      (!isFieldOfPost(before) || sharesEnd(before, post)) &&
      !(places.length > 1 && SET_UP_FOR_A_MATTER.test(before)),
  )
  const isHead = places.some(({ post }, at) => at > lastAt && HEAD.test(post))
  const before = lastAt < 0 || isHead ? '' : (places[lastAt]?.before ?? '')
  const unit = unitOf(before, places[Math.max(lastAt, 0)]?.post ?? '')
  const post = places
    .map(({ before: part, post: words }) => (part === before ? words : part + words))
    .join('、')
  return { unit: unit === '' ? null : unit, post, unitsAlone: alone }
}

/** 副市长、领导小组组长: where somebody works is said by the other post. */
const SET_UP_FOR_A_MATTER = /(?:领导小组|指挥部|防指|安委会|专班|工作组)$/u

/** Bodies that are units of their own beside being part of a post: 居委会主任 is of 居委会. */
const BODY = /^(?:居委会|村委会|业委会|纪检监察组|纪检组)/u

/** 市水利 + 局长 → 市水利局: the unit's last characters serve the post too. */
function unitOf(before: string, post: string): string {
  // 副院长兼护理部 + 主任: the second of two posts is held there.
  const also = before.indexOf('兼')
  if (also > 0 && splitPost(before.slice(0, also)).post !== '')
    return unitOf(before.slice(also + 1).replace(/^任/u, ''), post)
  const body = BODY.exec(post)?.[0]
  if (body !== undefined) return before + body
  return sharesEnd(before, post) ? before + post.slice(0, -1) : before
}

/** 财政 + 所长, 交警 + 大队长, not 青禾 + 县长: heads of a government are read without their place. */
function sharesEnd(before: string, post: string): boolean {
  if (!/^(?:[^省市县区州盟旗镇乡]|支队|大队|中队|总队|分队|分局|支行|分行|分院)长$/u.test(post)) return false
  if (before.length < 2 || endsLikeUnit(before) || !endsLikeUnit(before + post.slice(0, -1))) return false
  // 财务科林远舟科长: the post of whoever is named.
  const { unit, name } = splitUnitAndName(before)
  const isNamed = unit !== null && name !== null && endsLikeUnit(unit) && isLikelyName(name)
  return !isNamed || KIND_OF_UNIT.test(before)
}

/** What units are called after, though it begins like a name. */
const KIND_OF_UNIT =
  /(?:林业|水管|水务|水利|农技|农机|农业|农经|畜牧|计生|金融|安监|文化|文旅|广电|石油|方志|史志|路政|城管|城建|国土|司法|民政|卫生|交管|车管|温泉|经管|房管|兽医|党校|中心校|安全|安保|安质|安环|质安|施工|宣传|宣教|文书|文秘|文保|计财|计划|计量|经营|经济|项目|管理|党建|党政|党群|干部|房产|水电|水保|水政|能源|成本|应急|危化|车辆|农村|林政|牧业|高教|边防|司勤|储运|储备|查验|后勤|宗教|路网|康复|麻醉|皮肤)$/u

/** Whether a text is nothing but a unit or a post, so that a name may follow: 市委副书记, 市水利局, 高新区; not 李园, not 林局长. */
export function standsBefore(text: string): boolean {
  const ending = rateUnitEnding(text)
  const hasSurname = rateSurname(text) > 0
  // 农办, 经委 begin with surnames and are no names.
  if (/^.[办委]$/u.test(text)) return true
  if (ending > 0)
    return !hasSurname || text.length > (ending === 2 ? 2 : 3) || KIND_OF_UNIT.test(text.slice(0, -1))
  const { before, post } = splitPost(text)
  if (post === '') return false
  if (
    before === '' ||
    isFieldOfPost(before) ||
    endsLikeUnit(before) ||
    (before.length <= 2 && rateSurname(before) === 0)
  )
    return true
  // 水管站长, 林业局长: the head of a unit whose last character serves the post too.
  return sharesEnd(before, post) && (rateSurname(before) === 0 || KIND_OF_UNIT.test(before))
}
