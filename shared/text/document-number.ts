import { toReadingCopy } from './reading-copy.ts'

const NUMERAL = '[\\d一二三四五六七八九十百零〇]{1,6}'
const YEAR = '(?:\\d{4}|[〇○零一二三四五六七八九]{4})年?度?'
const OPEN = '[〔［\\[（(【﹝]'
const CLOSE = '[〕］\\])）】﹞]'
/** 〔2025〕2号, 〔2025〕12 whose 号 was forgotten, [2025]第2期, （2025）2号, 2025年第3期, 第9号, 总第12期, each with （总第345期） after it. */
const BODY = `(?:${OPEN}${YEAR}${CLOSE}(?:第?${NUMERAL}[号期]|\\d{1,4}(?!\\d))|(?:${YEAR})?(?:总)?第${NUMERAL}[号期])(?:[，、]?(?:${OPEN}总第?${NUMERAL}[号期]${CLOSE}|总第?${NUMERAL}[号期]))?`
/** 云府常纪, 长府会议纪要, 云政纪字: signs of the organ before the number. */
const PREFIX = '[^，。：；、《》\\d（）]{0,20}?'
const LINE = new RegExp(
  `^(?:(?:会议编号|编号|文号|期号|期数|发文字号|文件编号)：)?(${OPEN}?)(${PREFIX})(${BODY})(${CLOSE}?)$`,
  'u',
)
/** 编号：YZ-2025-03, （会议编号：YZ-003） */
const LABELLED =
  /^（?(?:会议编号|编号|文号|期号|发文字号|文件编号|纪要编号)：([A-Za-z\d][A-Za-z\d\-—_/.]{1,24})）?$/u

/** A document's number: without label and enclosing brackets, 机关代字 (云府常纪) apart. */
export interface DocumentNumber {
  readonly number: string
  readonly prefix: string | null
}

/** Reads a tidy line that is nothing but a document's number; null when it is anything else. */
export function readDocumentNumber(line: string): DocumentNumber | null {
  if (line.length > 60) return null
  const copy = toReadingCopy(line)
  const labelled = LABELLED.exec(copy)?.[1]
  if (labelled !== undefined) return { number: labelled, prefix: null }
  const match = LINE.exec(copy)
  if (match === null) return null
  const [, open = '', prefix = '', number = '', close = ''] = match
  // 在第3号 … is no organ's sign; a sentence's words before a number are longer and hold verbs.
  if (/[在于和与至]$|议题|附件/u.test(prefix) || (open === '') !== (close === '')) return null
  return { number, prefix: prefix === '' ? null : prefix }
}
