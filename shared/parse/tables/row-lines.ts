import { type SourceLine, wordsOf } from '../lines/source-line.ts'

type FacedLine = SourceLine & { readonly font?: string }

/** The longest label of a row: 会议内容, 出席会议人员. */
const LONGEST_LABEL = 16

/**
 * The lines of one row of a table. `cells`: the lines of each cell that begins in this row; one merged with the cell above is empty.
 * A row of short cells stays a row; a cell of several paragraphs beside a label is text under that label, as in a form for minutes.
 */
export function linesOfRow<Line extends FacedLine>(
  cells: readonly (readonly Line[])[],
): (Line | FacedLine)[] {
  const written = cells.map((lines) =>
    lines.filter(({ text, number, cells: inner }) => isWritten(text, number, inner)),
  )
  const filled = written.filter((lines) => lines.length > 0)
  const [first] = filled
  if (first === undefined) return []
  if (written.length === 1) return [...first]
  if (filled.every((lines) => lines.length === 1)) return [toRow(written.map(([line]) => line))]
  const rest = filled.slice(1)
  if (filled.length === 2 && isLabel(first)) return [...first, ...rest.flat()]
  const length = filled[0]?.length ?? 0
  if (filled.every((lines) => lines.length === length)) {
    return Array.from({ length }, (_, place) => toRow(written.map((lines) => lines[place])))
  }
  if (filled.length === 1) return [...first]
  return [{ text: '', whole: true, cells: written.map((lines) => lines.map(wordsOf).join('\n')) }]
}

function isWritten(text: string, number: string | undefined, cells: readonly string[] | undefined): boolean {
  return text.trim() !== '' || number !== undefined || cells !== undefined
}

function isLabel(lines: readonly SourceLine[]): boolean {
  const [line] = lines
  return lines.length === 1 && line !== undefined && wordsOf(line).trim().length <= LONGEST_LABEL
}

/** Faces are kept where all cells share them: a 标志 is sometimes set in a table. */
function toRow(lines: readonly (FacedLine | undefined)[]): FacedLine {
  const known = lines.filter((line) => line !== undefined)
  const [first] = known
  const same = <K extends 'bold' | 'size' | 'color' | 'font'>(key: K) =>
    first?.[key] !== undefined && known.every((line) => line[key] === first[key]) ? { [key]: first[key] } : {}
  return {
    text: '',
    whole: true,
    cells: lines.map((line) => (line === undefined ? '' : wordsOf(line))),
    ...same('bold'),
    ...same('size'),
    ...same('color'),
    ...same('font'),
  }
}
