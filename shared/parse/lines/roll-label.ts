/** Role words of rolls, longest first where one begins another. */
const ROLE =
  /^(?:(?:邀请|应邀|特邀)(?:列席|参加|出席)|出席|列席|请假|缺席|参加|参会|主持|与会|到会|记录|整理)(?:会议)?(?:人员|单位|领导|同志|代表|人|的?还?有)?/u

/** The label that begins a roll: 出席：, 列 席：, or 出席 and a blank (table copied as text). `rest` keeps its blanks. */
export interface RollLabel {
  readonly role: string
  readonly rest: string
}

/** Reads the label at the beginning of a raw line; null when the line is none. */
export function readRollLabel(line: string): RollLabel | null {
  const raw = line.trim()
  const head = raw.slice(0, 40).replace(/\s/gu, '')
  const role = ROLE.exec(head)?.[0]
  if (role === undefined) return null
  const end = endOf(raw, role.length)
  const rest = raw.slice(end)
  if (/^\s*[：:]/u.test(rest)) return { role, rest: rest.replace(/^\s*[：:]\s*/u, '') }
  // Without a colon only a table row will do: 出席 李 靖 薛江峰. A sentence has marks.
  const isTableRow = /^\s+\S/u.test(rest) && rest.length < 200 && !/[，。；：《》]/u.test(rest)
  return isTableRow && /^(?:出席|列席|请假|缺席|记录)$/u.test(role) ? { role, rest: rest.trim() } : null
}

/** Whether two roles are the same but for a word like 人员: 出席, 出席人员, 出席会议人员. */
export function isSameRole(one: string, other: string): boolean {
  const bare = (role: string) => role.replace(/(?:会议)?(?:人员|单位|领导|同志|代表|人)?$/u, '')
  return bare(one) === bare(other)
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
