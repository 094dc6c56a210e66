import { type NumberStyle, readLeadingNumber } from '../../text/leading-number.ts'
import { readChineseNumeral } from '../../text/numerals.ts'
import { toReadingCopy } from '../../text/reading-copy.ts'

/** The styles topics are numbered in: those of readLeadingNumber, and nth 第一项, circled ①, paren （1）, decimal 1.1. */
export type LineStyle = NumberStyle | 'nth' | 'circled' | 'paren' | 'decimal'

/** The number at the beginning of a line: `written` as it stands there, `rest` what follows. */
export interface LineNumber {
  readonly style: LineStyle
  readonly value: number
  readonly written: string
  readonly rest: string
}

const NTH =
  /^第([一二三四五六七八九十]{1,3})[项条](?:议题|议程|内容)?(?:[、，：:．.\s]|(?=[传学听审研讨通关会组集专部安观宣表评汇]))/u
const CIRCLED = /^([①-⑳])[、．.]?/u
const PAREN = /^[（(](\d{1,2})[）)][、．.]?/u
/** 1.1 评标办法, 1.2、…; not 1.2公里, 1.5亿元. */
const DECIMAL =
  /^\d{1,2}\.(\d{1,2})(?:[、．]\s*|\s+|(?=[\p{Script=Han}《“]))(?![公千毫厘]?[米里克]|[万亿]|[元吨亩倍]|平方|立方|个百分点)/u
/** 1.2025年…, 2.3月上旬…, 1.2#楼…, 3.1号楼…: a year, a month or the number of a house after the point. */
const DOT_BEFORE_FIGURE =
  /^(\d{1,2})[.．](?=(?:19|20)\d\d年|(?:1[0-2]|[1-9])月|\d{1,3}(?:[#＃]|号(?:楼|线|桥|井|机|泵|路)))/u
/** 一 审议《…》, 1 关于… whose blank is gone. */
const NO_SIGN = /^([一二三四五六七八九十]{1,3}|\d{1,2})(?=(?:传达|学习|听取|审议|审定|研究|讨论|通报|关于))/u

/** Reads the number a tidy line begins with, in full or half width; null when it begins otherwise. */
export function readLineNumber(line: string): LineNumber | null {
  const head = toReadingCopy(line.slice(0, 24))
  const common = readLeadingNumber(head)
  if (common !== null) {
    const isBare = common.style === 'bare'
    if (isBare && line.length > common.written.length) return null
    return cut(line, common.style, common.value, common.written)
  }
  const nth = NTH.exec(head)
  if (nth !== null) return cut(line, 'nth', readChineseNumeral(nth[1] ?? ''), nth[0])
  const circled = CIRCLED.exec(head)
  if (circled !== null)
    return cut(line, 'circled', (circled[1] ?? '①').charCodeAt(0) - 0x2460 + 1, circled[0])
  const paren = PAREN.exec(head)
  if (paren !== null) return cut(line, 'paren', Number(paren[1]), paren[0])
  const dot = DOT_BEFORE_FIGURE.exec(head)
  if (dot !== null) return cut(line, 'dot', Number(dot[1]), dot[0])
  const decimal = DECIMAL.exec(head)
  if (decimal !== null) return cut(line, 'decimal', Number(decimal[1]), decimal[0])
  const bare = NO_SIGN.exec(head)
  if (bare === null) return null
  const [written, numeral = ''] = bare
  return /\d/u.test(numeral)
    ? cut(line, 'arabic', Number(numeral), written)
    : cut(line, 'chinese', readChineseNumeral(numeral), written)
}

function cut(line: string, style: LineStyle, value: number | null, written: string): LineNumber | null {
  if (value === null || value < 1) return null
  return {
    style,
    value,
    written: line.slice(0, written.length),
    rest: line.slice(written.length).trimStart(),
  }
}
