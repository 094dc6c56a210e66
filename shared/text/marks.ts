import { chineseNumeral, readChineseNumeral } from './numerals.ts'

/** The marks of items: chinese 一、 (in 附件, whose first level it is) · round （一） · dot 1. · paren （1） · one 一是 · must 一要 · first 第一， · circled ① · none. */
export const ITEM_MARKS = [
  'chinese',
  'round',
  'dot',
  'paren',
  'one',
  'must',
  'first',
  'circled',
  'none',
] as const
export type ItemMark = (typeof ITEM_MARKS)[number]

/** The numbers of topics: chinese 一、 · dot 1. · round （一） · nth 第一项 · bare 一 alone on its line · none. */
export const TOPIC_NUMBERINGS = ['chinese', 'dot', 'round', 'nth', 'bare', 'none'] as const
export type TopicNumbering = (typeof TOPIC_NUMBERINGS)[number]

/** The largest ordinal that can be written; documents have far fewer. */
export const MOST_ORDINAL = 999

/** A mark as printed: no sign after brackets, a half-width point without blank after digits (GB/T 9704 7.3.3). */
export function writeItemMark(mark: ItemMark, ordinal: number): string {
  switch (mark) {
    case 'chinese':
      return `${chineseNumeral(ordinal)}、`
    case 'round':
      return `（${chineseNumeral(ordinal)}）`
    case 'dot':
      return `${ordinal}.`
    case 'paren':
      return `（${ordinal}）`
    case 'one':
      return `${chineseNumeral(ordinal)}是`
    case 'must':
      return `${chineseNumeral(ordinal)}要`
    case 'first':
      return `第${chineseNumeral(ordinal)}，`
    case 'circled':
      return circled(ordinal)
    case 'none':
      return ''
  }
}

/** A topic's number as printed before its heading; a bare one stands alone. */
export function writeTopicNumber(numbering: TopicNumbering, ordinal: number): string {
  switch (numbering) {
    case 'chinese':
      return `${chineseNumeral(ordinal)}、`
    case 'dot':
      return `${ordinal}.`
    case 'round':
      return `（${chineseNumeral(ordinal)}）`
    case 'nth':
      return `第${chineseNumeral(ordinal)}项　`
    case 'bare':
      return chineseNumeral(ordinal)
    case 'none':
      return ''
  }
}

/** A mark at the beginning of a line: `written` as it stands there, blanks around it included, `rest` what follows. */
export interface ReadMark<Mark> {
  readonly mark: Mark
  readonly ordinal: number
  readonly written: string
  readonly rest: string
}

const B = '[ \\t\\u00a0\\u3000]*'
const CHINESE = '([一二三四五六七八九十百零〇]{1,6})'
const DIGITS = '([0-9０-９]{1,3})'
/** After a number in brackets a sign is a slip of the pen (GB/T 15834 4.9); it goes. */
const SLIP = `(?:${B}[、．.](?![0-9０-９]))?`

/** Every spelling of a mark that is met: half and full width, 、 ． or . after digits, signs after brackets, blanks inside and after. */
const ITEM_FORMS: readonly (readonly [ItemMark, RegExp])[] = [
  ['round', form(`[（(〔\\[]${B}${CHINESE}${B}[）)〕\\]]${SLIP}`)],
  ['paren', form(`[（(〔\\[]${B}${DIGITS}${B}[）)〕\\]]${SLIP}`)],
  ['paren', form(`${DIGITS}${B}[）)]${SLIP}`)],
  ['dot', form(`${DIGITS}${B}(?:、|[．.](?![0-9０-９]))`)],
  ['one', form(`${CHINESE}${B}是`)],
  ['must', form(`${CHINESE}${B}要(?![素点求件害领闻职务])`)],
  ['first', form(`第${B}${CHINESE}${B}[，,、：:]`)],
  ['circled', form(`([①-⑳㉑-㉟㊱-㊿➀-➓❶-❿⓫-⓴⓵-⓾])${SLIP}`)],
  ['round', form(`([㈠-㈩])${SLIP}`)],
  ['paren', form(`([⑴-⒇])${SLIP}`)],
  ['dot', form(`([⒈-⒛])`)],
]

const TOPIC_FORMS: readonly (readonly [TopicNumbering, RegExp])[] = [
  ['chinese', form(`${CHINESE}${B}[、．.]`)],
  ['nth', form(`第${B}${CHINESE}${B}项(?:${B}[、，,：:．.]|[ \\u3000]+)`)],
  ['round', form(`[（(]${B}${CHINESE}${B}[）)]${SLIP}`)],
  ['dot', form(`${DIGITS}${B}(?:、|[．.](?![0-9０-９]))`)],
  ['bare', new RegExp(`^(${B})${CHINESE}${B}$`, 'u')],
]

/** The item mark a line begins with, in any of its spellings; null when it begins otherwise. */
export function readItemMark(line: string): ReadMark<ItemMark> | null {
  return readForms(line, ITEM_FORMS)
}

/** The topic number a line begins with, in any of its spellings; null when it begins otherwise. */
export function readTopicNumber(line: string): ReadMark<TopicNumbering> | null {
  return readForms(line, TOPIC_FORMS)
}

/**
 * The level (from 1) of an item by the marks of the items above it in its list: a mark seen before has its level again, another one
 * begins a deeper level. `above`: the marks of the levels that are open, the first of level 1. At most the third level.
 */
export function levelOfMark(mark: ItemMark, above: readonly ItemMark[]): 1 | 2 | 3 {
  const seen = above.indexOf(mark)
  const level = (seen >= 0 ? seen : above.length) + 1
  return level <= 1 ? 1 : level === 2 ? 2 : 3
}

function form(pattern: string): RegExp {
  return new RegExp(`^(${B})${pattern}${B}`, 'u')
}

function readForms<Mark>(line: string, forms: readonly (readonly [Mark, RegExp])[]): ReadMark<Mark> | null {
  for (const [mark, pattern] of forms) {
    const match = pattern.exec(line)
    const ordinal = match?.[2] === undefined ? null : readOrdinal(match[2])
    if (match === null || ordinal === null || ordinal < 1) continue
    const [written] = match
    return { mark, ordinal, written, rest: line.slice(written.length) }
  }
  return null
}

/** Single characters that are numbers: the first of each run and the number it stands for. */
const SIGNS: readonly (readonly [from: string, to: string, first: number])[] = [
  ['①', '⑳', 1],
  ['㉑', '㉟', 21],
  ['㊱', '㊿', 36],
  ['➀', '➉', 1],
  ['➊', '➓', 1],
  ['❶', '❿', 1],
  ['⓫', '⓴', 11],
  ['⓵', '⓾', 1],
  ['㈠', '㈩', 1],
  ['⑴', '⒇', 1],
  ['⒈', '⒛', 1],
]

function readOrdinal(numeral: string): number | null {
  const sign = SIGNS.find(([from, to]) => numeral >= from && numeral <= to)
  if (sign !== undefined) return numeral.charCodeAt(0) - sign[0].charCodeAt(0) + sign[2]
  const digits = numeral.replace(/[０-９]/gu, (digit) => String(digit.charCodeAt(0) - 0xff10))
  if (/^\d+$/u.test(digits)) return Number(digits)
  return readChineseNumeral(numeral)
}

/** ① to ㊿; beyond there is no such character. */
function circled(ordinal: number): string {
  if (ordinal <= 20) return String.fromCharCode(0x2460 + ordinal - 1)
  if (ordinal <= 35) return String.fromCharCode(0x3251 + ordinal - 21)
  return ordinal <= 50 ? String.fromCharCode(0x32b1 + ordinal - 36) : `（${ordinal}）`
}
