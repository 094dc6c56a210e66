import { type ItemMark, writeItemMark } from './marks.ts'
import { formatNumber } from './number-formats.ts'

/** A numbered list of a web page (ol), its attributes as written, '' where absent. */
export interface WebList {
  readonly start: string
  readonly type: string
  readonly style: string
}

/** The entries of a list with their numbers, and the mark that all of them have; null where the page prints none. */
export interface ListNumbers {
  readonly mark: ItemMark
  readonly numbers: readonly string[]
}

/**
 * list-style-type (CSS Counter Styles 3) → the marks that minutes have for it, the next where a list around has the one before. A. i. 甲、
 * stand below points that are typed as 1., so that they begin with the mark below it.
 */
const LOOKS: readonly (readonly [type: RegExp, marks: readonly ItemMark[]])[] = [
  [/^cjk-(?:heavenly-stem|earthly-branch)/u, ['paren', 'circled', 'dot']],
  [/^(?:cjk|(?:simp|trad)-chinese|japanese-(?:in)?formal)/u, ['chinese', 'round']],
  [/^(?:(?:lower|upper)-(?:alpha|latin|roman|greek)|[aAiI]$)/u, ['paren', 'circled', 'dot']],
]
const PLAIN: readonly ItemMark[] = ['dot', 'paren', 'circled']

/**
 * The numbers before the entries of a list in the marks of minutes: 1. （1） 一、. `values`: what each li says of its own number, '' where it says
 * nothing; `around`: the marks of the lists that it stands in. O(n).
 */
export function listNumbers(
  { start, type, style }: WebList,
  values: readonly string[],
  around: readonly ItemMark[] = [],
): ListNumbers | null {
  const look = /list-style(?:-type)?\s*:\s*([^;]*)/iu.exec(style)?.[1]?.trim() ?? type
  if (/\bnone\b/u.test(look)) return null
  const words = look.split(/\s+/u)
  const marks = LOOKS.find(([sign]) => words.some((word) => sign.test(word)))?.[1] ?? PLAIN
  const mark = marks.find((one) => !around.includes(one)) ?? marks.at(-1) ?? 'dot'
  const first = Number.parseInt(start, 10)
  let count = Number.isNaN(first) ? 0 : first - 1
  const numbers = values.map((value) => {
    const own = Number.parseInt(value, 10)
    count = Number.isNaN(own) ? count + 1 : own
    return write(mark, count)
  })
  return { mark, numbers }
}

/** Numbers of pages are whatever somebody wrote there. */
function write(mark: ItemMark, count: number): string {
  if (count < 1) return `${count}.`
  if (mark !== 'chinese' && mark !== 'round') return writeItemMark(mark, count)
  const numeral = formatNumber(count, 'chineseCountingThousand')
  return mark === 'chinese' ? `${numeral}、` : `（${numeral}）`
}
