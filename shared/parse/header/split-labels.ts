import { readLineNumber } from '../lines/line-number.ts'
import type { Line } from '../lines/read-lines.ts'
import { splitAtLabels } from '../lines/roll-label.ts'
import { tidyLine } from '../lines/tidy-line.ts'

/** Facts and rolls of the header are short and stand before the first numbered line. In lines, in characters. */
const REACH = 30
const LONGEST = 200

/** Cuts lines of the header that hold several labels: 时间：…　主持：林远舟　记录：沈知行. All others come back as they are. */
export function splitLabels(lines: readonly Line[]): Line[] {
  const numbered = lines.findIndex((line) => readLineNumber(line.tidy) !== null)
  const end = Math.min(REACH, numbered < 0 ? lines.length : numbered)
  return lines.flatMap((line, at) => {
    if (at >= end || line.cells !== undefined || line.raw.length > LONGEST) return [line]
    const pieces = splitAtLabels(line.raw)
    if (pieces.length === 1) return [line]
    return pieces.map((piece) => ({ ...line, raw: piece.trimEnd(), tidy: tidyLine(piece) }))
  })
}
