import { writeItemMark } from './marks.ts'
import { readChineseNumeral } from './numerals.ts'

/** chinese 一、 · arabic 1、 · bare 一 alone on its line · round （一） · dot 1. */
export type NumberStyle = 'chinese' | 'arabic' | 'bare' | 'round' | 'dot'

/** The number at the beginning of a line: `written` as it stands there, `rest` what follows. */
export interface LeadingNumber {
  readonly style: NumberStyle
  readonly value: number
  readonly written: string
  readonly rest: string
}

const NUMERAL = '[一二三四五六七八九十百零]{1,6}'
const FORMS: readonly (readonly [NumberStyle, RegExp])[] = [
  ['chinese', new RegExp(`^(${NUMERAL})[、．.]`, 'u')],
  ['arabic', /^(\d{1,3})、/u],
  ['bare', new RegExp(`^(${NUMERAL})$`, 'u')],
  ['round', new RegExp(`^[（(](${NUMERAL})[）)]`, 'u')],
  ['dot', /^(\d{1,3})[.．](?!\d)/u],
]

/** Reads 一、 1、 （一） 1. or a bare 一; null when the line starts otherwise. */
export function readLeadingNumber(line: string): LeadingNumber | null {
  for (const [style, form] of FORMS) {
    const match = form.exec(line)
    const numeral = match?.[1]
    if (match === null || numeral === undefined) continue
    const value = /^\d/u.test(numeral) ? Number(numeral) : readChineseNumeral(numeral)
    if (value === null || value < 1) return null
    const [written] = match
    return { style, value, written, rest: line.slice(written.length).trimStart() }
  }
  return null
}

/** The item level whose computed number is exactly what is written: （一） 1, 1. 2; null for any other spelling. */
export function itemLevelOf(number: LeadingNumber): 1 | 2 | null {
  if (number.written === writeItemMark('round', number.value)) return 1
  return number.written === writeItemMark('dot', number.value) ? 2 : null
}
