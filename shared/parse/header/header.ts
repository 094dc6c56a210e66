import type { Masthead } from '../../minutes/blocks.ts'
import { createMasthead } from '../../minutes/factories.ts'
import { readTrailingDate } from '../../text/dates.ts'
import { readDocumentNumber } from '../../text/document-number.ts'
import { isAside } from '../lines/aside.ts'
import { type Classification, readClassification, readNames } from './classification.ts'
import { readEmblem } from './emblem.ts'
import { isFactLabel } from './meeting-lines.ts'
import { BARE_NUMBER, type HeaderLine } from './split-header-line.ts'

/** What was read from the lines before the opening paragraph; `unplaced` keeps the others in their order. */
export interface Header {
  readonly masthead: Masthead
  readonly unplaced: readonly HeaderLine[]
}

type Fields = Partial<
  Pick<Masthead, 'organ' | 'kind' | 'lines' | 'number' | 'title' | 'issuer' | 'issueDate'>
> &
  Classification

/** 十九届县政府第97次, 第47次, 2025年第21周: the meeting's own counter in place of the number. */
const COUNTER =
  /^[（(]?[^，。：]{0,20}(?:第[\d一二三四五六七八九十百零]{1,6}次|\d{4}年度?第[\d一二三四五六七八九十]{1,3}周)[）)]?$/u
const TITLE = /^(?:关于.{1,100}|[^，。：；]{4,80}会议?)(?:纪要|会议记录|备忘录)$/u
/** 县政府召开第七次常务会议, 第36次县长办公会议召开, 林远舟主持召开区政府第120次常务会议: a news item's. */
const HEADLINE =
  /^(?!.*(?:纪要|记录))[\p{Script=Han}\d（）“”—·！、-]{2,40}(?:召开|举行)(?:[\p{Script=Han}\d（）“”—·、]{2,40}会议?|会议(?:研究|部署|安排|传达|学习|听取|审议)[^，。；：]{2,40})?(?:（组图）)?$/u
/** 研究城中村改造有关问题: what the meeting was about, in the place of a title. */
const MATTER = /^(?:关于|专题)?(?:研究|协调|听取|审议|关于)[^，。；：]{4,60}(?:问题|事项|事宜|工作|情况)$/u
/** 现将《…会议纪要》印发给你们，请认真贯彻落实。: a covering letter, whose minutes follow with a title of their own. */
const SENDS_ON = /^(?:现将|《[^》]*纪要》).{0,80}(?:印发|转发|下发|发)给你们/u
const ISSUER =
  /^[^\d，。；：、《》（）]{1,30}(?:办公室|办公厅|政府|[府委大协]办|委员会|委办|党组|局|厅|部|委|公司|集团|学院|大学|医院|学校|中学|小学|中心|处|所|院|会|社|镇|乡|街道|村|社区)$/u

/**
 * Reads 份号, 密级, 紧急程度, 标志, 编号, 签发人, 机关 + 日期 line and title from tidy lines. Each is taken once and only where printing it gives the same characters
 * in the same order; everything else stays unplaced.
 */
export function readHeader(lines: readonly HeaderLine[]): Header {
  const fields: Fields = {}
  const unplaced: HeaderLine[] = []
  /** How far down the printed masthead the last piece stands: 1 标志, 2 编号, 3 机关日期行, 4 title. */
  let depth = 0
  const emblemAt = lines.findIndex(
    ({ tidy }, index) =>
      !isAside(tidy) &&
      !goesOnTitle(lines, index) &&
      readClassification({ raw: tidy, tidy }, true) === null &&
      readEmblem(tidy, ...linesBelow(lines, index)) !== null,
  )
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]
    if (line === undefined) break
    const classified = depth < 4 ? readClassification(line, index < emblemAt && depth === 0) : null
    const more = depth < 3 ? readMoreSigners(line, fields, lines[index - 1]) : null
    if (more !== null) {
      fields.signer = more
      continue
    }
    if (classified !== null && Object.keys(classified).every((key) => !(key in fields))) {
      Object.assign(fields, classified)
      continue
    }
    const above = lines[index - 1]?.tidy ?? ''
    // 发布日期： in its cell of a web page's table, the date in the next.
    const isValue = isFactLabel(above) || (isAside(above) && /(?:日期|时间)[：:]$/u.test(above))
    // 云政专纪〔2025〕9号 above 标志: 标志 is printed first, so the number stays a line of its own.
    const isAbove = index < emblemAt && depth === 0
    const isReadable = depth < 4 && !isValue && !isAbove && !isAside(line.tidy)
    const title = isReadable ? readLongTitle(lines, index) : null
    if (title !== null) {
      fields.title = title.text
      depth = 4
      index += title.more
      continue
    }
    if (
      emblemAt < 0 &&
      depth === 0 &&
      isReadable &&
      unplaced.every(({ tidy }) => isAside(tidy)) &&
      HEADLINE.test(line.tidy)
    ) {
      fields.title = line.tidy
      depth = 4
      continue
    }
    const piece = isReadable ? readPiece(line.tidy, linesBelow(lines, index), depth) : null
    const isLast = index === lines.length - 1
    if (
      piece === null &&
      isLast &&
      unplaced.length === 0 &&
      isReadable &&
      depth > 1 &&
      MATTER.test(line.tidy)
    ) {
      fields.title = line.tidy
      depth = 4
      continue
    }
    if (piece === null) {
      unplaced.push(line)
      // A sentence: the header is over, another title below it is another meeting's.
      if (/。$/u.test(line.tidy) && !isAside(line.tidy) && !SENDS_ON.test(line.tidy)) depth = 4
      continue
    }
    Object.assign(fields, piece.fields)
    depth = piece.depth
    index += piece.more
  }
  return { masthead: createMasthead(fields), unplaced }
}

interface Piece {
  readonly fields: Fields
  readonly depth: number
  /** How many lines below the first belong to it. */
  readonly more: number
}

function linesBelow(lines: readonly HeaderLine[], index: number): [string, string] {
  return [lines[index + 1]?.tidy ?? '', lines[index + 2]?.tidy ?? '']
}

function readPiece(line: string, [next, third]: [string, string], depth: number): Piece | null {
  if (depth < 1) {
    const emblem = readEmblem(line, isAside(next) ? '' : next, third)
    if (emblem !== null) {
      const more = emblem.organ === line + next ? 2 : emblem.lines - 1
      return { fields: emblem, depth: 1, more }
    }
  }
  // 云溪市城市管理局 / 关于…的会议纪要: the organ above a title of its own.
  if (depth < 1 && ISSUER.test(line) && next.startsWith('关于') && TITLE.test(next)) {
    return { fields: { organ: line, kind: null, lines: 1 }, depth: 1, more: 0 }
  }
  // 云溪区住建局 / 云溪区城管局 / 关于…的联席会议纪要: two that met.
  const areTwo = depth < 1 && ISSUER.test(line) && ISSUER.test(next)
  if (areTwo && third.startsWith('关于') && TITLE.test(third)) {
    return { fields: { organ: line + next, kind: null, lines: 1 }, depth: 1, more: 1 }
  }
  const isNumber = readDocumentNumber(line) !== null || COUNTER.test(line)
  if (depth < 2 && (isNumber || (depth === 1 && BARE_NUMBER.test(line)))) {
    return { fields: { number: line }, depth: 2, more: 0 }
  }
  if (depth < 3) {
    const issuerLine = readIssuerLine(line, next)
    if (issuerLine !== null) return { ...issuerLine, depth: 3 }
    // 云溪县人民政府办公室 between number and title, or beside 签发：, the date forgotten.
    if (depth === 2 && ISSUER.test(line) && (TITLE.test(next) || /^签\s*发/u.test(next)))
      return { fields: { issuer: line }, depth: 3, more: 0 }
  }
  if (TITLE.test(line)) return { fields: { title: line }, depth: 4, more: 0 }
  return null
}

/** 标题 stands on so many lines at the most. */
const MOST_TITLE_LINES = 6

/** A title on several lines: 关于研究…改造和河道清淤 / 衔接工作的专题会议纪要. `more`: how many follow its first. */
function readLongTitle(
  lines: readonly HeaderLine[],
  index: number,
): { readonly text: string; readonly more: number } | null {
  let text = lines[index]?.tidy ?? ''
  if (!text.startsWith('关于') || TITLE.test(text)) return null
  for (let more = 1; more < MOST_TITLE_LINES; more += 1) {
    const line = lines[index + more]?.tidy ?? ''
    text += line
    if (line === '' || isAside(line) || text.length > 110 || /[。：；]/u.test(text)) return null
    if (TITLE.test(text)) return { text, more }
  }
  return null
}

/** Whether the line is one of a title's lines, but its first. */
function goesOnTitle(lines: readonly HeaderLine[], index: number): boolean {
  for (let more = 1; more < MOST_TITLE_LINES && more <= index; more += 1) {
    if ((readLongTitle(lines, index - more)?.more ?? 0) >= more) return true
  }
  return false
}

/** More than two 签发人 stand two in a line (7.2.6), the last beside the 编号: 〔2025〕3号　　沈知行. null: the line is none of them. */
function readMoreSigners(line: HeaderLine, fields: Fields, before: HeaderLine | undefined): string | null {
  const { signer, number } = fields
  if (signer === undefined || signer === null || before === undefined || before.tidy === '') return null
  const isBelow = SIGNERS_ABOVE.test(before.tidy) || before.tidy === number || signer.endsWith(before.tidy)
  if (!isBelow || !/[、\u3000]/u.test(signer)) return null
  const names = readNames(line.raw)
  if (names === null) return null
  return signer.endsWith('、') ? `${signer}${names}` : `${signer}\u3000${names}`
}

/** 签发人：林远舟　沈知行 */
const SIGNERS_ABOVE = /^签\s*发\s*人\s*[：:]/u

/** 太仓市人民政府办公室 2021年8月11日, on one line or two; a date alone is taken too. */
function readIssuerLine(line: string, next: string): Omit<Piece, 'depth'> | null {
  const dated = readTrailingDate(line)
  if (dated !== null) {
    const issuer = dated.before.trim()
    if (issuer !== '' && !ISSUER.test(issuer)) return null
    return {
      fields: { issuer: issuer === '' ? null : issuer, issueDate: dated.iso },
      more: 0,
    }
  }
  if (!ISSUER.test(line)) return null
  const below = readTrailingDate(next)
  if (below === null || below.before !== '') return null
  return { fields: { issuer: line, issueDate: below.iso }, more: 1 }
}
