import { readLabelCell, splitAtLabels } from '../../people/roll-label.ts'
import { readLineNumber } from '../lines/line-number.ts'
import type { Line } from '../lines/read-lines.ts'
import { tidyLine } from '../lines/tidy-line.ts'
import { isFactLabel } from './meeting-lines.ts'
import { findNumberedFacts } from './numbered-facts.ts'

/** Facts and rolls of the header are short and stand before the first numbered line. In lines, in characters. */
const REACH = 30
const LONGEST = 200

/** Cuts lines of the header that hold several labels: 时间：…　主持：林远舟　记录：沈知行, or a label and its value by turns in the cells of a row. All others come back as they are. */
export function splitLabels(lines: readonly Line[]): Line[] {
  const facts = findNumberedFacts(lines.map(({ tidy }) => tidy)).lines
  const numbered = lines.findIndex((line, at) => readLineNumber(line.tidy) !== null && !facts.has(at))
  const end = Math.min(REACH, numbered < 0 ? lines.length : numbered)
  return lines.flatMap((line, at) => {
    const isRolls = readLabelCell(line.cells?.[0] ?? '') !== null
    if ((at >= end && !isRolls) || line.raw.length > LONGEST) return [withGaps(line)]
    const { cells, ...words } = line
    const row = cells ?? line.raw.split('\t')
    const pieces = row.length > 1 ? splitRow(row) : splitAtLabels(line.raw)
    if (pieces.length < 2) return [withGaps(line)]
    return pieces.map((piece) => ({ ...words, raw: piece.trimEnd(), tidy: tidyLine(piece) }))
  })
}

/** A row that is no fact of the meeting keeps its cells apart. */
function withGaps(line: Line): Line {
  if (line.cells === undefined || isFactLabel(line.cells[0] ?? '')) return line
  const cells = line.cells
    .map((cell) => tidyLine(cell.replace(/[\r\n]+/gu, ' ')))
    .filter((cell) => cell !== '')
  return { ...line, tidy: cells.join('　') }
}

/** 会议时间 | 6月3日 | 主持人 | 林远舟: each label with the cells up to the next; one piece where it is no such row. */
function splitRow(cells: readonly string[]): string[] {
  const isLabel = (cell: string | undefined) =>
    cell !== undefined && (isFactLabel(cell) || readLabelCell(cell.replace(/[：:]\s*$/u, '')) !== null)
  const pieces: string[][] = []
  for (const cell of cells) {
    const last = pieces.at(-1)
    if (last === undefined || (isLabel(cell) && last.length > 1)) pieces.push([cell])
    else if (cell.trim() !== '') last.push(cell)
  }
  const areLabelled = pieces.filter(([label]) => isLabel(label)).length > 1 || isLabel(pieces[0]?.[0])
  return areLabelled ? pieces.map((piece) => piece.join('\t')) : []
}
