/**
 * Cells parted by tabs, as Excel and WPS put them on the clipboard: a cell with a line end, a tab or a quotation mark stands in quotes,
 * quotes in it are doubled. null: there is no tab.
 */
export function readTabbed(text: string): string[][] | null {
  if (!text.includes('\t')) return null
  const rows: string[][] = [[]]
  let at = 0
  const put = (cell: string) => rows.at(-1)?.push(cell)
  const source = text.replace(/\r\n?/gu, '\n').replace(/\n+$/u, '')
  while (at <= source.length) {
    const quoted = source[at] === '"' ? readQuoted(source, at) : null
    const end = quoted === null ? endOfCell(source, at) : quoted.end
    put(quoted === null ? source.slice(at, end) : quoted.text)
    if (end >= source.length) break
    if (source[end] === '\n') rows.push([])
    at = end + 1
  }
  return rows
}

/** A row of cells as tabbed text, quoted where Excel would. */
export function writeTabbed(rows: readonly (readonly string[])[]): string {
  const quote = (cell: string) => (/["\t\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return rows.map((row) => row.map(quote).join('\t')).join('\n')
}

function endOfCell(text: string, from: number): number {
  const found = text.slice(from).search(/[\t\n]/u)
  return found < 0 ? text.length : from + found
}

/** A quoted cell and where it ends; null where the quotes are words, not the cell's. */
function readQuoted(text: string, from: number): { text: string; end: number } | null {
  let words = ''
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] !== '"') {
      words += text[at]
      continue
    }
    const next = text[at + 1]
    if (next === '"') {
      words += '"'
      at += 1
      continue
    }
    return next === undefined || next === '\t' || next === '\n' ? { text: words, end: at + 1 } : null
  }
  return null
}

/** How many lines without words may part the rows of a table: a page saved as Markdown has one between any two. */
const MOST_EMPTY = 2

/**
 * Rows of a table drawn with | as Markdown has it, from the line `from` on; null where none begins there. The first and the last | may be
 * left out where a rule (---|---) stands below the head. `end`: the line after it.
 */
export function readPiped(
  lines: readonly string[],
  from: number,
): { readonly rows: string[][]; readonly end: number; readonly hasHead: boolean } | null {
  const first = (lines[from] ?? '').trim()
  if (!first.includes('|')) return null
  const isFramed = FRAMED.test(first)
  const rows: string[][] = []
  const ends: number[] = []
  let ruleAt = -1
  const reach = () => (ends.at(-1) ?? from) + (isFramed ? MOST_EMPTY : 0)
  for (let at = from; at < lines.length && at <= reach(); at += 1) {
    const line = (lines[at] ?? '').trim()
    if (line === '') continue
    if (isFramed !== FRAMED.test(line) || !line.includes('|')) break
    const cells = cellsOf(line)
    if (!cells.every((cell) => /^:?-+:?$/u.test(cell))) {
      rows.push(cells)
      ends.push(at + 1)
    } else if (ruleAt >= 0) {
      // Another rule: the row above it is the head of the next table.
      rows.pop()
      ends.pop()
      break
    } else {
      ruleAt = rows.length
      ends.splice(-1, 1, at + 1)
    }
    if (!isFramed && rows.length > 1 && ruleAt !== 1) return null
  }
  const end = ends.at(-1) ?? from
  const columns = rows[0]?.length ?? 0
  return rows.length < 2 || columns < 2 ? null : { rows, end, hasHead: ruleAt === 1 }
}

const FRAMED = /^\|.*\|$/u

function cellsOf(line: string): string[] {
  return line
    .replace(/^\||(?<!\\)\|$/gu, '')
    .split(/(?<!\\)\|/u)
    .map((cell) =>
      cell
        .trim()
        .replaceAll('\\|', '|')
        .replace(/<br\s*\/?>/giu, '\n'),
    )
}
