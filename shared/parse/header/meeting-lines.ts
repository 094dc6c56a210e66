import type { Meeting } from '../../minutes/blocks.ts'
import { tidyBlanks } from '../../text/blanks.ts'
import type { FoundDate } from '../../text/dates.ts'
import { findDate, toIso } from '../../text/dates.ts'
import { findPeriod, PERIODS, WEEKDAY } from '../../text/period-of-day.ts'
import { toReadingCopy } from '../../text/reading-copy.ts'
import { readWithBracket } from './find-chair.ts'
import { readMeetingName } from './meeting-name.ts'

/** The other form of an opening: facts on lines of their own. */
export interface MeetingLines {
  readonly meeting: Partial<Meeting>
  /** The first of the lines; those before it belong to the header. */
  readonly start: number
}

type Fact = 'time' | 'place' | 'chair' | 'name'

/** What was held, before 时间 and 地点: 会议时间, 会商地点. */
const HELD =
  '会议|召开|开会|会商|座谈|研讨|调研|评审|论证|踏勘|协调|调度|举行|议事|学习|活动|现场办公|开会|评议|约谈|磋商|谈判|验收'

const LABELS: readonly (readonly [Fact, RegExp])[] = [
  ['time', new RegExp(`^(?:${HELD})?(?:时间|日期)$`, 'u')],
  ['place', new RegExp(`^(?:${HELD})?(?:地点|地址|场所|形式及地点)$`, 'u')],
  [
    'chair',
    /^(?:会议)?(?:主持|主持人|主持者|主持人员|召集人|主持领导|召集及主持|召集人(?:及|和|兼|、)?主持人|主持单位及人员)$/u,
  ],
  ['name', /^(?:会议)?(?:名称|主题|届次|期次)$/u],
]
/** A label and its colon: 时　间：, 会议主持人:, 【时间】. */
const LABELLED = /^[【[]?(\p{Script=Han}[\p{Script=Han}、]{1,9})(?:[】\]][：:]?|[：:])(.*)$/u
/** A label in a table, its characters spread over the cell: 主 持 人. */
const SPREAD_LABEL = /^(?:会\s*议\s*)?(?:时\s+间|地\s+点|主\s+持(?:\s*人)?|主\s*持\s+人|名\s+称)(?=\s)/u
/** Several facts on one line: 时间：… 地点：… */
const INNER = /(?<=[\s\u3000；。])(?=(?:会议)?(?:时间|地点|主持人?|名称)[：:])/u

/**
 * Reads 时间：… 地点：… 主持：… from lines of the header, in any order, the value behind the label or alone on the next line (a table
 * copied as text). null unless a time with its date, or two facts, are there. `raw`: blanks part a label from its value in a table.
 */
export function readMeetingLines(
  raw: readonly string[],
  findYear: (date: FoundDate) => number | null,
): MeetingLines | null {
  const facts = new Map<Fact, string>()
  let start = -1
  for (const [index, line] of raw.entries()) {
    for (const piece of line.split(INNER)) {
      const found = readFact(piece, raw[index + 1] ?? '')
      if (found === null) continue
      if (start < 0) start = index
      // 召集人：公司董事会 names nobody; 主持人：… below it does.
      const isUseless = found.fact === 'chair' && readChairValue(facts.get('chair') ?? '').chairName === null
      if (!facts.has(found.fact) || isUseless) facts.set(found.fact, found.value)
    }
  }
  if (start >= 0 && !facts.has('time')) {
    const bare = findBareTime(raw, start)
    if (bare !== null) {
      facts.set('time', bare.time)
      if (bare.place !== null && !facts.has('place')) facts.set('place', bare.place)
      start = Math.min(start, bare.index)
    }
  }
  const time = tidyBlanks(facts.get('time') ?? '')
  const date = findDate(time)
  if (date === null && facts.size < 2) return null
  const year = date === null ? null : (date.year ?? findYear(date))
  const chair = facts.get('chair')
  const place = facts.get('place')
  const name = facts.get('name')
  return {
    start,
    meeting: {
      ...(date === null || year === null ? {} : { date: toIso(date, year) }),
      ...(time === '' ? {} : { period: findPeriod(time) }),
      ...(place === undefined ? {} : { place }),
      ...(chair === undefined ? {} : readChairValue(chair)),
      ...(name === undefined ? {} : readMeetingName(`召开${name}`)),
    },
  }
}

const CLOCK = new RegExp(
  `^(?:${PERIODS})?(?:\\d{1,2}(?:[:：.]\\d{2}|[时点](?:\\d{1,2}分?|半|整)?))?(?:[—–~～至-]{1,2}(?:${PERIODS})?\\d{1,2}(?:[:：.]\\d{2}|[时点]\\d{0,2}分?))?$`,
  'u',
)
const ROOM = /^[^：:，。；]{2,30}(?:室|厅|堂|楼|中心|礼堂|会场|现场|大厅)$/u

/** 2025.3.12 星期三 9:30 above the labelled lines, the place on the line below it. `labelled`: the first line with a label. */
function findBareTime(
  raw: readonly string[],
  labelled: number,
): { index: number; time: string; place: string | null } | null {
  for (let index = Math.max(0, labelled - 3); index < labelled; index += 1) {
    // 第7周　2025年10月14日　星期一
    const line = toReadingCopy((raw[index] ?? '').trim()).replace(
      /^第?[\d一二三四五六七八九十]{1,3}周[\s，（]*/u,
      '',
    )
    const date = findDate(line)
    if (date === null || date.start > 0) continue
    const rest = line.slice(date.end).replace(WEEKDAY, '').replace(/\s/gu, '')
    const clock = /^(?:[上下中]午|晚上?|[\d:：.时点分半整—–~～至-])*/u.exec(rest)?.[0] ?? ''
    // 2025年3月12日 8:30　公司调度室: the place behind the time.
    const behind = rest.slice(clock.length)
    if (clock !== '' && CLOCK.test(clock) && ROOM.test(behind)) return { index, time: line, place: behind }
    if (!CLOCK.test(rest)) continue
    const next = toReadingCopy(raw[index + 1] ?? '').replace(/\s/gu, '')
    const isPlace = index + 1 < labelled && ROOM.test(next)
    return { index, time: line, place: isPlace ? next : null }
  }
  return null
}

/** 一、时间：…, 1.会议地点：… */
const NUMBER = /^(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[、.．]|[（(][一二三四五六七八九十\d]{1,2}[）)])\s*/u

function readFact(raw: string, next: string): { fact: Fact; value: string } | null {
  const copy = toReadingCopy(raw.trim().replace(NUMBER, ''))
  const found = LABELLED.exec(
    copy.replace(/^([\p{Script=Han}\s\u3000]{2,14})(?=[：:])/u, (label) => label.replace(/\s/gu, '')),
  )
  if (found !== null) {
    const fact = factOf(found[1] ?? '')
    if (fact === null) return null
    const value = (found[2] ?? '').trim()
    return { fact, value: value === '' ? valueBelow(next) : value }
  }
  // A row of a table: 会议时间　2025年3月5日, 主 持 人　校长, or the label alone in its cell.
  const row = copy.replace(SPREAD_LABEL, (written) => written.replace(/\s/gu, ''))
  const [label = '', ...cells] = row.split(/\t|[\s\u3000]{2,}|(?<=^\S{2,8})[ \u3000]/u)
  const fact =
    copy.length < 100 ? (factOf(label.replace(/\s/gu, '')) ?? factOf(copy.replace(/\s/gu, ''))) : null
  if (fact === null) return null
  const value = cells.join(' ').trim()
  return { fact, value: factOf(copy.replace(/\s/gu, '')) === fact || value === '' ? valueBelow(next) : value }
}

/** Whether a line is nothing but the label of a fact, whose value stands on the next: 会议时间 in its cell of a table. */
export function isFactLabel(line: string): boolean {
  const bare = line.replace(/[\s：:【】]/gu, '')
  return (
    bare.length <= 10 && (factOf(bare) !== null || /^(?:会议)?(?:内容|议题|议程|主题|事项|决议)$/u.test(bare))
  )
}

function valueBelow(next: string): string {
  const value = toReadingCopy(next.trim())
  return value.length > 80 || LABELLED.test(value) ? '' : value
}

function factOf(label: string): Fact | null {
  return LABELS.find(([, form]) => form.test(label))?.[0] ?? null
}

/** 市长林远舟, 市委副书记、市长 林远舟, 林远舟（市长）, 林远舟 沈知行: the first person. */
function readChairValue(value: string): Pick<Meeting, 'chairName' | 'chairPost'> {
  const text = value
    .replace(/[。；].*$/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
  const whole = readWithBracket(text.replace(/ /gu, ''))
  if (whole.chairName !== null) return whole
  for (const part of text.split(/[ ，]/u)) {
    const person = readWithBracket(part)
    if (person.chairName !== null) return person
  }
  return whole
}
