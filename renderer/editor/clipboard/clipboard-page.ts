import { type PageText, readPage } from '#shared/html/read-page.ts'
import { type GivenTable, type SourceLine, wordsOf } from '#shared/parse/lines/source-line.ts'
import { parseHtml } from './parse-html.ts'

const pages = new WeakMap<DataTransfer, PageText | null>()

/** The page on a clipboard, read as one from a file is, and once for all who ask; null: there is none, or more than any page is. */
export function readClipboardPage(data: DataTransfer): PageText | null {
  const known = pages.get(data)
  if (known !== undefined) return known
  const html = data.getData('text/html')
  const tree = html === '' ? null : parseHtml(html)
  const page = tree === null ? null : readPage(tree)
  pages.set(data, page)
  return page
}

/** The table that is all there is on the clipboard, whatever stands in it; null where it is none, or one beside other text. */
export function readOnlyTable(data: DataTransfer): GivenTable | null {
  const tree = parseHtml(data.getData('text/html'))
  const lines = tree === null ? [] : readPage(tree, { keepsTables: true }).lines
  const [only, ...others] = lines.filter(isWritten)
  return others.length === 0 ? (only?.table ?? null) : null
}

/** Lines as the editor takes them: the words of cells apart by tabs, tables that hold facts whole. */
export function piecesOfLines(lines: readonly SourceLine[]): (string | GivenTable)[] {
  return lines
    .filter(isWritten)
    .map((line) => line.table ?? (line.cells === undefined ? wordsOf(line) : rowOf(line.cells)))
}

function rowOf(cells: readonly string[]): string {
  return cells
    .flatMap((cell) => cell.split('\n'))
    .filter((words) => words.trim() !== '')
    .join('\t')
}

function isWritten(line: SourceLine): boolean {
  return line.table !== undefined || wordsOf(line).trim() !== ''
}
