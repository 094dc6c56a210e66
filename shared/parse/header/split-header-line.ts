import { tidyBlanks } from '../../text/blanks.ts'
import { readWholeDate } from '../../text/dates.ts'
import { readDocumentNumber } from '../../text/document-number.ts'
import { toReadingCopy } from '../../text/reading-copy.ts'
import { tidyLine } from '../lines/tidy-line.ts'

const SIGNER = /^(?:签\s*发\s*人?|审\s*核|密级|紧急程度|份号)\s*[：:]/u
/** 秘密★3年　特急 beside each other. */
const CLASSIFICATION = /^(?:(?:绝密|机密|秘密)(?:★.{0,6})?|特急|加急|特提|平急|\d{6})$/u
/** 第47次 beside the organ and the date. */
const COUNTER = /^[（(]?第[\d一二三四五六七八九十百]{1,5}次[）)]?$/u
const NAME = /^\p{Script=Han}{2,4}$/u
/** （7）, （三十八）: a number without the words that usually go with it. */
export const BARE_NUMBER = /^[（(〔[【](?:\d{1,4}|[一二三四五六七八九十百]{1,5})[）)〕\]】]$/u
const TITLE_TAIL =
  /^(.{2,60}(?:纪要|会议记录))\s?([（(〔[【].{1,30}[）)〕\]】].{0,8}|(?:\d{4}年(?:度)?)?(?:总)?第[\d一二三四五六七八九十百]{1,5}[期号次](?:[（(]总第.{1,8}[）)])?|篇[\d一二三四五六七八九十]{1,3})$/u

/**
 * A line of the header that holds several pieces side by side: 第3号　　签发人：林远舟, 会议纪要（第3期）. Cut only where a piece is then
 * understood; otherwise the line as it is.
 */
export function splitHeaderLine(raw: string): HeaderLine[] {
  const parts = raw.split(/[\s\u3000]{2,}|\t|(?<=[号期]|纪要)\s+/u).filter((part) => part.trim() !== '')
  const isCut = parts.length > 1 && parts.some((part) => isPiece(tidyBlanks(part)))
  const pieces = isCut ? joinSigners(parts) : [raw]
  return pieces.flatMap((piece) => {
    const tidy = splitTitleTail(tidyLine(piece))
    return tidy.map((one) => ({ raw: tidy.length > 1 ? one : piece, tidy: one }))
  })
}

/** A line of the header as written and tidied. */
export interface HeaderLine {
  readonly raw: string
  readonly tidy: string
}

function isPiece(part: string): boolean {
  return (
    readDocumentNumber(part) !== null || COUNTER.test(part) || SIGNER.test(part) || CLASSIFICATION.test(part)
  )
}

/** 签发人：林远舟　沈知行: the second name is no piece of its own. */
function joinSigners(parts: readonly string[]): string[] {
  const joined: string[] = []
  for (const part of parts) {
    const last = joined.at(-1) ?? ''
    if (SIGNER.test(last.trim()) && NAME.test(tidyBlanks(part)))
      joined[joined.length - 1] = `${last}　${part}`
    else joined.push(part)
  }
  return joined
}

/** 常务会议纪要（第3期）, 会议纪要〔2025〕3号, 会议纪要（2025年3月5日） */
function splitTitleTail(line: string): string[] {
  const copy = toReadingCopy(line)
  const match = TITLE_TAIL.exec(copy)
  if (match === null) return [line]
  const [, title = '', tail = ''] = match
  // 长府会议纪要〔2025〕2号 is a number with the organ's sign; 云州市人民政府专题会议纪要第38期 is a title and its number.
  const isSign =
    readDocumentNumber(line) !== null && (!/第/u.test(tail) || (title.length < 9 && !/\s/u.test(line)))
  if (isSign) return [line]
  const isNumber = readDocumentNumber(tail) !== null || BARE_NUMBER.test(tail) || /次[）)]?$|^篇/u.test(tail)
  if (!isNumber && readWholeDate(tail) === null) return [line]
  return [line.slice(0, title.length), line.slice(line.length - tail.length)]
}
