import { formatNumber } from './number-formats.ts'

/** A numbered list of a web page (ol), its attributes as written, '' where absent. */
export interface WebList {
  readonly start: string
  readonly type: string
  readonly style: string
}

/** list-style-type (CSS Counter Styles 3) → the format of the same look, and the mark behind the number. The first that fits. */
const LOOKS: readonly (readonly [type: RegExp, format: string, mark: '.' | '、'])[] = [
  [/^decimal-leading-zero/u, 'decimalZero', '.'],
  [/^(?:lower-alpha|lower-latin|a$)/u, 'lowerLetter', '.'],
  [/^(?:upper-alpha|upper-latin|A$)/u, 'upperLetter', '.'],
  [/^(?:lower-roman|i$)/u, 'lowerRoman', '.'],
  [/^(?:upper-roman|I$)/u, 'upperRoman', '.'],
  [/^simp-chinese-formal/u, 'chineseLegalSimplified', '、'],
  [/^trad-chinese-formal/u, 'ideographLegalTraditional', '、'],
  [/^cjk-heavenly-stem/u, 'ideographTraditional', '、'],
  [/^cjk-earthly-branch/u, 'ideographZodiac', '、'],
  [/^(?:cjk|(?:simp|trad)-chinese|japanese-informal)/u, 'chineseCountingThousand', '、'],
]
/** Word goes on with AA, BB, browsers with AA, AB. */
const LETTERS = 26

/**
 * The numbers that a browser prints before the entries of a list: 1. b. 三、, '' where it prints none. `values`: what each li says of its own number,
 * '' where it says nothing. O(n).
 */
export function listNumbers({ start, type, style }: WebList, values: readonly string[]): string[] {
  const look = /list-style(?:-type)?\s*:\s*([^;]*)/u.exec(style)?.[1]?.trim() ?? type
  if (/\bnone\b/u.test(look)) return values.map(() => '')
  const words = look.split(/\s+/u)
  const known = LOOKS.find(([sign]) => words.some((word) => sign.test(word)))
  const first = Number.parseInt(start, 10)
  let count = Number.isNaN(first) ? 0 : first - 1
  return values.map((value) => {
    const own = Number.parseInt(value, 10)
    count = Number.isNaN(own) ? count + 1 : own
    const canWrite = known !== undefined && count > 0 && (count <= LETTERS || !/Letter$/u.test(known[1]))
    return canWrite ? formatNumber(count, known[1]) + known[2] : `${count}.`
  })
}
