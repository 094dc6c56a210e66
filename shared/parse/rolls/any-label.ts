import { standsBefore } from '../../people/read-before.ts'
import { type RollLabel, readRollLabel } from '../../people/roll-label.ts'
import { isLikelyName, splitUnitAndName } from '../../people/unit-and-name.ts'
import { isUnnamed } from '../../people/unnamed.ts'
import { tidyBlanks } from '../../text/blanks.ts'
import { splitOutside } from '../../text/split-outside.ts'

/** Labels of minutes that name people or units and are no attendance: who reports, who does what, who signed. */
const OTHER =
  /主审|审议|表决|结论|责任|牵头|配合|承办|主办|协办|督办|落实|汇报|报告|议题|主讲|联系|电话|时间|时限|地点|拟稿|起草|撰稿|核稿|审核|审签|审定|签发|签批|校对|打印|录入|印发|抄送|抄报|分送|发送|主送|报送|附件|备注|标题|主题|内容|事项|名称|法定代表|编辑|承包|中标|包保|包抓|挂钩|分管|任命|免去|聘任|推荐|候选|当选|提名|组长|组员|机关$|^[附注发送报呈]$|[明强]调|决定|要求|认为|指出/u
/** 专家组组长, 评审组成员: whose task it is to judge, and who is there for it. */
const JUDGES =
  /^(?:特邀)?(?:专家|评审|评标|论证|验收|评议|评估|督导|技术审查)(?:专家)?(?:委员会|小组|组)?(?:组长|副组长|组员|成员|主任委员|委员|名单)$/u
/** Posts by which a body sits: 主任委员, 副主任委员, 委员, 董事长, 独立董事, 秘书. */
const SEAT = /^(?:常务|执行|独立|职工|外部)?副?(?:(?:主任|主席)?委员|(?:理事|董事|监事|秘书)长?)$/u
const LABEL = /^\s*((?:[\p{Script=Han}（）()、]\s*){2,14})[：:]\s*(\S.*)$/u

/** Whether a label names people by the post with which they sit in the body that meets. */
export function isSeat(role: string): boolean {
  return SEAT.test(role)
}

/** The label of a roll, one that nobody has met before included: 评审专家：林远舟、沈知行. Its people must be people beyond doubt. */
export function readAnyLabel(line: string): RollLabel | null {
  const known = readRollLabel(line)
  if (known !== null) return known
  const found = LABEL.exec(line.slice(0, 400))
  const role = (found?.[1] ?? '').replace(/\s/gu, '')
  const rest = found?.[2] ?? ''
  const isJudges = JUDGES.test(role)
  if (role === '' || (OTHER.test(role) && !isJudges)) return null
  if (
    !isJudges &&
    !isSeat(role) &&
    !/(?:人|人员|单位|领导|嘉宾|专家|代表|成员|委员|同志|组)$/u.test(role.replace(/（.*$/u, ''))
  )
    return null
  // 省规划院 林远舟　大学建筑系 沈知行: blanks may part them too, or the characters of a name.
  const words = splitOutside(rest.trim().replace(/。$/u, ''), '，、；,;').flatMap((part) => {
    const tidy = tidyBlanks(part)
    return isSomebody(tidy) ? [tidy] : part.trim().split(/\s+/u)
  })
  const said = words.filter((word) => word !== '')
  return said.every(isSomebody) && said.some(isNamed) ? { role, rest } : null
}

function isSomebody(stretch: string): boolean {
  return isUnnamed(stretch) || standsBefore(stretch) || isNamed(stretch)
}

function isNamed(stretch: string): boolean {
  if (stretch.length > 24) return false
  const bare = stretch.replace(/（[^（）]*）$/u, '')
  if (isLikelyName(bare)) return true
  const { unit, name } = splitUnitAndName(bare)
  return unit !== null && name !== null && standsBefore(unit) && isLikelyName(name)
}
