import type { Masthead } from '../../minutes/blocks.ts'
import { createMasthead } from '../../minutes/factories.ts'
import { readTrailingDate } from '../../text/dates.ts'
import { readEmblem } from './emblem.ts'

/** What was read from the lines before the opening paragraph; `unplaced` keeps the others in their order. */
export interface Header {
  readonly masthead: Masthead
  readonly unplaced: readonly string[]
}

type Fields = Partial<
  Pick<Masthead, 'organ' | 'kind' | 'lines' | 'number' | 'title' | 'issuer' | 'issueDate'>
>

/** 第9号, （第9号）, 第12期（总第345期）, 2025年第3期, 〔2025〕2号, 长府会议纪要〔2025〕2号. */
const NUMBER =
  /^[（(【〔[]?(?:(?:\d{4}年)?第[\d一二三四五六七八九十百零]{1,6}[号期次](?:（总第\d{1,6}[号期]）)?|[^，。：]{0,20}[〔[［（(【]\d{4}[〕\]］）)】]第?\d{1,5}[号期])[）)】〕\]]?$/u
/** 十九届县政府第97次: the meeting's own counter in place of the number. */
const COUNTER = /^[^，。：]{0,20}第[\d一二三四五六七八九十百零]{1,6}次$/u
const TITLE = /^(?:关于.{1,80}|[^，。：；]{4,80}会议?)纪要$/u
const ISSUER =
  /^[^\d，。；：、《》（）]{2,30}(?:办公室|政府|政府办|委员会|委办|党组|局|厅|部|委|公司|集团|学院|大学)$/u

/**
 * Reads 标志, 编号, 机关 + 日期 line and title from tidy lines. Each is taken once and only where printing it gives the same characters
 * in the same order; everything else stays unplaced.
 */
export function readHeader(lines: readonly string[]): Header {
  const fields: Fields = {}
  const unplaced: string[] = []
  /** How far down the printed masthead the last piece stands: 1 标志, 2 编号, 3 机关日期行, 4 title. */
  let depth = 0
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    const next = lines[index + 1] ?? ''
    const piece = depth < 4 ? readPiece(line, next, depth) : null
    if (piece === null) {
      unplaced.push(line)
      continue
    }
    Object.assign(fields, piece.fields)
    depth = piece.depth
    if (piece.takesNext) index += 1
  }
  return { masthead: createMasthead(fields), unplaced }
}

interface Piece {
  readonly fields: Fields
  readonly depth: number
  readonly takesNext: boolean
}

function readPiece(line: string, next: string, depth: number): Piece | null {
  if (depth < 1) {
    const emblem = readEmblem(line, next)
    if (emblem !== null) return { fields: emblem, depth: 1, takesNext: emblem.lines === 2 }
  }
  if (depth < 2 && (NUMBER.test(line) || COUNTER.test(line))) {
    return { fields: { number: line }, depth: 2, takesNext: false }
  }
  if (depth < 3) {
    const issuerLine = readIssuerLine(line, next)
    if (issuerLine !== null) return { ...issuerLine, depth: 3 }
  }
  if (TITLE.test(line)) return { fields: { title: line }, depth: 4, takesNext: false }
  return null
}

/** 太仓市人民政府办公室 2021年8月11日, on one line or two; a date alone is taken too. */
function readIssuerLine(line: string, next: string): Omit<Piece, 'depth'> | null {
  const dated = readTrailingDate(line)
  if (dated !== null) {
    const issuer = dated.before.trim()
    if (issuer !== '' && !ISSUER.test(issuer)) return null
    return {
      fields: { issuer: issuer === '' ? null : issuer, issueDate: dated.iso },
      takesNext: false,
    }
  }
  if (!ISSUER.test(line)) return null
  const below = readTrailingDate(next)
  if (below === null || below.before !== '') return null
  return { fields: { issuer: line, issueDate: below.iso }, takesNext: true }
}
