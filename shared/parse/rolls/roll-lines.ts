import type { Roll, RollEntry } from '../../minutes/blocks.ts'
import { createRoll, createRollEntry } from '../../minutes/factories.ts'
import { splitPost } from '../../people/posts.ts'
import {
  holdsNamesOnly,
  isNameList,
  isRowOfPosts,
  readRow,
  readSeparated,
} from '../../people/read-stretches.ts'
import { isLikelyName, isPossibleName, splitUnitAndName } from '../../people/unit-and-name.ts'
import { endsLikeUnit } from '../../people/unit-endings.ts'
import { isSameButBlanks, tidyBlanks } from '../../text/blanks.ts'
import { readLeadingNumber } from '../../text/leading-number.ts'
import { hasOutside, splitOutside } from '../../text/split-outside.ts'
import { formatRollEntries } from '../../wording/roll-text.ts'

type Marks = Pick<Roll, 'betweenNames' | 'betweenEntries' | 'endMark'>

const BLANK = '　'
/** 办公室：林远舟　财务科：沈知行、高明川. */
const UNITS_IN_ROW = /：\p{Script=Han}{2,4}(?:、\p{Script=Han}{2,4})*\s+\p{Script=Han}{2,16}：/u
/** Ways to part names and entries, tried in this order when their marks occur. */
const MARKS: readonly (readonly [entries: string, names: string])[] = [
  ['；', '、'],
  ['；', '，'],
  ['，', '，'],
  ['，', '、'],
  [';', '、'],
  [',', '、'],
  ['、', '、'],
]

/**
 * Reads a roll from its raw lines, the label taken off the first ('' when the label stands alone). null when no way of reading prints
 * the same characters again.
 */
export function readRollLines(role: string, written: readonly string[]): Roll | null {
  const lines = joinBroken(written).map(widenBrackets)
  for (const marks of findMarks(lines)) {
    const entries = readNamesWithPosts(lines) ?? readEntries(lines, marks)
    const roll = createRoll(role, entries, { ...marks, ...usualMarks(entries, marks) })
    if (isSameButBlanks(formatRollEntries(roll).join(''), lines.join(''))) return roll
  }
  return null
}

/** Marks that a roll does not show, because it has one entry or one name: the usual ones serve what is added later. */
function usualMarks(entries: readonly RollEntry[], marks: Marks): Partial<Marks> {
  const most = Math.max(0, ...entries.map(({ names, unnamed }) => names.length + unnamed.length))
  const isUnseen = (mark: string) => mark === '、' || mark === BLANK
  return {
    ...(entries.length < 2 && isUnseen(marks.betweenEntries) ? { betweenEntries: '，' } : {}),
    ...(most < 2 && marks.betweenNames === BLANK ? { betweenNames: '、' } : {}),
  }
}

/** Entries of a roll typed or pasted as text, without its label; one line a paragraph. */
export function readRollText(text: string): RollEntry[] {
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(widenBrackets)
  const [marks] = findMarks(lines)
  return marks === undefined ? [] : (readNamesWithPosts(lines) ?? readEntries(lines, marks))
}

/** Lines of a name, a blank and the posts behind it, which may be parted by 、: 林远舟　市委副书记、市长. null: no such list. */
function readNamesWithPosts(lines: readonly string[]): RollEntry[] | null {
  const rows = lines.filter((line) => line.trim() !== '').map(splitNameAndPosts)
  const isWhole = rows.length > 1 && rows.some((row) => row?.posts.includes('、'))
  if (!isWhole) return null
  return rows.every((row) => row !== null)
    ? rows.map((row, at) => createRollEntry({ names: [`${row.name}　${row.posts}`], startsLine: at > 0 }))
    : null
}

function splitNameAndPosts(line: string): { name: string; posts: string } | null {
  const found = /^\s*(\p{Script=Han}\s+\p{Script=Han}|\p{Script=Han}{2,8})\s+(\S+)\s*$/u.exec(line)
  const name = found?.[1]?.replace(/\s+/gu, '') ?? ''
  const posts = found?.[2] ?? ''
  const isPosts = posts !== '' && splitOutside(posts, '、').every((part) => splitPost(part).post !== '')
  return isPosts && isPossibleName(name) ? { name, posts } : null
}

function findMarks(lines: readonly string[]): Marks[] {
  // A line that goes on in the next one has no end mark yet.
  const ended = lines.map((line) => line.trim()).filter((line) => line !== '' && !/[，、；,;]$/u.test(line))
  const full = ['。', '.'].find(
    (mark) => ended.length > 0 && ended.every((line) => line.endsWith(mark) && line.length > 2),
  )
  // 出席：甲、乙； before the next label of the same line.
  const lone = lines.length === 1 ? (/[；;]$/u.exec(lines[0]?.trim() ?? '')?.[0] ?? '') : ''
  const endMark = full ?? lone
  const text = lines.map((line) => withoutEnd(line, endMark)).join('\n')
  const found = MARKS.filter(([entries, names]) => {
    if (entries === '，' && names === '，') return isNameList(text)
    if (entries === '、' && hasOutside(text, '，；,;')) return false
    return hasOutside(text, entries) && (names === '、' || hasOutside(text, names))
  })
  const marks = found.map(([betweenEntries, betweenNames]) => ({ betweenNames, betweenEntries, endMark }))
  // Without marks between names, or without any, blanks part them: 县政府办 徐云波 刘小鹏，县人大 杨贵强.
  const [betweenEntries] = found[0] ?? [BLANK]
  if (!hasOutside(text, '、')) return [...marks, { betweenNames: BLANK, betweenEntries, endMark }]
  const isRow = UNITS_IN_ROW.test(text) || ended.some((line) => line.includes('、') && isRowOfPosts(line))
  return isRow ? [{ betweenNames: '、', betweenEntries: BLANK, endMark }, ...marks] : marks
}

function readEntries(lines: readonly string[], marks: Marks): RollEntry[] {
  const entries: RollEntry[] = []
  const namesOnly = holdsNamesOnly(lines.join('\n'))
  let groups = 0
  for (const [index, line] of joinContinued(joinSingles(lines), marks).entries()) {
    if (line.trim() === '') continue
    const grouped = readGroup(line, groups + 1)
    if (grouped.group !== null) groups += 1
    const body = withoutEnd(grouped.body, marks.endMark)
    const row = marks.betweenEntries === BLANK ? readRow(body) : readSeparated(body, marks, namesOnly)
    const last = entries.at(-1)
    if (continuesRow(row, last, marks) && grouped.group === null && last !== undefined) {
      for (const name of row[0]?.names ?? []) last.names.push(name)
      continue
    }
    const startsLine = index > 0
    for (const [place, entry] of row.entries()) {
      entries.push(place === 0 ? { ...entry, startsLine, group: grouped.group } : entry)
    }
  }
  return entries
}

function withoutEnd(body: string, endMark: string): string {
  const text = body.trimEnd()
  return endMark !== '' && text.endsWith(endMark) ? text.slice(0, -endMark.length) : body
}

/** …、云山供电公司 / 沈知行，…: the line was broken between a unit and its first name. */
function joinBroken(lines: readonly string[]): string[] {
  const joined: string[] = []
  for (const line of lines) {
    const before = joined.at(-1)
    if (before !== undefined && (isOpenBracket(before) || isBroken(before, line)))
      joined[joined.length - 1] = before.trimEnd() + line.trim()
    else joined.push(line)
  }
  return joined
}

/** 齐鲁（县财政 / 局）: the line was broken inside brackets. */
function isOpenBracket(line: string): boolean {
  return /[（(][^（）()]{0,20}$/u.test(line.slice(-24))
}

function isBroken(before: string, after: string): boolean {
  const stretches = before.trim().split(/[，、；]/u)
  const [name = ''] = after.trim().split(/[，、；。]/u)
  const { unit, name: named } = splitUnitAndName(stretches.at(-1) ?? '')
  return stretches.length > 1 && unit !== null && named === null && endsLikeUnit(unit) && isLikelyName(name)
}

/** Names of which every character stands on a line of its own, as some pages are saved: 林 / 远 / 舟. */
function joinSingles(lines: readonly string[]): string[] {
  const joined: string[] = []
  let isOpen = false
  for (const line of lines) {
    const isSingle = /^\p{Script=Han}$/u.test(line.trim())
    const last = joined.length - 1
    if (isSingle && isOpen) joined[last] = `${joined[last] ?? ''} ${line.trim()}`
    else joined.push(line)
    isOpen = isSingle
  }
  return joined
}

/** A line that ends with a mark between entries or names goes on in the next one. */
function joinContinued(lines: readonly string[], marks: Marks): string[] {
  const joined: string[][] = []
  let open = false
  for (const line of lines) {
    const last = joined.at(-1)
    if (open && last !== undefined) last.push(line.trim())
    else joined.push([line.trim()])
    const end = line.trim().at(-1) ?? ''
    open = end !== '' && (end === marks.betweenEntries || end === marks.betweenNames)
  }
  return joined.map((parts) => parts.join(''))
}

/** （一）邀请列席：李尚兵、吴侃 → 邀请列席; （三）发改局周雄伟，… → '' (a number without heading); other lines null. */
function readGroup(line: string, expected: number): { group: string | null; body: string } {
  const text = line.trim()
  const number = readLeadingNumber(text.slice(0, 12))
  if (number?.style !== 'round' || number.value !== expected || !number.written.startsWith('（')) {
    return { group: null, body: text }
  }
  const rest = text.slice(number.written.length)
  const heading = /^\s*([^，、。；：]{1,20})：/u.exec(rest)
  if (heading === null) return { group: '', body: rest }
  return { group: tidyBlanks(heading[1] ?? ''), body: rest.slice(heading[0].length) }
}

/** 王五(市财政局) is written for 王五（市财政局）: brackets around Chinese words are Chinese ones (GB/T 15834 §4.9). */
function widenBrackets(line: string): string {
  return line.replace(/\(([^()（）]*\p{Script=Han}[^()（）]*)\)/gu, '（$1）')
}

/** Names that go on in the next row of a table belong to the entry before. */
function continuesRow(row: readonly RollEntry[], last: RollEntry | undefined, marks: Marks): boolean {
  if (marks.betweenEntries !== BLANK || row.length !== 1) return false
  const [entry] = row
  const isNames = entry !== undefined && entry.unit === null && entry.names.length > 0 && entry.note === null
  return (
    isNames && last !== undefined && last.note === null && last.unnamed.length === 0 && last.names.length > 0
  )
}
