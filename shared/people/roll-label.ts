import { bareRole } from './bare-role.ts'

/** 出席, 列席, 请假 and their kin, with what says who: 出席会议的领导, 参会单位及人员, 因事请假. */
const KIND =
  '出席|列席|请假|缺席|缺勤|参加|参会|与会|到会|主持|记录|整理|旁听|特邀|邀请|应邀|观摩|监督|见证|公证|外出|出差|病假|事假|公假|公差|未到会|未到|迟到|早退|委托出席|签到|督导|指导'
const BEFORE =
  '邀请|应邀|特邀|因[公事病](?:外出)?|现场|线上|视频|会议|全程|固定|轮流|主要|其他|分会场|主会场|实际|应|实'
const WHOM =
  '人员|对象|单位|部门|领导|同志|(?:股东|居民|村民|职工|教职工|业主|党员|会员)?代表|委员|董事|监事|理事|股东|常委|成员|党员|嘉宾|专家'
const WHO = `(?:的)?(?:${WHOM}|名单|人)(?:(?:及|和|、)(?:${WHOM}))?(?:名单)?`
const ROLE = new RegExp(
  `^(?:(?:${BEFORE})?(?:${KIND})(?:整理|[、及和]?记录)?(?:本次)?(?:会议|会商|座谈|评审|论证|调研|活动)?(?:${WHO})?(?:的?还?有|如下)?|(?:${BEFORE})(?:${WHO})(?:如下)?)`,
  'u',
)
/** （共2人）, （按姓氏笔画排序）, 共12人 after the role: printed with it. */
const REMARK = /^(?:[（(][^（）()：:]{1,20}[）)]|共?\d{1,3}[人名])/u

/** 【出席人员】林远舟: the label in brackets instead of with a colon. */
const FRAMED = /^[【［[]\s{0,9}([^【】［］[\]]{2,20})[】］\]]\s*[：:]?\s*(?=\S)/u

/** 办公室：林远舟　财务科：沈知行, in a table's row. */
const UNITS_AND_NAMES =
  /^(?:\s+[\p{Script=Han}（）]{2,16}：\s*\p{Script=Han}{2,4}(?:[、\s]\p{Script=Han}{2,4})*(?=\s|$)){2,}\s*$/u

/** （一）, 1., 三、 before the role in minutes that number their rolls: printed with it. */
const NUMBER = /^(?:[（(][一二三四五六七八九十]{1,2}[）)]|\d{1,2}[.．、]|[一二三四五六七八九十]{1,3}、)/u

/** The label that begins a roll: 出席：, 列 席：, 出席人员（共2人）：, or 出席 and a blank (table copied as text). `rest` keeps its blanks. */
export interface RollLabel {
  readonly role: string
  readonly rest: string
}

/** What heads a column of a table of people. */
const COLUMN = /^(?:参加|参会|与会|出席|列席)?(?:会议)?(?:单位|部门|人员|姓名|名单|代表)(?:姓名|名单|签到)?$/u

/** Reads the label at the beginning of a raw line; null when the line is none. */
export function readRollLabel(line: string): RollLabel | null {
  const raw = line.trim().replace(FRAMED, (_, label: string) => `${label}：`)
  const head = raw.slice(0, 80).replace(/\s/gu, '')
  const number = NUMBER.exec(head)?.[0] ?? ''
  const kind = ROLE.exec(head.slice(number.length))?.[0]
  if (kind === undefined) return null
  if (number !== '' && !/^[：:]/u.test(head.slice(number.length + kind.length))) return null
  const role = number + kind + (REMARK.exec(head.slice(number.length + kind.length))?.[0] ?? '')
  const rest = raw.slice(endOf(raw, role.length))
  if (/^\s*[：:]/u.test(rest)) return { role, rest: rest.replace(/^\s*[：:]\s*/u, '') }
  // 参会人员 in its cell of a table and the people in the next, whatever marks part them.
  const [label = '', ...cells] = raw.split('\t').filter((cell) => cell.trim() !== '')
  if (cells.length > 0 && readLabelCell(label) === role && !COLUMN.test(cells[0]?.trim() ?? ''))
    return { role, rest: cells.join('\t') }
  // 参会人员名单 as a heading over the people.
  if (rest === '' && /名单$/u.test(role)) return { role, rest }
  // Without a colon only a table row will do: 出席 李 靖 薛江峰. A sentence has marks.
  const isTableRow =
    /^\s+\S/u.test(rest) && rest.length < 200 && (!/[，。；：《》]/u.test(rest) || UNITS_AND_NAMES.test(rest))
  // 参加单位 参加人员 over a table's columns: both are printed with the roll.
  const isHead = isTableRow && COLUMN.test(rest.trim())
  if (isHead && COLUMN.test(role)) return { role: role + rest.trim(), rest: '' }
  return isTableRow &&
    /^(?:(?:出席|列席|请假|缺席|记录|参会|与会)(?:人员?|单位|领导)?|参加(?:会议)?(?:人员|单位|领导))$/u.test(
      role,
    )
    ? { role, rest: rest.trim() }
    : null
}

/** 出席人 alone in its cell of a table, the people in the next: the role, or null. */
export function readLabelCell(line: string): string | null {
  const text = line.replace(/\s/gu, '')
  return text.length >= 2 && text.length <= 10 && ROLE.exec(text)?.[0] === text && !/会议$|的$/u.test(text)
    ? text
    : null
}

/** Whether two roles are the same but for a word like 人员: 出席, 出席人员, 出席会议人员. */
export function isSameRole(one: string, other: string): boolean {
  const bare = (role: string) => bareRole(role).replace(/(?:会议)?(?:人员|单位|领导|同志|代表|人)?$/u, '')
  return bare(one) === bare(other)
}

/** 记　录：: the same labels, spread to the width of others. */
const SPREAD = '出\\s*席|列\\s*席|请\\s*假|缺\\s*席|主\\s*持|记\\s*录|参\\s*加|整\\s*理'
/** Who handled the paper stands beside who recorded: 记录：林远舟　审核：沈知行. */
const HANDLED = '审\\s*核|签\\s*发|校\\s*对|拟\\s*稿|核\\s*稿|核\\s*对'
const INNER = new RegExp(
  `(?<=[\\s；。])(?=(?:${SPREAD}|${HANDLED})\\s*(?:人\\s*员?)?\\s*[：:])|(?<=[\\s；。])(?=(?:${KIND})(?:会议)?(?:${WHO})?(?:的?还?有)?(?:[（(][^（）()：:]{1,20}[）)])?\\s?[：:])`,
  'u',
)

/** 时间：…　主持：…　记录：…: a fact of the meeting first. */
const FACT = /^\s*(?:会\s*议\s*)?(?:时\s*间|地\s*点|日\s*期)\s*[：:]/u

/** A line with several labels, as one line each: 主持：林远舟　记录：陆怀安. Other lines come back as they are. */
export function splitAtLabels(line: string): string[] {
  if (!FACT.test(line) && readRollLabel(line) === null) return [line]
  const pieces = line.trim().split(INNER)
  // 会议 记录：: a blank inside the first label parts nothing.
  return /[：:]/u.test(pieces[0] ?? '') ? pieces : [line]
}

/** Position after so many characters that are not blanks. */
function endOf(raw: string, count: number): number {
  let seen = 0
  for (let index = 0; index < raw.length; index += 1) {
    if (!/\s/u.test(raw[index] ?? '')) seen += 1
    if (seen === count) return index + 1
  }
  return raw.length
}
