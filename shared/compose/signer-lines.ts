/** Names in one line; `toRight`: how many characters of the lines above reach further to the right. */
export interface SignerLine {
  readonly names: string
  readonly toRight: number
}

/**
 * 签发人, two in a line, each name under the one above (GB/T 9704 7.2.6: 从左到右、自上而下依次均匀编排，一般每行排两个姓名，回行时与上一行第一个签发人姓名对齐).
 * One or two are printed as they are written; none gives no line.
 */
export function signerLines(written: string): SignerLine[] {
  const signers = written.trim()
  if (signers === '') return []
  const hasMarks = signers.includes('、')
  const names = signers
    .split(hasMarks ? '、' : /\s+/u)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  if (names.length < 3) return [{ names: signers, toRight: 0 }]
  const cells = names.map((name, at) => (hasMarks && at < names.length - 1 ? `${name}、` : name))
  const gap = hasMarks ? '' : BLANK
  const width = (side: 0 | 1) => Math.max(...cells.map((name, at) => (at % 2 === side ? lengthOf(name) : 0)))
  const [left, right] = [width(0), width(1)]
  const lines: SignerLine[] = []
  for (let at = 0; at < cells.length; at += 2) {
    const [first = '', second] = cells.slice(at, at + 2)
    lines.push(
      second === undefined
        ? { names: first, toRight: left - lengthOf(first) + gap.length + right }
        : {
            names: `${first}${BLANK.repeat(left - lengthOf(first))}${gap}${second}`,
            toRight: right - lengthOf(second),
          },
    )
  }
  return lines
}

const BLANK = '\u3000'

function lengthOf(name: string): number {
  return Array.from(name).length
}
