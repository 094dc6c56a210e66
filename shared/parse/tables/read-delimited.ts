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

/**
 * Rows of a table drawn with | as Markdown has it, from the line `from` on; null where none begins there. `end`: the line after it.
 */
export function readPiped(
  lines: readonly string[],
  from: number,
): { readonly rows: string[][]; readonly end: number; readonly hasHead: boolean } | null {
  const rows: string[][] = []
  let at = from
  let ruleAt = -1
  for (; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').trim()
    if (!/^\|.*\|$/u.test(line)) break
    const cells = line
      .slice(1, -1)
      .split(/(?<!\\)\|/u)
      .map((cell) =>
        cell
          .trim()
          .replaceAll('\\|', '|')
          .replace(/<br\s*\/?>/giu, '\n'),
      )
    if (cells.every((cell) => /^:?-{2,}:?$/u.test(cell))) ruleAt = rows.length
    else rows.push(cells)
  }
  const columns = rows[0]?.length ?? 0
  return rows.length < 2 || columns < 2 ? null : { rows, end: at, hasHead: ruleAt === 1 }
}
