import { findNearPhrases, findTurnedPhrase, isPart, mayBeNear, tellsSlipAt } from '../words/set-phrases.ts'
import { areConfused, beginsWord, endsWord, isWord } from '../words/vocabulary.ts'
import type { TextMatch, TextRule } from './text-rule.ts'

/**
 * What is written and what it would be for, where both make good words: 制定 and 制订, 各县 and 各乡; of some only one way, since the other one is a slip
 * (整治任务 is no 政治任务, 专项政治 is 专项整治).
 */
const EITHER = new Set(
  (
    '定订 订定 做作 作做 市县 县市 区县 县区 镇乡 乡镇 的地 地的 吸汲 汲吸 型兴 兴型 察查 查察 检监 监检 即及 及即 ' +
    '整政 重中 湿实 适使 试使 使试 事施 事失 司示 支指 省升 四事 上商 兴新 精进 行信 之滞 县项 项县'
  ).split(' '),
)

/** A character of a phrase that minutes are made of, written for another that sounds or looks like it: 会义强调, 贯彻络实. */
export const setPhrase: TextRule = {
  id: 'set-phrase',
  level: 'suspect',
  group: 'wording',
  source: '公文套语',
  fires: [
    '会义强调，要抓好落实。',
    '要提高正治站位。',
    '由各责任但位负责。',
    '会后由市住建局修改完擅后印发。',
    '要抓好火灾防空和交通输导。',
    '推动经济社会高质量展发。',
    '要因地治宜，未雨绸谋。',
  ],
  passes: [
    '会议强调，要抓好落实。',
    '会议研究决定，由市住建局制订方案。',
    '要统筹推进，严格按照规定办理。',
    '要加强领导干部培训。',
    '开展优化营商环境政治监督，时刻紧绷安全之弦。',
    '实地察看新型产业用地，以此类推，深刻吸取教训。',
    '修订公司办公会议事规则，做负责任的企业。',
    '对各行业各领域进行摸底。',
    '完成整治任务，压实整治责任，即时通报，严控会议支出。',
    '开展湿地调查，明确资金适用范围，推动服务重心下移，做好车辆通行保障。',
    '加强监督全覆盖，调取监控时，召开农业农村局民主生活会，健全风险标准，推动竣工夜经济项目。',
    '不断推进信息化将有助于社会主义向前发展，化解矛盾以想不到的速度推进，在专题会上议定四项措施。',
  ],
  find(text) {
    const found: TextMatch[] = []
    for (let at = 0; at + 3 <= text.length; at += 1) {
      const slip = mayBeNear(text, at) ? (findOther(text, at) ?? findTurned(text, at)) : null
      if (slip === null) continue
      const { part, wanted, start, end } = slip
      if (found.some((other) => other.start < end && start < other.end)) continue
      found.push({ start: at, end: at + part.length, fix: wanted, data: { found: part, wanted } })
    }
    return found
  },
}

interface Slip {
  readonly part: string
  readonly wanted: string
  /** The characters that are wrong. */
  readonly start: number
  readonly end: number
}

function findOther(text: string, at: number): Slip | null {
  for (const { part, hole, meant } of findNearPhrases(text, at)) {
    const wrong = part.charAt(hole)
    const withRight = (right: string) => part.slice(0, hole) + right + part.slice(hole + 1)
    const right = [...meant].find(
      (character) =>
        areConfused(wrong, character) &&
        !EITHER.has(wrong + character) &&
        tellsSlipAt(withRight(character), hole),
    )
    if (right === undefined || belongsOutside(text, at, part.length, hole)) continue
    if (isMeeting(text, at, part.length, hole)) continue
    const wanted = withRight(right)
    return { part, wanted, start: at + hole, end: at + hole + 1 }
  }
  return null
}

function findTurned(text: string, at: number): Slip | null {
  const wanted = findTurnedPhrase(text, at)
  if (wanted === null) return null
  const part = text.slice(at, at + wanted.length)
  const first = part.charAt(0) === wanted.charAt(0) ? 2 : 0
  // 量产 and the like are words of their own; 各行业|各领域 has a word in its middle.
  if (
    isWord(part.slice(first, first + 2)) ||
    isWord(part.slice(1, 3)) ||
    belongsOutside(text, at, 4, first === 0 ? 0 : 3)
  )
    return null
  return { part, wanted, start: at + first, end: at + first + 2 }
}

/** Whether what is left of the part, without its edge, is a word: 监督|全, 以|想不到. */
function isWordBeside(text: string, at: number, hole: number): boolean {
  return hole === 0 ? beginsWord(text, at + 1) : endsWord(text, at + hole - 1)
}

/** Words of one character, which stand before or after any term: 使用|全屏 is not 使用权. */
const ALONE =
  /[全上下内外不在与和及为以要将由对到等中后前时也已被把并的地得了是有从向按各该此本其每再又均须应可能会使让给至则或且而如因但就都还更最将]/u

/** 竣工|夜经济, 风险|标准, 农村局|民主: two words meet in the middle. */
function isMeeting(text: string, at: number, length: number, hole: number): boolean {
  if (hole === 0 || hole === length - 1) return false
  const place = at + hole
  // 营商环境|政治监督: another phrase begins or ends with what looks wrong.
  if (
    hole === 2 ? isPart(text.slice(place, place + 4)) : isPart(text.slice(Math.max(0, place - 3), place + 1))
  )
    return true
  const isBeforeWhole =
    endsWord(text, place) || /[局委办部处]/u.test(text.charAt(place)) || ALONE.test(text.charAt(place))
  // What is wrong ends the first word, which the other one follows that goes on outside; or it begins the second one.
  const goesOn =
    hole === length - 2 &&
    isBeforeWhole &&
    beginsWord(text, place + 1) &&
    !isWord(text.slice(place, place + 2))
  const begins = hole === 1 && endsWord(text, at) && beginsWord(text, place)
  return goesOn || begins
}

/** 各级 in 各级领导|干: a character at the edge may be half of a word that begins or ends outside, or a word that stands alone. */
function belongsOutside(text: string, at: number, length: number, hole: number): boolean {
  if (hole > 0 && hole < length - 1) return false
  const edge = text.charAt(at + hole)
  if (ALONE.test(edge) && isWordBeside(text, at, hole)) return true
  // 办公会|议事规则 is no 会议室.
  const inside = hole === 0 ? text.slice(at, at + 2) : text.slice(at + hole - 1, at + hole + 1)
  if (length < 4 && isWord(inside)) return true
  const outside = text.charAt(hole === 0 ? at - 1 : at + length)
  if (!/\p{Script=Han}/u.test(outside)) return false
  return hole === 0 ? endsWord(text, at) : beginsWord(text, at + hole)
}
