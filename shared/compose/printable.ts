import type { ComposedCell, ComposedParagraph, ComposedRun } from './composed.ts'

/** Tabs and line ends inside a paragraph: a blank each. */
const WHITE = '\\t\\n\\f\\r\\u0085\\u2028\\u2029'
/**
 * What has no place on paper: control characters, soft hyphens, zero-width blanks, marks of writing direction (a pasted one would turn the line
 * round) and U+FFFE, U+FFFF, most of which XML could not hold either. The joiner of emoji stays.
 */
const NOTHING =
  '\\p{Cc}\\u00ad\\u200b\\u200c\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\ufffe\\uffff'
/** Half of a character beyond the BMP without its other half: the mark for an unreadable character. */
const HALF = '\\p{Cs}'

const UNPRINTABLE = new RegExp(`[${NOTHING}${WHITE}${HALF}]`, 'u')
const EACH_UNPRINTABLE = new RegExp(UNPRINTABLE, 'gu')
const ONLY_WHITE = new RegExp(`[${WHITE}]`, 'u')
const ONLY_HALF = new RegExp(HALF, 'u')
const PIECES = new RegExp(`[^${NOTHING}]+|[${WHITE}]`, 'gu')

export function printableText(text: string): string {
  return text.replace(EACH_UNPRINTABLE, (character) => {
    if (ONLY_HALF.test(character)) return '\ufffd'
    return ONLY_WHITE.test(character) ? ' ' : ''
  })
}

/** The paragraph with nothing but printable characters, the same object where it has no others; runs keep their places of origin. */
export function printableParagraph(paragraph: ComposedParagraph): ComposedParagraph {
  const isClean = ({ text }: ComposedRun) => !UNPRINTABLE.test(text)
  const { table } = paragraph
  const isCleanTable =
    table === null || table.rows.flat().every((cell) => cell.paragraphs.every((runs) => runs.every(isClean)))
  if (paragraph.runs.every(isClean) && paragraph.end.every(isClean) && isCleanTable) return paragraph
  return {
    ...paragraph,
    runs: paragraph.runs.flatMap(cut),
    end: paragraph.end.flatMap(cut),
    table: table === null ? null : { ...table, rows: table.rows.map((row) => row.map(printableCell)) },
  }
}

/** The same for the runs of a block alone. */
export function printableRuns(runs: readonly ComposedRun[]): readonly ComposedRun[] {
  return runs.every(({ text }) => !UNPRINTABLE.test(text)) ? runs : runs.flatMap(cut)
}

function printableCell(cell: ComposedCell): ComposedCell {
  return { ...cell, paragraphs: cell.paragraphs.map((runs) => runs.flatMap(cut)) }
}

/** One run for each stretch between characters that go, so that offsets stay true. */
function cut(run: ComposedRun): ComposedRun[] {
  const { block, offset } = run.source
  return Array.from(run.text.matchAll(PIECES), ({ 0: piece, index }) => ({
    ...run,
    text: printableText(piece),
    source: { block, offset: offset === null ? null : offset + index },
  }))
}
