import type { Column } from '#shared/minutes/table.ts'
import type { GivenCell, GivenTable } from '#shared/parse/lines/source-line.ts'

/** A table of a page, cell by cell; null where it only lays out a page (tables inside). `lines` reads the lines of a cell. */
export function readHtmlTable(element: Element, lines: (cell: Element) => string[]): GivenTable | null {
  if (element.querySelector('table') !== null) return null
  const rows = [...element.querySelectorAll('tr')]
  const given = rows.map((row) =>
    [...row.children].flatMap((cell) => (isCell(cell) ? [readCell(cell, lines)] : [])),
  )
  const headRows = rows.filter((row) => row.closest('thead') !== null).length
  const caption = element.querySelector('caption')?.textContent?.trim()
  return {
    rows: given.filter((row) => row.length > 0),
    headRows: headRows > 0 ? headRows : undefined,
    caption,
  }
}

function isCell(element: Element): boolean {
  return element.tagName === 'TD' || element.tagName === 'TH'
}

function readCell(cell: Element, lines: (cell: Element) => string[]): GivenCell {
  return {
    text: lines(cell).join('\n'),
    columns: reachOf(cell, 'colspan'),
    rows: reachOf(cell, 'rowspan'),
    align: alignOf(cell),
  }
}

function reachOf(cell: Element, name: 'colspan' | 'rowspan'): number {
  const reach = Number.parseInt(cell.getAttribute(name) ?? '1', 10)
  return Number.isFinite(reach) && reach > 0 ? Math.min(reach, 200) : 1
}

/** Word has it on the paragraph in the cell, Excel on the cell. */
function alignOf(cell: Element): Column['align'] | undefined {
  const places = [cell, ...cell.querySelectorAll('p, div')]
  for (const place of places.reverse()) {
    const style = /text-align:\s*(\w+)/u.exec(place.getAttribute('style') ?? '')?.[1]
    const said = (style ?? place.getAttribute('align') ?? '').toLowerCase()
    if (said === 'left' || said === 'center' || said === 'right') return said
  }
  return undefined
}
