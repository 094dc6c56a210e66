import { formatNumber } from '../../../shared/text/number-formats.ts'

/** The general formats of fields (17.16.4.3.1) by the names of numbers' formats (17.18.59). */
const FORMATS: Readonly<Record<string, string>> = {
  ROMAN: 'upperRoman',
  ALPHABETIC: 'upperLetter',
  CHINESENUM1: 'chineseCounting',
  CHINESENUM2: 'chineseLegalSimplified',
  CHINESENUM3: 'chineseCountingThousand',
  CIRCLENUM: 'decimalEnclosedCircle',
  GB1: 'decimalEnclosedFullstop',
  GB2: 'decimalEnclosedParen',
  GB3: 'decimalEnclosedCircle',
  GB4: 'ideographEnclosedCircle',
  DBCHAR: 'decimalFullWidth',
  ZODIAC1: 'ideographTraditional',
  ZODIAC2: 'ideographZodiac',
}

/** The nine levels of LISTNUM without a list's name (17.16.5.31), each with what stands around the number. */
const LIST_LEVELS: readonly (readonly [format: string, before: string, after: string])[] = [
  ['decimal', '', ')'],
  ['lowerLetter', '', ')'],
  ['lowerRoman', '', ')'],
  ['decimal', '(', ')'],
  ['lowerLetter', '(', ')'],
  ['lowerRoman', '(', ')'],
  ['decimal', '', '.'],
  ['lowerLetter', '', '.'],
  ['lowerRoman', '', '.'],
]

/** What a field shows that cannot be known without its stored result, in words for the writer. */
const UNKNOWN: Readonly<Record<string, string>> = {
  DATE: '日期',
  TIME: '时间',
  CREATEDATE: '日期',
  SAVEDATE: '日期',
  PRINTDATE: '日期',
  REF: '引用的文字',
  PAGEREF: '引用的页码',
  NOTEREF: '引用的注号',
  STYLEREF: '引用的文字',
  MERGEFIELD: '邮件合并的内容',
  DOCPROPERTY: '文件属性',
  DOCVARIABLE: '文件变量',
  INCLUDETEXT: '插入的另一个文件',
  LINK: '链接的内容',
  DDE: '链接的内容',
  DDEAUTO: '链接的内容',
  IF: '按条件显示的文字',
  AUTHOR: '作者',
  TITLE: '文件标题',
  FILENAME: '文件名',
  AUTOTEXT: '自动图文集',
  AUTOTEXTLIST: '自动图文集',
  GLOSSARY: '自动图文集',
}

/** Counts the fields that number (AUTONUM, LISTNUM, SEQ) through one story. */
export interface FieldCounter {
  /** What the field prints; null: it is none that counts. To be asked once for each field, in their order, stored result or not. */
  count(code: string): string | null
}

export function createFieldCounter(): FieldCounter {
  const counts = new Map<string, number>()
  return {
    count(code) {
      const [, name = '', rest = ''] = /^\s*(\w+)\s*(.*)$/su.exec(code) ?? []
      switch (name.toUpperCase()) {
        case 'AUTONUM':
        case 'AUTONUMLGL':
        case 'AUTONUMOUT':
          return countParagraph(rest, counts)
        case 'LISTNUM':
          return countListNumber(rest, counts)
        case 'SEQ':
          return countSequence(rest, counts)
        default:
          return null
      }
    },
  }
}

/** What a field without a stored result would have shown; null: nothing, or it is known. */
export function nameOfUnknown(code: string): string | null {
  const [, name = ''] = /^\s*(\w+)/u.exec(code) ?? []
  const key = name.toUpperCase()
  return (Object.hasOwn(UNKNOWN, key) ? UNKNOWN[key] : undefined) ?? null
}

type Counts = Map<string, number>

function next(counts: Counts, key: string): number {
  const value = (counts.get(key) ?? 0) + 1
  counts.set(key, value)
  return value
}

function countParagraph(rest: string, counts: Counts): string {
  const number = format(next(counts, 'AUTONUM'), rest)
  const [, after = '.'] = /\\s\s*"?([^\s"]+)"?/u.exec(rest) ?? []
  return /\\e(?:\s|$)/u.test(rest) ? number : `${number}${after}`
}

function countListNumber(rest: string, counts: Counts): string {
  const level = Math.min(9, Math.max(1, Number(/\\l\s*(\d+)/iu.exec(rest)?.[1] ?? 1)))
  const start = /\\s\s*(\d+)/iu.exec(rest)?.[1]
  if (start !== undefined) counts.set(`LISTNUM ${level}`, Number(start) - 1)
  for (let lower = level + 1; lower <= 9; lower += 1) counts.delete(`LISTNUM ${lower}`)
  const [name, before, after] = LIST_LEVELS[level - 1] ?? ['decimal', '', ')']
  return `${before}${formatNumber(next(counts, `LISTNUM ${level}`), name)}${after}`
}

/** SEQ 表: the next of its kind; with \c the one before again, with \r begun anew, with \h not shown. */
function countSequence(rest: string, counts: Counts): string {
  const [, identifier = ''] = /^"?([^\s"\\]+)/u.exec(rest) ?? []
  const key = `SEQ ${identifier}`
  const reset = /\\r\s*(\d+)/iu.exec(rest)?.[1]
  if (reset !== undefined) counts.set(key, Number(reset) - 1)
  const isAgain = /\\c(?:\s|$)/iu.test(rest)
  const value = isAgain ? (counts.get(key) ?? 0) : next(counts, key)
  const isHidden = /\\h(?:\s|$)/iu.test(rest) && !/\\\*/u.test(rest)
  return isHidden ? '' : format(value, rest)
}

/** The number as its switch \* wants it; names of letters and Roman numbers in small letters ask for small ones. */
function format(value: number, rest: string): string {
  for (const [, name = ''] of rest.matchAll(/\\\*\s*(\w+)/gu)) {
    const known = FORMATS[name.toUpperCase()]
    if (known === undefined) continue
    const isSmall = name === name.toLowerCase()
    return formatNumber(value, isSmall ? known.replace(/^upper/u, 'lower') : known)
  }
  return String(value)
}
