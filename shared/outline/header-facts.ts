import type { Masthead, MinutesBlock } from '../minutes/blocks.ts'
import { ownText } from '../minutes/factories.ts'
import { findColophon, findMasthead, findOpening } from '../minutes/walk.ts'
import { endsLikeUnit } from '../people/unit-endings.ts'
import { findDate, readDatedLine, readWholeDate } from '../text/dates.ts'
import { readDocumentNumber } from '../text/document-number.ts'
import { toReadingCopy } from '../text/reading-copy.ts'

/** The header of a document as facts; null where absent. */
export interface HeaderFacts {
  /** Without the counter of the meeting, as kind: 市政府 of 第12次市政府. */
  readonly organ: string | null
  /** Without the counter of the meeting: 常务会议纪要 of 第62次常务会议纪要. */
  readonly kind: string | null
  /** Without 机关代字: 〔2025〕2号 of 长府会议纪要〔2025〕2号. The meeting's counter (第47次) is none. */
  readonly number: string | null
  /** 机关代字: 长府会议纪要. */
  readonly numberPrefix: string | null
  /** A title of its own under 标志: 关于…的会议纪要. */
  readonly title: string | null
  readonly issuer: string | null
  readonly issueDate: string | null
}

/** 2026年第1次, 第62次, 2025年9月14日 before the name of the meeting. */
const COUNTER =
  /^(?:\d{4}(?:[—–－-]|至)(?:\d{4})?学年度?)?(?:第?[一二上下秋春]季?(?:学期|学年))?(?:\d{4}年(?:度)?)?(?:第?[一二上下秋春]季?学期(?:第[\d一二三四五六七八九十]{1,3}周)?)?(?:\d{1,2}月\d{1,2}日)?(?:第[\d一二三四五六七八九十百零]{1,6}届(?=第))?(?:[一二三四五六七八九十]{1,3}届[一二三四五六七八九十]{1,3}次)?(?:第[\d一二三四五六七八九十百零]{1,6}[次期号])?(?=.*[^\d])/u
/** 关于研究…的专题会议纪要: what the title calls itself. */
const TITLE_KIND =
  /的?((?:专题|协调|联席|现场办公|现场|办公|工作|调度|推进|座谈|研究|论证|评审)?会议纪要|纪要)$/u

/**
 * The header's facts: from 版头, else from lines of the header or under the text that keep their own spelling as plain paragraphs, else
 * from 版记.
 */
export function readHeaderFacts(blocks: readonly MinutesBlock[]): HeaderFacts {
  const masthead = findMasthead(blocks)
  const openingAt = blocks.findIndex((block) => block.type === 'opening')
  const isBefore = (index: number) => index < openingAt
  const before = blocks.filter((block, index) => block.type === 'paragraph' && isBefore(index)).map(ownText)
  const after = blocks.filter((block, index) => block.type === 'paragraph' && !isBefore(index)).map(ownText)
  const meetingDate = findOpening(blocks)?.meeting.date ?? null
  const dated = readIssue(masthead, before, after, meetingDate, findColophon(blocks))
  const found = readDocumentNumber(masthead?.number ?? '') ?? firstOf(before, readDocumentNumber)
  return {
    organ: masthead?.organ ? withoutCounter(masthead.organ) : organOfTitle(masthead),
    kind: readKind(masthead),
    number: found?.number ?? null,
    numberPrefix: found?.prefix ?? null,
    title: masthead?.title ?? null,
    ...dated,
  }
}

/** 云溪县人民政府 of 云溪县人民政府关于城东片区改造的专题会议纪要. */
function organOfTitle(masthead: Masthead | undefined): string | null {
  const [, organ = ''] = /^([^，。；：《》]{3,30}?)关于/u.exec(masthead?.title ?? '') ?? []
  return organ !== '' && (masthead?.kind ?? null) === null && endsLikeUnit(organ) ? organ : null
}

function readKind(masthead: Masthead | undefined): string | null {
  const kind = masthead?.kind ?? null
  if (kind !== null)
    return toReadingCopy(kind).slice(0, 30).replace(COUNTER, '') === '' ? kind : withoutCounter(kind)
  return TITLE_KIND.exec(masthead?.title ?? '')?.[1] ?? null
}

function withoutCounter(kind: string): string {
  return kind.slice(COUNTER.exec(toReadingCopy(kind))?.[0].length ?? 0)
}

function readIssue(
  masthead: Masthead | undefined,
  before: readonly string[],
  after: readonly string[],
  meetingDate: string | null,
  colophon: { readonly printer: string | null; readonly printDate: string | null } | undefined,
): Pick<HeaderFacts, 'issuer' | 'issueDate'> {
  const own = { issuer: masthead?.issuer ?? null, issueDate: masthead?.issueDate ?? null }
  if (own.issueDate !== null && own.issuer !== null) return own
  const found = [
    readDated(before.filter((line, at) => !isMeetingDate(line, meetingDate) && !isValue(before[at - 1]))),
    readDated(after),
    colophon === undefined ? null : { issuer: colophon.printer, issueDate: colophon.printDate },
  ]
  let { issuer, issueDate } = own
  for (const one of found) {
    issuer ??= one?.issuer ?? null
    issueDate ??= one?.issueDate ?? null
  }
  return { issuer, issueDate }
}

/** 发布日期： on the line above, from the table of a web page. */
function isValue(above = ''): boolean {
  return /^.{2,8}[：:]$|^(?:会议|召开)?(?:时间|日期)$/u.test(above)
}

/** （二〇二五年十一月三日） under a title, the day the meeting was held: no date of issue. */
function isMeetingDate(line: string, meetingDate: string | null): boolean {
  return /^[（(]/u.test(line) && meetingDate !== null && readDatedLine(line)?.iso === meetingDate
}

/** 签发：林远舟　核稿：沈知行　印发：2025年7月7日 */
const PRINTED = /(?:印发|印制|成文)(?:日期|时间)?[：:]([^：:]+)$/u

/** 清河县人民政府办公室2024年06月18日 on one line, or the organ and the date on two. */
function readDated(lines: readonly string[]): Pick<HeaderFacts, 'issuer' | 'issueDate'> | null {
  for (const [index, line] of lines.entries()) {
    const dated = line.length > 80 ? null : readDatedLine(line)
    const printed = line.length > 80 ? null : readWholeDate(PRINTED.exec(line)?.[1] ?? '')
    if (printed !== null) return { issuer: null, issueDate: printed }
    if (dated === null) continue
    if (dated.before !== '') {
      if (endsLikeUnit(dated.before)) return { issuer: dated.before, issueDate: dated.iso }
      continue
    }
    const above = lines[index - 1] ?? ''
    const isOrgan =
      above.length <= 30 && endsLikeUnit(above) && findDate(above) === null && !/[，。：；]/u.test(above)
    return { issuer: isOrgan ? above : null, issueDate: dated.iso }
  }
  return null
}

function firstOf<Value>(lines: readonly string[], read: (line: string) => Value | null): Value | null {
  for (const line of lines) {
    const value = read(line)
    if (value !== null) return value
  }
  return null
}
